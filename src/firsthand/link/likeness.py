"""How alike two passages are by the words they share, each weighed by how telling it is."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.link.passages import Passage
from firsthand.options import LinkOptions
from firsthand.text.terms import rarity


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two passages side by side: shared terms (most telling first), their weight, a score."""

    shared: tuple[str, ...]
    weight: float
    score: float


def term_weights(passages: Sequence[Passage]) -> Mapping[str, float]:
    """How telling each term is: rare in the story's passages and rare in English."""
    counts = Counter(term for passage in passages for term in set(passage.terms))
    size = len(passages)
    return {
        term: math.log(1 + size / count) * (0.4 + rarity(term) / 7)
        for term, count in sorted(counts.items())
    }


def compare(
    one: Passage, other: Passage, weights: Mapping[str, float], *, options: LinkOptions
) -> Likeness:
    """The shared weight as a share of both (Dice), leaning to the share of the lighter passage."""
    left, right = set(one.terms), set(other.terms)
    shared = sorted(left & right, key=lambda term: (-weights[term], term))
    weight = sum(weights[term] for term in shared)
    totals = _total(left, weights), _total(right, weights)
    if not shared or len(shared) < min(options.shared_words, len(left), len(right)):
        return Likeness((), 0.0, 0.0)
    dice = 2 * weight / sum(totals)
    held = weight / min(totals)
    lean = options.lighter_lean if one.kind != "quote" else options.quote_lean
    return Likeness(tuple(shared), weight, (1 - lean) * dice + lean * held)


def candidates(
    passages: Sequence[Passage], weights: Mapping[str, float], *, options: LinkOptions
) -> list[tuple[int, int]]:
    """Pairs of different reports that share enough weight, by an inverted index."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for term in set(passage.terms):
            places[term].append(number)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for term, rows in sorted(places.items()):
        if len(rows) > options.common_passages:
            continue
        for at, i in enumerate(rows):
            report = passages[i].span.report
            for j in rows[at + 1 :]:
                if passages[j].span.report != report:
                    shared[i, j] += weights[term]
    return sorted(pair for pair, weight in shared.items() if weight >= options.candidate_weight)


def _total(terms: set[str], weights: Mapping[str, float]) -> float:
    return sum(weights[term] for term in sorted(terms)) or 1.0
