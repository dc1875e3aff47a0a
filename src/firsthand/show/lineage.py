"""The lineage as a forest: every report and unseen origin once, under what it rests on most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Copy, Origin, Record, Source
from firsthand.options import DEFAULT
from firsthand.show.words import copy_noun, percent


@dataclass(frozen=True, slots=True)
class Node:
    """A report, or an origin that is not in the pile; exactly one of the two is given."""

    key: str
    report: str | None
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class Edge:
    """What joins two nodes, upstream first; `directed` False: the direction cannot be told.

    Exactly one is given of a copy and, for a report that rests by its credit on another report of
    the pile, the source whose own text that is; neither where the upper node is an origin.
    """

    upper: str
    lower: str
    label: str
    directed: bool
    copy: Copy | None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the forest with its depth and the edge that hangs it on its parent."""

    node: Node
    depth: int
    parent: str | None
    edge: Edge | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """The forest in reading order, and the edges that it leaves out.

    `ties` are those that join what nothing else joins yet, so that drawing them alone shows every
    group whole; `others` are the rest.
    """

    branches: tuple[Branch, ...]
    ties: tuple[Edge, ...]
    others: tuple[Edge, ...]


def draw_lineage(record: Record) -> Lineage:
    """The forest of a record: the same whatever the order of its reports and edges."""
    nodes = _nodes(record)
    edges = _edges(record, nodes)
    parents = _choose_parents(edges)
    used = set(parents.values())
    left = [edge for edge in edges if edge not in used]
    groups, ties = _join(nodes, parents, left)
    others = tuple(edge for edge in left if edge not in ties)
    return Lineage(_walk(nodes, parents, groups), ties, others)


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
    copies = likely_copies(record)
    found = [_copy_edge(copy) for copy in sorted(copies, key=_strength)]
    found += _credit_edges(record, copies)
    found += _origin_edges(record, {(edge.lower, edge.upper) for edge in found if edge.directed})
    return tuple(edge for edge in found if edge.upper in nodes and edge.lower in nodes)


def likely_copies(record: Record, *, least: float = DEFAULT.show.drawn_probability) -> list[Copy]:
    """The copies to draw: fainter likenesses only widen the range of support."""
    return [copy for copy in record.links.copies if copy.probability >= least]


def _strength(copy: Copy) -> tuple[bool, float, str, str]:
    return (not copy.directed, -copy.probability, copy.child, copy.parent)


def _copy_edge(copy: Copy) -> Edge:
    label = f"{copy_noun(copy)} {percent(copy.probability)}"
    return Edge(report_key(copy.parent), report_key(copy.child), label, copy.directed, copy)


def _credit_edges(record: Record, copies: Sequence[Copy]) -> list[Edge]:
    """From a report that is a source's own text to those that rest on the source as a whole.

    Left out where a copy says so already.
    """
    told = {(copy.child, copy.parent) for copy in copies if copy.directed}
    sources = {source.id: source for source in record.links.sources}
    rests = sorted({(base.report, base.source) for line in record.lines for base in line.bases})
    found = []
    for report, name in rests:
        source = sources.get(name)
        seen = source.seen if source is not None else None
        if seen is not None and seen != report and (report, seen) not in told:
            upper, lower = report_key(seen), report_key(report)
            found.append(Edge(upper, lower, "by credit", True, None, source))
    return found


def _origin_edges(record: Record, hung: set[tuple[str, str]]) -> list[Edge]:
    """From unseen origins to the reports that rest on them with nothing else in between.

    An origin nearer to the report stands for those above it: a report of an agency's text about an
    interview hangs on the text, and the text on the interview.
    """
    above = _upstream(record.links.sources)
    unseen = [origin for origin in record.origins if origin.unseen]
    found: list[tuple[int, str, str, Edge]] = []
    for origin in unseen:
        key = origin_key(origin.id)
        for report in _tops(origin, hung):
            others = [other.id for other in unseen if report in other.reports]
            if not any(origin.id in above.get(other, ()) for other in others):
                edge = Edge(key, report_key(report), "", True, None)
                found.append((-len(above.get(origin.id, ())), origin.id, report, edge))
        for upper in above.get(origin.id, ())[:1]:
            found.append((0, origin.id, upper, Edge(origin_key(upper), key, "", True, None)))
    return [edge for *_, edge in sorted(found, key=lambda item: item[:3])]


def _tops(origin: Origin, hung: set[tuple[str, str]]) -> list[str]:
    """The reports of an origin that do not have its matter from another of them."""
    within = {report_key(report) for report in origin.reports}
    children = {lower for lower, upper in hung if upper in within}
    tops = [report for report in origin.reports if report_key(report) not in children]
    return tops or list(origin.reports)


def _upstream(sources: Sequence[Source]) -> dict[str, list[str]]:
    """For every source those above it, the nearest first; circles are cut."""
    next_up = {source.id: source.upstream for source in sources}
    chains = {}
    for start in next_up:
        chain: list[str] = []
        upper = next_up[start]
        while upper is not None and upper not in chain and upper != start:
            chain.append(upper)
            upper = next_up.get(upper)
        chains[start] = chain
    return chains


def _choose_parents(edges: Sequence[Edge]) -> dict[str, Edge]:
    """One parent a node: the surest directed copy, else a report that is credited, else an origin.

    An edge that would close a circle is passed over.
    """
    parents: dict[str, Edge] = {}
    directed = [edge for edge in edges if edge.directed]
    for edge in sorted(directed, key=lambda edge: edge.copy is None):
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


def _join(
    nodes: dict[str, Node], parents: dict[str, Edge], left: Sequence[Edge]
) -> tuple[dict[str, str], tuple[Edge, ...]]:
    """The group of every node, named by its first, and the edges that tie trees together.

    Copies are joined before origins are: that two reports rest on one unseen text is known from
    their likeness, which must be seen in the picture.
    """
    groups = {key: key for key in nodes}

    def group(key: str) -> str:
        while groups[key] != key:
            key = groups[key]
        return key

    hung = list(parents.values())
    pairs = {frozenset((edge.upper, edge.lower)) for edge in hung}
    copied = [edge for edge in (*hung, *left) if edge.copy is not None]
    others = [edge for edge in (*hung, *left) if edge.copy is None]
    ties = []
    for edge in (*copied, *others):
        first, second = sorted((group(edge.upper), group(edge.lower)))
        groups[second] = first
        shown = edge in hung or frozenset((edge.upper, edge.lower)) in pairs
        if not shown and (first != second or edge.copy is None):
            ties.append(edge)
    return {key: group(key) for key in nodes}, tuple(ties)


def _walk(
    nodes: dict[str, Node], parents: dict[str, Edge], groups: dict[str, str]
) -> tuple[Branch, ...]:
    """The forest from the top down; the largest group first, tied trees side by side."""
    below: dict[str | None, list[str]] = {}
    for key in nodes:
        edge = parents.get(key)
        below.setdefault(edge.upper if edge else None, []).append(key)
    size = Counter(groups.values())
    roots = sorted(below.get(None, ()), key=lambda key: (-size[groups[key]], groups[key], key))
    stack = [(key, 0) for key in reversed(roots)]
    branches = []
    while stack:
        key, depth = stack.pop()
        edge = parents.get(key)
        branches.append(Branch(nodes[key], depth, edge.upper if edge else None, edge))
        stack += [(child, depth + 1) for child in sorted(below.get(key, ()), reverse=True)]
    return tuple(branches)
