"""Tells two people with half a name in common who stand in one place of matched sentences."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler, Levenshtein

from firsthand.model import Name, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Places, Scene
from firsthand.weigh.slots.bearers import HONORIFICS, SPELLING

Person = tuple[Span, tuple[str, ...]]
# Letters; of shorter words one letter makes another name (Ann, Anna).
SHORTEST = 4

# Letters; a given name so short may stand for a longer one.
SHORT = 3

# What two names can be to each other: nature, severity, reason.
_RIVALS = ("conflict", 3, "Different people in one place.")
_MISSPELLING = ("wording", 1, "One name, spelt in two ways.")


def contrast_rivals(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """People of matched sentences who share a given or a family name, and not the other.

    Brothers in one story share a family name too: so neither may be named in the other's sentence,
    and each sentence may hold one bearer of the shared name only.
    """
    people = _people(scene)
    for low, high, first, second in scene.pairs.each(people.over):
        if not first or not second or scene.kinship(low, high) < options.rival_kinship:
            continue
        keys = tuple({token.key for token in words(scene.text(span))} for span in (low, high))
        for a in first:
            for b in second:
                known = _knows(low.report, b, scene) or _knows(high.report, a, scene)
                if (
                    not known
                    and _are_rivals(a, b, keys[0], keys[1])
                    and _alone(a, b, first, second)
                ):
                    yield _contrast(a, b, scene, _RIVALS, scene.kinship(low, high))
                elif _are_misspelt(a, b):
                    yield _contrast(a, b, scene, _MISSPELLING, 0.1)


def _knows(report: str, person: Person, scene: Scene) -> bool:
    """Whether a report names a person anywhere: then it tells the two apart itself."""
    name = scene.text(person[0]).casefold()
    return any(
        spelling.casefold() == name and any(span.report == report for span in spans)
        for actor in scene.actors.over(person[0])
        for spelling, spans in actor.variants
    )


def _people(scene: Scene) -> Places[Person]:
    rows = []
    for item in scene.findings.values():
        for name in item.names:
            for mention in name.mentions:
                if not _is_person(name, mention.span, scene):
                    continue
                tokens = words(item.report.slice(mention.span))
                keys = tuple(t.key for t in tokens if t.key not in HONORIFICS and t.key != "'s")
                if mention.form == "name" and 2 <= len(keys) <= 4:
                    rows.append((mention.span, (mention.span, keys)))
    return Places(rows)


def _is_person(name: Name, span: Span, scene: Scene) -> bool:
    """Whether the story takes the name for a person's: bodies of one town share its name too."""
    actors = scene.actors.over(span)
    return (actors[0].type if actors else name.type) == "person"


def _are_rivals(a: Person, b: Person, near_a: set[str], near_b: set[str]) -> bool:
    given, family = a[1][0] == b[1][0], a[1][-1] == b[1][-1]
    if given == family:
        return False
    own, other = (a[1][0], b[1][0]) if family else (a[1][-1], b[1][-1])
    if own in near_b or other in near_a or min(len(own), len(other)) < 2:
        return False
    joined = "".join(a[1][1:]), "".join(b[1][1:])
    if given and (joined[0].endswith(joined[1]) or joined[1].endswith(joined[0])):
        # "Del Marr" and "DelMarr", "Jones-Drew" and "Drew".
        return False
    if own[0] == other[0] and min(len(own), len(other)) <= SHORT:
        # "Mo" is short for "Maurice".
        return False
    return own[0] != other[0] or JaroWinkler.similarity(own, other) < SPELLING


def _are_misspelt(a: Person, b: Person) -> bool:
    """Whether two full names differ in one letter of one of their words."""
    if len(a[1]) != len(b[1]):
        return False
    odd = [(x, y) for x, y in zip(a[1], b[1], strict=True) if x != y]
    if len(odd) != 1 or min(map(len, odd[0])) < SHORTEST:
        return False
    return Levenshtein.distance(*odd[0]) == 1


def _alone(a: Person, b: Person, first: tuple[Person, ...], second: tuple[Person, ...]) -> bool:
    shared = set(a[1]) & set(b[1])
    return all(
        sum(bool(shared & set(person[1])) for person in people) == 1 for people in (first, second)
    )


def _odd(own: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in own if key not in other)


def _contrast(
    a: Person, b: Person, scene: Scene, finding: tuple[str, int, str], weight: float
) -> Contrast:
    nature, severity, reason = finding
    keys = a[1], b[1]
    if finding is _MISSPELLING:
        # Of one spelling is whoever has the same odd word, with the given name or without.
        keys = _odd(*keys), _odd(*keys[::-1])
    return Contrast(
        kind="name",
        nature=nature,
        severity=severity,
        a=Telling(scene.text(a[0]), a[0], " ".join(keys[0])),
        b=Telling(scene.text(b[0]), b[0], " ".join(keys[1])),
        reason=reason,
        weight=weight,
    )
