"""Tells apart the places that the same words put one thing in, and the sides of one place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import country_of
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.around import Around, share, words_around
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.slots.oneness import count_two

# How near (0 to 1) a word must be to both places for them to be of what it says.
NEAR = 0.8
_TOLD = frozenset(("body", "headline", "standfirst"))
_NAME = r"[A-Z][\w’'-]{1,30}(?: (?:of )?[A-Z][\w’'-]{1,30}){0,3}"
# Common nouns that end a name ("the Sund bridge").
_PARTS = (
    "bridge|airfield|airport|station|quay|harbour|port|square|stadium|hall|hotel|hospital|prison"
)
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Oo]utside|[Bb]eside|[Bb]ehind) (?:the )?"
    rf"({_NAME}(?: (?:{_PARTS}))?)"
    r"(?!['’]s? [a-z])"
)
# "South of the island of Sund", "off the northern tip of Sund".
_SIDE = re.compile(
    rf"\b((?:north|south)-?(?:east|west)?|east|west)(?:ern)?(?: (?:of|coast of|tip of|cape of"
    rf"|shore of|edge of|end of|outskirts of|side of|bank of))(?: the [a-z]{{3,12}} of)?(?: the)?"
    rf" ({_NAME})"
)
# Last words of names that are places, whatever else the name could be.
_STREETS = frozenset(
    ("street", "lane", "road", "avenue", "square", "quay", "bridge", "alley", "drive", "row",
     "gate", "park", "place", "court", "hill", "wharf", "pier", "terrace", "crescent", "close",
     "harbour", "station", "market", "bay", "beach", "island", "forest", "valley",
     "stadium", "airport")
)  # fmt: skip
# Sides of one place that cannot both be so.
_AGAINST = {"north": "south", "south": "north", "east": "west", "west": "east"}


@dataclass(frozen=True, slots=True)
class Site:
    """A place that something is said to be in: its name, where it stands, and what around it."""

    name: str
    span: Span
    sentence: Sentence
    around: Around


def contrast_whereabouts(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Names of places in like frames of two reports of which neither knows the other's name."""
    sites = list(_sites(scene))
    texts = {item.report.id: item.report.text for item in scene.findings.values()}
    for a, b in combinations(sites[: options.sites_compared], 2):
        if a.span.report == b.span.report or not _may_be_rivals(a.name, b.name):
            continue
        if a.name in texts[b.span.report] or b.name in texts[a.span.report]:
            # Who names both knows what they have to do with one another.
            continue
        if count_two(a.sentence, b.sentence, scene):
            continue
        shared = share(a.around, b.around, scene)
        if shared.core >= NEAR and shared.weight >= options.site_weight:
            weight = shared.weight / (1 + shared.weight)
            yield _contrast(a.span, b.span, (a.name, b.name), weight, scene)
    yield from _sides(scene)


def _sites(scene: Scene) -> Iterator[Site]:
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone not in _TOLD:
                continue
            for hit in _IN.finditer(scene.text(sentence.span)):
                low = sentence.span.start + hit.start(1)
                span = Span(item.report.id, low, low + len(hit.group(1)))
                if _is_place(hit.group(1), span, scene):
                    around = words_around(span, sentence, scene, trails=True)
                    yield Site(hit.group(1), span, sentence, around)


def _is_place(name: str, span: Span, scene: Scene) -> bool:
    """Whether a name may be of a place: of no day, of nobody, of no credit."""
    first = re.sub(r"['’]s?$", "", name.split()[0].casefold())
    if first in MONTHS or first in WEEKDAYS or scene.credits.over(span):
        return False
    if name.split()[-1].casefold() in _STREETS:
        return True
    return all(actor.type != "person" for actor in scene.actors.over(span))


def _may_be_rivals(a: str, b: str) -> bool:
    """Whether two names are of two places, of which neither is a country."""
    first, second = a.casefold().split(), b.casefold().split()
    if first[0] == second[0] or set(first) <= set(second) or set(second) <= set(first):
        return False
    return country_of(a) is None and country_of(b) is None


def _sides(scene: Scene) -> Iterator[Contrast]:
    """Sides of one place, of which each report names one and they are against each other."""
    found: dict[str, dict[str, dict[str, list[Span]]]] = defaultdict(dict)
    for item in scene.findings.values():
        for hit in _SIDE.finditer(item.report.text):
            held = found[hit.group(2)].setdefault(item.report.id, {})
            span = Span(item.report.id, hit.start(), hit.end())
            held.setdefault(hit.group(1).replace("-", ""), []).append(span)
    for _, given in sorted(found.items()):
        for one, other in combinations(sorted(given), 2):
            if len(given[one]) == len(given[other]) == 1:
                ((a, first),), ((b, second),) = given[one].items(), given[other].items()
                if any(way in a and against in b for way, against in _AGAINST.items()):
                    for x, y in across(first, second):
                        yield _contrast(x, y, (a, b), 1.0, scene)


def _contrast(a: Span, b: Span, keys: tuple[str, str], weight: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="place",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(a), a, keys[0]),
        b=Telling(scene.text(b), b, keys[1]),
        reason="What the same words say is put in two places.",
        weight=weight,
    )
