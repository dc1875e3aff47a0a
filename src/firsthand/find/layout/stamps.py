"""Reads the time stamps of a page ("Published 07:53 IST, November 30th 2024")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from firsthand.find.words import read_rows, read_words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_GAP = r"[\s,./-]{1,3}"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        rf"\b{_MONTH}{_GAP}{_DAY}{_GAP}{_YEAR}",
        rf"{_DAY}{_GAP}(?:of\s)?{_MONTH}{_GAP}{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})[-/.](?P<number>\d{{1,2}})[-/.]{_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?<![\d:.+-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?:[:.]\d\d)?(?:\.\d{1,6})?\s?"
    r"(?P<half>[ap]\.?\s?m\b\.?)?(?!\d)|(?<![\d:])(?P<hhmm>[0-2]\d[0-5]\d)(?=\s?(?:GMT|UTC|h))",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:(?:GMT|UTC)\s?)?(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?"
)
_ZONE = re.compile(r"\s{0,3}\(?\b([A-Z]{1,4})\b")
_LABEL = re.compile(
    r"\b(?P<updated>(?:last[\s-])?(?:updated|modified|edited|revised|update))\b"
    r"|\b(?P<published>(?:first[\s-]|originally\s)?(?:published|posted|created|issued|filed|uploaded))\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b\d{1,3}\s?(?:m|h|d|w|min|mins|minutes?|hrs?|hours?|days?|weeks?)\s+ago\b", re.I
)
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp as read: `value` is ISO 8601 cut at what it says, offsets count in the text given.

    `label` is `published`, `updated` or `none`; `start` and `end` hold date and clock.
    """

    value: str
    label: str
    start: int
    end: int


@cache
def _zones() -> dict[str, tuple[int, str]]:
    return {name: (int(minutes), rule) for name, minutes, rule in read_rows("zones")}


@cache
def _known() -> frozenset[str]:
    """The words that stand beside a time stamp."""
    return read_words("stamp_words") | {zone.lower() for zone in _zones()}


def is_stamp(text: str) -> bool:
    """Whether a line holds nothing but time stamps and the words that go with them."""
    if len(text) > 160 or not any(char.isdigit() for char in text):
        return False
    for word in _TOKEN.findall(text):
        low = word.lower()
        if low not in _known() and not re.fullmatch(_MONTH, low):
            return False
    dated = any(pattern.search(text) for pattern in _DATES) or _AGO.search(text)
    clock = re.search(r"\d[:.]\d\d", text) and len(_TOKEN.findall(text)) >= 1
    named = re.search(_MONTH, text, re.IGNORECASE)
    return bool(dated or clock or (named and len(text.split()) >= 2))


def read_stamps(text: str, *, ist: int | None = None) -> tuple[Stamp, ...]:
    """The dated stamps of a line in order.

    `ist` replaces the offset of IST, in minutes, where the outlet is not Indian.
    """
    text = text[:400]
    cuts = [match.start() for match in _LABEL.finditer(text)] or [0]
    bounds = sorted({0, *cuts, len(text)})
    parts = pairwise(bounds)
    found = (_read_part(text[a:b], a, ist) for a, b in parts)
    return tuple(stamp for stamp in found if stamp)


def _read_part(text: str, offset: int, ist: int | None) -> Stamp | None:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            day = _day(match.groupdict())
            if day:
                return _with_clock(text, offset, match, day, ist)
    return None


def _day(parts: dict[str, str | None]) -> date | None:
    if parts.get("month"):
        month = _MONTHS.index(str(parts["month"])[:3].lower()) + 1
    else:
        month = int(parts["number"] or 0)
    number, year = int(parts["day"] or 0), int(parts["year"] or 0)
    if not parts.get("month") and len(str(parts["day"])) and _ambiguous(parts, month, number):
        return None
    try:
        return date(year, month, number)
    except ValueError:
        pass
    try:
        return date(year, number, month)
    except ValueError:
        return None


def _ambiguous(parts: dict[str, str | None], month: int, number: int) -> bool:
    # 03/04/2024 is read either way round; a year in front leaves no doubt.
    year_first = list(parts).index("year") == 0
    return not year_first and month <= 12 and number <= 12 and month != number


def _with_clock(text: str, offset: int, match: re.Match[str], day: date, ist: int | None) -> Stamp:
    label = _LABEL.search(text)
    kind = (label.lastgroup or "none") if label else "none"
    start, end, value = match.start(), match.end(), day.isoformat()
    for clock in _CLOCK.finditer(text):
        if clock.start() < match.end() and clock.end() > match.start():
            continue
        if not (clock["minute"] or clock["half"] or clock["hhmm"]):
            continue
        time = _time(clock)
        if time is None:
            continue
        zone, stop = _zone(text, clock.end(), day, ist)
        value += f"T{time}{zone}"
        start, end = min(start, clock.start()), max(end, stop)
        break
    return Stamp(value, kind, offset + start, offset + end)


def _time(clock: re.Match[str]) -> str | None:
    if clock["hhmm"]:
        return f"{clock['hhmm'][:2]}:{clock['hhmm'][2:]}"
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = (clock["half"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        half = ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _zone(text: str, at: int, day: date, ist: int | None) -> tuple[str, int]:
    offset = _OFFSET.match(text, at + (text[at : at + 1] == " "))
    if offset:
        sign = 1 if offset["sign"] == "+" else -1
        minutes = sign * (int(offset["hours"]) * 60 + int(offset["minutes"] or 0))
        if abs(minutes) <= 14 * 60:
            return _written(minutes), offset.end()
    name = _ZONE.match(text, at)
    known = _zones().get(name[1]) if name else None
    if not name or not known:
        return "", at
    minutes, rule = known
    if name[1] == "IST" and ist is not None:
        minutes = ist
    if rule == "us" and _us_summer(day):
        minutes += 60
    return _written(minutes), name.end()


def _written(minutes: int) -> str:
    sign = "+" if minutes >= 0 else "-"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _us_summer(day: date) -> bool:
    """Second Sunday of March to first Sunday of November (law of 2005)."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begins = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return begins <= day < ends
