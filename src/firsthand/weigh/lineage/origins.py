"""Counts where the matter of a story first enters."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Line, Links, Origin, Source
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.lineage.lines import Lineage

# Sources that are an origin; a person who speaks is a voice of a claim, not an origin of a report.
LABELS = {
    "agency": "{}’s text",
    "outlet": "{}’s report",
    "broadcast": "{}’s broadcast",
    "interview": "the {} interview",
    "document": "{}",
    "social": "the post on {}",
}


def weigh_origins(
    findings: Sequence[Findings],
    links: Links,
    lineage: Lineage,
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Origin, ...]:
    """Origins of one story; every report rests on at least one.

    A credited source is one origin, whatever the number of reports and lines that credit it. A line
    that rests on no printed source is the own work of its head, as is what a report adds to the
    text that it retells.
    """
    names = {item.report.id: item.report.outlet or item.report.id for item in findings}
    inherited: dict[str, set[str]] = {}
    found = []
    for line in lineage.lines:
        shared = {source for report in line.reports for source in lineage.bases[report]}
        for base in shared:
            inherited.setdefault(base, set()).update(line.reports)
        if not shared:
            found.append(_own(line.head or line.reports[0], line.reports, names))
        adding = {item.report.id for item in findings if _adds(item, links, line, options=options)}
        own = {origin.id for origin in found}
        found += [
            _own(report, (report,), names)
            for report in sorted(adding)
            if f"own:{report}" not in own
        ]
    for source in links.sources:
        if source.kind in LABELS and source.reports:
            found.append(_credited(source, inherited.get(source.id, set())))
    return tuple(sorted(found, key=lambda origin: (-len(origin.reports), origin.id)))


def _credited(source: Source, inherited: set[str]) -> Origin:
    return Origin(
        id=source.id,
        kind=source.kind,
        label=LABELS[source.kind].format(_bare(source)),
        reports=tuple(sorted({*source.reports, *inherited})),
        unseen=source.seen is None,
        evidence=tuple(sorted(source.credits)),
    )


def _bare(source: Source) -> str:
    """The name as it stands behind another article."""
    return source.name.removeprefix("The ") if source.kind == "interview" else source.name


def _own(first: str, reports: Sequence[str], names: dict[str, str]) -> Origin:
    return Origin(
        id=f"own:{first}",
        kind="own work",
        label=f"the own work of {names[first]}",
        reports=tuple(sorted(reports)),
        unseen=False,
        evidence=(),
    )


def _adds(item: Findings, links: Links, line: Line, *, options: WeighOptions) -> bool:
    """Whether most of what a retelling says is in no copied segment."""
    if len(line.reports) == 1 or item.report.id not in line.reports:
        return False
    held = [
        segment.child if copy.child == item.report.id else segment.parent
        for copy in links.copies
        if item.report.id in (copy.child, copy.parent)
        and copy.probability >= options.line_probability
        for segment in copy.segments
    ]
    body = [sentence.span for sentence in item.sentences if sentence.zone == "body"]
    copied = sum(any(span.overlap(segment) for segment in held) for span in body)
    return bool(held) and copied < options.copied_share * len(body)
