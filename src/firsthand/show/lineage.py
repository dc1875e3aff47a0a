"""The lineage as a forest: every report and unseen origin once, under what it rests on most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Copy, Origin, Record, Source
from firsthand.show.lookup import Lookup
from firsthand.show.words import copy_phrase, percent


@dataclass(frozen=True, slots=True)
class Node:
    """A report, or an origin that is not in the pile; exactly one of the two is given."""

    key: str
    report: str | None
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class Edge:
    """What joins two nodes, upstream first; `directed` False: the direction cannot be told."""

    upper: str
    lower: str
    label: str
    directed: bool
    copy: Copy | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the forest with its depth and the edge that hangs it on its parent."""

    node: Node
    depth: int
    parent: str | None
    edge: Edge | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """The forest in reading order, and the edges that it leaves out."""

    branches: tuple[Branch, ...]
    others: tuple[Edge, ...]


def draw_lineage(record: Record) -> Lineage:
    """The forest of a record: the same whatever the order of its reports and edges."""
    nodes = _nodes(record)
    edges = _edges(record, nodes)
    parents = _choose_parents(nodes, edges)
    branches = _walk(nodes, parents)
    used = set(parents.values())
    return Lineage(branches, tuple(edge for edge in edges if edge not in used))


def report_key(report: str) -> str:
    """The node of a report."""
    return f"report:{report}"


def origin_key(origin: str) -> str:
    """The node of an origin that is not in the pile."""
    return f"origin:{origin}"


def _nodes(record: Record) -> dict[str, Node]:
    nodes = {}
    for origin in record.origins:
        if origin.unseen:
            nodes[origin_key(origin.id)] = Node(origin_key(origin.id), None, origin)
    for item in record.findings:
        key = report_key(item.report.id)
        nodes[key] = Node(key, item.report.id, None)
    return nodes


def _edges(record: Record, nodes: dict[str, Node]) -> tuple[Edge, ...]:
    found = [_copy_edge(copy) for copy in sorted(record.links.copies, key=_strength)]
    sources = {source.id: source for source in record.links.sources}
    for origin in record.origins:
        if origin.unseen:
            found += _origin_edges(origin, sources, record.links.copies)
    return tuple(edge for edge in found if edge.upper in nodes and edge.lower in nodes)


def _strength(copy: Copy) -> tuple[bool, float, str, str]:
    return (not copy.directed, -copy.probability, copy.child, copy.parent)


def _copy_edge(copy: Copy) -> Edge:
    label = f"{copy_phrase(copy)} · {percent(copy.probability)}"
    return Edge(report_key(copy.parent), report_key(copy.child), label, copy.directed, copy)


def _origin_edges(origin: Origin, sources: dict[str, Source], copies: Sequence[Copy]) -> list[Edge]:
    """From an unseen origin to the reports that rest on it with nothing seen in between."""
    within = set(origin.reports)
    children = {copy.child for copy in copies if copy.directed and copy.parent in within}
    tops = [report for report in origin.reports if report not in children] or origin.reports
    edges = [
        Edge(origin_key(origin.id), report_key(report), "rests on", True, None) for report in tops
    ]
    source = sources.get(origin.id)
    if source is not None and source.upstream is not None:
        edges.append(_upstream_edge(source.upstream, origin.id))
    return edges


def _upstream_edge(upper: str, lower: str) -> Edge:
    return Edge(origin_key(upper), origin_key(lower), "rests on", True, None)


def _choose_parents(nodes: dict[str, Node], edges: Sequence[Edge]) -> dict[str, Edge]:
    """One parent a node: the surest directed copy, else an origin, else an undirected tie.

    An edge that would close a circle is passed over.
    """
    parents: dict[str, Edge] = {}
    ordered = sorted(edges, key=lambda edge: (not edge.directed, edge.copy is None))
    for edge in ordered:
        if edge.lower not in parents and not _above(edge.upper, edge.lower, parents):
            parents[edge.lower] = edge
    return parents


def _above(start: str, wanted: str, parents: dict[str, Edge]) -> bool:
    """Whether `wanted` is `start` or stands above it."""
    key: str | None = start
    while key is not None:
        if key == wanted:
            return True
        edge = parents.get(key)
        key = edge.upper if edge else None
    return False


def _walk(nodes: dict[str, Node], parents: dict[str, Edge]) -> tuple[Branch, ...]:
    below: dict[str | None, list[str]] = {}
    for key in nodes:
        edge = parents.get(key)
        below.setdefault(edge.upper if edge else None, []).append(key)
    roots = sorted(below.get(None, ()), key=lambda key: (-_size(key, below), key))
    stack = [(key, 0) for key in reversed(roots)]
    branches = []
    while stack:
        key, depth = stack.pop()
        edge = parents.get(key)
        branches.append(Branch(nodes[key], depth, edge.upper if edge else None, edge))
        stack += [(child, depth + 1) for child in sorted(below.get(key, ()), reverse=True)]
    return tuple(branches)


def _size(key: str, below: dict[str | None, list[str]]) -> int:
    total, level = 0, [key]
    while level:
        total += len(level)
        level = [child for item in level for child in below.get(item, ())]
    return total


def node_text(lookup: Lookup, branch: Branch) -> str:
    """One branch of the lineage in words."""
    if branch.node.origin is not None:
        return f"{branch.node.origin.label} (not in the pile)"
    label = lookup.label(branch.node.report or "")
    if branch.edge is None:
        return label
    if not branch.edge.directed:
        return f"{label}: {branch.edge.label}, direction undecided"
    return f"{label}: {branch.edge.label}" if branch.edge.copy else label


def other_texts(lookup: Lookup, lineage: Lineage) -> list[str]:
    """The edges that the forest leaves out, in words."""
    texts = []
    for edge in lineage.others:
        if edge.copy is not None:
            child, parent = lookup.label(edge.copy.child), lookup.label(edge.copy.parent)
            undecided = "" if edge.directed else ", direction undecided"
            texts.append(f"also: {child} and {parent}: {edge.label}{undecided}")
    return texts
