"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from firsthand.options import WeighOptions
from firsthand.weigh.groups import join_groups
from firsthand.weigh.passages import Passage

Lines = tuple[tuple[str, ...], ...]


def agreeing_lines(
    group: Sequence[Passage],
    narrations: Sequence[tuple[str, ...]],
    line_of: Mapping[str, str],
    *,
    options: WeighOptions,
) -> Lines:
    """The lines that say one statement, those that share a text here together.

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
    for one, other in combinations(sorted(firsts), 2):
        pairs = [(a, b) for a in firsts[one].values() for b in firsts[other].values()]
        if any(not telling[a].isdisjoint(runs[b]) for a, b in pairs):
            tied.append((one, other))
            same.append((one, other))
            continue
        agreeing = sum(same_statement(group[a], group[b], options=options) for a, b in pairs)
        if agreeing >= options.agreeing_pairs * len(pairs):
            same.append((one, other))
    best = min(
        join_groups(reports, same),
        key=lambda lines: (-len(lines), -sum(len(reports[line]) for line in lines), lines),
    )
    return join_groups(best, tied)


def same_statement(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages of one topic share enough to be one statement.

    They must share two words that are more than names, credits and dates, a good part of what the
    shorter one says, and a number where both give numbers.
    """
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return False
    framing = a.framing | b.framing
    shared = a.vocabulary & b.vocabulary
    if len(shared) - len(shared & framing) < 2:
        return False
    told = _told(shared, framing, options)
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
