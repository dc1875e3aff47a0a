"""Finds the hour of one time zone that another report tells as the hour of the place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.model import Findings, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import TOLD, Scene
from firsthand.weigh.slots.spells import clock_of, is_spoken

# Minutes; zones lie whole quarters of an hour apart.
QUARTER = 15
# "5 a.m. GMT", "03:12:07 UTC": what names a zone behind the words of an hour.
_NAMED = re.compile(r"\W{0,2}(?:GMT|UTC)\b")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day in minutes, whether its zone is named, and where it stands.

    One without a zone is of the place.
    """

    minutes: int
    zoned: bool
    span: Span
    sentence: Sentence


def contrast_meridians(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """An hour that a report has in two zones, and another report in the wrong one of them.

    "At 0400 GMT on Thursday (6 a.m. in Karsia)" against "at 4 a.m. Karsian time". Who gives the
    right hour too, or both zones, has not mixed them up.
    """
    hours = {report: _hours(item, scene) for report, item in scene.findings.items()}
    shelves: dict[tuple[int, bool], list[Hour]] = defaultdict(list)
    for held in hours.values():
        for hour in held:
            shelves[hour.minutes, hour.zoned].append(hour)
    for held in hours.values():
        for right, elsewhere in _told_twice(held):
            for wrong in shelves[elsewhere.minutes, right.zoned]:
                if _is_mixed_up(wrong, right, hours):
                    kin = scene.kinship(wrong.sentence.span, right.sentence.span)
                    if kin >= options.amount_kinship:
                        yield _contrast(wrong, right, kin, scene)


def _hours(item: Findings, scene: Scene) -> list[Hour]:
    """The times of day of a report, those left out at which somebody spoke."""
    found = []
    for when in item.dates:
        clock = clock_of(when)
        sentences = scene.sentences.over(when.span) if clock else ()
        if clock and sentences and sentences[0].zone in TOLD and not is_spoken(when, scene):
            minutes, zoned = clock
            zoned = zoned or _NAMED.match(item.report.text, when.span.end) is not None
            found.append(Hour(minutes, zoned, when.span, sentences[0]))
    return found


def _told_twice(hours: Sequence[Hour]) -> Iterator[tuple[Hour, Hour]]:
    """Each hour with the same one of another zone beside it, either way round."""
    for one, other in pairwise(hours):
        apart = one.minutes - other.minutes
        are_one = one.sentence == other.sentence and one.zoned != other.zoned
        if are_one and apart and apart % QUARTER == 0:
            yield one, other
            yield other, one


def _is_mixed_up(wrong: Hour, right: Hour, hours: Mapping[str, Sequence[Hour]]) -> bool:
    """Whether a report has the hour of another zone, and nothing that sets it right."""
    if wrong.span.report == right.span.report:
        return False
    return not any(
        hour.minutes == right.minutes
        or (hour.sentence == wrong.sentence and hour.zoned != wrong.zoned)
        for hour in hours[wrong.span.report]
    )


def _contrast(wrong: Hour, right: Hour, kin: float, scene: Scene) -> Contrast:
    first, second = (
        Telling(scene.text(hour.span), hour.span, f"{hour.minutes} {hour.zoned}")
        for hour in (wrong, right)
    )
    return Contrast(
        kind="date",
        nature="error",
        severity=2,
        a=first,
        b=second,
        reason="The hour of one time zone stands as that of another.",
        weight=kin,
    )
