"""Tells a weekday from the one that the calendar gives to the date beside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from firsthand.model import Date, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS

# Days; further off it is another week's.
WEEK = 7
_DAY = "|".join(name for name in WEEKDAYS if name.endswith("day"))
_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_YEAR = r"(?:19|20)\d\d"
_DATED = re.compile(
    rf"\b({_DAY}),? {{1,2}}(?:(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}}),? (?P<y>{_YEAR})"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH})\.?,? (?P<y2>{_YEAR}))\b",
    re.IGNORECASE,
)


def contrast_calendar(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Dates whose weekday is another by the calendar; one report is enough."""
    for item in scene.findings.values():
        report = item.report
        for hit in _DATED.finditer(report.text):
            day = _date(hit)
            if day is None or day.weekday() == WEEKDAYS[hit.group(1).lower()]:
                continue
            start = hit.start("m") if hit.group("m") else hit.start("d2")
            named = Span(report.id, hit.start(1), hit.end(1))
            dated = Span(report.id, start, hit.end())
            told = Telling(report.slice(dated), dated, "date")
            for place in (named, *_said_elsewhere(day, hit.group(1), dated, scene)):
                yield Contrast(
                    kind="date",
                    nature="error",
                    severity=3,
                    a=Telling(scene.text(place), place, "weekday"),
                    b=told,
                    reason=f"By the calendar that day was a {day:%A}.",
                    weight=1.0,
                )


def _said_elsewhere(day: datetime.date, weekday: str, dated: Span, scene: Scene) -> Iterator[Span]:
    """Where the same weekday near that day is said of the same people: the likelier day."""
    own = scene.sentences.over(dated)
    people = {a.name for one in own for a in scene.actors.over(one.span) if a.type == "person"}
    for item in scene.findings.values():
        for when in item.dates:
            if scene.text(when.span).casefold() != weekday.casefold() or not _is_near(day, when):
                continue
            for one in scene.sentences.over(when.span)[:1]:
                told = {a.name for a in scene.actors.over(one.span)}
                if people & told and not dated.overlap(when.span) and one not in own:
                    yield when.span


def _is_near(day: datetime.date, when: Date) -> bool:
    try:
        other = datetime.date.fromisoformat((when.value or "")[:10])
    except ValueError:
        return False
    return abs((other - day).days) < WEEK


def _date(hit: re.Match[str]) -> datetime.date | None:
    month, day, year = (hit.group(name) or hit.group(f"{name}2") for name in ("m", "d", "y"))
    try:
        return datetime.date(int(year), MONTHS[month.lower()] + 1, int(day))
    except ValueError:
        return None
