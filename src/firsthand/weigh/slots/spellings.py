"""Tells spellings of one name apart, once for each actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# Letters; in a shorter name one letter makes another name (Mark, Marc; Dean, Jean).
LONG_NAME = 6

Spelled = tuple[str, tuple[Span, ...]]


def contrast_spellings(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Last words of an actor's spellings that are nearly, but not wholly, the same."""
    for actor in scene.links.actors:
        if actor.type not in ("person", "organisation"):
            # Names of places come with adjectives ("Ruvania", "Ruvanian").
            continue
        ends: dict[str, list[Span]] = {}
        for spelling, spans in actor.variants:
            tokens = words(spelling.removesuffix("’s").removesuffix("'s"))
            if tokens and tokens[-1].text[0].isupper() and len(tokens[-1].key) > 3:
                ends.setdefault(tokens[-1].key, []).extend(spans)
        rows = sorted((key, tuple(sorted(spans))) for key, spans in ends.items())
        for a, b in combinations(rows, 2):
            if _is_variant(a, b, options=options):
                yield from _contrasts(a, b, scene)
    yield from _misspelt(scene)


def _misspelt(scene: Scene) -> Iterator[Contrast]:
    """Names of two actors that differ in one letter and never stand in one report."""
    rows = []
    for actor in scene.links.actors:
        token = words(actor.name)[-1:]
        if token and len(token[0].key) >= LONG_NAME and token[0].text[0].isupper():
            reports = {span.report for span in actor.mentions}
            rows.append((token[0].key, reports, actor.mentions, actor.type == "place"))
    by_shape: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, (key, *_) in enumerate(rows):
        # Names that differ in one letter share their length and all but one position.
        for at in range(len(key)):
            by_shape[at, key[:at] + key[at + 1 :]].append(number)
    for numbers in by_shape.values():
        for i, j in combinations(numbers, 2):
            a, b = rows[i], rows[j]
            # Two places may be named alike; a body that one report takes for a place is one.
            if (a[3] and b[3]) or a[1] & b[1]:
                continue
            if a[0] != b[0] and len(a[0]) == len(b[0]):
                yield from _contrasts((a[0], a[2]), (b[0], b[2]), scene)


def _contrasts(a: Spelled, b: Spelled, scene: Scene) -> Iterator[Contrast]:
    first, second = _telling(a, scene), _telling(b, scene)
    if first is not None and second is not None:
        yield Contrast(
            kind="name",
            nature="wording",
            severity=1,
            a=first,
            b=second,
            reason="One name, spelt in two ways.",
            weight=0.1,
        )


def _is_variant(a: Spelled, b: Spelled, *, options: WeighOptions) -> bool:
    """Whether two words are one name: alike, and no report that uses both means two by them."""
    if {a[0] + "s", a[0] + "es"} & {b[0]} or {b[0] + "s", b[0] + "es"} & {a[0]}:
        return False
    # Adjectives of places ("Ruvanian") are other words, not other spellings.
    if a[0].startswith(b[0]) or b[0].startswith(a[0]):
        longer = max(len(a[0]), len(b[0]))
        if longer - min(len(a[0]), len(b[0])) > 1:
            return False
    return bool(JaroWinkler.similarity(a[0], b[0]) >= options.spelling_likeness)


def _telling(row: Spelled, scene: Scene) -> Telling | None:
    # The last word of the mention: first names and titles come and go.
    for span in row[1]:
        for token in words(scene.text(span)):
            if token.key == row[0]:
                place = Span(span.report, span.start + token.start, span.start + token.end)
                return Telling(scene.text(place), place, row[0])
    return None
