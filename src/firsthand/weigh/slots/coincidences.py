"""Tells numbers that are too much alike to be of two things: turned figures, one for two units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.castings import telling
from firsthand.weigh.slots.counts import elsewhere
from firsthand.weigh.slots.misprints import are_turned
from firsthand.weigh.slots.tallies import noun_of
from firsthand.weigh.slots.units import are_one, is_miscast

# Figures: of a longer number two seldom change places by chance, whatever stands around it.
LONG = 4
# Below it a number is any number.
TELLING = 10
# Numbers of four figures that may be years.
YEARS = range(1500, 2200)
# Characters after and before a number in which it is said how often it is.
REACH = 40

PERIODS = ("hour", "night", "day", "week", "month", "quarter", "year")
_OFTEN = {
    "hourly": "hour",
    "nightly": "night",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
_AFTER = re.compile(
    rf"[^.;:\d]{{0,12}}?\b(?:(?:an?|per|each|every) ({'|'.join(PERIODS)})|({'|'.join(_OFTEN)}))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b({'|'.join(_OFTEN)})\b(?: [a-z]+){{0,2}} (?:of|at) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a report, its sentence, and for how long it is, where that is said."""

    quantity: Quantity
    sentence: Sentence
    period: str
    end: int

    @property
    def report(self) -> str:
        """The report that gives it."""
        return self.quantity.span.report

    @property
    def said(self) -> tuple[float, str | None, str]:
        """The number with its unit and period: two that agree in them are no slip."""
        return self.quantity.value, self.quantity.unit, self.period


def contrast_coincidences(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Pairs of numbers of two reports that a slip has made of one another.

    Neither report gives both: who does has two things in mind.
    """
    figures = list(_figures(scene))
    for row in RULES:
        shelves: dict[object, list[Figure]] = defaultdict(list)
        for figure in figures:
            shelves[row.shelf(figure)].append(figure)
        for shelf in shelves.values():
            # Of two values no two places need be compared that give one of them.
            alike: dict[object, list[Figure]] = defaultdict(list)
            for figure in shelf[: options.amounts_compared]:
                alike[figure.said].append(figure)
            for one, other in combinations(alike.values(), 2):
                for a, b in product(one, other):
                    is_slip = a.report != b.report and row.is_slip(a, b, scene, options)
                    if is_slip and not _knows_both(a, b, row, shelf, scene, options):
                        yield _contrast(a, b, row, scene)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of the pen: which numbers are looked at together, and whether one made the other."""

    shelf: Callable[[Figure], object]
    is_slip: Callable[[Figure, Figure, Scene, WeighOptions], bool]
    nature: str
    severity: int
    reason: str


def _turned(a: Figure, b: Figure, scene: Scene, options: WeighOptions) -> bool:
    """Whether two figures of one number changed places; a short one must be of the same noun."""
    one, other = a.quantity, b.quantity
    if one.unit != other.unit or not are_turned(_digits(a), _digits(b)):
        return False
    if len(_digits(a)) >= LONG:
        return not all(q.unit is None and q.value in YEARS for q in (one, other))
    if elsewhere(a.sentence, b.sentence, scene):
        return False
    same = one.head and other.head and noun_of(one.head) == noun_of(other.head)
    return bool(same or one.unit) and _share(a, b, scene)


def _recast(a: Figure, b: Figure, scene: Scene, options: WeighOptions) -> bool:
    """Whether one number has two units of one dimension; a mile at sea is a nautical one."""
    if {a.quantity.unit, b.quantity.unit} == {"mile", "nautical mile"}:
        return False
    if not is_miscast(a.quantity, b.quantity) or not _share(a, b, scene):
        return False
    sentences = a.sentence.span, b.sentence.span
    return _is_telling(a) or scene.kinship(*sentences) >= options.sure_kinship


def _paced(a: Figure, b: Figure, scene: Scene, options: WeighOptions) -> bool:
    """Whether one number is for two lengths of time."""
    if a.quantity.unit != b.quantity.unit or not a.period or not b.period:
        return False
    return a.period != b.period and _is_telling(a) and _share(a, b, scene)


RULES = (
    Slip(
        lambda figure: "".join(sorted(_digits(figure))),
        _turned,
        "conflict",
        2,
        "The figures of one number changed places.",
    ),
    Slip(
        lambda figure: figure.quantity.value,
        _recast,
        "error",
        3,
        "One number stands with two units.",
    ),
    Slip(
        lambda figure: figure.quantity.value,
        _paced,
        "error",
        3,
        "One number is told for two lengths of time.",
    ),
)


def _figures(scene: Scene) -> Iterator[Figure]:
    for _, item in sorted(scene.findings.items()):
        text = item.report.text
        for quantity in item.quantities:
            span = quantity.span
            held = next((s for s in scene.sentences.over(span) if s.span.holds(span)), None)
            if held is None:
                continue
            after = _AFTER.match(text, span.end, min(len(text), span.end + REACH))
            before = _BEFORE.search(text[max(0, span.start - REACH) : span.start])
            found = after or before
            said = next((group for group in found.groups() if group), "").lower() if found else ""
            end = after.end() if after else span.end
            yield Figure(quantity, held, _OFTEN.get(said, said), end)


def _digits(figure: Figure) -> str:
    value = figure.quantity.value
    return f"{value:.0f}" if value % 1 == 0 and value < 1e15 else ""


def _is_telling(figure: Figure) -> bool:
    return figure.quantity.value >= TELLING or figure.quantity.value % 1 != 0


def _share(a: Figure, b: Figure, scene: Scene) -> bool:
    """Whether the two sentences have a word in common beside the number."""
    both = scene.stems(a.sentence.span) & scene.stems(b.sentence.span)
    return bool(both - scene.stems(a.quantity.span) - scene.stems(b.quantity.span))


def _knows_both(
    a: Figure, b: Figure, row: Slip, shelf: Sequence[Figure], scene: Scene, options: WeighOptions
) -> bool:
    """Whether one of the two reports has the other's number too, or what it comes to."""
    for own, other in ((a, b), (b, a)):
        for figure in shelf:
            if figure.report == own.report and not row.is_slip(figure, other, scene, options):
                return True
        if any(
            are_one(quantity, other.quantity) for quantity in scene.findings[own.report].quantities
        ):
            return True
    return False


def _contrast(a: Figure, b: Figure, row: Slip, scene: Scene) -> Contrast:
    first, second = (_telling(figure, scene) for figure in (a, b))
    return Contrast("number", row.nature, row.severity, first, second, row.reason, 1.0)


def _telling(figure: Figure, scene: Scene) -> Telling:
    """The number with its noun, and with how often it is."""
    told = telling(figure.quantity, scene)
    span = Span(told.span.report, told.span.start, max(told.span.end, figure.end))
    value, key = scene.text(span), f"{told.key} {figure.quantity.unit or ''} {figure.period}"
    return Telling(value, span, key.strip())
