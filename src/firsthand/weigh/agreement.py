"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    same, tied = [], []
    for one, other in combinations(sorted(firsts), 2):
        pairs = [(a, b) for a in firsts[one].values() for b in firsts[other].values()]
        agreeing = sum(same_statement(group[a], group[b], options=options) for a, b in pairs)
        if any(
            shared_run(narrations[a], narrations[b], group[a], options=options) for a, b in pairs
        ):
            tied.append((one, other))
        if tied[-1:] == [(one, other)] or agreeing >= options.agreeing_pairs * len(pairs):
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
    shared = set(a.norms) & set(b.norms)
    told = _told(shared, framing, options)
    least = min(_told(a.norms, framing, options), _told(b.norms, framing, options))
    return (
        len(shared - framing) > 1
        and told >= min(options.agreeing_words, options.agreeing_whole * least)
        and told >= options.agreeing_share * least
    )


def _told(words: Iterable[str], framing: frozenset[str], options: WeighOptions) -> float:
    """How many words, a name, credit or date counted in part."""
    return sum(options.framing_weight if word in framing else 1.0 for word in words)


def shared_run(
    a: Sequence[str], b: Sequence[str], passage: Passage, *, options: WeighOptions
) -> bool:
    """Whether two reporters use the same run of words in their own voice."""
    size = options.tied_run
    telling = set(passage.norms) - passage.framing
    runs = {tuple(a[at : at + size]) for at in range(len(a) - size + 1)}
    return any(
        len(telling & set(run)) >= options.tied_words
        for at in range(len(b) - size + 1)
        if (run := tuple(b[at : at + size])) in runs
    )
