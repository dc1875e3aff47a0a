"""Two tellings of one slot that differ: what a slot yields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Span
from firsthand.options import WeighOptions


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage says of a slot: the words, where they stand, and what equal ones share.

    `zone` is `headline` or `caption` where that is worth telling an editor, else empty.
    """

    value: str
    span: Span
    key: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two tellings of one slot that differ; `kind`, `nature`, `severity` as in `Discrepancy`.

    `weight` orders contrasts of one severity, larger first; `reason` says what differs.
    """

    kind: str
    nature: str
    severity: int
    a: Telling
    b: Telling
    reason: str
    weight: float = 0.0


def opening(span: Span, *, options: WeighOptions) -> Span:
    """As much of a span, from its start, as a reading shows."""
    return Span(span.report, span.start, min(span.end, span.start + options.span_limit))


def across(first: Sequence[Span], second: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Each place of both with the first of the other in another report: enough to join them all."""
    seen: set[Span] = set()
    for one in first:
        for other in second:
            if one.report != other.report and not (one in seen and other in seen):
                seen |= {one, other}
                yield one, other
