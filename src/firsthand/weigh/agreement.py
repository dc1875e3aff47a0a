"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import fsum

from firsthand.options import WeighOptions
from firsthand.text.senses import alike_words
from firsthand.weigh.groups import join_groups
from firsthand.weigh.passages import Passage

Lines = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The lines of a claim that say one statement, those that share a text there together.

    `passages` are the numbers of the passages that say it: what else a line has in the claim
    counts for nobody.
    """

    lines: Lines
    passages: frozenset[int]


def find_agreement(
    group: Sequence[Passage],
    narrations: Sequence[tuple[str, ...]],
    line_of: Mapping[str, str],
    *,
    options: WeighOptions,
) -> Agreement:
    """The lines that say one statement, and the passages in which they say it.

    A claim may hold passages of one topic; a wording counts for the lines that carry it only where
    it is the same statement as one other wording, the same for all. Of several statements that of
    most lines counts. Which wordings are one statement does not hang on the lines, so that evidence
    of copying, which joins lines, never raises a count. `narrations` are the words of each passage
    outside quotes.
    """
    carriers: dict[tuple[str, ...], dict[str, int]] = {}
    for number, passage in enumerate(group):
        carriers.setdefault(passage.norms, {}).setdefault(passage.span.report, number)
    wordings = [dict(sorted(held.items())) for _, held in sorted(carriers.items())]
    firsts = [next(iter(held.values())) for held in wordings]
    tied = _tied(firsts, group, narrations, options)
    beside = _beside(firsts, set(tied), group, options)
    lines = [{line_of[report] for report in held} for held in wordings]
    best = min(
        _rounds(beside, options),
        key=lambda said: (
            -len(set().union(*(lines[n] for n in said))),
            -sum(len(wordings[n]) for n in said),
            said,
        ),
    )
    found = sorted(set().union(*(lines[n] for n in best)))
    ties = [(one, other) for a, b in tied for one in lines[a] for other in lines[b]]
    ties += _printed_twice(wordings, narrations, group, line_of, options)
    held = {number for n in best for number in wordings[n].values() if len(found) > 1}
    return Agreement(join_groups(found, ties), frozenset(held))


def _tied(
    firsts: Sequence[int],
    group: Sequence[Passage],
    narrations: Sequence[tuple[str, ...]],
    options: WeighOptions,
) -> list[tuple[int, int]]:
    """The pairs of wordings of one text: a run of words in their reporters' own voice."""
    runs = [_runs(narrations[number], options) for number in firsts]
    telling = [
        _telling(found, group[number], options) for found, number in zip(runs, firsts, strict=True)
    ]
    return [
        (one, other)
        for one, other in combinations(range(len(firsts)), 2)
        if not telling[one].isdisjoint(runs[other])
    ]


def _printed_twice(
    wordings: Sequence[Mapping[str, int]],
    narrations: Sequence[tuple[str, ...]],
    group: Sequence[Passage],
    line_of: Mapping[str, str],
    options: WeighOptions,
) -> list[tuple[str, str]]:
    """The pairs of lines that give one wording in their reporters' own voice."""
    found = []
    for held in wordings:
        own = sorted(
            {
                line_of[report]
                for report, number in held.items()
                if _telling(_runs(narrations[number], options), group[number], options)
            }
        )
        found += list(pairwise(own))
    return found


def _beside(
    firsts: Sequence[int],
    tied: AbstractSet[tuple[int, int]],
    group: Sequence[Passage],
    options: WeighOptions,
) -> list[set[int]]:
    """For each wording those that say its statement, itself included."""
    found = [{number} for number in range(len(firsts))]
    for one, other in combinations(range(len(firsts)), 2):
        if (one, other) in tied or same_statement(
            group[firsts[one]], group[firsts[other]], options=options
        ):
            found[one].add(other)
            found[other].add(one)
    return found


