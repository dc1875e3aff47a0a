"""How alike two passages are by the words they share, each weighed by how telling it is."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from firsthand.link.matches.passages import Passage
from firsthand.options import LinkOptions
from firsthand.text.terms import rarity

Pair = tuple[int, int]

# Sums of the same weights in another order differ by less.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two passages side by side: the weight of the terms they share, and a score 0 to 1."""

    weight: float
    score: float


@dataclass(frozen=True, slots=True)
class Wording:
    """The passages, by their numbers, that have the same words; the whole weight of these."""

    terms: frozenset[str]
    total: float
    passages: tuple[int, ...]
    reports: frozenset[str]


def term_weights(
    passages: Sequence[Passage], *, beside: Sequence[Passage] = ()
) -> Mapping[str, float]:
    """How telling each term is: rare in the story's passages and rare in English.

    A term that stands only in those `beside` them counts as said once.
    """
    counts = Counter(term for passage in passages for term in set(passage.terms))
    counts.update({term for passage in beside for term in passage.terms} - counts.keys())
    size = max(1, len(passages))
    return {
        term: math.log(1 + size / count) * (0.4 + rarity(term) / 7)
        for term, count in sorted(counts.items())
    }


def wordings_of(passages: Sequence[Passage], weights: Mapping[str, float]) -> tuple[Wording, ...]:
    """The wordings of the passages, each term counted once; what says no word is left out.

    A sentence that many reports carry is compared once.
    """
    found: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        if passage.terms:
            found[frozenset(passage.terms)].append(number)
    return tuple(
        Wording(
            terms,
            # fsum gives the same sum in any order, so that a set may be summed.
            math.fsum(weights[term] for term in terms) or 1.0,
            tuple(numbers),
            frozenset(passages[number].span.report for number in numbers),
        )
        for terms, numbers in found.items()
    )


def compare(
    one: Wording,
    other: Wording,
    weights: Mapping[str, float],
    *,
    lean: float,
    options: LinkOptions,
) -> Likeness | None:
    """The shared weight as a share of both (Dice), leaning to the share of the lighter passage.

    None where too few words are shared for it to be more than a coincidence.
    """
    shared = one.terms & other.terms
    if not shared or len(shared) < min(options.shared_words, len(one.terms), len(other.terms)):
        return None
    weight = math.fsum(weights[term] for term in shared)
    return Likeness(weight, _score(weight, one.total, other.total, lean))


def _score(weight: float, one: float, other: float, lean: float) -> float:
    """The likeness of two passages of these whole weights that share so much."""
    dice = 2 * weight / (one + other)
    held = weight / min(one, other)
    return (1 - lean) * dice + lean * held


def telling(one: Wording, other: Wording, weights: Mapping[str, float]) -> list[str]:
    """The terms that both say, the most telling first."""
    return sorted(one.terms & other.terms, key=lambda term: (-weights[term], term))


def candidates(
    wordings: Sequence[Wording],
    weights: Mapping[str, float],
    *,
    lean: float,
    least: float,
    options: LinkOptions,
) -> list[Pair]:
    """Pairs of wordings, by their numbers, that share enough weight, by an inverted index.

    One that two reports have pairs with itself too. A term in too many passages finds no pair. Left
    out is what could not be `least` alike even if it shared all such terms: most of those found.
    """
    places: dict[str, list[int]] = defaultdict(list)
    passages: Counter[str] = Counter()
    for number, wording in enumerate(wordings):
        for term in wording.terms:
            places[term].append(number)
            passages[term] += len(wording.passages)
    shared: dict[Pair, float] = defaultdict(float)
    common = [0.0] * len(wordings)
    for term, rows in sorted(places.items()):
        weight = weights[term]
        if passages[term] <= options.common_passages:
            for pair in combinations_with_replacement(rows, 2):
                shared[pair] += weight
        else:
            for number in rows:
                common[number] += weight
    found = []
    for (a, b), weight in shared.items():
        if weight < options.candidate_weight:
            continue
        one, other = wordings[a], wordings[b]
        most = weight + min(common[a], common[b])
        if _score(most, one.total, other.total, lean) < least - _ROUNDING:
            continue
        if len(one.reports) > 1 or one.reports != other.reports:
            found.append((a, b))
    return sorted(found)
