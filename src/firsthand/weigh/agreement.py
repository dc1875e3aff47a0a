"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.options import WeighOptions
from firsthand.text.senses import senses_of
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
    statement as one of another line. Of several statements that of most lines counts. `narrations`
    are the words of each passage outside quotes.
    """
    reports: dict[str, set[str]] = {}
    firsts: dict[str, dict[tuple[str, ...], int]] = {}
    for number, passage in enumerate(group):
        line = line_of[passage.span.report]
        reports.setdefault(line, set()).add(passage.span.report)
        firsts.setdefault(line, {}).setdefault(passage.norms, number)
    runs = {
        number: _runs(narrations[number], options)
        for held in firsts.values()
        for number in held.values()
    }
    telling = {number: _telling(found, group[number], options) for number, found in runs.items()}
    same, tied = [], []
    saying: dict[tuple[str, str], set[int]] = {}
    for one, other in combinations(sorted(firsts), 2):
        pairs = [(a, b) for a in firsts[one].values() for b in firsts[other].values()]
        if any(not telling[a].isdisjoint(runs[b]) for a, b in pairs):
            tied.append((one, other))
            same.append((one, other))
            saying[one, other] = {number for pair in pairs for number in pair}
            continue
        found = [(a, b) for a, b in pairs if same_statement(group[a], group[b], options=options)]
        if len(found) >= options.agreeing_pairs * len(pairs):
            same.append((one, other))
            saying[one, other] = {number for pair in found for number in pair}
    best = min(
        join_groups(reports, same),
        key=lambda lines: (-len(lines), -sum(len(reports[line]) for line in lines), lines),
    )
    held = {
        n for (one, other), numbers in saying.items() if {one, other} <= set(best) for n in numbers
    }
    return Agreement(join_groups(best, tied), frozenset(held))


def same_statement(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages of one topic share enough to be one statement.

    They must share two words that are more than names, credits and dates, a good part of what the
    shorter one says, and, where both give numbers, most of those of the one that gives fewer: one
    number in common may be one of two facts. Words of one sense count in part, an amount that both
    give counts extra.
    """
    fewer = min(len(a.numbers), len(b.numbers))
    if fewer and 2 * len(a.numbers & b.numbers) <= fewer:
        return False
    framing = a.framing | b.framing
    shared = a.vocabulary & b.vocabulary
    if len(shared) - len(shared & framing) < 2:
        return False
    told = _told(shared, framing, options)
    told += options.sense_weight * _akin(
        a.vocabulary - shared - framing, b.vocabulary - shared - framing
    )
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


def _akin(words: frozenset[str], others: frozenset[str]) -> int:
    """How many words have a sense in common with one of the others that stands in no such pair."""
    free = sorted(others - words)
    found = 0
    for word in sorted(words):
        senses = senses_of(word)
        partner = next((o for o in free if not senses.isdisjoint(senses_of(o))), None)
        if partner is not None:
            free.remove(partner)
            found += 1
    return found


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
