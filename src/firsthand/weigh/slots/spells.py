"""Says whether two dates, or two lengths of time, may be one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from firsthand.model import Date, Span
from firsthand.text.tokens import words
from firsthand.weigh.scene import Scene

_CALENDAR = re.compile(
    r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?(?:T(?:(\d\d)(?::(\d\d))?|[A-Z]{2}))?$"
)
_LENGTH = re.compile(r"PT?(\d{1,6}(?:\.\d{1,3})?)(DE|CE|C|Y|M|W|D|H)$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MORE = re.compile(r"\b(?:more than|over|at least|longer than)\b", re.IGNORECASE)
# Days that are told from the moment of speaking.
NOW = frozenset(("today", "now", "tonight"))
_CLOCK = re.compile(r"T\d\d(?::\d\d)?$")
# An hour to the minute, and its zone where the words name one ("0400 GMT").
_MINUTE = re.compile(r"T(\d\d):(\d\d)([+-]\d\d:\d\d)?$")
# Any day on which two hours are compared.
DAY = "2000-01-01"
_DAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
     "yesterday", "tomorrow", "tonight", "january", "february", "march", "april", "may", "june",
     "july", "august", "september", "october", "november", "december")
)  # fmt: skip
# Days in a unit of a TIMEX3 duration.
DAYS = {"CE": 36525.0, "C": 36525.0, "DE": 3652.5, "Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}
# Share 0-1 by which two lengths of time may differ and be one, rounded.
ROUNDED = 0.05
# What before a date shows that somebody spoke then: every report has its own day of speech.
_SPOKEN = re.compile(
    r"\b(?:said|says|told|added|announced|wrote|confirmed|reported|spoke|speaking|interview"
    r"|statement|published|updated|posted|copyright)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|now|this|last|next|ago|later|earlier)\b", re.IGNORECASE
)
# Characters before a date in which such a word stands.
_REACH = 48


def is_calendar(when: Date) -> bool:
    """Whether a date was resolved to a year, month, week, day or hour."""
    return when.type in ("DATE", "TIME") and _CALENDAR.match(when.value or "") is not None


def is_length(when: Date) -> bool:
    """Whether it is a length of time that can be counted in days or hours."""
    return when.type == "DURATION" and _length(when.value or "") is not None


def clock_of(when: Date) -> tuple[int, bool] | None:
    """Minutes of the day of a time, and whether its zone is named; None for what is no hour."""
    hit = _MINUTE.search(when.value or "") if when.type == "TIME" else None
    return (60 * int(hit[1]) + int(hit[2]), hit[3] is not None) if hit else None


def are_two_times(a: Date, b: Date, scene: Scene) -> bool:
    """Whether two dates that were found cannot be one.

    The same words are one date wherever they stand; a day or month said without its year has it
    from the report, not from the writer: only its day and month are set against the other's.
    """
    if not a.value or not b.value or a.value == b.value:
        return False
    if _sayings(a, scene) == _sayings(b, scene):
        return False
    if (_is_near(a, scene) or _is_near(b, scene)) and _is_undated(a, b, scene):
        return False
    if is_length(a) or is_length(b):
        if _reaches(a, b, scene) or _reaches(b, a, scene):
            return False
        return not may_be_one_time(a.value, b.value)
    if _precision(a.value) != _precision(b.value) or may_be_one_time(a.value, b.value):
        return False
    clocks = [_CLOCK.search(value) for value in (a.value, b.value)]
    if all(clocks) and any(_is_hour_only(one, scene) for one in (a, b)):
        # "At 4.22" has its day from the report that says it.
        first, second = (hit.group() for hit in clocks if hit)
        return not may_be_one_time(DAY + first, DAY + second)
    dated = [_YEAR.search(scene.text(one.span)) is not None for one in (a, b)]
    return all(dated) or len(a.value) == len(b.value) == 4 or a.value[4:] != b.value[4:]


def _reaches(least: Date, other: Date, scene: Scene) -> bool:
    """Whether one length is told as "more than" so much, and the other is longer than that."""
    text = scene.findings[least.span.report].report.text
    said = text[max(0, least.span.start - 12) : least.span.end]
    lengths = _length(least.value or ""), _length(other.value or "")
    if None in lengths or _MORE.search(said) is None:
        return False
    return (lengths[0] or 0.0) <= (lengths[1] or 0.0)


def is_quoted(when: Date, scene: Scene) -> bool:
    """Whether somebody says "today" in direct speech: it dates the speech and nothing else."""
    if scene.text(when.span).casefold() not in NOW:
        return False
    quotes = scene.findings[when.span.report].quotes
    return any(part.holds(when.span) for q in quotes if q.form == "direct" for part in q.content)


def _is_hour_only(when: Date, scene: Scene) -> bool:
    """Whether a time names no day."""
    return not any(token.key in _DAYS for token in words(scene.text(when.span)))


def _sayings(when: Date, scene: Scene) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a date, and the words that set it off from the day of its report."""
    return scene.stems(when.span), _near_words(scene.text(when.span))


