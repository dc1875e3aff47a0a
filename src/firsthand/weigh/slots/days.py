"""Tells different weekdays, months, days and years in one slot."""

from __future__ import annotations

from firsthand.model import Date
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.spells import is_spoken

# The names of a weekday, a month, in order.
WEEKDAY_NAMES = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = {name: number for number, names in enumerate(WEEKDAY_NAMES) for name in names}
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES) for name in names}
Parts = dict[str, int]
# Share 0-1 of the shorter passage from which two days are of one thing.
ALIKE = 0.8


def weigh_days(difference: Difference, scene: Scene) -> Contrast | None:
    """Both sides name a part of a date (weekday, month, day, year) and name it differently."""
    a = _parts(difference.a)
    b = _parts(difference.b) if a else {}
    shared = sorted(set(a) & set(b))
    if not any(a[part] != b[part] for part in shared):
        return None
    if not shared or _agree(difference, scene):
        return None
    if difference.likeness < ALIKE and (not difference.is_tight or _are_spoken(difference, scene)):
        # A source speaks, and a team plays, on more than one day.
        return None
    return Contrast(
        kind="date",
        nature="conflict",
        severity=3,
        a=_telling(difference.a, scene, a),
        b=_telling(difference.b, scene, b),
        reason="The dates differ.",
        weight=difference.likeness,
    )


def _are_spoken(difference: Difference, scene: Scene) -> bool:
    """Whether both dates say when somebody spoke."""
    return all(
        any(is_spoken(when, scene) for when in scene.dates.over(side.span()))
        for side in (difference.a, difference.b)
    )


def may_be_dated(difference: Difference) -> bool:
    """Whether both sides name a part of a date: which day it is hangs on the report."""
    return bool(_parts(difference.a)) and bool(_parts(difference.b))


def _parts(side: Side) -> Parts:
    found: Parts = {}
    for number in range(side.low, side.high):
        token = side.tokens[number]
        if token.text[0].isupper() and token.key in WEEKDAYS:
            found.setdefault("weekday", WEEKDAYS[token.key])
        elif token.text[0].isupper() and token.key in MONTHS:
            found.setdefault("month", MONTHS[token.key])
        elif token.key.isdecimal() and len(token.key) <= 4:
            part = _numbered(side, number)
            if part:
                found.setdefault(part, int(token.key))
    return found


def _numbered(side: Side, number: int) -> str | None:
    value, text = int(side.tokens[number].key), side.tokens[number].text
    near = [side.tokens[at] for at in (number - 1, number + 1) if 0 <= at < len(side.tokens)]
    if 1 <= value <= 31 and any(t.key in MONTHS and t.text[0].isupper() for t in near):
        return "day"
    if len(text) == 4 and 1800 <= value <= 2100:
        return "year"
    return None


def _agree(difference: Difference, scene: Scene) -> bool:
    """Whether both places were resolved to one day in spite of their words."""
    a, b = (_resolved(side, scene) for side in (difference.a, difference.b))
    return bool(a and b and any(x.value == y.value for x in a for y in b))


def _resolved(side: Side, scene: Scene) -> list[Date]:
    return [date for date in scene.dates.over(side.span()) if date.value and "XX" not in date.value]


def _telling(side: Side, scene: Scene, parts: Parts) -> Telling:
    span = side.span()
    dates = [d.span for d in scene.dates.over(span) if len(d.span) <= 40]
    wide = dates[0] if dates and dates[0].holds(span) else span
    report = scene.findings[side.report].report
    return Telling(report.slice(wide), span, str(sorted(parts.items())))
