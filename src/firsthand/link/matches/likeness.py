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
    dice = 2 * weight / (one.total + other.total)
    held = weight / min(one.total, other.total)
    return Likeness(weight, (1 - lean) * dice + lean * held)


def telling(one: Wording, other: Wording, weights: Mapping[str, float]) -> list[str]:
    """The terms that both say, the most telling first."""
    return sorted(one.terms & other.terms, key=lambda term: (-weights[term], term))


def candidates(
    wordings: Sequence[Wording], weights: Mapping[str, float], *, options: LinkOptions
) -> list[Pair]:
    """Pairs of wordings, by their numbers, that share enough weight, by an inverted index.

    One that two reports have pairs with itself too. A term in too many passages finds no pair.
    """
    places: dict[str, list[int]] = defaultdict(list)
    passages: Counter[str] = Counter()
    for number, wording in enumerate(wordings):
        for term in wording.terms:
            places[term].append(number)
            passages[term] += len(wording.passages)
    shared: dict[Pair, float] = defaultdict(float)
    for term, rows in sorted(places.items()):
        if passages[term] <= options.common_passages:
            weight = weights[term]
            for pair in combinations_with_replacement(rows, 2):
                shared[pair] += weight
    return sorted(
        (a, b)
        for (a, b), weight in shared.items()
        if weight >= options.candidate_weight and len(wordings[a].reports | wordings[b].reports) > 1
    )
