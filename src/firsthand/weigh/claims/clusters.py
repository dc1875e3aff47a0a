"""Clusters a weighted graph by average linkage; a chain of likenesses does not drift away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from firsthand.model.groups import join_groups

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
    # Two groups join only where a pair of them scores `seed`: what those leave apart never meets.
    seeds = (pair for pair, score in scores.items() if score >= seed)
    parts = join_groups(range(len(places)), seeds)
    part_of = {item: number for number, part in enumerate(parts) for item in part}
    graphs = [_Graph(part, places, seed=seed) if len(part) > 1 else None for part in parts]
    for (a, b), score in scores.items():
        graph = graphs[part_of[a]]
        if graph and part_of[a] == part_of[b]:
            graph.link(a, b, score)
    found: list[tuple[int, ...]] = []
    for part, graph in zip(parts, graphs, strict=True):
        found += graph.join(linkage) if graph else [part]
    return tuple(sorted(found))


def _entry(item: int, near: tuple[float, int] | None) -> tuple[float, int, int]:
    """A group and its nearest as a row of the heap: highest mean first, then smallest members."""
    mean, other = near or (0.0, item)
    return -mean, min(item, other), max(item, other)


class _Graph:
    """One connected part while it is joined.

    Between live groups with a score it keeps the sum and the maximum of their scores and how many
    of their pairs stand in different places.
    """

    def __init__(self, items: Sequence[int], places: Sequence[str | None], *, seed: float) -> None:
        self._seed = seed
        self._members = {item: [item] for item in items}
        # What stands in several places stands in none that another could share.
        self._places = {
            item: {} if (place := places[item]) is None else {place: 1} for item in items
        }
        self._sums: dict[int, dict[int, tuple[float, float, int]]] = {item: {} for item in items}

    def link(self, a: int, b: int, score: float) -> None:
        self._sums[a][b] = self._sums[b][a] = (score, score, self._pairs(a, b))

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
                near = self._renewed(item, nearest[item], keep, drop)
                if near != nearest[item]:
                    nearest[item] = near
                    heappush(heap, _entry(item, near))
        return [tuple(sorted(members)) for members in self._members.values()]

    def _merge(self, keep: int, drop: int) -> set[int]:
        mine, theirs = self._sums[keep], self._sums.pop(drop)
        del mine[drop], theirs[keep]
        for other in mine.keys() | theirs.keys():
            total, top, pairs = theirs.get(other) or (0.0, 0.0, self._pairs(drop, other))
            total_too, top_too, pairs_too = mine.get(other) or (0.0, 0.0, self._pairs(keep, other))
            mine[other] = (total + total_too, max(top, top_too), pairs + pairs_too)
            self._sums[other][keep] = mine[other]
            self._sums[other].pop(drop, None)
        self._members[keep] += self._members.pop(drop)
        held = self._places[keep]
        for place, count in self._places.pop(drop).items():
            held[place] = held.get(place, 0) + count
        return {keep, *mine}

    def _renewed(
        self, item: int, before: tuple[float, int], keep: int, drop: int
    ) -> tuple[float, int]:
        """What `_nearest` gives after a merge; only the mean to the merged group has changed."""
        total, top, pairs = self._sums[item].get(keep, (0.0, 0.0, 1))
        joined = (total / max(1, pairs), -keep) if top >= self._seed else (0.0, -item)
        if item == keep or (before[1] in (keep, drop) and joined < (before[0], -before[1])):
            return self._nearest(item)
        mean, other = max(joined, (before[0], -before[1]))
        return mean, -other

    def _nearest(self, item: int) -> tuple[float, int]:
        """The mean score to the nearest group and that group; the smallest of equals."""
        ranked = (
            (total / max(1, pairs), -other)
            for other, (total, top, pairs) in self._sums[item].items()
            if top >= self._seed
        )
        mean, other = max(ranked, default=(0.0, -item))
        return mean, -other

    def _pairs(self, a: int, b: int) -> int:
        """How many pairs of two groups stand in different places."""
        few, many = self._places[a], self._places[b]
        if len(few) > len(many):
            few, many = many, few
        same = sum(count * many[place] for place, count in few.items() if place in many)
        return len(self._members[a]) * len(self._members[b]) - same
