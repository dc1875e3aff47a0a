"""Finds, for each arc of a group's tree, the likest two reports that it holds together.

An arc joins the reports on its one side with those on its other. Whether they hang together rests
on the likest pair across, which need not be the arc's own: a child may share as much with another
report as with the parent that the tree has chosen. Where arcs below some odds are cut, no two
reports part that a chain of pairs of these odds joins, whichever parents were chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from firsthand.link.kin.dependence import probability
from firsthand.model import Evidence
from firsthand.model.groups import Groups

Pair = tuple[int, int]
# Log-odds; scores are rounded, so that sums differ by less than this without meaning it.
_ROUNDING = 0.001


def likest_across(
    arcs: Iterable[Pair], odds: Mapping[Pair, float]
) -> dict[Pair, tuple[float, Pair]]:
    """For each arc the highest log-odds of a pair across it, and that pair; of equals the first.

    `arcs` make a forest; one that would close a circle is left out. Pairs are (low, high), as are
    the arcs given back. Method: pairs from the highest odds down, each arc on the path between the
    two is settled once and then passed over (union and find along the tree).
    """
    above, depth = _rooted(arcs)
    settled: Groups[int] = Groups()
    found: dict[Pair, tuple[float, Pair]] = {}
    inside = [pair for pair in combinations(sorted(above), 2) if pair in odds]
    for pair in sorted(inside, key=lambda pair: (-odds[pair], pair)):
        one, other = settled.leader(pair[0]), settled.leader(pair[1])
        while one != other:
            if depth[one] < depth[other]:
                one, other = other, one
            parent = above[one]
            if parent is None:
                break
            found[min(one, parent), max(one, parent)] = (odds[pair], pair)
            settled.put(one, parent)
            one = settled.leader(one)
    return found


def nearest_kin(
    across: tuple[float, Pair] | None, own: float, names: Sequence[str]
) -> tuple[Evidence, ...]:
    """What the likest pair across an arc adds to the log-odds of its own two reports.

    `names` are the ids of the reports by their numbers.
    """
    if across is None or across[0] <= own + _ROUNDING:
        return ()
    odds, (one, other) = across
    reason = (
        f"{names[one]} and {names[other]}, which it holds together, go back to one text "
        f"({probability(odds):.0%})"
    )
    return (Evidence("nearest kin", round(odds - own, 4), reason),)


def _rooted(arcs: Iterable[Pair]) -> tuple[dict[int, int | None], dict[int, int]]:
    """The node above each node, and how deep it lies; the lowest of each tree is its root."""
    beside: dict[int, list[int]] = {}
    for one, other in sorted(arcs):
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    above: dict[int, int | None] = {}
    depth: dict[int, int] = {}
    for root in sorted(beside):
        if root in above:
            continue
        above[root], depth[root] = None, 0
        stack = [root]
        while stack:
            node = stack.pop()
            for other in beside[node]:
                if other not in above:
                    above[other], depth[other] = node, depth[node] + 1
                    stack.append(other)
    return above, depth
