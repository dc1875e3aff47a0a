"""Measures the bar of a claim: how many reports, and how few of them are independent."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model import Support

# user units; the longest bar.
WIDTH = 96


@dataclass(frozen=True, slots=True)
class Bar:
    """Ends of the three parts of a bar, from the left, in user units."""

    low: int
    high: int
    reports: int


def measure_bar(support: Support, most: int) -> Bar:
    """The bar of a claim where the longest one stands for `most` reports."""
    unit = min(WIDTH / max(1, most), 12)
    low, high, reports = (
        max(4, round(min(number, support.reports) * unit))
        for number in (support.low, support.high, support.reports)
    )
    return Bar(low, max(low, high), max(low, high, reports))
