"""How weeks, months, quarters, years and seasons are read from publication or a date before."""

from __future__ import annotations

from datetime import date

from firsthand.text.dates.spoken import spoken_year
from firsthand.text.dates.values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    absolute,
    pointer,
    quarter_value,
    relative,
    shift_months,
    shifted,
    start_of,
    year_value,
)
from firsthand.text.dates.words import ORDINALS, SEASONS, count_of, duration
from firsthand.text.lists import listed


def _moved(match: Match, context: Context, base: date, sign: int, kind: str) -> Reading:
    count = count_of(match["n"])
    unit = match["u"].lower()
    if count is None:
        return Reading(f"{'PAST' if sign < 0 else 'FUTURE'}_REF", kind, "how long is not said")
    if unit.rstrip("s") in ("second", "minute", "hour"):
        return Reading(duration(count, unit), kind, "an amount of time")
    if count != int(count):
        base, count = shift_months(base, sign * 6) or base, int(count)
    value = shifted(base, sign * int(count), unit)
    if value is None:
        return Reading(None, "none", "outside the calendar")
    return Reading(value, kind, f"{match['n']} {unit} {'before' if sign < 0 else 'after'}")


def ago(match: Match, context: Context) -> Reading:
    """`two days ago`; `a few days back` stays vague."""
    count = count_of(match["n"])
    if match["u"].lower() == "year" and count == 1 and (found := _quarter_before(context, 1)):
        return found
    if context.anchor is None and count is not None:
        return NO_ANCHOR
    return _moved(match, context, context.anchor or date.min, -1, context.kind)


def hence(match: Match, context: Context) -> Reading:
    """`two weeks from now`."""
    if context.anchor is None:
        return NO_ANCHOR
    return _moved(match, context, context.anchor, 1, context.kind)


def _quarter_before(context: Context, years: int) -> Reading | None:
    # "a year earlier" in a report on a quarter means the same quarter of that year.
    base = start_of(context.previous) if (context.previous or "")[4:6] == "-Q" else None
    moved = shift_months(base, -12 * years) if base else None
    if moved is None:
        return None
    return Reading(quarter_value(moved), "sentence", "the same quarter of that year")


def earlier(match: Match, context: Context) -> Reading:
    """`a week earlier`: counted from the date spoken of before, else from publication."""
    base = start_of(context.previous)
    sign = -1 if match["way"].lower() in ("earlier", "before") else 1
    years = match["u"].lower().rstrip("s") == "year"
    if sign < 0 and years and (found := _quarter_before(context, int(count_of(match["n"]) or 1))):
        return found
    if base is not None:
        return _moved(match, context, base, sign, "sentence")
    if context.anchor is None:
        return NO_ANCHOR
    return _moved(match, context, context.anchor, sign, context.kind)


def unit_ago(match: Match, context: Context) -> Reading:
    """`year-ago`, `the year-earlier quarter`."""
    unit = (match["u"] or match["u2"]).lower()
    if unit == "year" and (found := _quarter_before(context, 1)):
        return found
    if context.anchor is None:
        return NO_ANCHOR
    base = context.anchor
    if unit == "year" and match["q"]:
        over = shift_months(base, -15)
        return relative(context, quarter_value(over) if over else None, "a year before the last")
    return relative(context, shifted(base, -1, unit), "one unit before")


def named_period(match: Match, context: Context) -> Reading:
    """`this week`, `last month`, `next year`."""
    unit, which = match["u"].lower(), pointer(match)
    anchor, kind = context.anchor, context.kind
    if which in ("following", "previous"):
        base = start_of(context.previous)
        anchor, kind = (base, "sentence") if base else (anchor, kind)
    if anchor is None:
        return NO_ANCHOR
    step = STEP.get(which, 0)
    if unit in ("term", "period", "season"):
        return Reading(None, "none", "how long it is cannot be told")
    if which == "latest" and unit == "year":
        step = 0
    value = shifted(anchor, step, unit)
    reading = relative(context, value, f"{which} {unit}")
    return Reading(reading.value, kind if value else "none", reading.reason)


