"""Tells different amounts of one thing, over all reports of a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import isinf

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.castings import contrast_added, telling
from firsthand.weigh.slots.counts import (
    beside,
    corrects,
    elsewhere,
    is_later,
    is_part,
    is_vague,
    same_befell,
)
from firsthand.weigh.slots.distances import are_two_ways
from firsthand.weigh.slots.equality import are_one_range
from firsthand.weigh.slots.fates import TOLLS, fate_of, is_age
from firsthand.weigh.slots.misprints import is_long, is_misprint
from firsthand.weigh.slots.numbers import may_be_one
from firsthand.weigh.slots.sharing import stand_alike
from firsthand.weigh.slots.subjects import are_two_subjects, share_bearers
from firsthand.weigh.slots.tallies import (
    LOOSE,
    Counted,
    Given,
    Tally,
    counted_by_report,
    gather_tallies,
    is_lone,
    is_unit,
    most_counted,
    nearest_only,
    noun_of,
    tells_both,
)
from firsthand.weigh.slots.units import are_one, are_one_limit, in_base, is_miscast

# How many times its number a toll may rise between two reports; more is another event's.
RISE = 20

# Units that measure many things in one report.
SHARES = frozenset(("percent", "percentage point", "share"))

AGE = "years old"
# Natures of a difference that may be one of subject.
OPEN = frozenset({"undecided", "rounding"})


def contrast_amounts(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Amounts of one counted noun or unit in passages that speak of the same."""
    given = counted_by_report(scene)
    shelves = gather_tallies(scene)
    for name in sorted(shelves):
        if len(shelves[name]) <= options.amounts_compared:
            lone = name not in LOOSE and is_lone(shelves[name])
            fates = [_fate(name, *tally.places[0], scene) for tally in shelves[name]]
            found = [
                contrast
                for (a, one), (b, other) in combinations(zip(shelves[name], fates, strict=True), 2)
                # Tolls are set in a row of their own.
                if not (one and other) or (one == other and one not in TOLLS)
                for contrast in _told_apart_everywhere(
                    name, a, b, given, scene, lone=lone, options=options
                )
            ]
            yield from nearest_only(found) if name in LOOSE or is_unit(name) else found


def _fate(name: str, quantity: Quantity, sentence: Sentence, scene: Scene) -> str | None:
    aged = name in TOLLS and is_age(quantity, sentence, scene)
    return AGE if aged else fate_of(quantity, sentence, scene)


def _told_apart_everywhere(
    name: str, a: Tally, b: Tally, given: Given, scene: Scene, *, lone: bool, options: WeighOptions
) -> Iterator[Contrast]:
    """The contrast of two amounts at all their places, asked once.

    Where every report gives one number of the thing and several give the same (`lone`), the others
    are of it too, whatever stands around them.
    """
    first = next((one for one in a.places if {one[0].span.report} != b.reports), None)
    if first is None:
        return
    second = next(one for one in b.places if one[0].span.report != first[0].span.report)
    found = _contrast(name, first, second, scene, lone=lone, options=options)
    least = _least(found, first[0], second[0], given, options=options) if found else 0.0
    if found is None or (found.weight < least and not lone):
        return
    yield found
    for places, (own, _), side in ((a.places, first, "a"), (b.places, second, "b")):
        telling = found.a if side == "a" else found.b
        for other, _ in places:
            if other.span.report not in (first[0].span.report, second[0].span.report):
                step = other.span.start - own.span.start
                span = Span(other.span.report, telling.span.start + step, telling.span.end + step)
                moved = replace(telling, span=span)
                yield replace(found, a=moved) if side == "a" else replace(found, b=moved)


def _least(
    found: Contrast, a: Quantity, b: Quantity, given: Given, *, options: WeighOptions
) -> float:
    """How much two sentences must agree where a report counts the thing more than once.

    Who gives both numbers of a thing counts two things, and a report with many numbers of it
    (points of players, prices of houses) has no one slot for it.
    """
    if found.nature not in OPEN or a.value == b.value:
        return 0.0
    if is_misprint(a, b) and is_long(a):
        return options.telling_kinship if tells_both(a, b, given) else 0.0
    if tells_both(a, b, given):
        return options.telling_kinship
    # Small counts differ by chance where two sentences have little else in common.
    small = found.nature == "undecided" and min(a.value, b.value) <= options.amount_chance
    many = small or most_counted(a, b, given) >= options.amounts_many
    return options.sure_kinship if many else 0.0


def _contrast(
    name: str, a: Counted, b: Counted, scene: Scene, *, lone: bool, options: WeighOptions
) -> Contrast | None:
    first, second = a[0], b[0]
    if first.span.report == second.span.report:
        # One reporter who gives two numbers counts two things.
        return None
    if first.unit and first.head and second.head and noun_of(first.head) != noun_of(second.head):
        return None
    found: Contrast | None
    if (first.low, first.high, first.unit) == (second.low, second.high, second.unit):
        found = contrast_added(a, b, scene, options=options)
    elif are_one(first, second) or are_one_limit(first, second) or are_one_limit(second, first):
        return None
    elif is_miscast(first, second):
        # One number in two units is told as a coincidence.
        return None
    else:
        found = _differing(name, a, b, scene, lone=lone, options=options)
    return found if found is not None and not _are_of_two(a, b, scene) else None


