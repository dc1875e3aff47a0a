"""The day and minute a report is from, where its stamp can be read."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from firsthand.model import Findings

Window = tuple[datetime, datetime]

# A day without an hour begins 14 hours before it does in UTC (Kiribati), and ends 12 after.
_EASTMOST, _WESTMOST = timedelta(hours=14), timedelta(hours=36)
_HOUR = re.compile(r"\d[T ]\d\d")


def window_of(findings: Findings) -> Window | None:
    """The first and the last moment at which the report may have been published, in UTC.

    One moment where the stamp has an hour; a stamp that is a day covers it in every zone.
    """
    stamp = stamp_of(findings)
    if stamp is None or _HOUR.search(_value(findings) or ""):
        return (stamp, stamp) if stamp else None
    try:
        return stamp - _EASTMOST, stamp + _WESTMOST
    except OverflowError:
        return None


def order_of(one: Window | None, other: Window | None) -> int:
    """1 where the one is later, -1 where earlier, 0 where their stamps cannot tell."""
    if one is None or other is None:
        return 0
    return (one[0] > other[1]) - (one[1] < other[0])


def _value(findings: Findings) -> str | None:
    return findings.published.value if findings.published else findings.report.published


def stamp_of(findings: Findings) -> datetime | None:
    """When the report was published, in UTC; None where it does not say or cannot be read.

    A stamp without a zone is read as UTC: its hour is no evidence then, its day nearly is.
    """
    value = _value(findings)
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
