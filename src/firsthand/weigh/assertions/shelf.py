"""Finds the assertions of a story that share words, rare ones counting for more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.options import WeighOptions
from firsthand.weigh.assertions.assertions import Assertion
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.sharing import ALIKE, USUAL

# Added to a weight (natural log): of a clause of one word hardly anything is known.
SLIGHT = 1.0


class Shelf:
    """The assertions of a story by their words, and what each has in common with others.

    Weights are natural logs of one sentence in so many, that of the rarest word being `USUAL`; a
    word that only shares a sense counts for less.
    """

    def __init__(
        self, assertions: Sequence[Assertion], scene: Scene, *, options: WeighOptions
    ) -> None:
        scale = USUAL / max(1.0, scene.most)
        self.all = assertions
        self._options = options
        names = {name for one in assertions for name in (*one.things, *one.around)}
        self._weight = {name: scale * scene.weights.get(name, scene.most) for name in names}
        self._words: dict[str, list[int]] = defaultdict(list)
        self._senses: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(assertions):
            for name, senses in one.things.items():
                self._words[name].append(number)
                for sense in senses:
                    self._senses[sense].append(number)
        self.sizes = [self.weigh(frozenset(one.things)) + SLIGHT for one in assertions]
        self.reports = [one.span.report for one in assertions]
        self._gains: dict[str, tuple[tuple[int, float], ...]] = {}
        self._shared: dict[int, Mapping[int, float]] = {}
        self._likest: dict[int, Mapping[str, Sequence[int]]] = {}

    def weigh(self, names: frozenset[str]) -> float:
        """The weight of some words."""
        return sum([self._weight[name] for name in sorted(names)])

    def shared(self, number: int) -> Mapping[int, float]:
        """The weight that an assertion shares with others of other reports, if it is enough."""
        found = self._shared.get(number)
        if found is None:
            found = self._shared[number] = self._sought(number)
        return found

    def _sought(self, number: int) -> Mapping[int, float]:
        total: dict[int, float] = defaultdict(float)
        for name, senses in self.all[number].things.items():
            if name not in self._gains:
                self._gains[name] = tuple(self._having(name, senses))
            for other, gain in self._gains[name]:
                total[other] += gain
        report, least = self.reports[number], self._options.unowned_shared
        return {
            other: weight
            for other, weight in total.items()
            if weight >= least and self.reports[other] != report
        }

    def _having(self, name: str, senses: frozenset[str]) -> Iterator[tuple[int, float]]:
        """The assertions that have a word, or one of its senses, and what that is worth."""
        weight, same, most = (
            self._weight[name],
            self._words[name],
            self._options.assertions_compared,
        )
        if len(same) > most:
            return
        gains = dict.fromkeys(same, weight)
        for sense in senses:
            if len(self._senses[sense]) <= most:
                for other in self._senses[sense]:
                    gains.setdefault(other, ALIKE * weight)
        yield from sorted(gains.items())

    def likest(self, number: int) -> Mapping[str, Sequence[int]]:
        """The assertions of each other report that are likest, likest first, so many a report."""
        found = self._likest.get(number)
        if found is None:
            found = self._likest[number] = self._ranked(number)
        return found

    def _ranked(self, number: int) -> Mapping[str, Sequence[int]]:
        size, rows = self.sizes[number], defaultdict[str, list[tuple[float, int]]](list)
        for other, weight in self.shared(number).items():
            # The share of the weightier one of the two.
            rows[self.reports[other]].append((-weight / max(size, self.sizes[other]), other))
        most = self._options.unowned_compared
        return {report: [n for _, n in sorted(found)[:most]] for report, found in rows.items()}
