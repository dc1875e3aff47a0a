"""Names the days and periods that a report dates things by, those of its own news left out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions

# A day, month, season or year, of TIMEX3; an hour is cut to its day.
_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|SP|SU|FA|WI))?(?![\dX-]|W\d)")
# "The end of December": a day, of which TIMEX3 gives the month.
_END = re.compile(r"(?i)\bend\b")
_YEAR, _MONTH, _DAY = 4, 7, 10


def dated_periods(item: Findings, *, options: WeighOptions) -> Iterator[tuple[str, Span]]:
    """Each day or period that a report names, by its TIMEX3 value, and where.

    The end of a month or a year is its last day; a whole month is none, for what is to come is
    told by months whatever it is. The days about publication, and the year of it, are left out:
    there the news itself is told.
    """
    published = item.published.value if item.published else ""
    for when in item.dates:
        hit = _PERIOD.match(when.value or "") if when.type in ("DATE", "TIME") else None
        if hit:
            period = hit[0]
            if _END.search(item.report.slice(when.span)):
                period = _last_day(period)
            if not (_is_month(period) or _is_of_news(period, published[:_DAY], options=options)):
                yield period, when.span


def _last_day(period: str) -> str:
    """The last day of a month or a year; any other period as it is."""
    if len(period) == _YEAR:
        return f"{period}-12-31"
    if not _is_month(period):
        return period
    try:
        return f"{period}-{monthrange(int(period[:_YEAR]), int(period[-2:]))[1]:02d}"
    except ValueError:
        # No such month.
        return period


def _is_month(period: str) -> bool:
    return len(period) == _MONTH and period[-2:].isdigit()


def _is_of_news(period: str, published: str, *, options: WeighOptions) -> bool:
    """Whether a period holds the day of publication, or is a day next to it."""
    if len(period) < _DAY:
        return published.startswith(period)
    try:
        apart = date.fromisoformat(period) - date.fromisoformat(published)
    except ValueError:
        # No such day, or none of publication is known.
        return False
    return abs(apart.days) <= options.news_days
