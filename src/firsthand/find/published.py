"""Tells when a report was published, from its envelope or from the stamps in its text."""

from __future__ import annotations

from firsthand.model import Layout, Published, Report
from firsthand.options import DEFAULT, FindOptions


def find_published(
    report: Report, layout: Layout, *, options: FindOptions = DEFAULT.find
) -> Published | None:
    """The stamp to resolve dates from, or None where nothing tells."""
    return Published(report.published, "envelope", "given") if report.published else None
