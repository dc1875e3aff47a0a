"""Tells in one row what each report counts of the dead, the injured, the missing, the arrested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from firsthand.model import Findings, Quantity, Sentence
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.castings import telling
from firsthand.weigh.slots.counts import (
    elsewhere,
    is_added,
    is_later,
    is_newer,
    is_part,
    is_vague,
)
from firsthand.weigh.slots.fates import ANYBODY, TOLLS, fate_of, is_past
from firsthand.weigh.slots.numbers import may_be_one
from firsthand.weigh.slots.subjects import role_of
from firsthand.weigh.slots.tallies import noun_of

# Hours between two reports in which a toll may have risen.
HOURS = 3
# How many times its number a toll may differ between two reports; more is another event's.
RISE = 20


@dataclass(frozen=True, slots=True)
class Toll:
    """What one report counts of one fate: the number, its places, and when it was published."""

    quantity: Quantity
    places: tuple[Quantity, ...]
    published: str


def contrast_tolls(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """The tolls of one fate, and of one kind of people, where the reports differ."""
    rows: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    for item in scene.findings.values():
        for name, toll in _tolls(item, scene).items():
            rows[name].append(toll)
    for name in sorted(rows):
        held = sorted(rows[name], key=lambda toll: (toll.published, toll.quantity.span))
        usual = sorted(toll.quantity.value for toll in held)[len(held) // 2]
        row = [t for t in held if usual <= RISE * t.quantity.value <= RISE * RISE * usual]
        yield from _row(row, scene)


def _tolls(item: Findings, scene: Scene) -> dict[tuple[str, str], Toll]:
    """The first number that a report gives of each fate, by fate and by who is counted."""
    found: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for quantity in item.quantities:
        for sentence in scene.sentences.over(quantity.span)[:1]:
            fate = _fate(quantity, sentence, scene)
            if fate is not None:
                noun = quantity.head or ""
                anybody = noun in ANYBODY or not noun or fate == "grave"
                found[fate, "" if anybody else noun_of(noun)].append(quantity)
    published = item.published.value if item.published else ""
    return {
        name: Toll(held[0], tuple(q for q in held if q.value == held[0].value), published)
        for name, held in found.items()
    }


def _fate(quantity: Quantity, sentence: Sentence, scene: Scene) -> str | None:
    if sentence.zone == "furniture" or quantity.value < 1 or is_vague(quantity, scene):
        return None
    if is_added(quantity, scene) or is_past(sentence, scene):
        return None
    fate = fate_of(quantity, sentence, scene)
    # Of the injured those who are badly hurt are always a part.
    if is_part(quantity, scene) and fate != "grave":
        return None
    return fate if fate in TOLLS else None


def _row(row: Sequence[Toll], scene: Scene) -> Iterator[Contrast]:
    """Each toll beside the next that differs, all with what the row as a whole is."""
    values: dict[tuple[float, float], list[Quantity]] = defaultdict(list)
    for toll in row:
        for quantity in toll.places:
            values[quantity.low, quantity.high].append(quantity)
    if len(values) < 2:
        return
    nature, severity, reason = _nature(row)
    for a, b in combinations(values.values(), 2):
        for one, other in [(x, b[0]) for x in a] + [(a[0], x) for x in b[1:]]:
            if one.span.report == other.span.report or _are_two(one, other, scene):
                continue
            if nature == "update" and (_is_open(one, scene) or _is_open(other, scene)):
                continue
            yield Contrast(
                kind="number",
                nature=nature,
                severity=severity,
                a=telling(one, scene),
                b=telling(other, scene),
                reason=reason,
                weight=1.0,
            )


def _are_two(a: Quantity, b: Quantity, scene: Scene) -> bool:
    """Whether two tolls are of two places, or of the first and the second of two events."""
    first, second = (scene.sentences.over(quantity.span)[0] for quantity in (a, b))
    return elsewhere(first, second, scene) or (
        role_of(a, first, scene) != role_of(b, second, scene)
    )


def _is_open(quantity: Quantity, scene: Scene) -> bool:
    """Whether a report says that its toll is a newer one: then nobody is misled."""
    return any(
        is_newer(scene.text(sentence.span)) for sentence in scene.sentences.over(quantity.span)
    )


def _nature(row: Sequence[Toll]) -> tuple[str, int, str]:
    """Nature, severity and reason of tolls in the order in which they were published."""
    told = [(toll.quantity.low, toll.quantity.high) for toll in row]
    if all(may_be_one(a, b) for a in told for b in told):
        return "rounding", 1, "The numbers may be one, rounded."
    steps = [(a, b) for a, b in pairwise(row) if a.quantity.value != b.quantity.value]
    dated = all(toll.published for toll in row)
    apart = [is_later(a.published, b.published, hours=HOURS) for a, b in steps if dated]
    if dated and all(apart) and all(a.quantity.value < b.quantity.value for a, b in steps):
        return "update", 2, "A toll that rose from report to report."
    if dated and not all(apart):
        return "conflict", 3, "Reports of one time count differently."
    return "undecided", 2, "The toll grew, or the reports count different people."