def _rounds(beside: Sequence[set[int]], options: WeighOptions) -> Iterator[tuple[int, ...]]:
    """For each wording those that say what it says: a chain of likenesses would drift.

    Two agree by chance where one of them says nothing of what else agrees with the other.
    """
    for one, near in enumerate(beside):
        yield tuple(
            other
            for other in sorted(near)
            if other == one
            or (
                _agrees(beside[other], near - {other}, options)
                and _agrees(near, beside[other] - {one}, options)
            )
        )


def _agrees(near: AbstractSet[int], others: AbstractSet[int], options: WeighOptions) -> bool:
    return len(near & others) >= options.agreeing_pairs * len(others)


def same_statement(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages of one topic share enough to be one statement.

    They must share two words that are more than names, credits and dates, a good part of what the
    shorter one says, and, where both give numbers, most of those of the one that gives fewer: one
    number in common may be one of two facts. Two that give amounts ("hundreds") must share one, and
    one that denies is not one that does not.
    Words of one sense count in part, an amount that both give counts extra. Unless both open their
    reports, they must share more than what both reports say throughout.
    """
    if a.denied != b.denied:
        return False
    fewer = min(len(a.numbers), len(b.numbers))
    if fewer and 2 * len(a.numbers & b.numbers) <= fewer:
        return False
    if a.amounts and b.amounts and not a.amounts & b.amounts:
        return False
    framing = a.framing | b.framing
    shared = a.vocabulary & b.vocabulary
    if len(shared) - len(shared & framing) < 2:
        return False
    told = _told(shared, framing, options)
    told += options.agreeing_sense * alike_words(a.vocabulary - framing, b.vocabulary - framing)
    told += options.agreeing_amount * len(a.amounts & b.amounts)
    least = min(_told(a.vocabulary, framing, options), _told(b.vocabulary, framing, options))
    return (
        told >= min(options.agreeing_words, options.agreeing_whole * least)
        and told >= options.agreeing_share * least
        and ((_opens(a) and _opens(b)) or _beyond_topic(a, b, options))
    )


def _opens(passage: Passage) -> bool:
    """Whether a passage stands where a report tells its news: that is its topic."""
    return passage.lede or passage.heading


def _beyond_topic(a: Passage, b: Passage, options: WeighOptions) -> bool:
    """Whether two passages share more than the words of which both reports are full.

    A word weighs the less the more sentences of the two reports hold it: each report of a landslide
    says "lodge" and "survivors" again and again, whatever else it says.
    """
    framing = a.framing | b.framing | a.attribution | b.attribution
    often = options.topic_repeats

    def weight(word: str) -> float:
        more = (a.repeats.get(word, 1) + b.repeats.get(word, 1)) / 2 - 1
        return (options.framing_weight if word in framing else 1.0) * often / (often + more)

    shared = a.vocabulary & b.vocabulary
    numbers = a.numbers & b.numbers
    held = fsum(weight(word) for word in shared)
    told = held + (options.topic_number - 1) * fsum(weight(word) for word in numbers)
    told += options.agreeing_sense * alike_words(a.vocabulary - framing, b.vocabulary - framing)
    told += sum(1 for _, unit in a.amounts & b.amounts if unit)
    least = min(fsum(map(weight, a.vocabulary)), fsum(map(weight, b.vocabulary)))
    share = held / least if least else 0.0
    whole = told + share >= options.topic_words and share >= options.topic_share
    return whole or told >= options.topic_enough


def _told(words: frozenset[str], framing: frozenset[str], options: WeighOptions) -> float:
    """How many words, a name, credit or date counted in part."""
    framed = len(words & framing)
    return len(words) - framed + framed * options.framing_weight


def _runs(words: tuple[str, ...], options: WeighOptions) -> frozenset[tuple[str, ...]]:
    """The runs of words in which two reporters, each in their own voice, would show one text."""
    size = options.tied_run
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def _telling(
    runs: frozenset[tuple[str, ...]], passage: Passage, options: WeighOptions
) -> frozenset[tuple[str, ...]]:
    """Those runs that hold enough of what the passage tells."""
    words = passage.vocabulary - passage.framing
    return frozenset(run for run in runs if len(words.intersection(run)) >= options.tied_words)