def season(match: Match, context: Context) -> Reading:
    """`last summer`, `the winter of 1994`."""
    code = SEASONS[(match["s"] or match["s2"]).lower()]
    if year := match["y"] or match["y2"]:
        return absolute(f"{year}-{code}")
    if context.anchor is None:
        return NO_ANCHOR
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    anchor, which = context.anchor, pointer(match)
    begun = anchor.month >= start
    chosen = anchor.year
    if which in ("last", "this past"):
        over = anchor.month >= start + 3 if code != "WI" else False
        chosen -= 0 if (over if which == "last" else begun) else 1
    elif which in ("next", "this coming"):
        chosen += 1 if begun else 0
    elif context.tense == "past" and not begun:
        chosen -= 1
    return relative(context, f"{chosen:04d}-{code}", "the season nearest to publication")


def _year_of(match: Match, context: Context, *names: str) -> int | None:
    groups = match.groupdict()
    for name in names:
        found = groups.get(name)
        if found and found.isdigit():
            return int(found)
        if found and context.anchor:
            return context.anchor.year + STEP.get(found.lower(), 0)
    return None


def quarter(match: Match, context: Context) -> Reading:
    """`the third quarter`, `Q3 2024`."""
    number = int(match["q2"]) if match["q2"] else ORDINALS[match["q"].lower()]
    year = _year_of(match, context, "y", "y2", "y3", "which", "which2")
    if year is not None:
        return absolute(f"{year:04d}-Q{number}", "a quarter of that year")
    if context.anchor is None:
        return NO_ANCHOR
    now = (context.anchor.month + 2) // 3
    year = context.anchor.year
    if context.tense == "future" and 0 < (number - now) % 4 <= 2:
        year += number < now
    elif number > now:
        year -= 1
    year -= match["before"] is not None
    return relative(context, f"{year:04d}-Q{number}", "the latest begun, or the next by tense")


def the_quarter(match: Match, context: Context) -> Reading:
    """`the quarter`: the one spoken of before, else the last that was over."""
    if (context.previous or "")[4:6] == "-Q":
        return Reading(context.previous, "sentence", "the quarter spoken of before")
    if context.anchor is None:
        return NO_ANCHOR
    return relative(context, shifted(context.anchor, -1, "quarter"), "the last that was over")


def half(match: Match, context: Context) -> Reading:
    """`the first half of 1998`."""
    number = 1 if match["h"].lower() == "first" else 2
    year = _year_of(match, context, "y", "which")
    return absolute(f"{year:04d}-H{number}") if year is not None else NO_ANCHOR


_DECADES = listed("zero ten twenties thirties forties fifties sixties seventies eighties nineties")


def decade(match: Match, context: Context) -> Reading:
    """`the 1990s`, `the '80s`."""
    if match["y"]:
        return absolute(match["y"][:3], "ten years")
    short = int(match["short"]) if match["short"] else _DECADES.index(match["word"].lower()) * 10
    near = context.anchor.year if context.anchor else 2000
    first = near - (near - short) % 100
    return absolute(f"{first:04d}"[:3], "the latest such decade")


def century(match: Match, context: Context) -> Reading:
    """`the 20th century` is `19`."""
    return absolute(f"{max(0, int(match['c']) - 1):02d}", "a hundred years")


def year(match: Match, context: Context) -> Reading:
    """A year in digits."""
    return absolute(match["y"], "a year in digits")


def year_in_words(match: Match, context: Context) -> Reading:
    """`nineteen ninety-four` is `1994`."""
    return absolute(str(spoken_year(match["y"])), "a year as it is spoken")


def the_year(match: Match, context: Context) -> Reading:
    """`the year`: that of publication, or a stretch where its end is named."""
    if match["ended"] is not None:
        return absolute("P1Y", "a stretch that ended on a named day")
    if context.anchor is None:
        return NO_ANCHOR
    return relative(context, year_value(context.anchor.year), "the year of publication")


def end_of(match: Match, context: Context) -> Reading:
    """`the end of the year`; `since year-end` counts from the one before."""
    if context.anchor is None:
        return NO_ANCHOR
    unit = match["u"] or ("month" if match["e"].lower().startswith("month") else "year")
    if match["since"] is not None:
        return relative(context, shifted(context.anchor, -1, unit), "the last that was over")
    return relative(context, shifted(context.anchor, 0, unit), "the unit of publication")
