"""Clusters a weighted graph by average linkage; a chain of likenesses does not drift away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from firsthand.weigh.groups import join_groups

Scores = Mapping[tuple[int, int], float]


def cluster(
    places: Sequence[str | None], scores: Scores, *, linkage: float, seed: float
) -> tuple[tuple[int, ...], ...]:
    """Groups of the indices of `places`, joined where the mean score over all pairs of two groups
    is `linkage` or more and one pair scores `seed` or more.

    `places` names where each item stands: two items of one place are never compared, so their pair
    does not lower the mean (None: the item stands in several). `scores` holds (low, high) pairs; a
    pair that it lacks scores 0. The pair of groups with the highest mean is joined first, ties by
    the smallest members, so the order of input does not matter.
    """
    names = [f"{number:012d}" for number in range(len(places))]
    parts = join_groups(names, ((names[a], names[b]) for a, b in sorted(scores)))
    part_of = {int(name): number for number, part in enumerate(parts) for name in part}
    inside: dict[int, list[tuple[int, int]]] = {}
    for pair in sorted(scores):
        inside.setdefault(part_of[pair[0]], []).append(pair)
    found: list[tuple[int, ...]] = []
    for number, part in enumerate(parts):
        graph = _Graph([int(name) for name in part], places, seed=seed)
        for pair in inside.get(number, ()):
            graph.link(pair, scores[pair])
        found += graph.join(linkage)
    return tuple(sorted(found))


def _entry(item: int, near: tuple[float, int] | None) -> tuple[float, int, int]:
    """A group and its nearest as a row of the heap: highest mean first, then smallest members."""
    mean, other = near or (0.0, item)
    return -mean, min(item, other), max(item, other)


class _Graph:
    """One connected part while it is joined: sum and maximum of the scores between live groups."""

    def __init__(self, items: Sequence[int], places: Sequence[str | None], *, seed: float) -> None:
        self._seed = seed
        self._members = {item: [item] for item in items}
        self._places = {item: Counter([places[item]]) for item in items}
        self._sums: dict[int, dict[int, tuple[float, float]]] = {item: {} for item in items}

    def link(self, pair: tuple[int, int], score: float) -> None:
        a, b = pair
        self._sums[a][b] = self._sums[b][a] = (score, score)

    def join(self, linkage: float) -> list[tuple[int, ...]]:
        nearest = {item: self._nearest(item) for item in self._members}
        # Entries go stale when a group changes; they are checked against `nearest` when drawn.
        heap = [_entry(item, near) for item, near in nearest.items()]
        heapify(heap)
        while heap:
            mean, keep, drop = heappop(heap)
            if mean > -linkage or mean >= 0:
                break
            if not any(
                _entry(item, nearest.get(item)) == (mean, keep, drop) for item in (keep, drop)
            ):
                continue
            nearest.pop(drop)
            for item in self._merge(keep, drop):
                nearest[item] = self._nearest(item)
                heappush(heap, _entry(item, nearest[item]))
        return [tuple(sorted(members)) for members in self._members.values()]

    def _merge(self, keep: int, drop: int) -> set[int]:
        self._members[keep] += self._members.pop(drop)
        self._places[keep].update(self._places.pop(drop))
        for other, (total, top) in self._sums.pop(drop).items():
            del self._sums[other][drop]
            if other != keep:
                mine = self._sums[keep].get(other, (0.0, 0.0))
                both = (total + mine[0], max(top, mine[1]))
                self._sums[keep][other] = self._sums[other][keep] = both
        return {keep, *self._sums[keep]}

    def _nearest(self, item: int) -> tuple[float, int]:
        """The mean score to the nearest group and that group; the smallest of equals."""
        ranked = (
            (total / self._pairs(item, other), -other)
            for other, (total, top) in self._sums[item].items()
            if top >= self._seed
        )
        mean, other = max(ranked, default=(0.0, -item))
        return mean, -other

    def _pairs(self, a: int, b: int) -> int:
        """How many pairs of two groups stand in different places."""
        left, right = sorted((self._places[a], self._places[b]), key=len)
        same = sum(n * right[place] for place, n in left.items() if place is not None)
        return max(1, len(self._members[a]) * len(self._members[b]) - same)
