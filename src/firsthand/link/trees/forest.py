"""The best tree of copying: a maximum arborescence by Chu and Liu, and Edmonds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROOT = -1

Arcs = Mapping[int, Mapping[int, float]]


@dataclass(frozen=True, slots=True)
class _Circle:
    """A circle of parents that became one node: how it is entered, and where it is left.

    `parents` are those within the circle; `entry` gives for each parent of the node the child
    in the circle that it is the parent of, `leave` for each child of the node its parent in it.
    """

    node: int
    parents: Mapping[int, int]
    entry: Mapping[int, int]
    leave: Mapping[int, int]


def best_forest(arcs: Arcs) -> dict[int, int]:
    """The parent of each node in the arborescence of the greatest sum; `ROOT` for own work.

    `arcs[child][parent]` is the score of that arc, in log-odds; each child must have an arc from
    `ROOT`. Ties go to the lower parent, so that the result depends on nothing but the scores.
    Circles are made one node until there is none, then opened again, the last first.
    """
    rows = dict(arcs)
    best = {child: _best(row) for child, row in rows.items()}
    circles: list[_Circle] = []
    node = 1 + max((parent for row in rows.values() for parent in row), default=ROOT)
    node = max(node, 1 + max(rows, default=ROOT))
    while cycle := _cycle(best):
        circles.append(_contract(rows, best, cycle, node))
        node += 1
    for circle in reversed(circles):
        best = _open(best, circle)
    return best


def _best(row: Mapping[int, float]) -> int:
    return max(row, key=lambda parent: (row[parent], -parent))


def _cycle(best: Mapping[int, int]) -> list[int]:
    """The nodes of one circle of parents, or none."""
    done: set[int] = set()
    for start in sorted(best):
        path: dict[int, None] = {}
        node = start
        while node in best and node not in done and node not in path:
            path[node] = None
            node = best[node]
        if node in path:
            nodes = list(path)
            return nodes[nodes.index(node) :]
        done.update(path)
    return []


def _contract(
    rows: dict[int, Mapping[int, float]], best: dict[int, int], cycle: Sequence[int], node: int
) -> _Circle:
    """Puts one node in the place of a circle, in the arcs and in the best parents."""
    inside = set(cycle)
    into: dict[int, float] = {}
    entry: dict[int, int] = {}
    for child in sorted(cycle):
        row = rows[child]
        for parent in row.keys() - inside:
            gain = row[parent] - row[best[child]]
            if parent not in into or gain > into[parent]:
                into[parent], entry[parent] = gain, child
    parents = {child: best[child] for child in cycle}
    for child in cycle:
        del rows[child], best[child]
    leave: dict[int, int] = {}
    for child, row in rows.items():
        if not inside.isdisjoint(row):
            within = {parent: row[parent] for parent in row.keys() & inside}
            leave[child] = _best(within)
            kept = {parent: score for parent, score in row.items() if parent not in inside}
            rows[child] = kept | {node: within[leave[child]]}
            best[child] = _best(rows[child])
    rows[node], best[node] = into, _best(into)
    return _Circle(node, parents, entry, leave)


def _open(best: Mapping[int, int], circle: _Circle) -> dict[int, int]:
    """The best parents with the circle in the place of its node, open where it is entered."""
    found = {
        child: circle.leave[child] if parent == circle.node else parent
        for child, parent in best.items()
    }
    entered = found.pop(circle.node)
    return {**found, **circle.parents, circle.entry[entered]: entered}
