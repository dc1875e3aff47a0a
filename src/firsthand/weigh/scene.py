"""Looks up what was found at a place of a story: quantities, dates, names, titles, hedges."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from firsthand.model import Actor, Date, Findings, Links, Quantity, Span, Statement

T = TypeVar("T")


class Places(Generic[T]):
    """Things by their span; finds those that overlap a span without looking at all of them."""

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        held: dict[str, list[tuple[Span, int, T]]] = defaultdict(list)
        for number, (span, item) in enumerate(items):
            held[span.report].append((span, number, item))
        self._held = {report: sorted(rows, key=_row) for report, rows in held.items()}
        self._starts = {r: [row[0].start for row in rows] for r, rows in self._held.items()}
        self._longest = {r: max(len(row[0]) for row in rows) for r, rows in self._held.items()}

    def over(self, span: Span) -> tuple[T, ...]:
        """The things whose span shares a character with this one, in text order."""
        rows = self._held.get(span.report)
        if not rows:
            return ()
        starts = self._starts[span.report]
        low = bisect_left(starts, span.start - self._longest[span.report])
        high = bisect_left(starts, span.end)
        return tuple(item for place, _, item in rows[low:high] if place.overlap(span))


def _row(row: tuple[Span, int, object]) -> tuple[Span, int]:
    return row[0], row[1]


@dataclass(frozen=True, slots=True)
class Scene:
    """One story, ready to be looked up by place."""

    findings: dict[str, Findings]
    quantities: Places[Quantity]
    dates: Places[Date]
    actors: Places[Actor]
    statements: Places[Statement]


def set_scene(findings: Sequence[Findings], links: Links) -> Scene:
    """Everything found in a story, by place."""
    return Scene(
        findings={item.report.id: item for item in findings},
        quantities=Places((q.span, q) for item in findings for q in item.quantities),
        dates=Places((d.span, d) for item in findings for d in item.dates),
        actors=Places((span, actor) for actor in links.actors for span in actor.mentions),
        statements=Places((s.span, s) for item in findings for s in item.statements),
    )
