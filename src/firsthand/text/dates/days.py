"""How days and months are read: a match and its context in, a value with its reason out."""

from __future__ import annotations

from firsthand.text.dates.spoken import spoken_year
from firsthand.text.dates.values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    absolute,
    day_of,
    day_or_none,
    impossible,
    nearest_year,
    pointer,
    relative,
    week_value,
)
from firsthand.text.dates.words import month_of


def iso_stamp(match: Match, context: Context) -> Reading:
    """`2024-11-30T07:53+05:30`."""
    day = day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
    if day is None:
        return impossible(match.group())
    return absolute(f"{day.isoformat()}T{match['clock']}{match['zone'] or ''}")


def full_day(match: Match, context: Context) -> Reading:
    """Year, month and day, in whatever order they stood."""
    day = day_or_none(int(match["y"]), _month(match["m"]), int(match["d"]))
    return absolute(day.isoformat()) if day else impossible(match.group())


def digits(match: Match, context: Context) -> Reading:
    """Day and month in digits: read where a number over 12 or a dot tells their order."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        near = context.anchor.year if context.anchor else 2000
        year += 100 * ((near - year + 50) // 100)
    if first > 12 or match["s"] == "." or first == second:
        day = day_or_none(year, second, first)
    elif second > 12:
        day = day_or_none(year, first, second)
    else:
        return Reading(None, "none", "day and month cannot be told apart")
    return absolute(day.isoformat()) if day else impossible(match.group())


def month_day(match: Match, context: Context) -> Reading:
    """A day of a month without its year."""
    if context.anchor is None:
        return NO_ANCHOR
    month, number = month_of(match["m"]), int(match["d"])
    year = nearest_year(context.anchor, month, number, context.tense, ahead=context.ahead)
    day = day_or_none(year, month, number)
    if day is None:
        return impossible(match.group())
    return relative(context, day.isoformat(), f"the year {year} by nearness and tense")


def month_year(match: Match, context: Context) -> Reading:
    """`2022-02`."""
    year = match["y"] if match["y"].isdigit() else spoken_year(match["y"])
    return absolute(f"{year}-{month_of(match['m']):02d}")


def month_of_year(match: Match, context: Context) -> Reading:
    """A month of last, this or next year."""
    if context.anchor is None:
        return NO_ANCHOR
    year = context.anchor.year + STEP.get(pointer(match), 0)
    return relative(context, f"{year:04d}-{month_of(match['m']):02d}", "the year is counted")


def named_month(match: Match, context: Context) -> Reading:
    """`last October`, `next May`, `this June`."""
    if context.anchor is None:
        return NO_ANCHOR
    month, step = month_of(match["m"]), STEP.get(pointer(match), 0)
    anchor = context.anchor
    year = anchor.year
    if step < 0 and month >= anchor.month:
        year -= 1
    elif step > 0 and month <= anchor.month:
        year += 1
    value = f"{year:04d}-{month:02d}"
    if match["d"]:
        day = day_or_none(year, month, int(match["d"]))
        if day is None:
            return impossible(match.group())
        value = day.isoformat()
    return relative(context, value, "the month before or after publication")


def month(match: Match, context: Context) -> Reading:
    """A month without its year."""
    if context.anchor is None:
        return NO_ANCHOR
    groups = match.groupdict()
    number = month_of(groups["m"] or groups.get("m2") or groups.get("m3") or "")
    year = nearest_year(context.anchor, number, None, context.tense, ahead=context.ahead)
    return relative(context, f"{year:04d}-{number:02d}", "the year by nearness and tense")


def week_of(match: Match, context: Context) -> Reading:
    """The week that holds a day."""
    reading = month_day(match, context)
    day = day_of(reading.value)
    return relative(context, week_value(day), "the week of that day") if day else reading


def _month(word: str) -> int:
    return int(word) if word.isdigit() else month_of(word)
