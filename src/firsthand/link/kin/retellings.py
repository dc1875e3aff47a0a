"""Weighs whether one report tells just what another tells, though in other words throughout.

A retelling that keeps no sentence keeps names, numbers and cuts of quotes, and adds hardly any.
Method: a likelihood ratio of each particular, under retelling against a report of its own, whose
chance to tell it too is taken from how many other reports of the story do.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from firsthand.link.days import order_of
from firsthand.link.kin.shares import bits_in, places_in
from firsthand.link.kin.traits import Traits, told_once
from firsthand.model.groups import Groups
from firsthand.options import LinkOptions

# Texts told apart, with near-same ones as one: the number of the text of each report.
Texts = Sequence[int]


@dataclass(frozen=True, slots=True)
class Retelling:
    """What one of two reports tells that can be checked, and how much of it the other tells too.

    `kept` of `told` names and numbers, `quotes` of `quoted` quotes; `weight` in log-odds, above 0.
    """

    kept: int
    told: int
    quotes: int
    quoted: int
    weight: float


class Retellings:
    """Compares the particulars of the reports of one story, each indexed once."""

    def __init__(self, traits: Sequence[Traits], texts: Texts, *, options: LinkOptions) -> None:
        self._traits = traits
        self._texts = texts
        self._options = options
        self._size = len(set(texts))
        # Names and numbers as bits: of each sentence, and those of the outlet's own name.
        lines = [line for row in traits for line in row.particulars.facts]
        bits = bits_in([*lines, *(row.particulars.own for row in traits)])
        rows = iter(bits)
        self._lines = [[next(rows) for _ in row.particulars.facts] for row in traits]
        self._own = list(rows)
        self._facts = [reduce(or_, row, 0) for row in self._lines]
        self._quotes = _holders_of_quotes(traits)
        self._cuts = [sorted(row.particulars.cuts) for row in traits]
        held: dict[int, int] = dict.fromkeys(texts, 0)
        wires: dict[int, set[str]] = defaultdict(set)
        told = {row.id for row in told_once(traits)}
        for text, row, facts in zip(texts, traits, self._facts, strict=True):
            if row.id in told:
                held[text] |= facts
                wires[text] |= row.wires
        self._held = held
        self._wires = [wires[text] | row.wires for text, row in zip(texts, traits, strict=True)]
        self._counts = Counter(fact for facts in held.values() for fact in places_in(facts))

    def between(self, one: int, other: int, same: tuple[int, int]) -> Retelling | None:
        """The likelier of the two retellings; None where neither is likelier than own work.

        `same` are the sentences of each, as bits, that stand word for word in the other.
        """
        rows = [self._told(one, other, same[0]), self._told(other, one, same[1])]
        return max((row for row in rows if row), key=lambda row: row.weight, default=None)

    def _told(self, child: int, parent: int, same: int) -> Retelling | None:
        """The child as a retelling of the parent."""
        here, there = self._texts[child], self._texts[parent]
        one, other = self._traits[child], self._traits[parent]
        if here == there or not self._wires[child] <= self._wires[parent]:
            return None
        if order_of(one.stamp, other.stamp) < 0:
            return None
        facts, theirs = self._facts[child], self._facts[parent]
        if same:
            # A sentence that both print may be a press office's: so would be what it tells.
            lines = self._lines[child]
            facts = reduce(or_, (row for k, row in enumerate(lines) if not same >> k & 1), 0)
        # Everybody names himself: that is nothing new.
        facts &= theirs | ~self._own[child]
        kept, size = (facts & theirs).bit_count(), facts.bit_count()
        if kept < self._options.retold_least * size:
            return None
        weight = self._weight_of_facts(facts, theirs, here, there)
        cuts = self._cuts[child]
        held = [cut for cut in cuts if parent in self._quotes[cut]]
        weight += self._weight_of_quotes(cuts, held, here, there)
        weight -= self._options.first_weight * one.particulars.is_first
        words, enough, times = self._options.short_retold
        if max(one.words, other.words) <= words and kept + len(held) >= enough:
            weight *= times
        if weight <= 0:
            return None
        return Retelling(kept, size, len(held), len(cuts), weight)

    def _weight_of_facts(self, facts: int, theirs: int, here: int, there: int) -> float:
        mine, other = self._held[here], self._held[there]
        kept: list[float] = []
        new: list[float] = []
        for fact in places_in(facts):
            beside = self._counts[fact] - (mine >> fact & 1) - (other >> fact & 1)
            is_kept = bool(theirs >> fact & 1)
            ratio = self._ratio(beside, is_kept, self._options.retold_facts)
            (kept if is_kept else new).append(ratio)
        # Facts come in company, so that many which are shared say no more than some; who has many
        # that the other has not did not have them from there.
        return min(self._options.retold_most, math.fsum(kept)) + math.fsum(new)

    def _weight_of_quotes(
        self, cuts: Sequence[str], held: Collection[str], here: int, there: int
    ) -> float:
        found = []
        for cut in cuts:
            texts = {self._texts[i] for i in self._quotes[cut]} - {here, there}
            found.append(self._ratio(len(texts), cut in held, self._options.retold_quotes))
        return math.fsum(found)

    def _ratio(self, beside: int, is_kept: bool, numbers: tuple[float, float]) -> float:
        """The log-likelihood ratio of a particular that so many other texts tell."""
        options = self._options
        retold, usual = numbers
        low, high = options.retold_bounds
        chance = min(high, max(low, (beside + usual) / max(1.0, self._size - 1)))
        return math.log(retold / chance) if is_kept else math.log((1 - retold) / (1 - chance))


def texts_of(size: int, same: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The number of the text of each report, given the pairs that are as good as the same."""
    groups: Groups[int] = Groups()
    for i, j in same:
        groups.join(i, j)
    return tuple(groups.leader(i) for i in range(size))


def _holders_of_quotes(traits: Sequence[Traits]) -> Mapping[str, frozenset[int]]:
    """For each quote the reports that say its words, found by its first three words."""
    cuts = {cut for row in traits for cut in row.particulars.cuts}
    index: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for cut in sorted(cuts):
        index[tuple(cut.split()[:3])].append(cut)
    found: dict[str, set[int]] = {cut: set() for cut in cuts}
    for number, row in enumerate(traits):
        said = row.particulars.said
        words = said.split()
        for start in set(zip(words, words[1:], words[2:], strict=False)) & index.keys():
            for cut in index[start]:
                if cut in said:
                    found[cut].add(number)
    return {cut: frozenset(numbers) for cut, numbers in found.items()}
