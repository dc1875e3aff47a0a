"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

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

    A claim may hold passages of one topic; a line counts only where one of its passages is the same
    statement as one passage of another line, the same for all. Of several statements that of most
    lines counts. `narrations` are the words of each passage outside quotes.
    """
    reports: dict[str, set[str]] = {}
    firsts: dict[str, dict[tuple[str, ...], int]] = {}
    for number, passage in enumerate(group):
        line = line_of[passage.span.report]
        reports.setdefault(line, set()).add(passage.span.report)
        firsts.setdefault(line, {}).setdefault(passage.norms, number)
    numbers = {line: tuple(held.values()) for line, held in sorted(firsts.items())}
    tied = _tied(numbers, group, narrations, options)
    same = _same(numbers, set(tied), group, options)
    best = min(
        _rounds(numbers, same),
        key=lambda said: (-len(said), -sum(len(reports[line]) for line in said), sorted(said)),
    )
    held = [passages for passages in best.values() if len(best) > 1]
    return Agreement(join_groups(best, tied), frozenset().union(*held))


def _tied(
    numbers: Mapping[str, tuple[int, ...]],
    group: Sequence[Passage],
    narrations: Sequence[tuple[str, ...]],
    options: WeighOptions,
) -> list[tuple[str, str]]:
    """The pairs of lines that share a text: a run of words in their reporters' own voice."""
    runs = {n: _runs(narrations[n], options) for held in numbers.values() for n in held}
    telling = {n: _telling(found, group[n], options) for n, found in runs.items()}
    return [
        (one, other)
        for one, other in combinations(numbers, 2)
        if any(not telling[a].isdisjoint(runs[b]) for a in numbers[one] for b in numbers[other])
    ]


def _same(
    numbers: Mapping[str, tuple[int, ...]],
    tied: AbstractSet[tuple[str, str]],
    group: Sequence[Passage],
    options: WeighOptions,
) -> dict[int, dict[str, set[int]]]:
    """For each passage the other lines that say its statement, and in which passages."""
    found: dict[int, dict[str, set[int]]] = {}
    for one, other in combinations(numbers, 2):
        pairs = [(a, b) for a in numbers[one] for b in numbers[other]]
        said = pairs
        if (one, other) not in tied:
            said = [p for p in pairs if same_statement(group[p[0]], group[p[1]], options=options)]
        if len(said) < options.agreeing_pairs * len(pairs):
            continue
        for a, b in said:
            found.setdefault(a, {}).setdefault(other, set()).add(b)
            found.setdefault(b, {}).setdefault(one, set()).add(a)
    return found


def _rounds(
    numbers: Mapping[str, tuple[int, ...]], same: Mapping[int, Mapping[str, set[int]]]
) -> Iterator[dict[str, set[int]]]:
    """For each passage the lines that say what it says: a chain of likenesses would drift."""
    for line, held in numbers.items():
        for number in held:
            yield {line: {number}, **same.get(number, {})}


def same_statement(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages of one topic share enough to be one statement.

    They must share two words that are more than names, credits and dates, a good part of what the
    shorter one says, and, where both give numbers, most of those of the one that gives fewer: one
    number in common may be one of two facts. Two that give amounts ("hundreds") must share one, and
    one that denies is not one that does not.
    Words of one sense count in part, an amount that both give counts extra.
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
    )


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
