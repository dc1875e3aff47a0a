"""How each kind of time expression is read: a match and its context in, a value with reason out."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date

from firsthand.text.date_values import (
    NO_ANCHOR,
    Context,
    Reading,
    absolute,
    day_of,
    day_or_none,
    impossible,
    nearest_weekday,
    nearest_year,
    quarter_value,
    shift_days,
    shift_months,
    shifted,
    start_of,
    week_value,
    year_value,
)
from firsthand.text.date_words import (
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    count_of,
    duration,
    month_of,
    weekday_of,
)
from firsthand.text.lists import listed

Match = re.Match[str]

_BEFORE = frozenset(("last", "past", "previous", "the previous", "this past", "latest"))
_AFTER = frozenset(("next", "coming", "following", "the following", "this coming"))
_STEP = dict.fromkeys(_BEFORE, -1) | dict.fromkeys(_AFTER, 1)


def _relative(context: Context, value: str | None, reason: str) -> Reading:
    if value is None:
        return Reading(None, "none", "outside the calendar")
    return Reading(value, context.kind, reason)


def _which(match: Match, name: str = "which") -> str:
    return re.sub(r"\s+", " ", (match.groupdict().get(name) or "")).lower()


def _month(word: str) -> int:
    return int(word) if word.isdigit() else month_of(word)


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
    year = nearest_year(context.anchor, month, number, context.tense)
    day = day_or_none(year, month, number)
    if day is None:
        return impossible(match.group())
    return _relative(context, day.isoformat(), f"the year {year} by nearness and tense")


def month_year(match: Match, context: Context) -> Reading:
    """`2022-02`."""
    return absolute(f"{match['y']}-{month_of(match['m']):02d}")


def month_of_year(match: Match, context: Context) -> Reading:
    """A month of last, this or next year."""
    if context.anchor is None:
        return NO_ANCHOR
    year = context.anchor.year + _STEP.get(_which(match), 0)
    return _relative(context, f"{year:04d}-{month_of(match['m']):02d}", "the year is counted")


def named_month(match: Match, context: Context) -> Reading:
    """`last October`, `next May`, `this June`."""
    if context.anchor is None:
        return NO_ANCHOR
    month, step = month_of(match["m"]), _STEP.get(_which(match), 0)
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
    return _relative(context, value, "the month before or after publication")


def month(match: Match, context: Context) -> Reading:
    """A month without its year."""
    if context.anchor is None:
        return NO_ANCHOR
    groups = match.groupdict()
    number = month_of(groups["m"] or groups.get("m2") or groups.get("m3") or "")
    year = nearest_year(context.anchor, number, None, context.tense)
    return _relative(context, f"{year:04d}-{number:02d}", "the year by nearness and tense")


def week_of(match: Match, context: Context) -> Reading:
    """The week that holds a day."""
    reading = month_day(match, context)
    day = day_of(reading.value)
    return _relative(context, week_value(day), "the week of that day") if day else reading


def _with_part(value: date | None, part: str | None) -> str | None:
    if value is None:
        return None
    return value.isoformat() + (f"T{PARTS[part.lower()]}" if part else "")


def named_weekday(match: Match, context: Context) -> Reading:
    """`last Friday`, `next Friday`, `the previous Friday`."""
    which, number = _which(match), weekday_of(match["wd"])
    anchor = context.anchor
    if which in ("the previous", "the following", "previous", "following"):
        anchor = day_of(context.previous) or anchor
    if anchor is None:
        return NO_ANCHOR
    step = _STEP.get(which, 0)
    if step == 0:
        day = nearest_weekday(anchor, number, future=context.tense != "past")
    else:
        start = shift_days(anchor, step)
        day = nearest_weekday(start, number, future=step > 0) if start else None
    return _relative(context, _with_part(day, match["part"]), f"{which} {match['wd']}")


def weekday(match: Match, context: Context) -> Reading:
    """The nearest past weekday, or the next where the verb is in the future."""
    if context.anchor is None:
        return NO_ANCHOR
    future = context.tense == "future"
    day = nearest_weekday(context.anchor, weekday_of(match["wd"]), future=future)
    reason = "the next one: the verb is in the future" if future else "the nearest past one"
    return _relative(context, _with_part(day, match["part"]), reason)


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
    return _relative(context, _with_part(day, part), f"{word} from publication")


def part_of_day(match: Match, context: Context) -> Reading:
    """`tonight`, `last night`, `this morning`, `overnight`."""
    if context.anchor is None:
        return NO_ANCHOR
    part = "night" if match["tonight"] or match["over"] else match["part"]
    back = -1 if match["over"] or _which(match) == "last" else 0
    day = shift_days(context.anchor, back)
    return _relative(context, _with_part(day, part), "a part of that day")


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
        return _relative(context, quarter_value(over) if over else None, "a year before the last")
    return _relative(context, shifted(base, -1, unit), "one unit before")


def named_period(match: Match, context: Context) -> Reading:
    """`this week`, `last month`, `next year`."""
    unit, which = match["u"].lower(), _which(match)
    anchor, kind = context.anchor, context.kind
    if which in ("following", "previous"):
        base = start_of(context.previous)
        anchor, kind = (base, "sentence") if base else (anchor, kind)
    if anchor is None:
        return NO_ANCHOR
    step = _STEP.get(which, 0)
    if unit in ("term", "period", "season"):
        return Reading(None, "none", "how long it is cannot be told")
    if which == "latest" and unit == "year":
        step = 0
    value = shifted(anchor, step, unit)
    reading = _relative(context, value, f"{which} {unit}")
    return Reading(reading.value, kind if value else "none", reading.reason)


def past_period(match: Match, context: Context) -> Reading:
    """`the past year`."""
    return absolute(duration(1, match["u"]), "a stretch up to publication")


def length(match: Match, context: Context) -> Reading:
    """`three days`, `nearly three-year`, `two decades`."""
    groups = match.groupdict()
    amount, unit = match["n"] or groups.get("n2") or "", match["u"] or groups.get("u2") or ""
    count = count_of(amount)
    if count is not None and match.group().lower().endswith("and a half"):
        count += 0.5
    return absolute(duration(count, unit), "an amount of time")


stretch = length


def vague_length(match: Match, context: Context) -> Reading:
    """`years`, `weeks ago`, `recent months`."""
    words = match.group().lower()
    if match["ago"] or words.startswith("past"):
        return absolute("PAST_REF", "how long ago is not said")
    return absolute(duration(None, match["u"]), "how many is not said")


def season(match: Match, context: Context) -> Reading:
    """`last summer`, `the winter of 1994`."""
    code = SEASONS[(match["s"] or match["s2"]).lower()]
    if year := match["y"] or match["y2"]:
        return absolute(f"{year}-{code}")
    if context.anchor is None:
        return NO_ANCHOR
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    anchor, which = context.anchor, _which(match)
    begun = anchor.month >= start
    chosen = anchor.year
    if which in ("last", "this past"):
        over = anchor.month >= start + 3 if code != "WI" else False
        chosen -= 0 if (over if which == "last" else begun) else 1
    elif which in ("next", "this coming"):
        chosen += 1 if begun else 0
    elif context.tense == "past" and not begun:
        chosen -= 1
    return _relative(context, f"{chosen:04d}-{code}", "the season nearest to publication")


def _year_of(match: Match, context: Context, *names: str) -> int | None:
    groups = match.groupdict()
    for name in names:
        found = groups.get(name)
        if found and found.isdigit():
            return int(found)
        if found and context.anchor:
            return context.anchor.year + _STEP.get(found.lower(), 0)
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
    return _relative(context, f"{year:04d}-Q{number}", "the latest begun, or the next by tense")


def the_quarter(match: Match, context: Context) -> Reading:
    """`the quarter`: the one spoken of before, else the last that was over."""
    if (context.previous or "")[4:6] == "-Q":
        return Reading(context.previous, "sentence", "the quarter spoken of before")
    if context.anchor is None:
        return NO_ANCHOR
    return _relative(context, shifted(context.anchor, -1, "quarter"), "the last that was over")


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
    tens, ones = NUMBERS[match["tens"].lower()], NUMBERS[(match["ones"] or "zero").lower()]
    return absolute(str(1900 + tens + ones), "a year as it is spoken")


def the_year(match: Match, context: Context) -> Reading:
    """`the year`: that of publication, or a stretch where its end is named."""
    if match["ended"]:
        return absolute("P1Y", "a stretch that ended on a named day")
    if context.anchor is None:
        return NO_ANCHOR
    return _relative(context, year_value(context.anchor.year), "the year of publication")


def every(match: Match, context: Context) -> Reading:
    """`every day` is `P1D`."""
    words = match.group().lower()
    count = count_of(match["n"]) if match["n"] else (2.0 if " other " in words else 1.0)
    return absolute(duration(count, match["u"] or match["u2"]), "comes again every so often")


def frequency(match: Match, context: Context) -> Reading:
    """`weekly` is `P1W`."""
    word = match["f"].lower()
    table = {"d": "P1D", "w": "P1W", "m": "P1M", "q": "P3M", "h": "PT1H", "n": "P1D"}
    return absolute(table.get(word[0], "P1Y"), "comes again every so often")


def spoken_of(match: Match, context: Context) -> Reading:
    """`the same day`, `the following year`, `that year`."""
    base = start_of(context.previous)
    if base is None:
        return Reading(None, "none", "no date before it to count from")
    unit, step = match["u"].lower(), _STEP.get(_which(match), 0)
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
    return _relative(context, shifted(context.anchor, back, "weekend"), "the nearest weekend")


def end_of(match: Match, context: Context) -> Reading:
    """`the end of the year`."""
    if context.anchor is None:
        return NO_ANCHOR
    unit = match["u"] or ("month" if match["e"].lower().startswith("month") else "year")
    return _relative(context, shifted(context.anchor, 0, unit), "the unit of publication")


def present(match: Match, context: Context) -> Reading:
    """`now`."""
    return absolute("PRESENT_REF", "the time of the report")


def past(match: Match, context: Context) -> Reading:
    """`recently`."""
    return absolute("PAST_REF", "before the report, not said when")


def future(match: Match, context: Context) -> Reading:
    """`soon`."""
    return absolute("FUTURE_REF", "after the report, not said when")


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return date(year, 11, 22 + (3 - first.weekday()) % 7)


_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "halloween": (10, 31),
    "valentine": (2, 14),
    "boxing": (12, 26),
}


def feast(match: Match, context: Context) -> Reading:
    """`Christmas Day 2015`, `last Thanksgiving`."""
    words = match.group().lower().replace("’", "'")
    fixed = next((day for name, day in _FEASTS.items() if name in words), None)
    if said := match["y"] or match["y2"]:
        return absolute(_feast_day(int(said), fixed).isoformat(), "the feast of that year")
    if context.anchor is None:
        return NO_ANCHOR
    step, year = _STEP.get(_which(match), 0), context.anchor.year
    day = _feast_day(year, fixed)
    if step < 0 and day >= context.anchor:
        day = _feast_day(year - 1, fixed) if year > 1 else day
    elif step > 0 and day <= context.anchor:
        day = _feast_day(year + 1, fixed) if year < MAXYEAR else day
    return _relative(context, day.isoformat(), "the feast before or after publication")


def _feast_day(year: int, fixed: tuple[int, int] | None) -> date:
    return date(year, *fixed) if fixed else _thanksgiving(year)
