"""Average-link clustering of sparse links; the result does not depend on order."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def average_link(
    size: int, links: Mapping[tuple[int, int], float], *, threshold: float
) -> list[list[int]]:
    """Groups of the numbers 0 to size - 1; pairs without a link count as 0.

    The most alike two groups join first (ties: the lower numbers) as long as the mean over all
    pairs between them reaches `threshold`.
    """
    members = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(size)}
    for (i, j), likeness in links.items():
        sums[i][j] = sums[j][i] = likeness
    queue = [
        (-likeness, min(pair), max(pair))
        for pair, likeness in links.items()
        if likeness >= threshold
    ]
    heapq.heapify(queue)
    following = size
    while queue:
        _, i, j = heapq.heappop(queue)
        if i in members and j in members:
            _join(members, sums, i, j, following)
            for other in sorted(sums[following]):
                mean = sums[following][other] / len(members[following]) / len(members[other])
                if mean >= threshold:
                    heapq.heappush(queue, (-mean, other, following))
            following += 1
    return sorted(sorted(group) for group in members.values())


def _join(
    members: dict[int, list[int]], sums: dict[int, dict[int, float]], i: int, j: int, into: int
) -> None:
    members[into] = members.pop(i) + members.pop(j)
    left, right = sums.pop(i), sums.pop(j)
    joined = {
        other: left.get(other, 0.0) + right.get(other, 0.0)
        for other in sorted((left.keys() | right.keys()) - {i, j})
    }
    sums[into] = joined
    for other, value in joined.items():
        sums[other].pop(i, None)
        sums[other].pop(j, None)
        sums[other][into] = value
