"""Tells apart the hours at which reports have one thing begin: each names one, to the minute."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Date, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.spells import clock_of, is_spoken

# What shows that minutes were said; a full hour is round.
_SAID = re.compile(r"\d[:.]\d\d(?!\d)|\b(?:minutes?|quarter|half|past|to) \w")
# Minutes; hours that lie further apart are of two things, as a departure and an accident.
LONGEST = 30
# Places of an hour that are compared; the others are its copies.
PLACES = 4


def contrast_clocks(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Hours within half an hour of each other, each the only one that its report names."""
    given: dict[str, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for when in item.dates:
            minutes = _minutes(when, scene)
            if minutes is not None:
                given[item.report.id][minutes].append(when.span)
    places: dict[int, list[Span]] = defaultdict(list)
    for held in given.values():
        if len(held) == 1:
            for minutes, spans in held.items():
                places[minutes].append(spans[0])
    for a, b in combinations(sorted(places), 2):
        if b - a <= LONGEST:
            kin = _kinship(places[a], places[b], scene, options=options)
            if kin:
                for one, other in across(places[a], places[b]):
                    yield _contrast(one, other, (a, b), kin, scene)


def _minutes(when: Date, scene: Scene) -> int | None:
    """Minutes of the day, where the words say them and it is not when somebody spoke."""
    clock = clock_of(when)
    if clock is None or clock[1]:
        return None
    if not _SAID.search(scene.text(when.span)) or is_spoken(when, scene):
        return None
    sentences = scene.sentences.over(when.span)
    if not sentences or sentences[0].zone != "body":
        return None
    return clock[0]


def _kinship(a: list[Span], b: list[Span], scene: Scene, *, options: WeighOptions) -> float:
    """The most that a sentence of either has in common, 0 where it is too little."""
    most = max(
        scene.kinship(scene.sentences.over(one)[0].span, scene.sentences.over(other)[0].span)
        for one in a[:PLACES]
        for other in b[:PLACES]
    )
    return most if most >= options.amount_kinship else 0.0


def _contrast(a: Span, b: Span, minutes: tuple[int, int], kin: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="date",
        nature="undecided",
        severity=2,
        a=Telling(scene.text(a), a, str(minutes[0])),
        b=Telling(scene.text(b), b, str(minutes[1])),
        reason="Each names one hour to the minute, and the hours differ.",
        weight=kin,
    )
