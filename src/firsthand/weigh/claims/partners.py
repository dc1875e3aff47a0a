"""Finds for each passage of a story the likest one of each other report, told in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from firsthand.options import WeighOptions
from firsthand.weigh.claims.weights import LEAST, Item, Weighed, Weights, likeness

Pair = tuple[int, int]


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
        for low, high in _near(items, weighed, where, options)
        if (score := likeness(items[low], items[high], weighed[low], weighed[high], options)) > 0.0
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
                and _fits(x, grown[number], partners, items, options)
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


def _fits(
    item: int,
    group: Sequence[int],
    partners: Partners,
    items: Sequence[Item],
    options: WeighOptions,
) -> bool:
    """Whether an item has something in common with most of a group; headings are not asked."""
    told = [other for other in group if not items[other].passage.heading]
    near = sum((min(item, other), max(item, other)) in partners.likeness for other in told)
    return near >= options.partner_fits * len(told)


def _near(
    items: Sequence[Item],
    weighed: Sequence[Weighed],
    where: Mapping[str, Sequence[int]],
    options: WeighOptions,
) -> Iterator[Pair]:
    """Pairs of items of different texts that share a word which is not common in the story.

    Most share no more, and no sense: they have nothing in common and are passed over. A heading is
    nobody's partner: it is about everything below it.
    """
    shelves: dict[str, list[int]] = defaultdict(list)
    alone: dict[frozenset[str], list[int]] = defaultdict(list)
    bench = _Bench()
    # From the last item to the first, so that the shelves of its words hold those behind it.
    for low in range(len(items) - 1, -1, -1):
        passage, texts = items[low].passage, items[low].texts
        if passage.heading:
            continue
        rare = [norm for norm in passage.norms if len(where[norm]) <= options.common_word]
        found = set().union(*(shelves[norm] for norm in rare))
        if len(texts) == 1:
            found.difference_update(alone[texts])
            alone[texts].append(low)
        for norm in rare:
            shelves[norm].append(low)
        for high in found & bench.beside(weighed[low]):
            yield low, high
        bench.put(low, weighed[low])


class _Bench:
    """Items by what they tell and by the words that they have of each sense."""

    def __init__(self) -> None:
        self._told: dict[object, list[int]] = defaultdict(list)
        self._senses: dict[str, dict[str, list[int]]] = defaultdict(dict)

    def put(self, number: int, item: Weighed) -> None:
        for one in item.told:
            self._told[one].append(number)
        for sense, norms in item.senses.items():
            for norm in norms:
                self._senses[sense].setdefault(norm, []).append(number)

    def beside(self, item: Weighed) -> set[int]:
        """The items that share enough with one, or have another word of a sense that it has."""
        counts = Counter(chain.from_iterable(self._told[one] for one in item.told))
        found = {number for number, count in counts.items() if count >= LEAST}
        for sense in item.senses:
            for norm, numbers in self._senses[sense].items():
                if norm not in item.weights:
                    found.update(numbers)
        return found
