"""Cuts the copy forest into lines of transmission."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Base, Copy, Findings, Line, Links, Source
from firsthand.model.groups import join_groups
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.outlet_names import house_pairs
from firsthand.weigh.lineage.bases import text_bases


@dataclass(frozen=True, slots=True)
class Lineage:
    """What the counts of a story rest on, made once.

    `bases` are the ids of the sources that each report rests on as a whole, `depth` the copies
    between a report and the top of its line, `wires` the reports that give an agency's text.
    `likely` and `sure` part the reports as the low and
    the high end of the range do; `houses` part them by outlet and owner.
    """

    lines: tuple[Line, ...]
    bases: Mapping[str, frozenset[str]]
    depth: Mapping[str, int]
    wires: frozenset[str]
    likely: tuple[tuple[str, ...], ...]
    sure: tuple[tuple[str, ...], ...]
    houses: tuple[tuple[str, ...], ...] = ()

    def line_of(self) -> dict[str, str]:
        """The id of each report's line."""
        return {report: line.id for line in self.lines for report in line.reports}


def trace_lineage(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> Lineage:
    """Lines of one story, every report in exactly one.

    Reports are in one line when one retells the other's text or both rest, as a whole, on the same
    report or wire; two reporters who heard the same speaker are in two. What the reports themselves
    credit as the base of their text joins them at either end of the range. Reports of one outlet,
    or of outlets of one owner, are lines of their own, but one newsroom may stand behind them: they
    are joined at the low end.
    """
    bases = text_bases(findings, links, options=options)
    sources = {source.id: source for source in links.sources}
    outlets = {item.report.id: item.report.outlet for item in findings}
    depth = _depths(links, options=options)
    shared = _shared_bases(bases, sources)
    wires = _wires(findings)
    reports = [item.report for item in findings]
    houses = list(house_pairs((row.id, row.outlet, row.owner) for row in reports))
    groups, likely, sure = (
        join_groups(bases, [(c.child, c.parent) for c in _copies(links, probability)] + further)
        for probability, further in (
            (options.line_probability, shared),
            (options.likeness_probability, shared + houses),
            (options.sure_probability, shared),
        )
    )
    found = []
    for group in groups:
        head = _head(group, links, options=options)
        ordered = sorted(
            group, key=lambda report: (report != head, depth[report], report not in wires, report)
        )
        label = _label(ordered, head, bases, sources, outlets)
        rests = tuple(Base(report, base) for report in ordered for base in sorted(bases[report]))
        found.append(Line(f"line:{head or group[0]}", label, head, tuple(ordered), rests))
    lines = tuple(sorted(found, key=lambda line: (-len(line.reports), line.id)))
    return Lineage(lines, bases, depth, wires, likely, sure, join_groups(bases, houses))


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


def _wires(findings: Sequence[Findings]) -> frozenset[str]:
    """Reports that say of their whole text that an agency wrote it."""
    return frozenset(
        item.report.id
        for item in findings
        if any(credit.kind == "agency" and credit.use == "text" for credit in item.credits)
    )


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
