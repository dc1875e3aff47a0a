"""The ties between reports that make their groups."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.lineage.regression import Matrix


def spanning(odds: Matrix, ends: Sequence[tuple[int, int]]) -> list[int]:
    """The pairs of a maximum spanning forest (Kruskal): those whose ties make the groups."""
    top: dict[int, int] = {}

    def root(node: int) -> int:
        while top.setdefault(node, node) != node:
            top[node] = top[top[node]]
            node = top[node]
        return node

    found = []
    for k in map(int, np.argsort(-odds, kind="stable")):
        one, other = (root(end) for end in ends[k])
        if one != other:
            top[one] = other
            found.append(k)
    return found
