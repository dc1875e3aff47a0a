"""Lets a claim take in the passages of further reports that say its statement among others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from firsthand.options import WeighOptions
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.claims.sameness import SHARED, agree
from firsthand.weigh.claims.weights import Item, Weighed, Weights, likeness

Norms = tuple[str, ...]


def adopt(
    groups: Sequence[list[Passage]],
    sentences: Sequence[Passage],
    clauses: Sequence[Passage],
    home: Mapping[str, str],
    *,
    options: WeighOptions,
) -> list[list[Passage]]:
    """The groups with the passages of further reports that say what every wording of them says.

    A sentence that tells two facts is put where it is likest, so that the other fact lacks it. Here
    it is put there too, if it is the same statement as each wording that the group has. A claim of
    one report adopts nothing; one of quoted words adopts those words only, not what is said of
    them.
    """
    shelf = _Shelf(sentences, clauses, home, options)
    return [shelf.grown(group) for group in groups]


class _Shelf:
    """The wordings of a story's passages, found by their words."""

    def __init__(
        self,
        sentences: Sequence[Passage],
        clauses: Sequence[Passage],
        home: Mapping[str, str],
        options: WeighOptions,
    ) -> None:
        self._home = home
        self._options = options
        self._places: dict[Norms, dict[str, Passage]] = {}
        for passage in (*sentences, *clauses):
            if not passage.heading:
                held = self._places.setdefault(passage.norms, {})
                held.setdefault(home[passage.span.report], passage)
        # Of each wording the first passage stands for all, known by its number.
        self._firsts = [next(iter(held.values())) for held in self._places.values()]
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self._firsts):
            for norm in passage.vocabulary:
                self._where[norm].append(number)
        items = [self._item(passage) for passage in sentences]
        where: dict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(items):
            for norm in item.passage.norms:
                where[norm].append(number)
        self._weights = Weights(items, where, options)
        self._weighed: dict[Norms, Weighed] = {}

    def grown(self, group: Sequence[Passage]) -> list[Passage]:
        """A group with what it adopts, sorted by place."""
        reports = {self._home[passage.span.report] for passage in group}
        saying = {passage.norms: passage for passage in group if not passage.heading}
        if len(reports) < 2 or not saying:
            return list(group)
        ones = list(saying.values())
        best: dict[str, tuple[float, int, Norms]] = {}
        for norms in self._candidates(ones, reports):
            mean = self._likeness(norms, ones)
            for report in self._places[norms].keys() - reports:
                row = (-mean, len(norms), norms)
                if mean >= self._options.partner_joins and row < best.get(report, (1.0, 0, ())):
                    best[report] = row
        taken = [self._places[norms][report] for report, (_, _, norms) in best.items()]
        return sorted([*group, *taken], key=lambda passage: passage.place)

    def _candidates(self, ones: Sequence[Passage], reports: set[str]) -> Iterator[Norms]:
        """Wordings of other reports that are the same statement as each of a group."""
        quoted = 2 * sum(one.uttered is not None for one in ones) >= len(ones)
        first = min(ones, key=lambda one: (len(one.norms), one.norms))
        own = first.vocabulary - first.framing
        shelves = [self._where[norm] for norm in own]
        rare = [shelf for shelf in shelves if len(shelf) <= self._options.common_word]
        for number in dict.fromkeys(chain.from_iterable(rare)):
            passage = self._firsts[number]
            # Most share one word only, and could not agree.
            if len(own & passage.vocabulary) < SHARED and not (first.uttered and passage.uttered):
                continue
            if self._places[passage.norms].keys() <= reports:
                continue
            if quoted and passage.uttered is None:
                continue
            if all(agree(one, passage, options=self._options) for one in ones):
                yield passage.norms

    def _likeness(self, norms: Norms, ones: Sequence[Passage]) -> float:
        """The mean likeness of a wording to those of a group."""
        passage = next(iter(self._places[norms].values()))
        total = sum(
            likeness(
                self._item(one),
                self._item(passage),
                self._words(one),
                self._words(passage),
                self._options,
            )
            for one in ones
        )
        return total / len(ones)

    def _item(self, passage: Passage) -> Item:
        return Item(passage, frozenset((self._home[passage.span.report],)), None)

    def _words(self, passage: Passage) -> Weighed:
        if passage.norms not in self._weighed:
            self._weighed[passage.norms] = self._weights.of(passage)
        return self._weighed[passage.norms]
