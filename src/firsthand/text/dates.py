"""Finds time expressions in a string and resolves them to TIMEX3 values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from firsthand.text.date_rules import CLOCK_RULE, RULES
from firsthand.text.date_values import Context, Reading, day_of
from firsthand.text.date_words import PARTS, ZONES

Tense = Callable[[int, int], str | None]

# Characters; a date further back than this is not what "a week earlier" counts from.
_REACH = 400
_JOIN_DAY_FIRST = re.compile(r"(?:,? (?:at |around |about )?| \| |, )")
_JOIN_CLOCK_FIRST = re.compile(r"(?:,? (?:on |of )?)")


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
class _Clock:
    start: int
    end: int
    time: str


def no_tense(start: int, end: int) -> str | None:
    """The tense of an expression whose sentence was not parsed."""
    return None


def dates_in(
    text: str, anchor: str | None, *, kind: str = "published", tense: Tense = no_tense
) -> tuple[Expression, ...]:
    """Time expressions of a string in text order.

    `anchor` is the stamp of publication (ISO 8601, in its own zone); `kind` what to call it;
    `tense` gives the tense of the verb that governs the characters from start to end.
    """
    day = day_of(anchor)
    found: list[Expression] = []
    for start, end, number, match in _chosen(text):
        rule = RULES[number]
        previous = _previous(found, start, text)
        said = tense(start, end)
        reading = rule.read(match, Context(day, kind, said, previous))
        found.append(_expression(start, end, rule.type, reading, said, rule.name))
    return _with_clocks(text, found, day, kind, tense)


def _chosen(text: str) -> list[tuple[int, int, int, re.Match[str]]]:
    candidates = [
        (match.start(), -match.end(), number, match)
        for number, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
    ]
    chosen, at = [], 0
    for start, end, number, match in sorted(candidates, key=lambda row: row[:3]):
        if start >= at:
            chosen.append((start, -end, number, match))
            at = -end
    return chosen


def _previous(found: list[Expression], start: int, text: str) -> str | None:
    for item in reversed(found):
        if start - item.end > _REACH or "\n\n" in text[item.end : start]:
            return None
        if item.value and item.value[:4].isdigit():
            return item.value
    return None


def _expression(
    start: int, end: int, kind: str, reading: Reading, tense: str | None, rule: str
) -> Expression:
    value = reading.value or ""
    if value.endswith("_REF") or (kind in ("DATE", "DURATION") and value[:1] == "P" and value[1:2] != "A"):
        kind = "DATE" if value.endswith("_REF") else "DURATION"
    elif kind == "DATE" and "T" in value:
        kind = "TIME"
    return Expression(start, end, kind, reading.value, reading.anchor, reading.reason, tense, rule)


def _clock(match: re.Match[str]) -> _Clock | None:
    words = match["clock"].lower().replace(" ", "")
    named = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}
    if words in named:
        hour, minute = named[words]
        said = True
    else:
        digits = re.findall(r"\d+", words)
        if len(digits) == 1 and len(digits[0]) == 4:
            digits = [digits[0][:2], digits[0][2:]]
        hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
        if "p" in words and hour < 12:
            hour += 12
        elif "a" in words and hour == 12:
            hour = 0
        said = True
    if hour > 24 or minute > 59 or not said:
        return None
    return _Clock(match.start(), match.end(), f"T{hour:02d}:{minute:02d}" + _offset(match["zone"]))


def _offset(zone: str | None) -> str:
    minutes = ZONES.get((zone or "").lower())
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _with_clocks(
    text: str, found: list[Expression], day: date | None, kind: str, tense: Tense
) -> tuple[Expression, ...]:
    taken = [(item.start, item.end) for item in found]
    clocks = [clock for match in CLOCK_RULE.finditer(text) if (clock := _clock(match))]
    out, used = list(found), set()
    index = 0
    for clock in clocks:
        while index < len(found) and found[index].end <= clock.start:
            index += 1
        before = index - 1 if index else None
        after = index if index < len(found) and found[index].start >= clock.end else None
        if index < len(found) and found[index].start < clock.end and found[index].end > clock.start:
            continue
        joined = None
        if after is not None and _JOIN_CLOCK_FIRST.fullmatch(text[clock.end : found[after].start]):
            joined = after
        elif before is not None and before not in used and _JOIN_DAY_FIRST.fullmatch(text[found[before].end : clock.start]):
            joined = before
        if joined is not None and joined not in used and _is_day(found[joined]):
            used.add(joined)
            item = out[joined]
            out[joined] = replace(
                item,
                start=min(item.start, clock.start),
                end=max(item.end, clock.end),
                type="TIME",
                value=item.value[:10] + clock.time if item.value else None,
            )
        else:
            near = _previous(found[:index], clock.start, text)
            base = near[:10] if near and day_of(near) else day.isoformat() if day else None
            value = base + clock.time if base else None
            out.append(
                Expression(
                    clock.start,
                    clock.end,
                    "TIME",
                    value,
                    "sentence" if near and day_of(near) else kind if base else "none",
                    "a time of the day spoken of" if base else "no day to put it on",
                    tense(clock.start, clock.end),
                    "clock",
                )
            )
    assert PARTS and taken is not None
    return tuple(sorted(out, key=lambda item: (item.start, item.end)))


def _is_day(item: Expression) -> bool:
    return item.rule in ("weekday", "named weekday", "day by name") or (
        bool(item.value) and day_of(item.value) is not None and item.type == "DATE"
    )
