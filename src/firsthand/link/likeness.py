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
    """Two passages side by side: the weight of the terms they share, and a score 0 to 1."""

    weight: float
    score: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage with its terms as a set and their whole weight."""

    passage: Passage
    terms: frozenset[str]
    total: float


def term_weights(passages: Sequence[Passage]) -> Mapping[str, float]:
    """How telling each term is: rare in the story's passages and rare in English."""
    counts = Counter(term for passage in passages for term in set(passage.terms))
    size = len(passages)
    return {
        term: math.log(1 + size / count) * (0.4 + rarity(term) / 7)
        for term, count in sorted(counts.items())
    }


def weigh_passage(passage: Passage, weights: Mapping[str, float]) -> Weighed:
    """The passage with the weight of its terms, each counted once."""
    terms = frozenset(passage.terms)
    # fsum gives the same sum in any order, so that a set may be summed.
    return Weighed(passage, terms, math.fsum(weights[term] for term in terms) or 1.0)


def compare(
    one: Weighed, other: Weighed, weights: Mapping[str, float], *, options: LinkOptions
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
    lean = options.quote_lean if one.passage.kind == "quote" else options.lighter_lean
    return Likeness(weight, (1 - lean) * dice + lean * held)


def telling(one: Weighed, other: Weighed, weights: Mapping[str, float]) -> list[str]:
    """The terms that both say, the most telling first."""
    return sorted(one.terms & other.terms, key=lambda term: (-weights[term], term))


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
