"""Tells different numbers in one slot, rounded ones apart from those that contradict."""

from __future__ import annotations

import re
from itertools import product
from math import isinf

from firsthand.model import Span
from firsthand.options import DEFAULT
from firsthand.text.numbers.numerals import numerals_in
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import elsewhere
from firsthand.weigh.slots.distances import are_two_ways
from firsthand.weigh.slots.fates import TOLLS, fate_of, is_age
from firsthand.weigh.slots.subjects import at_two_times, of_two_people
from firsthand.weigh.slots.units import are_one, in_two_currencies

# Characters after a number in which the words stand that say what it counts.
REACH = 24
# A clause ends here, and with it what a number counts.
_CUT = re.compile(r"[.,;:!?)\]\n—–\"“”]| and | \d")

# What a number may be beside a count.
AGED = "aged"

Interval = tuple[float, float]

# Share 0-1 of the shorter passage from which one word more than the number may differ.
ALIKE = 0.7


def weigh_numbers(difference: Difference, scene: Scene) -> Contrast | None:
    """Both sides name a number and none of the numbers is the same."""
    a = _intervals(difference.a, scene) if difference.is_tight else []
    b = _intervals(difference.b, scene) if a else []
    if not b or set(a) & set(b):
        return None
    if _is_converted(difference, scene) or _are_two(difference, scene):
        return None
    others = max(_others(difference.a, scene), _others(difference.b, scene))
    if others > (1 if difference.likeness >= ALIKE else 0):
        return None
    rounded = any(may_be_one(x, y) for x in a for y in b)
    return Contrast(
        kind="number",
        nature="rounding" if rounded else "conflict",
        severity=1 if rounded else 3,
        a=_telling(difference.a, scene, a),
        b=_telling(difference.b, scene, b),
        reason="The numbers may be one, rounded." if rounded else "The numbers differ.",
        weight=difference.likeness,
    )


def _are_two(difference: Difference, scene: Scene) -> bool:
    """Whether the sentences tell of two people, places or times: then each has its own number."""
    sides = (scene.sentences.over(side.span()) for side in (difference.a, difference.b))
    first, second = (held[0] if held else None for held in sides)
    if first is None or second is None:
        return False
    fates = [_fates(side, scene) for side in (difference.a, difference.b)]
    if all(fates) and (not fates[0] & fates[1] or fates[0] & TOLLS):
        # Tolls are set in one row, over all reports; the rescued are not the missing.
        return True
    counted = (scene.quantities.over(side.span()) for side in (difference.a, difference.b))
    if any(are_two_ways(x, y, first, second, scene) for x, y in product(*counted)):
        return True
    apart = elsewhere(first, second, scene) or at_two_times(first.span, second.span, scene)
    return apart or of_two_people(first.span, second.span, scene)


def _fates(side: Side, scene: Scene) -> set[str]:
    """What befell those whom a number at the place counts; whether it is an age."""
    found: set[str] = set()
    for quantity in scene.quantities.over(side.span()):
        for sentence in scene.sentences.over(quantity.span)[:1]:
            if is_age(quantity, sentence, scene):
                found.add(AGED)
            elif (fate := fate_of(quantity, sentence, scene)) is not None:
                found.add(fate)
    return found


def _is_converted(difference: Difference, scene: Scene) -> bool:
    """Whether the amounts are one in two units, or may be: no rate of two currencies is known."""
    first, second = (scene.quantities.over(s.span()) for s in (difference.a, difference.b))
    return any(are_one(x, y) or in_two_currencies(x, y) for x in first for y in second)


def may_be_one(a: Interval, b: Interval, *, share: float = DEFAULT.weigh.rounding_share) -> bool:
    """Whether two intervals may stand for one number: they meet, and their near ends are close.

    "More than 5" and "more than 2" meet without end, and yet are two numbers; so are "up to 9"
    and "up to 3".
    """
    if a[0] > b[1] or b[0] > a[1]:
        return False
    if isinf(a[1]) or isinf(b[1]):
        return abs(a[0] - b[0]) <= share * max(a[0], b[0])
    if 0 in (a[0], b[0]):
        return abs(a[1] - b[1]) <= share * max(a[1], b[1])
    return True


def _intervals(side: Side, scene: Scene) -> list[Interval]:
    inside = numerals_in(side.said)
    if not inside:
        return []
    span = side.place(side.low, side.high)
    # A modifier outside the place ("more than 62 | 63 inches") stands in both and widens neither.
    known = [(q.low, q.high) for q in scene.quantities.over(span) if q.span.start >= span.start]
    return known or [(number.low, number.high) for number in inside]


def _others(side: Side, scene: Scene) -> int:
    """How many words differ besides the number: more than one, and it counts something else."""
    numbers = numerals_in(side.said)
    free = [
        token
        for token in side.inside
        if not is_light(token.key)
        and not any(n.start <= token.start - side.inside[0].start < n.end for n in numbers)
    ]
    return len(free)


def _telling(side: Side, scene: Scene, intervals: list[Interval]) -> Telling:
    span = side.span()
    wide = [q.span for q in scene.quantities.over(span) if len(q.span) <= 60]
    low = min([span.start, *(place.start for place in wide)])
    high = max([span.end, *(place.end for place in wide)])
    value = scene.text(with_noun(Span(span.report, low, high), scene))
    return Telling(value, span, str(sorted(intervals)))


def with_noun(span: Span, scene: Scene) -> Span:
    """A number with the words after it that say what it counts, to the next mark at most."""
    # A number may end its sentence with a point of its own ("at 3 a.m.").
    sentences = scene.sentences.over(span)
    reach = min(span.end + REACH, sentences[0].span.end) if sentences else span.end + REACH
    tail = scene.findings[span.report].report.text[span.end : reach]
    cut = _CUT.search(tail)
    room = cut.start() if cut else tail.rfind(" ") if len(tail) == REACH else len(tail)
    after = words(tail[: max(0, room)])
    # "1,600 officers who will be" ends with the officers.
    while after and is_light(after[-1].key):
        after = after[:-1]
    return Span(span.report, span.start, span.end + (after[-1].end if after else 0))
