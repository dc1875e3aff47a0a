"""Finds for each passage of a story the likest one of each other report, told in other words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.options import WeighOptions
from firsthand.text.senses import alike_words, senses_of
from firsthand.text.terms import rarity
from firsthand.weigh.passages import Passage
from firsthand.weigh.voices import same_name

Pair = tuple[int, int]

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

    `own` are those that tell more than who, where from and when.
    """

    weights: Mapping[str, float]
    framing: frozenset[str]
    own: frozenset[str]
    total: float
    senses: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Partners:
    """Likenesses (0 to 1) of items; `pairs` are each other's likest in their texts, best first."""

    likeness: Mapping[Pair, float]
    pairs: tuple[Pair, ...]

    def mean(self, item: int, others: Sequence[int]) -> float:
        """The mean likeness of an item to others."""
        pairs = [(min(item, other), max(item, other)) for other in others]
        return sum(self.likeness.get(pair, 0.0) for pair in pairs) / max(1, len(pairs))


def find_partners(items: Sequence[Item], *, options: WeighOptions) -> Partners:
    """The items of which each is the other's likest in its text, if it is likely enough.

    Words of one sense count in part, an amount that both give counts extra; two that give numbers
    and share none are no partners. A passage has one best partner in each other text: of two
    paragraphs of one topic only the likest tells the same. Two ledes need not be likest: each
    tells the news.
    """
    where: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for norm in item.passage.norms:
            where[norm].append(number)
    weights = Weights(items, where, options)
    weighed = [weights.of(item.passage) for item in items]
    scores = {
        (low, high): score
        for low, one in enumerate(items)
        for high in _near(low, items, where, options)
        if (score := likeness(one, items[high], weighed[low], weighed[high], options)) > 0.0
    }
    likely = {pair: score for pair, score in scores.items() if score >= options.partner_likeness}
    likest: dict[tuple[int, str], float] = {}
    for (low, high), score in likely.items():
        for this, other in ((low, high), (high, low)):
            for text in items[other].texts:
                likest[this, text] = max(score, likest.get((this, text), 0.0))
    pairs = [
        (-score, a, b)
        for (a, b), score in likely.items()
        if (items[a].passage.lede and items[b].passage.lede)
        or _each_likest(a, b, score, likest, items)
    ]
    return Partners(scores, tuple((a, b) for _, a, b in sorted(pairs)))


def _each_likest(
    a: int, b: int, score: float, likest: Mapping[tuple[int, str], float], items: Sequence[Item]
) -> bool:
    """Whether neither item has a likelier partner in every text of the other."""
    return any(score >= likest[a, text] for text in items[b].texts) and any(
        score >= likest[b, text] for text in items[a].texts
    )


def join_partners(
    groups: Sequence[Sequence[int]],
    partners: Partners,
    items: Sequence[Item],
    *,
    options: WeighOptions,
) -> list[tuple[int, ...]]:
    """The groups with the partners of their members, and a group for each pair left over.

    A sentence that tells two facts stands in two groups; of one text a group takes one item more.
    """
    grown = [list(group) for group in groups]
    of_item: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(grown):
        for item in group:
            of_item[item].append(number)
    for a, b in partners.pairs:
        if not set(of_item[a]).isdisjoint(of_item[b]):
            continue
        home = next(
            (
                (x, number)
                for x, y in ((a, b), (b, a))
                for number in of_item[y]
                if len(grown[number]) > 1
                and not any(items[x].texts & items[n].texts for n in grown[number])
                and partners.mean(x, grown[number]) >= options.partner_joins
            ),
            None,
        )
        if home is None:
            of_item[a].append(len(grown))
            of_item[b].append(len(grown))
            grown.append([a, b])
        else:
            grown[home[1]].append(home[0])
            of_item[home[0]].append(home[1])
    return [
        tuple(sorted(group)) for group in grown if len(group) > 1 or len(of_item[group[0]]) == 1
    ]


def _near(
    low: int, items: Sequence[Item], where: Mapping[str, list[int]], options: WeighOptions
) -> list[int]:
    """Later items of another text that share a word which is not common in the story.

    A heading is nobody's partner: it is about everything below it.
    """
    found: set[int] = set()
    if items[low].passage.heading:
        return []
    for norm in items[low].passage.norms:
        if len(where[norm]) <= options.common_word:
            found.update(where[norm])
    texts = items[low].texts
    return [
        n
        for n in sorted(found)
        if n > low and not items[n].passage.heading and (len(texts) > 1 or items[n].texts != texts)
    ]


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
        held = {name: tuple(norms) for name, norms in senses.items()}
        return Weighed(weights, framing, passage.vocabulary - framing, sum(weights.values()), held)


def likeness(a: Item, b: Item, one: Weighed, other: Weighed, options: WeighOptions) -> float:
    """How much two passages have in common, by the weight of their words, 0 to 1."""
    if a.passage.numbers and b.passage.numbers and not a.passage.numbers & b.passage.numbers:
        return 0.0
    mine, theirs = one.weights, other.weights
    amounts = len(a.passage.amounts & b.passage.amounts)
    common = len(one.own & other.own) + amounts
    if common < LEAST and one.senses.keys().isdisjoint(other.senses.keys()):
        return 0.0
    akin = _akin(one, other)
    if common + len(akin) < LEAST:
        return 0.0
    shared = shared_weight(mine, theirs)
    extra = options.amount_weight * amounts
    told = shared + options.sense_weight * sum(akin) + extra
    small, both = min(one.total, other.total) + extra, one.total + other.total + 2 * extra
    score = told * math.sqrt(2.0 / (both * small)) * told / (told + options.partner_strength)
    if a.passage.lede and b.passage.lede:
        score = max(score, _news(one.own, other.own, options))
    if a.voice and b.voice and not same_name(a.voice, b.voice):
        score *= options.voices_weight
    return score


def shared_weight(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The weight of the words that two passages share, of each where it weighs less."""
    both = [(weight, theirs[norm]) for norm, weight in mine.items() if norm in theirs]
    return sum([one if one < other else other for one, other in both])


def _news(mine: frozenset[str], theirs: frozenset[str], options: WeighOptions) -> float:
    """The share of the shorter lede's own words that both have; 0 where these are few."""
    common = len(mine & theirs) + options.lede_sense * alike_words(mine, theirs)
    share = common / max(1, min(len(mine), len(theirs)))
    return share if common >= options.lede_words and share >= options.lede_share else 0.0


def _akin(one: Weighed, other: Weighed) -> list[float]:
    """The weights of words of one sense that are not the same; each word has one partner."""
    found = sorted(
        (-min(one.weights[x], other.weights[y]), x, y)
        for sense in one.senses.keys() & other.senses.keys()
        for x in one.senses[sense]
        if x not in other.weights
        for y in other.senses[sense]
        if y not in one.weights
    )
    mine: set[str] = set()
    theirs: set[str] = set()
    weights = []
    for weight, x, y in found:
        if x not in mine and y not in theirs:
            mine.add(x)
            theirs.add(y)
            weights.append(-weight)
    return weights
