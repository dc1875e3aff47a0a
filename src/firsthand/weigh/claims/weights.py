"""Weighs the words of a story's passages, and what two passages have in common by them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.options import WeighOptions
from firsthand.text.senses import alike_words, senses_of
from firsthand.text.terms import rarity
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.voices import same_name

# Words and amounts that two passages have in common, beyond names, titles and dates.
LEAST = 2


@dataclass(frozen=True, slots=True)
class Item:
    """Passages in the same words as one: their texts, and who alone is said to speak in them."""

    passage: Passage
    texts: frozenset[str]
    voice: str | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of an item with their weights, and which of them have each sense.

    `own` are those that tell more than who, where from and when, `told` the same with the amounts.
    """

    weights: Mapping[str, float]
    framing: frozenset[str]
    own: frozenset[str]
    told: frozenset[object]
    total: float
    senses: Mapping[str, Sequence[str]]


def _repeats(held: Sequence[int], items: Sequence[Item]) -> float:
    """How often the reports that hold a word hold it.

    What each of them says once is one fact, however many say it; what they say again and again is
    their topic.
    """
    texts = [text for number in held for text in items[number].texts]
    return len(texts) / len(set(texts))


class Weights:
    """Weighs the words of a story's passages: what each report says once tells most."""

    def __init__(
        self, items: Sequence[Item], where: Mapping[str, Sequence[int]], options: WeighOptions
    ) -> None:
        self._repeats = {norm: _repeats(held, items) for norm, held in where.items()}
        self._options = options

    def of(self, passage: Passage) -> Weighed:
        """The words of a passage with their weights and senses."""
        scale = self._options.word_repeats
        framing = passage.framing | passage.attribution
        weights: dict[str, float] = {}
        senses: dict[str, list[str]] = defaultdict(list)
        for word in passage.words:
            norm = word.norm
            weight = rarity(word.word) * scale / (scale + self._repeats.get(norm, 1.0))
            weights[norm] = weight * (self._options.framing_weight if norm in framing else 1.0)
            if norm not in framing:
                for sense in senses_of(norm):
                    senses[sense].append(norm)
        own = passage.vocabulary - framing
        told = frozenset[object]((*own, *passage.amounts))
        return Weighed(weights, framing, own, told, sum(weights.values()), dict(senses))


def likeness(a: Item, b: Item, one: Weighed, other: Weighed, options: WeighOptions) -> float:
    """How much two passages have in common, by the weight of their words, 0 to 1."""
    first, second = a.passage, b.passage
    if first.numbers and second.numbers and first.numbers.isdisjoint(second.numbers):
        return 0.0
    akin = _akin(one, other)
    if len(one.told & other.told) + len(akin) < LEAST:
        return 0.0
    amounts = len(first.amounts & second.amounts)
    shared = shared_weight(one.weights, other.weights)
    extra = options.amount_weight * amounts
    told = shared + options.sense_weight * sum(akin) + extra
    small, both = min(one.total, other.total) + extra, one.total + other.total + 2 * extra
    score = told * math.sqrt(2.0 / (both * small)) * told / (told + options.partner_strength)
    if first.lede and second.lede:
        score = max(score, _news(one.own, other.own, options))
    if a.voice and b.voice and not same_name(a.voice, b.voice):
        score *= options.voices_weight
    return score


def shared_weight(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The weight of the words that two passages share, of each where it weighs less."""
    shared = 0.0
    for norm, weight in mine.items():
        if norm in theirs:
            other = theirs[norm]
            shared += weight if weight < other else other
    return shared


def _news(mine: frozenset[str], theirs: frozenset[str], options: WeighOptions) -> float:
    """The share of the shorter lede's own words that both have; 0 where these are few."""
    common = len(mine & theirs) + options.lede_sense * alike_words(mine, theirs)
    share = common / max(1, min(len(mine), len(theirs)))
    return share if common >= options.lede_words and share >= options.lede_share else 0.0


def _akin(one: Weighed, other: Weighed) -> list[float]:
    """The weights of words of one sense that are not the same; each word has one partner."""
    found = [
        (-min(one.weights[x], other.weights[y]), x, y)
        for sense in one.senses.keys() & other.senses.keys()
        for x in one.senses[sense]
        if x not in other.weights
        for y in other.senses[sense]
        if y not in one.weights
    ]
    if not found:
        return []
    mine: set[str] = set()
    theirs: set[str] = set()
    weights = []
    for weight, x, y in sorted(found):
        if x not in mine and y not in theirs:
            mine.add(x)
            theirs.add(y)
            weights.append(-weight)
    return weights
