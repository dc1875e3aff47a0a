"""Tells apart the places that reports give to one named thing, and two halves of one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Actor, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import country_of
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene

# Words that set two places of one name apart, each with its rivals.
RIVALS = (
    frozenset(("upper", "lower", "middle")),
    frozenset(("north", "south", "east", "west")),
    frozenset(("northern", "southern", "eastern", "western")),
    frozenset(("old", "new")),
    frozenset(("great", "little")),
    frozenset(("inner", "outer")),
)
_HALF = re.compile(
    rf"\b({'|'.join(sorted(word.title() for row in RIVALS for word in row))}) ([A-Z]\w{{2,30}})\b"
)
# Characters after a name in which its place stands.
REACH = 80
APART = "One thing is put in two places."
NAMESAKES = "Of two namesakes each names another."
# "The Harvest Fair in Sund", "the harvest fair celebrated in the Ruvanian capital".
_IN = re.compile(
    r"^(?: [a-z]{1,20}){0,2} in (?:the )?(?:(?P<people>[A-Z]\w{2,20}) capital"
    r"|(?P<place>[A-Z]\w{2,20}))\b"
)


def contrast_sites(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Named things that two reports put in two towns, and namesakes of which each names one."""
    yield from _halves(scene, options=options)
    towns = {
        a.name.casefold() for a in scene.links.actors if a.type == "place" and " " not in a.name
    }
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for actor in scene.links.actors:
        if actor.type != "person":
            for name, site, span in _sites(actor, towns, scene):
                found[name][site].append(span)
    for name in sorted(found.keys() - towns):
        for a, b in combinations(sorted(found[name]), 2):
            first, second = found[name][a], found[name][b]
            apart = {s.report for s in first}.isdisjoint(s.report for s in second)
            if apart and not _lies_in(a, b, scene):
                for one, other in across(first, second):
                    yield _contrast(one, other, (a, b), APART, 1.0, scene)


def _sites(actor: Actor, towns: set[str], scene: Scene) -> Iterator[tuple[str, str, Span]]:
    """The thing, the town that a mention puts it in, and the words that do."""
    for mention in actor.mentions:
        tokens = words(scene.text(mention))
        if len(tokens) == 2 and tokens[0].key in towns:
            yield tokens[1].key, _site(tokens[0].text), mention
        elif len(tokens) == 1:
            text = scene.findings[mention.report].report.text
            hit = _IN.match(text[mention.end : mention.end + REACH])
            site = hit and (_capital(hit["people"]) if hit["people"] else _site(hit["place"]))
            known = hit and (hit["people"] or hit["place"].casefold() in towns)
            if hit and site and known:
                yield (
                    tokens[0].key,
                    site,
                    Span(mention.report, mention.start, mention.end + hit.end()),
                )


def _site(town: str) -> str:
    """A town; a capital by its country, so that it is one however it is named."""
    country = country_of(town)
    return f"capital of {country.name}" if country and country.way == "seat" else town.casefold()


def _capital(people: str) -> str | None:
    country = country_of(people)
    return f"capital of {country.name}" if country else None


def _lies_in(a: str, b: str, scene: Scene) -> bool:
    """Whether the one may lie in the other: a country, or both in a row ("Sund, Halden")."""
    if any(country_of(site.title()) is not None for site in (a, b)):
        return True
    row = re.compile(
        rf"\b(?:{re.escape(a)},? (?:in )?{re.escape(b)}|{re.escape(b)},? (?:in )?{re.escape(a)})\b"
    )
    return any(row.search(item.report.text.casefold()) for item in scene.findings.values())


def _halves(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Names of two words that differ in one of a row, as "Upper Sund" and "Lower Sund"."""
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for hit in _HALF.finditer(item.report.text):
            first, second = (part.casefold() for part in hit.groups())
            found[second][first].append(Span(item.report.id, hit.start(), hit.end()))
    for thing, held in sorted(found.items()):
        for a, b in combinations(sorted(held), 2):
            apart = {s.report for s in held[a]}.isdisjoint(s.report for s in held[b])
            if apart and any({a, b} <= row for row in RIVALS):
                yield from _of_one_matter(thing, held[a], held[b], (a, b), scene, options=options)


def _of_one_matter(
    thing: str,
    first: list[Span],
    second: list[Span],
    keys: tuple[str, str],
    scene: Scene,
    *,
    options: WeighOptions,
) -> Iterator[Contrast]:
    """The namesakes, if any two sentences that name them have something in common beside."""
    own = [
        [s.span for span in spans for s in scene.sentences.over(span)[:1]]
        for spans in (first, second)
    ]
    kin = max((scene.kinship(a, b) for a in own[0] for b in own[1]), default=0.0)
    # A quay, a gate: where reports speak of one, they name it.
    if kin >= options.amount_kinship or thing in scene.lowered:
        for one, other in across(first, second):
            yield _contrast(one, other, keys, NAMESAKES, kin, scene)


def _contrast(
    a: Span, b: Span, keys: tuple[str, str], reason: str, weight: float, scene: Scene
) -> Contrast:
    return Contrast(
        kind="place",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(a), a, keys[0]),
        b=Telling(scene.text(b), b, keys[1]),
        reason=reason,
        weight=weight,
    )
