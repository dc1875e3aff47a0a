"""Tells spellings of one name apart, once for each actor."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import JaroWinkler, Levenshtein

from firsthand.model import Actor, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import content_terms
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# Letters; in a shorter name one letter makes another name (Mark, Marc; Dean, Jean).
LONG_NAME = 6

# What one letter more makes of a name: "Ruvania", "Ruvanian"; "Sandar", "Sandari".
ADJECTIVES = frozenset("ni")

# What a place's name stands after, in the first line or an address as well.
BEFORE_PLACE = ("\n", ",", " in", " at", " from", " near", " to", "In")

# Letters that two spellings of one sound share.
_LETTERS = (("ø", "o"), ("ß", "ss"), ("æ", "a"), ("œ", "o"), ("ł", "l"), ("đ", "d"), ("oe", "o"),
            ("ae", "a"), ("ue", "u"))  # fmt: skip
SHORTEST = 3

Spelled = tuple[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Ending:
    """The last word of an actor's name, the given name before it, and where it is mentioned."""

    key: str
    given: str
    reports: frozenset[str]
    spans: tuple[Span, ...]
    place: bool


def contrast_spellings(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Last words of an actor's spellings that are nearly, but not wholly, the same."""
    for actor in scene.links.actors:
        if actor.type not in ("person", "organisation"):
            # Names of places come with adjectives ("Ruvania", "Ruvanian").
            continue
        ends: dict[str, list[Span]] = {}
        for spelling, spans in actor.variants:
            tokens = words(spelling.removesuffix("’s").removesuffix("'s"))
            if tokens and tokens[-1].text[0].isupper() and len(tokens[-1].key) >= SHORTEST:
                ends.setdefault(tokens[-1].key, []).extend(spans)
        rows = sorted((key, tuple(sorted(spans))) for key, spans in ends.items())
        for a, b in combinations(rows, 2):
            if _is_variant(a, b, options=options) and not _is_place_beside(a, b, scene):
                yield from _contrasts(a, b, scene)
        if actor.type == "person":
            yield from _given_names(actor, scene)
    yield from _misspelt(scene)


def _given_names(actor: Actor, scene: Scene) -> Iterator[Contrast]:
    """First words of one person's full names that differ in a letter ("Davide", "David")."""
    firsts: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for spelling, spans in actor.variants:
        keys = [token.key for token in words(spelling)]
        if len(keys) == 2 and len(keys[0]) > SHORTEST:
            firsts[keys[1]][keys[0]].extend(spans)
    for _, held in sorted(firsts.items()):
        rows = sorted((key, tuple(sorted(spans))) for key, spans in held.items())
        for a, b in combinations(rows, 2):
            apart = {s.report for s in a[1]}.isdisjoint(s.report for s in b[1])
            alike = plain_letters(a[0]) == plain_letters(b[0])
            if apart and (alike or Levenshtein.distance(a[0], b[0]) == 1):
                yield from _contrasts(a, b, scene)


def _is_place_beside(a: Spelled, b: Spelled, scene: Scene) -> bool:
    """Whether a report has both, and one of them only as a place's ("Drost, in Dorst")."""
    if not {s.report for s in a[1]} & {s.report for s in b[1]}:
        return False
    return any(all(_is_after_place_word(span, scene) for span in spans) for _, spans in (a, b))


def _is_after_place_word(span: Span, scene: Scene) -> bool:
    before = scene.findings[span.report].report.text[: span.start].rstrip(" ")
    if " " in scene.text(span).strip():
        return False
    return not before or before.endswith(BEFORE_PLACE)


def _misspelt(scene: Scene) -> Iterator[Contrast]:
    """Names of two actors that are one, misspelt, and never stand in one report.

    They differ in one letter of a long name, in nothing but accents, or, where the given name is
    the same, in a letter or two.
    """
    rows = list(_ends(scene))
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if len(row.key) >= LONG_NAME:
            # Names that differ in one letter share their length and all but one position.
            for at in range(len(row.key)):
                shelves[str(at), row.key[:at] + row.key[at + 1 :]].append(number)
        shelves["plain", plain_letters(row.key)].append(number)
        if row.given:
            shelves["given", row.given].append(number)
    found = {pair for numbers in shelves.values() for pair in combinations(numbers, 2)}
    for i, j in sorted(found):
        a, b = rows[i], rows[j]
        # Two places may be named alike; a body that one report takes for a place is one.
        apart = not (a.place and b.place) and not a.reports & b.reports
        if a.key != b.key and apart and _is_misspelling(a, b):
            yield from _contrasts((a.key, a.spans), (b.key, b.spans), scene)


def _ends(scene: Scene) -> Iterator[Ending]:
    for actor in scene.links.actors:
        tokens = words(actor.name)
        if tokens and len(tokens[-1].key) >= SHORTEST and tokens[-1].text[0].isupper():
            given = tokens[0].key if len(tokens) > 1 and actor.type == "person" else ""
            reports = frozenset(span.report for span in actor.mentions)
            place = actor.type == "place"
            yield Ending(tokens[-1].key, given, reports, actor.mentions, place)


def _is_misspelling(a: Ending, b: Ending) -> bool:
    if plain_letters(a.key) == plain_letters(b.key):
        return True
    if is_house_style(a.key, b.key):
        return False
    least = min(len(a.key), len(b.key))
    if a.given and a.given == b.given and least > SHORTEST:
        return Levenshtein.distance(a.key, b.key) <= (1 if least < LONG_NAME else 2)
    if len(a.key) != len(b.key) or least < LONG_NAME:
        return False
    return sum(x != y for x, y in zip(a.key, b.key, strict=True)) == 1


@lru_cache(maxsize=8192)
def plain_letters(key: str) -> str:
    """A word without accents, and with one letter for the two that write an umlaut."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    for written, letter in _LETTERS:
        bare = bare.replace(written, letter)
    return bare


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
    if plain_letters(a[0]) == plain_letters(b[0]):
        return True
    if is_house_style(a[0], b[0]):
        return False
    if min(len(a[0]), len(b[0])) <= SHORTEST:
        return False
    if {a[0] + "s", a[0] + "es"} & {b[0]} or {b[0] + "s", b[0] + "es"} & {a[0]}:
        return False
    # Adjectives of places ("Ruvanian", "Sandari") are other words, not other spellings.
    short, long = sorted((a[0], b[0]), key=len)
    if long.startswith(short) and (len(long) - len(short) > 1 or long[-1] in ADJECTIVES):
        return False
    return bool(JaroWinkler.similarity(a[0], b[0]) >= options.spelling_likeness)


def is_house_style(a: str, b: str) -> bool:
    """Whether two words are one in British and in American spelling ("Centre", "Center")."""
    first, second = ([term.word for term in content_terms(key)] for key in (a, b))
    return bool(first) and first == second


def _telling(row: Spelled, scene: Scene) -> Telling | None:
    # The last word of the mention: first names and titles come and go.
    for span in row[1]:
        for token in words(scene.text(span)):
            if token.key == row[0]:
                place = Span(span.report, span.start + token.start, span.start + token.end)
                return Telling(scene.text(place), place, row[0])
    return None
