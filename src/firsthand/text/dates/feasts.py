"""How feasts are read: of the year said, else the one nearest to publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from firsthand.text.dates.clocks import Expression
from firsthand.text.dates.values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    absolute,
    pointer,
    relative,
    week_value,
)

# Rows: what the name holds, the first that fits; month and day.
_FIXED = (
    ("christmas eve", 12, 24),
    ("christmas", 12, 25),
    ("new year's eve", 12, 31),
    ("new year", 1, 1),
    ("halloween", 10, 31),
    ("valentine", 2, 14),
    ("boxing", 12, 26),
    ("veterans", 11, 11),
    ("july", 7, 4),
)
# Rows: what the name holds, the first that fits; days after Easter Sunday of the Western churches.
_BY_EASTER = (
    ("ash wednesday", -46),
    ("palm sunday", -7),
    ("maundy thursday", -3),
    ("good friday", -2),
    ("easter monday", 1),
    ("easter", 0),
)
# Rows: what the name holds; the month, the weekday, and which of them in that month.
_BY_WEEKDAY = (
    ("thanksgiving", 11, 3, 4),
    ("labor", 9, 0, 1),
)
# Days before a feast in which the past tense may still tell of this one.
_EVE = 14
_STOP = re.compile(r"[.!?\n]")
_YEAR = re.compile(r"\d{4}")


def feast(match: Match, context: Context) -> Reading:
    """`Christmas Day 2015`, `last Thanksgiving`, `New Year's Eve`, `Easter week`."""
    words = match.group()
    if said := match["y"] or match["y2"]:
        return absolute(_value(words, _feast_day(words, int(said))), "the feast of that year")
    if context.anchor is None:
        return NO_ANCHOR
    anchor, step = context.anchor, STEP.get(pointer(match), 0)
    years = range(max(MINYEAR, anchor.year - 1), min(MAXYEAR, anchor.year + 1) + 1)
    days = [_feast_day(words, year) for year in years]
    back = max((day for day in days if day < anchor or (day == anchor and not step)), default=None)
    ahead = min((day for day in days if day > anchor), default=None)
    if step == 0 and back and ahead and back != anchor:
        nearer = 1 if ahead - anchor < anchor - back else -1
        # The days before a feast are told of it too: "as Easter week began".
        past = 1 if (ahead - anchor).days <= _EVE else -1
        step = {"past": past, "future": 1}.get(context.tense or "", nearer)
    day = ahead if step > 0 else back if step < 0 else back or ahead
    value = _value(words, day) if day else None
    return relative(context, value, "the feast nearest to publication, or as the tense says")


def _value(words: str, day: date) -> str:
    if (span := re.search(r"\bweek(end)?\b", words.lower())) is None:
        return day.isoformat()
    return week_value(day) + ("-WE" if span[1] else "")


def with_years(text: str, found: Sequence[Expression]) -> list[Expression]:
    """The expressions; a feast whose sentence names a year is that year's.

    "New Year's Eve two years ago", "in 2015, the chaos of New Year's Eve".
    """
    out = list(found)
    for place, item in enumerate(found):
        if item.rule != "feast" or item.anchor in ("absolute", "none"):
            continue
        around = (*found[place + 1 : place + 3], *reversed(found[max(0, place - 2) : place]))
        year = next((one.value for one in around if _is_year_beside(text, item, one)), None)
        if year and MINYEAR <= int(year) <= MAXYEAR:
            words = text[item.start : item.end]
            value = _value(words, _feast_day(words, int(year)))
            reason = "the feast of the year that its sentence names"
            out[place] = replace(item, value=value, anchor="sentence", reason=reason)
    return out


def _is_year_beside(text: str, item: Expression, other: Expression) -> bool:
    if not _YEAR.fullmatch(other.value or ""):
        return False
    low, high = sorted((item, other), key=lambda one: one.start)
    return not _STOP.search(text, low.end, high.start)


def _feast_day(words: str, year: int) -> date:
    words = words.lower().replace("’", "'")
    for name, month, day in _FIXED:
        if name in words:
            return date(year, month, day)
    for name, month, weekday, which in _BY_WEEKDAY:
        if name in words:
            first = date(year, month, 1)
            return date(year, month, 7 * which - 6 + (weekday - first.weekday()) % 7)
    after = next((days for name, days in _BY_EASTER if name in words), 0)
    return date.fromordinal(_easter(year).toordinal() + after)


def _easter(year: int) -> date:
    """Easter Sunday, Gregorian; the anonymous computus of 1876 (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    moons = year % 19
    skew = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moons + century - century // 4 - skew + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moons + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
