"""Cuts the copy forest into lines of transmission."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Copy, Findings, Line, Links, Source
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.bases import text_bases
from firsthand.weigh.groups import join_groups


def weigh_lines(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Line, ...]:
    """Lines of one story, every report in exactly one.

    Reports are in one line when one retells the other's text or both rest, as a whole, on the same
    report or wire; two reporters who heard the same speaker are in two.
    """
    bases = text_bases(findings, links, options=options)
    sources = {source.id: source for source in links.sources}
    outlets = {item.report.id: item.report.outlet for item in findings}
    depth = _depths(links, options=options)
    found = []
    for group in dependence_groups(findings, links, options.line_probability, options=options):
        head = _head(group, links, options=options)
        ordered = sorted(group, key=lambda report: (report != head, depth[report], report))
        label = _label(ordered, head, bases, sources, outlets)
        found.append(Line(f"line:{head or group[0]}", label, head, tuple(ordered)))
    return tuple(sorted(found, key=lambda line: (-len(line.reports), line.id)))


def dependence_groups(
    findings: Sequence[Findings], links: Links, probability: float, *, options: WeighOptions
) -> tuple[tuple[str, ...], ...]:
    """The reports parted so that copies of this probability, or more, and shared bases join them.

    What the reports themselves credit as the base of their text joins them at any probability.
    """
    bases = text_bases(findings, links, options=options)
    joined = [(copy.child, copy.parent) for copy in _copies(links, probability)]
    joined += _shared_bases(bases, {source.id: source for source in links.sources})
    return join_groups(bases, joined)


def upstream_order(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions
) -> tuple[tuple[tuple[int, int], Findings], ...]:
    """The findings by id, each with its rank: depth in its line, then the longest line first."""
    lines = weigh_lines(findings, links, options=options)
    depth = _depths(links, options=options)
    size = {report: len(line.reports) for line in lines for report in line.reports}
    ordered = sorted(findings, key=lambda item: item.report.id)
    return tuple(((depth[i.report.id], -size[i.report.id]), i) for i in ordered)


def _copies(links: Links, probability: float) -> list[Copy]:
    return [copy for copy in links.copies if copy.probability >= probability]


def _shared_bases(
    bases: dict[str, frozenset[str]], sources: dict[str, Source]
) -> list[tuple[str, str]]:
    """Pairs of reports that rest as a whole on one source, or one on the other's own text."""
    holders: dict[str, list[str]] = {}
    for report in sorted(bases):
        for source in sorted(bases[report]):
            # An outlet is one source, whether its report or its interview is credited.
            reports = holders.setdefault(sources[source].name, [])
            reports += [r for r in (report, sources[source].seen) if r]
    return [(held[0], other) for _, held in sorted(holders.items()) for other in held[1:]]


def _depths(links: Links, *, options: WeighOptions) -> dict[str, int]:
    """How many directed copies lie between a report and the top of its line."""
    parents: dict[str, list[str]] = {}
    for copy in _copies(links, options.line_probability):
        if copy.directed:
            parents.setdefault(copy.child, []).append(copy.parent)
    depth = dict.fromkeys(links.story.reports, 0)
    for report in depth:
        seen, level = {report}, [report]
        while level:
            level = sorted({p for r in level for p in parents.get(r, ()) if p not in seen})
            seen.update(level)
            depth[report] += bool(level)
    return depth


def _head(group: Sequence[str], links: Links, *, options: WeighOptions) -> str | None:
    """The one report that retells none and that half of the others retell; None if undecided."""
    if len(group) == 1:
        return group[0]
    parents: dict[str, set[str]] = {}
    for copy in _copies(links, options.line_probability):
        if copy.directed and copy.child in group:
            parents.setdefault(copy.child, set()).add(copy.parent)
    tops = sorted({p for held in parents.values() for p in held} - parents.keys())
    if len(tops) != 1:
        return None
    return tops[0] if 2 * len(parents) >= len(group) - 1 else None


def _label(
    group: Sequence[str],
    head: str | None,
    bases: dict[str, frozenset[str]],
    sources: dict[str, Source],
    outlets: dict[str, str | None],
) -> str:
    count: dict[str, int] = {}
    for report in group:
        for source in bases[report]:
            count[source] = count.get(source, 0) + 1
    if count:
        best = min(count, key=lambda source: (-count[source], source))
        return f"{sources[best].name}’s text"
    first = head or group[0]
    return f"the report of {outlets[first]}" if outlets[first] else f"report {first}"
