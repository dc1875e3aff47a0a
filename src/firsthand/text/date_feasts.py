"""How feasts with a fixed day are read: of the year said, else the one nearest to publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from firsthand.text.date_clocks import Expression
from firsthand.text.date_values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    absolute,
    pointer,
    relative,
)

_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "halloween": (10, 31),
    "valentine": (2, 14),
    "boxing": (12, 26),
}
_STOP = re.compile(r"[.!?\n]")
_YEAR = re.compile(r"\d{4}")


def feast(match: Match, context: Context) -> Reading:
    """`Christmas Day 2015`, `last Thanksgiving`, `New Year's Eve`."""
    words = match.group()
    if said := match["y"] or match["y2"]:
        return absolute(_feast_day(words, int(said)).isoformat(), "the feast of that year")
    if context.anchor is None:
        return NO_ANCHOR
    anchor, step = context.anchor, STEP.get(pointer(match), 0)
    years = range(max(MINYEAR, anchor.year - 1), min(MAXYEAR, anchor.year + 1) + 1)
    days = [_feast_day(words, year) for year in years]
    days = [day for day in days if not step or (day - anchor).days * step > 0]
    day = min(days, key=lambda day: (abs((day - anchor).days), day), default=None)
    value = day.isoformat() if day else None
    return relative(context, value, "the feast nearest to publication")


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
            value = _feast_day(text[item.start : item.end], int(year)).isoformat()
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
    fixed = next((day for name, day in _FEASTS.items() if name in words), None)
    return date(year, *fixed) if fixed else _thanksgiving(year)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return date(year, 11, 22 + (3 - first.weekday()) % 7)
