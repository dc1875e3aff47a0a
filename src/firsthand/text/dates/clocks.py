"""Times of the day: read, and joined with the day that stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from firsthand.text.dates.rule import EDGE
from firsthand.text.dates.values import day_of, shift_days
from firsthand.text.dates.words import CLOCK, ZONE, ZONES

_CLOCK = re.compile(
    EDGE + rf"(?P<clock>{CLOCK})(?: ?(?P<zone>{ZONE}|local time)\b| \((?P<zone2>{ZONE})\))?"
)
_STAMPED = re.compile(r".{10}T(\d\d:\d\d)")
_DAY_FIRST = re.compile(r",? (?:at |around |about |by )?| ?\| ?|, ")
_CLOCK_FIRST = re.compile(r",? (?:on |of )?|, ")
_IN_BRACKETS = re.compile(r",? (?:\([^()\n]{1,24}\),? )?(?:on )?")
_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}
_DAY_RULES = frozenset(("weekday", "named weekday", "day by name", "month day", "day month"))


# The tense of the verb that governs the characters from start to end.
Tense = Callable[[int, int], str | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression of a string; offsets count from the string's start.

    `value` is TIMEX3 or None; `anchor` is what it was resolved from.
    """

    start: int
    end: int
    type: str
    value: str | None
    anchor: str
    reason: str
    tense: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day, as `T07:53+05:30`."""

    start: int
    end: int
    time: str


def clocks_in(text: str) -> list[Clock]:
    """Times of the day that a string says, in text order."""
    found = (_clock(match) for match in _CLOCK.finditer(text))
    return [clock for clock in found if clock]


def _clock(match: re.Match[str]) -> Clock | None:
    words = match["clock"].lower().replace(" ", "")
    if words in _NAMED:
        hour, minute = _NAMED[words]
    else:
        digits = re.findall(r"\d+", words)
        if len(digits[0]) == 4:
            digits = [digits[0][:2], digits[0][2:]]
        hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
        if "p" in words and hour < 12:
            hour += 12
        elif "a" in words and hour == 12:
            hour = 0
    if hour > 24 or minute > 59:
        return None
    zone = _offset(match["zone"] or match["zone2"])
    return Clock(match.start(), match.end(), f"T{hour:02d}:{minute:02d}{zone}")


def _offset(zone: str | None) -> str:
    minutes = ZONES.get((zone or "").lower())
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def with_clocks(
    text: str, days: Sequence[Expression], *, anchor: str | None, kind: str, tense: Tense
) -> tuple[Expression, ...]:
    """The expressions with times of the day: joined where day and time stand side by side.

    A time alone goes with the day next to it, else with the day spoken of before in its
    paragraph, else with the day of publication (that of the stamp `anchor`), or the day before
    where `tense` says that a time later than the stamp's is over.
    """
    out: list[Expression] = list(days)
    starts = [item.start for item in days]
    used: set[int] = set()
    for clock in clocks_in(text):
        after = bisect_right(starts, clock.start)
        before = after - 1
        if before >= 0 and days[before].end > clock.start:
            continue
        if after < len(days) and days[after].start < clock.end:
            continue
        index = _beside(text, clock, days, before, after)
        if index is not None and index not in used:
            used.add(index)
            out[index] = _joined(days[index], clock)
        else:
            over = tense(clock.start, clock.end) == "past"
            out.append(_alone(text, clock, days, after, _today(clock, anchor, over), kind))
    return tuple(sorted(out, key=lambda item: (item.start, item.end)))


def _today(clock: Clock, anchor: str | None, over: bool) -> str | None:
    day = day_of(anchor)
    stamped = _STAMPED.match(anchor or "")
    if day and over and stamped and clock.time[1:6] > stamped[1]:
        day = shift_days(day, -1)
    return day.isoformat() if day else None


def _beside(
    text: str, clock: Clock, days: Sequence[Expression], before: int, after: int
) -> int | None:
    if after < len(days) and _is_day(days[after]):
        gap = _CLOCK_FIRST.fullmatch(text, clock.end, days[after].start)
        if gap:
            return after
    if before < 0 or not _is_day(days[before]):
        return None
    return before if _DAY_FIRST.fullmatch(text, days[before].end, clock.start) else None


def _joined(day: Expression, clock: Clock) -> Expression:
    return replace(
        day,
        start=min(day.start, clock.start),
        end=max(day.end, clock.end),
        type="TIME",
        value=day.value[:10] + clock.time if day.value else None,
    )


def _alone(
    text: str,
    clock: Clock,
    days: Sequence[Expression],
    after: int,
    today: str | None,
    kind: str,
) -> Expression:
    base, anchor, reason = today, kind, "a time of the day of publication"
    if (
        after < len(days)
        and day_of(days[after].value)
        and _IN_BRACKETS.fullmatch(text, clock.end, days[after].start)
    ):
        base, anchor, reason = (days[after].value or "")[:10], "sentence", "the day beside it"
    elif (
        after > 0
        and day_of(days[after - 1].value)
        and "\n" not in text[days[after - 1].end : clock.start]
    ):
        base, anchor, reason = (days[after - 1].value or "")[:10], "sentence", "the day before it"
    if base is None:
        anchor, reason = "none", "no day to put it on"
    value = base + clock.time if base else None
    return Expression(clock.start, clock.end, "TIME", value, anchor, reason, None, "clock")


def _is_day(item: Expression) -> bool:
    return item.rule in _DAY_RULES or (item.type == "DATE" and day_of(item.value) is not None)
