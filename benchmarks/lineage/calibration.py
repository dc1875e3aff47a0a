"""Tells whether probabilities can be taken at their word: reliability, calibration error."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.lineage.scoring import dependent_pairs
from firsthand.model import Copy, Links
from firsthand.model.odds import probability

Json = dict[str, Any]
Judged = tuple[float, bool]

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Judgements of about one probability: their number, mean probability, share that is right."""

    low: float
    count: int
    said: float
    right: float


def reliability(judged: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """Judgements in bins of equal width; empty bins are left out."""
    rows: list[list[Judged]] = [[] for _ in range(bins)]
    for said, right in judged:
        rows[min(bins - 1, int(said * bins))].append((said, right))
    return [
        Bin(
            low=number / bins,
            count=len(row),
            said=sum(said for said, _ in row) / len(row),
            right=sum(right for _, right in row) / len(row),
        )
        for number, row in enumerate(rows)
        if row
    ]


def calibration_error(judged: Sequence[Judged], bins: int = BINS) -> float:
    """Expected calibration error: mean distance of said and right, by the size of the bins."""
    if not judged:
        return float("nan")
    rows = reliability(judged, bins)
    return sum(row.count * abs(row.said - row.right) for row in rows) / len(judged)


def brier(judged: Sequence[Judged]) -> float:
    """Mean squared error of the probabilities; 0 is best."""
    return sum((said - right) ** 2 for said, right in judged) / max(1, len(judged))


def judge_dependence(links: Links, truth: Json) -> list[Judged]:
    """Each copy's probability, and whether its reports go back to one text."""
    pairs = dependent_pairs(truth["origins"])
    return [
        (copy.probability, frozenset((copy.child, copy.parent)) in pairs) for copy in links.copies
    ]


def judge_direction(links: Links, truth: Json, *, told: bool) -> list[Judged]:
    """The probability of each right edge's direction by its terms, and whether it is right.

    With `told`, only edges whose direction the record tells.
    """
    edges = {(edge["child"], edge["parent"]) for edge in truth["edges"]}
    return [
        (likely, (copy.child, copy.parent) in edges)
        for copy, likely in _directions(links)
        if (copy.directed or not told)
        and {(copy.child, copy.parent), (copy.parent, copy.child)} & edges
    ]


def _directions(links: Links) -> Iterator[tuple[Copy, float]]:
    for copy in links.copies:
        if copy.direction:
            yield copy, probability(math.fsum(row.score for row in copy.direction))