@lru_cache(maxsize=8192)
def _near_words(text: str) -> frozenset[str]:
    return frozenset(hit.lower() for hit in _NEAR.findall(text))


def _is_near(when: Date, scene: Scene) -> bool:
    """Whether a date is told from the day of its report ("today", "last week")."""
    return bool(_near_words(scene.text(when.span)))


def _is_undated(a: Date, b: Date, scene: Scene) -> bool:
    return any(scene.findings[one.span.report].published is None for one in (a, b))


def _precision(value: str) -> str:
    """How exact a value is; weeks and months ("next week", "next month") are told apart as one."""
    day = value.partition("T")[0]
    return {4: "year", 10: "day"}.get(len(day), "week or month")


def is_spoken(when: Date, scene: Scene) -> bool:
    """Whether the date says when somebody spoke, not when the thing happened."""
    low = max(0, when.span.start - _REACH)
    if low == when.span.start:
        return False
    return _SPOKEN.search(scene.text(Span(when.span.report, low, when.span.start))) is not None


@lru_cache(maxsize=16_384)
def may_be_one_time(a: str, b: str) -> bool:
    """Whether one of two TIMEX3 values lies in the other, or they meet."""
    if (length := _length(a)) is not None or _length(b) is not None:
        other = _length(b)
        return (
            length is not None
            and other is not None
            and abs(length - other) <= ROUNDED * max(length, other)
        )
    first, second = _days(a), _days(b)
    if first is None or second is None:
        return True
    if first[0] > second[1] or second[0] > first[1]:
        return False
    hours = _CALENDAR.match(a), _CALENDAR.match(b)
    clocks = [(hit.group(5), hit.group(6)) for hit in hours if hit]
    if any(hour is None for hour, _ in clocks):
        return True
    # "Around nine" and 9.10 may be one; 9 and 21 are not.
    return clocks[0][0] == clocks[1][0]


def _length(value: str) -> float | None:
    hit = _LENGTH.match(value)
    if hit is None:
        return None
    if hit.group(2) == "H":
        return float(hit.group(1)) / 24
    if value.startswith("PT"):
        return float(hit.group(1)) / 1440
    return float(hit.group(1)) * DAYS[hit.group(2)]


def _days(value: str) -> tuple[date, date] | None:
    """The first and last day of a value."""
    hit = _CALENDAR.match(value)
    if hit is None:
        return None
    year, week, month, day = (int(part) if part else 0 for part in hit.groups()[:4])
    try:
        if week:
            first = date.fromisocalendar(year, week, 1)
            return first, first + timedelta(days=6)
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1), after - timedelta(days=1)
        return date(year, 1, 1), date(year, 12, 31)
    except (ValueError, OverflowError):
        return None
