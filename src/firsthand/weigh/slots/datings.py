"""Tells apart the days that reports give to one thing, where no sentence matches another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from firsthand.model import Date, Findings, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.slots.spells import is_calendar, is_spoken
from firsthand.weigh.tables import root

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
SLIP = "A day or a figure apart: one of the dates may be a slip."
# Words of saying, which stand beside any day.
_SAID = frozenset(root(word) for word in ("said", "told", "added", "announced", "reported"))
# Ways to say that a thing is of these days, with the days after which it no longer is.
_LATELY = re.compile(
    r"\b(?:(?:a |the )?(?:past )?few days (?:back|ago|earlier)|days ago|in recent days)\b",
    re.IGNORECASE,
)
LATELY = 9
# Roots that two sentences must share, the days and numbers left out.
SHARED = 2


@dataclass(frozen=True, slots=True)
class Dated:
    """A day named in a sentence with its month: the day, the words, the roots around it."""

    day: date
    span: Span
    roots: frozenset[str]
    sentence: Span


def contrast_datings(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Days of one month, each the only one of its report, that differ by one or by a figure."""
    months: dict[tuple[int, int], dict[str, list[Dated]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for dated in _dated(item, scene):
            months[dated.day.year, dated.day.month][item.report.id].append(dated)
    kin = {frozenset((copy.child, copy.parent)) for copy in scene.links.copies}
    for month in sorted(months):
        held = months[month]
        days = {report: {one.day for one in found} for report, found in held.items()}
        rows = [one for found in held.values() for one in found]
        for a, b in combinations(rows[: options.dates_compared], 2):
            both = a.day in days[b.span.report] or b.day in days[a.span.report]
            if (
                a.day != b.day
                and not both
                and _may_be_slip(a.day, b.day)
                and _is_one(a, b, kin, scene)
            ):
                yield _contrast(a, b, scene)
    for item in scene.findings.values():
        yield from _stale(item, scene)


def _dated(item: Findings, scene: Scene) -> Iterator[Dated]:
    for when in item.dates:
        hit = _DAY.match(when.value or "") if is_calendar(when) else None
        keys = {token.key for token in words(scene.text(when.span))}
        if hit is None or not keys & MONTHS.keys() or is_spoken(when, scene):
            continue
        for sentence in scene.sentences.over(when.span)[:1]:
            if sentence.zone == "body":
                day = date(*(int(part) for part in hit.groups()))
                yield Dated(day, when.span, _roots(sentence.span, scene), sentence.span)


def _roots(span: Span, scene: Scene) -> frozenset[str]:
    return (
        frozenset(
            root(token.key)
            for token in words(scene.text(span))
            if not is_light(token.key)
            and not token.key[0].isdigit()
            and token.key not in MONTHS
            and token.key not in WEEKDAYS
        )
        - _SAID
    )


def _may_be_slip(a: date, b: date) -> bool:
    """Whether two days are neighbours, or one is the other with a figure lost or changed about."""
    if abs((a - b).days) == 1:
        return True
    first, second = sorted((str(a.day), str(b.day)), key=len)
    return second.endswith(first) or first == second[::-1]


def _is_one(a: Dated, b: Dated, kin: Set[frozenset[str]], scene: Scene) -> bool:
    if a.span.report == b.span.report:
        return False
    shared = len(a.roots & b.roots)
    if scene.pairs.holds(a.sentence, b.sentence):
        return shared > 0
    # Who retells the other has its dates from there.
    retold = frozenset((a.span.report, b.span.report)) in kin
    return shared >= (1 if retold else SHARED)


def _stale(item: Findings, scene: Scene) -> Iterator[Contrast]:
    """Days said to be few in a report, and next to it a day that is longer past by then."""
    if item.published is None:
        return
    sentences = [one for one in item.sentences if one.zone == "body"]
    for number, sentence in enumerate(sentences):
        hit = _LATELY.search(scene.text(sentence.span))
        if hit is None:
            continue
        low = sentence.span.start + hit.start()
        lately = Span(item.report.id, low, low + len(hit.group()))
        for near in sentences[number : number + 2]:
            for when in scene.dates.over(near.span):
                if _age(when, item.published.value) > LATELY and not when.span.overlap(lately):
                    yield Contrast(
                        kind="date",
                        nature="stale",
                        severity=2,
                        a=Telling(scene.text(lately), lately, "lately"),
                        b=Telling(scene.text(when.span), when.span, when.value or ""),
                        reason="When it was printed the day was longer past than that.",
                        weight=0.8,
                    )


def _age(when: Date, published: str) -> int:
    """Days from a date with its month to the day of publication; 0 where it is no such date."""
    hit = _DAY.match(when.value or "")
    try:
        return (
            (date.fromisoformat(published[:10]) - date(*map(int, hit.groups()))).days if hit else 0
        )
    except ValueError:
        return 0


def _contrast(a: Dated, b: Dated, scene: Scene) -> Contrast:
    return Contrast(
        kind="date",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(a.span), a.span, str(a.day)),
        b=Telling(scene.text(b.span), b.span, str(b.day)),
        reason=SLIP,
        weight=0.6,
    )
