"""The day and minute a report is from, where its stamp can be read."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.model import Findings


def stamp_of(findings: Findings) -> datetime | None:
    """When the report was published, in UTC; None where it does not say or cannot be read.

    A stamp without a zone is read as UTC: its hour is no evidence then, its day nearly is.
    """
    value = findings.published.value if findings.published else findings.report.published
    if not value:
        return None
    try:
        stamp = datetime.fromisoformat(value)
        return stamp.astimezone(UTC) if stamp.tzinfo else stamp.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def day_of(findings: Findings) -> int | None:
    """The day as a number (proleptic, 1 is 1 January of year 1); None where it is not known."""
    stamp = stamp_of(findings)
    return stamp.toordinal() if stamp else None
