"""The texts of a family, and the truth of how those that are seen hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.lineage.machine import Style
from benchmarks.lineage.units import Units

Json = dict[str, Any]


@dataclass(eq=False)
class Node:
    """A text of a family, seen or not; `hours` from the family's start."""

    name: str
    units: Units
    kind: str
    parents: tuple[Node, ...]
    hours: float
    outlet: str
    is_agency: bool = False
    is_seen: bool = True
    title: str = ""
    style: Style | None = None

    def roots(self) -> frozenset[str]:
        """The names of the independent texts that it goes back to."""
        if not self.parents:
            return frozenset({self.name})
        return frozenset().union(*(parent.roots() for parent in self.parents))

    def seen_parents(self) -> tuple[Node, ...]:
        """The nearest texts above it that are among the reports."""
        found: dict[str, Node] = {}
        for parent in self.parents:
            above = (parent,) if parent.is_seen else parent.seen_parents()
            found.update((node.name, node) for node in above)
        return tuple(found.values())


def edges_of(seen: Sequence[Node], ids: Mapping[str, str]) -> list[Json]:
    """Each text with its nearest seen parents, in order."""
    edges = [
        {"child": ids[node.name], "parent": ids[parent.name], "kind": node.kind}
        for node in seen
        for parent in node.seen_parents()
    ]
    return sorted(edges, key=lambda edge: (edge["child"], edge["parent"]))


def groups_of(seen: Sequence[Node], ids: Mapping[str, str]) -> list[list[str]]:
    """The texts that go back to each independent one."""
    groups = defaultdict(list)
    for node in seen:
        for root in node.roots():
            groups[root].append(ids[node.name])
    return sorted(sorted(group) for group in groups.values())


def unseen_of(seen: Sequence[Node], ids: Mapping[str, str]) -> list[Json]:
    """The children of each text above which nothing is seen."""
    children: dict[str, list[str]] = defaultdict(list)
    for node in seen:
        if node.parents and not node.seen_parents():
            for root in sorted(node.roots()):
                children[root].append(ids[node.name])
    return [{"id": root, "children": sorted(held)} for root, held in sorted(children.items())]
