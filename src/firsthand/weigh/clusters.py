"""Clusters a weighted graph by average linkage; a chain of likenesses does not drift away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from firsthand.weigh.groups import join_groups


def cluster(
    items: Iterable[int], scores: Mapping[tuple[int, int], float], *, linkage: float
) -> tuple[tuple[int, ...], ...]:
    """Groups whose mean score over all pairs is `linkage` or more; each sorted, in order.

    `scores` holds (low, high) pairs; a pair it lacks scores 0. The pair of groups with the highest
    mean is joined first, ties by the smallest members, so the order of input does not matter.
    """
    items = sorted(items)
    names = {item: f"{item:012d}" for item in items}
    parts = join_groups(names.values(), ((names[a], names[b]) for a, b in sorted(scores)))
    found: list[tuple[int, ...]] = []
    inside: dict[int, list[tuple[tuple[int, int], float]]] = {}
    place = {int(name): number for number, part in enumerate(parts) for name in part}
    for pair, score in scores.items():
        if pair[0] in place and pair[1] in place:
            inside.setdefault(place[pair[0]], []).append((pair, score))
    for number, part in enumerate(parts):
        found += _agglomerate([int(name) for name in part], inside.get(number, []), linkage)
    return tuple(sorted(found))


def _agglomerate(
    items: list[int], scores: list[tuple[tuple[int, int], float]], linkage: float
) -> list[tuple[int, ...]]:
    """Average linkage inside one connected part: sums of scores are kept between live groups."""
    groups = {item: [item] for item in items}
    sums: dict[int, dict[int, float]] = {item: {} for item in items}
    for (a, b), score in scores:
        sums[a][b] = sums[b][a] = score
    best = {item: _best(item, groups, sums) for item in groups}
    while True:
        ranked = [(choice[0], -min(i, choice[1]), -max(i, choice[1])) for i, choice in best.items()]
        mean, a, b = max(ranked, default=(0.0, 0, 0))
        if mean < linkage or mean <= 0:
            return [tuple(sorted(group)) for group in groups.values()]
        keep, drop = -a, -b
        groups[keep] += groups.pop(drop)
        touched = _merge(keep, drop, sums)
        best.pop(drop)
        for item in touched | {keep}:
            best[item] = _best(item, groups, sums)


def _merge(keep: int, drop: int, sums: dict[int, dict[int, float]]) -> set[int]:
    for other, total in sums.pop(drop).items():
        del sums[other][drop]
        if other != keep:
            sums[keep][other] = sums[other][keep] = sums[keep].get(other, 0.0) + total
    return set(sums[keep])


def _best(
    item: int, groups: dict[int, list[int]], sums: dict[int, dict[int, float]]
) -> tuple[float, int]:
    """The mean score to the nearest group and that group; the smallest of equals."""
    size = len(groups[item])
    ranked = ((total / (size * len(groups[o])), -o) for o, total in sums[item].items())
    mean, other = max(ranked, default=(0.0, -item))
    return mean, -other
