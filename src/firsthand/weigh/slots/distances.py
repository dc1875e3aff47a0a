"""Says of which two places a distance is told."""

from __future__ import annotations

import re

from firsthand.model import Quantity, Sentence, Span
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.units import UNITS

# After a distance: the place from which it is measured.
_FROM = re.compile(r"^[^.;,]{0,24}?\b(?:from|of|off|to|outside|near) (?:the |its )?")
# Before a distance: a relative clause on the place that lies so far away.
_WHICH = re.compile(r"(?:, which (?:is|was|lies|lay|stands)|, (?:some|about|roughly)?)[ \w]{0,16}$")
# Characters after a distance in which the other place stands.
REACH = 60


def are_two_ways(a: Quantity, b: Quantity, first: Sentence, second: Sentence, scene: Scene) -> bool:
    """Whether two lengths are distances between other places."""
    if not (_is_length(a) and _is_length(b)):
        return False
    for ends in (_measured_from, _lying):
        one, other = ends(a, first, scene), ends(b, second, scene)
        if one and other and not one & other:
            return True
    return False


def _is_length(quantity: Quantity) -> bool:
    row = UNITS.get(quantity.unit or "")
    return row is not None and row[0] == "length"


def _measured_from(quantity: Quantity, sentence: Sentence, scene: Scene) -> frozenset[str]:
    """The name of the place after a distance."""
    text = scene.text(sentence.span)
    at = quantity.span.end - sentence.span.start
    # "26 miles (42 kilometres) from Sund".
    tail = re.sub(r"^ ?\([^)]{0,24}\)", "", text[at : at + REACH].lstrip(")"))
    shift = len(text[at : at + REACH]) - len(tail)
    hit = _FROM.match(tail)
    if hit is None:
        return frozenset()
    low = quantity.span.end + shift + hit.end()
    return _names(Span(sentence.span.report, low, low + 2), scene)


def _lying(quantity: Quantity, sentence: Sentence, scene: Scene) -> frozenset[str]:
    """The name of the place that is said to lie so far away."""
    before = scene.text(sentence.span)[: quantity.span.start - sentence.span.start]
    before = re.sub(r"[\w ]{0,24}\($", "", before)
    hit = _WHICH.search(before)
    if hit is None or hit.start() < 2:
        return frozenset()
    end = sentence.span.start + hit.start()
    return _names(Span(sentence.span.report, end - 2, end), scene)


def _names(span: Span, scene: Scene) -> frozenset[str]:
    return frozenset(actor.name for actor in scene.actors.over(span))
