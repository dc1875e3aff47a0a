"""Parts "12-14 March" and finds the day of "May 3 and 4" that stands without its month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from firsthand.text.dates.clocks import Expression
from firsthand.text.dates.values import day_of, day_or_none

_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
# After "and" or "to" a bare number may count something; what follows must not be a noun.
_AFTER = re.compile(
    rf"(?:[-–]| ?– ?| (?:and|to|through|or) ){_DAY}(?![\w-]|[.:]\d|,\d|%)"
    r"(?:(?P<y>,? (?:1[5-9]|20)\d\d)\b|(?=[.,;:)!?]|\s*$|\s+(?:in|at|on|and|or|but|to|for|with|by"
    r"|when|where|as|after|before|while|from|which|were|was|will|would|is|are|the)\b))"
)
_BEFORE = re.compile(rf"(?<![\w.,:/$£€-]){_DAY}(?: ?[-–] ?| (?:and|to|through|or) )(?:the )?$")
_LED = re.compile(rf"{_DAY}[-–](?=\d)")
# Characters before a day in which the other day of its range stands.
_REACH = 16
_REASON = "a day of the month beside it"


def with_ranges(text: str, found: Sequence[Expression]) -> list[Expression]:
    """The expressions in text order, with the bare days that share the month of one of them."""
    out: list[Expression] = []
    for item in found:
        days = [item]
        if item.rule == "month day":
            days = _followed(text, item)
        elif item.rule in ("day month", "day month year"):
            days = _preceded(text, item)
        out += [day for day in days if not out or out[-1].end <= day.start]
    return out


def _followed(text: str, item: Expression) -> list[Expression]:
    day, match = day_of(item.value), _AFTER.match(text, item.end)
    if day is None or match is None:
        return [item]
    year = int(match["y"][-4:]) if match["y"] else day.year
    first, last = (day_or_none(year, day.month, n) for n in (day.day, int(match["d"])))
    if first is None or last is None or last <= first:
        return [item]
    if match["y"]:
        item = replace(item, value=first.isoformat(), anchor="absolute", reason=_REASON)
    return [item, _day(item, last, match.start("d"), match.end())]


def _preceded(text: str, item: Expression) -> list[Expression]:
    led = _LED.match(text, item.start, item.end)
    match = led or _BEFORE.search(text, max(0, item.start - _REACH), item.start)
    last = day_of(item.value)
    first = day_or_none(last.year, last.month, int(match["d"])) if match and last else None
    if match is None or last is None or first is None or first >= last:
        return [item]
    rest = replace(item, start=led.end()) if led else item
    return [_day(item, first, match.start("d"), match.end("d")), rest]


def _day(item: Expression, day: date, start: int, end: int) -> Expression:
    return replace(item, start=start, end=end, value=day.isoformat(), reason=_REASON)
