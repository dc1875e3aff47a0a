"""How weekdays, named days and feasts are read from the day of publication."""

from __future__ import annotations

from datetime import date

from firsthand.text.dates.values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    absolute,
    day_of,
    nearest_weekday,
    pointer,
    relative,
    shift_days,
    shifted,
    start_of,
)
from firsthand.text.dates.words import PARTS, month_of, weekday_of


def _with_part(value: date | None, part: str | None) -> str | None:
    if value is None:
        return None
    return value.isoformat() + (f"T{PARTS[part.lower()]}" if part else "")


def named_weekday(match: Match, context: Context) -> Reading:
    """`last Friday`, `next Friday`, `the previous Friday`."""
    which, number = pointer(match), weekday_of(match["wd"])
    anchor = context.anchor
    if which in ("the previous", "the following", "previous", "following"):
        anchor = day_of(context.previous) or anchor
    if anchor is None:
        return NO_ANCHOR
    step = STEP.get(which, 0)
    if step == 0:
        day = nearest_weekday(anchor, number, future=context.tense != "past")
    else:
        start = shift_days(anchor, step)
        day = nearest_weekday(start, number, future=step > 0) if start else None
    return relative(context, _with_part(day, match["part"]), f"{which} {match['wd']}")


def weekday(match: Match, context: Context) -> Reading:
    """The nearest past weekday, or the next where the verb is in the future."""
    if context.anchor is None:
        return NO_ANCHOR
    future = context.tense == "future"
    day = nearest_weekday(context.anchor, weekday_of(match["wd"]), future=future)
    reason = "the next one: the verb is in the future" if future else "the nearest past one"
    return relative(context, _with_part(day, match["part"]), reason)


def each_weekday(match: Match, context: Context) -> Reading:
    """A day of every week, a month of every year."""
    groups = match.groupdict()
    if groups.get("m"):
        return absolute(f"XXXX-{month_of(match['m']):02d}", "every one of them")
    word = groups["wd"] or groups.get("wd2") or ""
    part = groups.get("part") or groups.get("part2")
    suffix = f"T{PARTS[part.lower().rstrip('s')]}" if part else ""
    return absolute(f"XXXX-WXX-{weekday_of(word) + 1}{suffix}", "every one of them")


def named_day(match: Match, context: Context) -> Reading:
    """`today`, `yesterday`, `tomorrow`, with a part of the day."""
    if context.anchor is None:
        return NO_ANCHOR
    word = " ".join(match["day"].lower().split())
    steps = {"today": 0, "yesterday": -1, "tomorrow": 1}
    step = steps.get(word, -2 if "before" in word else 2)
    day = shift_days(context.anchor, step)
    part = match["part"] or (match["part2"] or "").lower().removeprefix("mid-")
    return relative(context, _with_part(day, part), f"{word} from publication")


def part_of_day(match: Match, context: Context) -> Reading:
    """`tonight`, `last night`, `this morning`, `overnight`."""
    if context.anchor is None:
        return NO_ANCHOR
    part = "night" if match["tonight"] or match["over"] else match["part"]
    back = -1 if match["over"] or pointer(match) == "last" else 0
    day = shift_days(context.anchor, back)
    return relative(context, _with_part(day, part), "a part of that day")


def spoken_of(match: Match, context: Context) -> Reading:
    """`the same day`, `the following year`, `that year`."""
    base = start_of(context.previous)
    if base is None:
        return Reading(None, "none", "no date before it to count from")
    unit, step = match["u"].lower(), STEP.get(pointer(match), 0)
    part = PARTS.get(unit)
    value = shifted(base, step, "day" if part else unit)
    if value is None:
        return Reading(None, "none", "outside the calendar")
    suffix = f"T{part}" if part else ""
    return Reading(value + suffix, "sentence", "counted from the date before it")


def weekend(match: Match, context: Context) -> Reading:
    """`the weekend`: the last, or the next by tense."""
    if context.anchor is None:
        return NO_ANCHOR
    back = -1 if context.tense != "future" and context.anchor.weekday() < 5 else 0
    return relative(context, shifted(context.anchor, back, "weekend"), "the nearest weekend")
