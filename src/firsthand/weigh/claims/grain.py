"""Puts together what whole sentences and what their clauses say in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.weigh.claims.passages import Passage


def absorb(
    whole: Sequence[list[Passage]],
    parts: Sequence[list[Passage]],
    home: Mapping[str, str],
    *,
    options: WeighOptions,
) -> tuple[list[list[Passage]], list[list[Passage]]]:
    """Clause groups most of whose reports one group of sentences holds go into that group.

    A sentence and its main clause are one claim to a reader, not two.
    """
    groups_of = _by_sentence(whole)
    grown = [list(group) for group in whole]
    left = []
    for part in parts:
        held: dict[int, set[str]] = {}
        for passage in part:
            for number in groups_of.get(passage.sentence, ()):
                held.setdefault(number, set()).add(home[passage.span.report])
        reports = {home[passage.span.report] for passage in part}
        best = min(held, key=lambda number: (-len(held[number]), number), default=None)
        if best is None or len(held[best]) < options.absorbed_share * len(reports):
            left.append(part)
            continue
        present = {passage.span.report for passage in grown[best]}
        grown[best] += [p for p in part if p.span.report not in present]
    return [sorted(group, key=lambda p: p.place) for group in grown], left


def finer(
    parts: Sequence[list[Passage]], whole: Sequence[list[Passage]], home: Mapping[str, str]
) -> list[list[Passage]]:
    """Groups of clauses that join reports which no group of whole sentences joins."""
    groups_of = _by_sentence(whole)
    return [
        group
        for group in parts
        if len({home[p.span.report] for p in group}) > 1
        and not set.intersection(*(groups_of.get(p.sentence, set()) for p in group))
    ]


def told_once(
    groups: Sequence[list[Passage]], home: Mapping[str, str], *, options: WeighOptions
) -> list[list[Passage]]:
    """The groups, those that are made of the same passages as a larger one put into it.

    Two facts of one sentence stay two claims as long as their passages are other stretches of it.
    """
    kept: list[list[Passage]] = []
    numbers_of: dict[Span, set[int]] = {}
    for group in sorted(
        groups, key=lambda group: (-len(_texts(group, home)), -len(group), _places(group))
    ):
        near = {number for p in group for number in numbers_of.get(p.sentence, ())}
        again = {number: _again(group, kept[number]) for number in near}
        best = min(again, key=lambda number: (-again[number], number), default=None)
        if (
            best is None
            or len(_texts(group, home)) < 2
            or again[best] < options.repeated_share * len(group)
        ):
            best = len(kept)
            kept.append([])
        held = {passage.sentence for passage in kept[best]}
        kept[best] += [passage for passage in group if passage.sentence not in held]
        for passage in group:
            numbers_of.setdefault(passage.sentence, set()).add(best)
    return [sorted(group, key=lambda passage: passage.place) for group in kept]


def _places(group: Sequence[Passage]) -> list[tuple[int, str, int, int]]:
    return [passage.place for passage in group]


def _texts(group: Sequence[Passage], home: Mapping[str, str]) -> set[str]:
    return {home[passage.span.report] for passage in group}


def _again(group: Sequence[Passage], other: Sequence[Passage]) -> int:
    """How many passages of a group stand in another one, in much the same stretch of words."""
    places: dict[Span, list[Span]] = {}
    for passage in other:
        places.setdefault(passage.sentence, []).append(passage.span)
    return sum(
        any(2 * span.overlap(p.span) >= max(len(span), len(p.span)) for span in places[p.sentence])
        for p in group
        if p.sentence in places
    )


def _by_sentence(groups: Sequence[list[Passage]]) -> dict[Span, set[int]]:
    """The numbers of the groups that hold each sentence or a part of it."""
    found: dict[Span, set[int]] = {}
    for number, group in enumerate(groups):
        for passage in group:
            found.setdefault(passage.sentence, set()).add(number)
    return found