def _are_of_two(a: Counted, b: Counted, scene: Scene) -> bool:
    """Whether two amounts are of two people or two ways, or the two ends of one range."""
    return (
        are_one_range(a[0], b[0], scene)
        or (AGE in (a[0].unit, b[0].unit) and not share_bearers(a[0], b[0], scene))
        or are_two_ways(a[0], b[0], a[1], b[1], scene)
    )


def _differing(
    name: str, a: Counted, b: Counted, scene: Scene, *, lone: bool, options: WeighOptions
) -> Contrast | None:
    """Two numbers of one thing, in one unit."""
    first, second = a[0], b[0]
    if first.unit and second.unit and first.unit != second.unit:
        first, second = in_base(first), in_base(second)
        if first.unit != second.unit:
            return None
    kin, misprint = scene.kinship(a[1].span, b[1].span), is_misprint(first, second)
    turned = misprint and is_long(first)
    if not lone and kin < _least_kinship(name, a[0], b[0], turned=turned, options=options):
        return None
    corrected = corrects(first, b[1], scene) or corrects(second, a[1], scene)
    if _count_two((first, a[1]), (second, b[1]), scene, corrected=corrected):
        return None
    of_share = first.unit in SHARES and not misprint
    if (of_share or (misprint and first.unit)) and not beside(*a, scene) & beside(*b, scene):
        # "The rate fell to 4 per cent", "inflation came in below 3 per cent".
        return None
    nature, severity, reason = _nature(name, first, second, scene, corrected=corrected)
    if nature == "rounding" and first.value != second.value and not misprint:
        # "About 2,300", "more than 2,000": nobody is told anything else.
        return None
    # A sum, a share, a length may be of anything: a word beside both must say of what.
    loose = nature in OPEN and not lone and not misprint and (name in LOOSE or first.unit)
    if loose and not stand_alike(a[0].span, b[0].span, a[1], b[1], scene):
        return None
    if (kin < options.sure_kinship or nature in OPEN) and elsewhere(a[1], b[1], scene):
        return None
    if nature in OPEN and are_two_subjects(first, second, a[1], b[1], scene):
        return None
    if misprint and nature == "undecided" and (turned or kin >= options.sure_kinship):
        nature, severity, reason = "conflict", 2, "The figures of one number changed places."
    elif kin < options.sure_kinship and nature == "undecided" and not lone:
        severity = 1
    sides = telling(first, scene), telling(second, scene)
    return Contrast("number", nature, severity, *sides, reason=reason, weight=kin)


def _least_kinship(
    name: str, a: Quantity, b: Quantity, *, turned: bool, options: WeighOptions
) -> float:
    """How much the sentences of two numbers must have in common."""
    if turned:
        # Two of three figures or more that changed places are seldom two numbers.
        return options.misprint_kinship
    if a.unit != b.unit and a.unit and b.unit:
        return options.sure_kinship
    return options.amount_kinship_loose if name in LOOSE or a.unit else options.amount_kinship


def _count_two(a: Counted, b: Counted, scene: Scene, *, corrected: bool) -> bool:
    """Whether two numbers count two things: "thousands", a part, or both stand in one sentence."""
    (first, one), (second, other) = a, b
    if is_vague(first, scene) != is_vague(second, scene):
        return True
    if is_part(first, scene) != is_part(second, scene):
        return True
    if not corrected and (_beside(first, other, scene) or _beside(second, one, scene)):
        return True
    none = 0 in (first.high, second.high)
    return none and not same_befell(first, second, one, other, scene)


def _beside(quantity: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence holds the same amount too: then its other one counts something else."""
    return any(
        (other.low, other.high) == (quantity.low, quantity.high) or are_one(other, quantity)
        for other in scene.quantities.over(sentence.span)
    )


def _nature(
    name: str, a: Quantity, b: Quantity, scene: Scene, *, corrected: bool
) -> tuple[str, int, str]:
    first, second = (scene.findings[q.span.report].published for q in (a, b))
    if corrected:
        return "update", 2, "The one takes the other back."
    if 0 in (a.high, b.high):
        return "conflict", 3, "One counts some where the other counts none."
    if may_be_one((a.low, a.high), (b.low, b.high)):
        if a.low == b.low and isinf(a.high) != isinf(b.high):
            return "rounding", 1, "One leaves open that there are more."
        return "rounding", 1, "The numbers may be one, rounded."
    if name in TOLLS and first and second and is_later(first.value, second.value):
        late, early = (a, b) if first.value > second.value else (b, a)
        if early.value < late.value <= RISE * early.value:
            return "update", 2, "The later report has the higher toll."
    return "undecided", 2, "The numbers differ, or count different things."
