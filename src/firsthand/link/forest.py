"""The best tree of copying: a maximum arborescence by Chu and Liu, and Edmonds."""

from __future__ import annotations

from collections.abc import Mapping

ROOT = -1

Arcs = Mapping[int, Mapping[int, float]]


def best_forest(arcs: Arcs) -> dict[int, int]:
    """The parent of each node in the arborescence of the greatest sum; `ROOT` for own work.

    `arcs[child][parent]` is the score of that arc, in log-odds; each child must have an arc from
    `ROOT`. Ties go to the lower parent, so that the result depends on nothing but the scores.
    """
    best = {child: max(rows, key=lambda p: (rows[p], -p)) for child, rows in sorted(arcs.items())}
    cycle = _cycle(best)
    if not cycle:
        return best
    return _expand(arcs, best, cycle)


def _cycle(best: Mapping[int, int]) -> list[int]:
    """The nodes of one circle of parents, or none."""
    done: set[int] = set()
    for start in sorted(best):
        path: list[int] = []
        node = start
        while node in best and node not in done and node not in path:
            path.append(node)
            node = best[node]
        if node in path:
            return path[path.index(node) :]
        done.update(path)
    return []


def _expand(arcs: Arcs, best: Mapping[int, int], cycle: list[int]) -> dict[int, int]:
    """Contracts the circle to one node, solves the rest, opens the circle where it is entered."""
    inside = set(cycle)
    merged = max(max(arcs), *(parent for rows in arcs.values() for parent in rows)) + 1
    smaller: dict[int, dict[int, float]] = {merged: {}}
    entry: dict[int, int] = {}
    leave: dict[int, int] = {}
    for child, rows in sorted(arcs.items()):
        for parent, score in sorted(rows.items()):
            if child in inside and parent not in inside:
                gain = score - rows[best[child]]
                if gain > smaller[merged].get(parent, -float("inf")):
                    smaller[merged][parent] = gain
                    entry[parent] = child
            elif child not in inside and parent in inside:
                row = smaller.setdefault(child, {})
                if score > row.get(merged, -float("inf")):
                    row[merged] = score
                    leave[child] = parent
            elif child not in inside:
                smaller.setdefault(child, {})[parent] = score
    solved = best_forest(smaller)
    found = {
        child: leave[child] if parent == merged else parent for child, parent in solved.items()
    }
    entered = found.pop(merged)
    found |= {child: best[child] for child in cycle}
    found[entry[entered]] = entered
    return found
