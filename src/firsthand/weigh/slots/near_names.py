"""Tells a name from the same name misspelt, by its letters alone: of whatever thing it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rapidfuzz.distance import JaroWinkler, Levenshtein

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import country_of
from firsthand.text.tokens import Token, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.bearers import SPELLING
from firsthand.weigh.slots.runs import runs_in
from firsthand.weigh.slots.spellings import LONG_NAME, is_house_style, plain_letters

# Letters; of shorter words one letter makes another name.
SHORTEST = 4
# Letters in which two spellings may differ.
STEPS = 2
# Letters at the head by which names are put on one shelf, beside those that lack one letter.
HEAD = 2
# What a name has more where it is an adjective or a plural of the other one.
ENDINGS = frozenset(("n", "s", "i", "d", "r", "an", "ns", "es", "is", "er", "ic", "y"))
# Places of a name that are looked at: copies repeat them.
LOOKED = 8


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a name: the keys of the whole name, which of them it is, and where they stand."""

    name: tuple[str, ...]
    at: int
    span: Span
    sentence: Span


def contrast_near_names(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Words of names that differ in a letter or two and stand in no report together.

    Of a long word one letter is enough; of others the rest of the name must be the same, or what
    the sentences say beside.
    """
    held, reports = _names(scene)
    pairs = {pair for pair in _shelved(held, options=options) if are_near(*pair)}
    apart = {(a, b) for a, b in pairs if reports[a].isdisjoint(reports[b])}
    for a, b in sorted(apart):
        found = _one_name(held[a], held[b], apart, scene, options=options)
        if found is not None:
            for one, other in across(*found):
                yield _contrast((a, one), (b, other), scene)


def _names(scene: Scene) -> tuple[Mapping[str, list[Place]], Mapping[str, set[str]]]:
    """The words of names with their places, and the reports in which each word stands at all."""
    held: dict[str, list[Place]] = defaultdict(list)
    reports: dict[str, set[str]] = defaultdict(set)
    for item in scene.findings.values():
        for sentence in item.sentences:
            text = item.report.slice(sentence.span)
            for token in words(text):
                reports[token.key].add(item.report.id)
            for run in runs_in(text):
                for place in _places(run, sentence, scene):
                    held[place.name[place.at]].append(place)
    return held, reports


def _places(run: Sequence[Token], sentence: Sentence, scene: Scene) -> Iterator[Place]:
    """The words of a row that are no common nouns and no countries."""
    name = tuple(token.key for token in run)
    base, report = sentence.span.start, sentence.span.report
    for at, token in enumerate(run):
        if token.key not in scene.lowered and country_of(token.text) is None:
            low, high = run[max(0, at - 1)], run[min(at + 1, len(run) - 1)]
            span = Span(report, base + low.start, base + high.end)
            yield Place(name, at, span, sentence.span)


def _shelved(
    held: Mapping[str, list[Place]], *, options: WeighOptions
) -> Iterator[tuple[str, str]]:
    """Pairs of words that may be near: they begin alike, or lack one letter to be one."""
    shelves: dict[str, set[str]] = defaultdict(set)
    for word in held:
        if len(word) >= SHORTEST:
            shelves["head " + word[:HEAD]].add(word)
            for at in range(len(word)):
                shelves[word[:at] + word[at + 1 :]].add(word)
            shelves[word].add(word)
    for _, shelf in sorted(shelves.items()):
        if len(shelf) <= options.near_names_compared:
            yield from combinations(sorted(shelf), 2)


def are_near(a: str, b: str) -> bool:
    """Whether one word may be the other misspelt, and is no form of it."""
    if plain_letters(a) == plain_letters(b) or is_house_style(a, b):
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in ENDINGS:
        return False
    steps = Levenshtein.distance(a, b, score_cutoff=STEPS)
    if steps > 1:
        alike = a[0] == b[0] and JaroWinkler.similarity(a, b) >= SPELLING
        return steps <= STEPS and alike
    return steps == 1


def _one_name(
    first: Sequence[Place],
    second: Sequence[Place],
    near: set[tuple[str, str]],
    scene: Scene,
    *,
    options: WeighOptions,
) -> tuple[list[Span], list[Span]] | None:
    """The places of two words that are one, misspelt; None where they may be two names."""
    a, b = first[:LOOKED], second[:LOOKED]
    one, other = a[0].name[a[0].at], b[0].name[b[0].at]
    rows = [(x, y) for x, y in product(a, b) if _rest_agrees(x, y, near)]
    if not rows:
        long = len(one) == len(other) >= LONG_NAME and Levenshtein.distance(one, other) == 1
        # Two towns may be named alike.
        long = long and not all(_is_town(x, scene) for x in (a[0], b[0]))
        rows = [
            (x, y)
            for x, y in product(a, b)
            if (_is_last(x) and _is_last(y))
            and (long or scene.kinship(x.sentence, y.sentence) >= options.near_name_kinship)
        ]
    if not rows:
        return None
    return sorted({x.span for x, _ in rows}), sorted({y.span for _, y in rows})


def _is_town(place: Place, scene: Scene) -> bool:
    return any(actor.type == "place" for actor in scene.actors.over(place.span))


def _is_last(place: Place) -> bool:
    """Whether a word ends its name: given names come in pairs that are alike."""
    return place.at == len(place.name) - 1


def _rest_agrees(a: Place, b: Place, near: set[tuple[str, str]]) -> bool:
    """Whether the word before or after is the same in both names, or near."""
    sides = [(x.name[x.at - 1] if x.at else "", *x.name[x.at + 1 : x.at + 2]) for x in (a, b)]
    if sides[0][0] and sides[1][0] and _is_same(sides[0][0], sides[1][0], near):
        return True
    return len(sides[0]) == len(sides[1]) == 2 and _is_same(sides[0][1], sides[1][1], near)


def _is_same(a: str, b: str, near: set[tuple[str, str]]) -> bool:
    return a == b or (min(a, b), max(a, b)) in near


def _contrast(a: tuple[str, Span], b: tuple[str, Span], scene: Scene) -> Contrast:
    return Contrast(
        kind="name",
        nature="wording",
        severity=1,
        a=Telling(scene.text(a[1]), a[1], a[0]),
        b=Telling(scene.text(b[1]), b[1], b[0]),
        reason="One name, spelt in two ways.",
        weight=0.1,
    )
