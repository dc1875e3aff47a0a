"""Calendar arithmetic on TIMEX3 values: from an anchor, never more precise than what was said."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

Match = re.Match[str]

_BEFORE = frozenset(("last", "past", "previous", "the previous", "this past", "latest"))
_AFTER = frozenset(("next", "coming", "following", "the following", "this coming"))
# How many units on or back a word points; words that it lacks point nowhere.
STEP = dict.fromkeys(_BEFORE, -1) | dict.fromkeys(_AFTER, 1)

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved from.

    `anchor` is the day of publication in its own zone; `tense` that of the verb which governs the
    expression (`past`, `present`, `future`); `previous` the value of the date before it, which
    "a week earlier" counts from, or None where none stands near. `ahead` says that words before
    it ("until") leave no doubt that it is still to come.
    """

    anchor: date | None
    kind: str
    tense: str | None
    previous: str | None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with what it was resolved from and how."""

    value: str | None
    anchor: str
    reason: str


NO_ANCHOR = Reading(None, "none", "relative to a day of publication that is not known")


def absolute(value: str, reason: str = "said in full") -> Reading:
    """A value that needs no anchor."""
    return Reading(value, "absolute", reason)


def impossible(words: str) -> Reading:
    """A date that no calendar holds."""
    return Reading(None, "none", f"no calendar holds {words}")


def relative(context: Context, value: str | None, reason: str) -> Reading:
    """A value counted from the anchor, if the calendar holds it."""
    if value is None:
        return Reading(None, "none", "outside the calendar")
    return Reading(value, context.kind, reason)


def pointer(match: Match, name: str = "which") -> str:
    """The word that points ("last", "next"), in lower case; empty where none stands."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, count: int) -> date | None:
    """The day so many days later; None outside the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def shift_months(day: date, count: int) -> date | None:
    """The same day so many months later, or the last of that month; None outside the calendar."""
    total = day.year * 12 + day.month - 1 + count
    year, month = divmod(total, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_value(day: date) -> str:
    """`2024-11`."""
    return f"{day.year:04d}-{day.month:02d}"


def week_value(day: date) -> str:
    """`2024-W48` (ISO week)."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(day: date) -> str:
    """`2024-Q4`."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def year_value(year: int) -> str:
    """`2024`."""
    return f"{year:04d}"


def day_of(value: str | None) -> date | None:
    """The day that a value names, or None where it is less precise than a day."""
    match = _DAY.match(value or "")
    return day_or_none(*(int(part) for part in match.groups())) if match else None


def start_of(value: str | None) -> date | None:
    """The first day of a calendar value (day, week, month, quarter, year), or None."""
    text = value or ""
    if day := day_of(text):
        return day
    if match := re.match(r"(\d{4})-W(\d\d)", text):
        try:
            return date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return None
    if match := re.match(r"(\d{4})-Q([1-4])", text):
        return day_or_none(int(match[1]), 3 * int(match[2]) - 2, 1)
    if match := re.match(r"(\d{4})-(\d\d)$", text):
        return day_or_none(int(match[1]), int(match[2]), 1)
    if match := re.match(r"(\d{4})$", text):
        return day_or_none(int(match[1]), 1, 1)
    return None


def shifted(day: date, count: int, unit: str) -> str | None:
    """The value so many units later, cut at the precision of the unit."""
    unit = unit.lower().rstrip("s")
    if unit in ("day", "night"):
        moved = shift_days(day, count)
        return moved.isoformat() if moved else None
    if unit in ("week", "weekend", "fortnight"):
        moved = shift_days(day, 7 * count * (2 if unit == "fortnight" else 1))
        if moved is None:
            return None
        return week_value(moved) + ("-WE" if unit == "weekend" else "")
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    if unit not in months or abs(count) > MAXYEAR:
        return None
    moved = shift_months(day, count * months[unit])
    if moved is None:
        return None
    if unit == "month":
        return month_value(moved)
    if unit == "quarter":
        return quarter_value(moved)
    if unit == "year":
        return year_value(moved.year)
    return f"{moved.year:04d}"[: 3 if unit == "decade" else 2]


def nearest_weekday(anchor: date, weekday: int, *, future: bool) -> date | None:
    """The nearest such weekday, the anchor itself included."""
    gap = (weekday - anchor.weekday()) % 7
    return shift_days(anchor, gap if future or not gap else gap - 7)


def nearest_year(
    anchor: date, month: int, day: int | None, tense: str | None, *, ahead: bool = False
) -> int:
    """The year of a month (and day) said without one.

    The nearest to the anchor, as the tense says ("was to take office on January 20").
    """
    best: dict[bool, tuple[int, int]] = {}
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if day is None:
            gap = (year * 12 + month - anchor.year * 12 - anchor.month) * 30
        else:
            found = day_or_none(year, month, day)
            if found is None:
                continue
            gap = (found - anchor).days
        later = gap > 0
        if later not in best or abs(gap) < best[later][0]:
            best[later] = (abs(gap), year)
        if gap == 0:
            best[True] = best[False] = (0, year)
    if not best:
        return anchor.year
    past, future = best.get(False, (9999, anchor.year)), best.get(True, (9999, anchor.year))
    return future[1] if ahead or looks_ahead(past[0], future[0], tense) else past[1]


def looks_ahead(back: int, ahead: int, tense: str | None) -> bool:
    """Whether the later of two days is meant, `back` and `ahead` days away from the anchor.

    The tense decides, unless its day is most of a year away and the other one is near.
    """
    far, near = 270, 75
    if tense == "future":
        return not (ahead > far and back < near)
    if tense == "past":
        return back > far and ahead < near
    return ahead < back
