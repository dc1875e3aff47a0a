"""Counts where the matter of a story first enters."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Line, Links, Origin, Source
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.bases import text_bases
from firsthand.weigh.lines import weigh_lines

# Sources that are an origin; a person who speaks is a voice of a claim, not an origin of a report.
ORIGIN_KINDS = frozenset({"agency", "outlet", "broadcast", "interview", "document"})


def weigh_origins(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Origin, ...]:
    """Origins of one story; every report rests on at least one."""
    bases = text_bases(findings, links, options=options)
    outlets = {item.report.id: item.report.outlet for item in findings}
    found = [_credited(source) for source in links.sources if _counts(source)]
    for line in weigh_lines(findings, links, options=options):
        if not any(bases[report] for report in line.reports):
            found.append(_own(line, outlets))
    return tuple(sorted(found, key=lambda origin: (-len(origin.reports), origin.id)))


def _counts(source: Source) -> bool:
    return source.kind in ORIGIN_KINDS and bool(source.reports)


def _credited(source: Source) -> Origin:
    noun = {"agency": "text", "outlet": "report", "broadcast": "programme"}.get(source.kind)
    return Origin(
        id=source.id,
        kind=source.kind,
        label=f"{source.name}’s {noun}" if noun else source.name,
        reports=tuple(sorted(source.reports)),
        unseen=source.seen is None,
        evidence=tuple(sorted(source.credits)),
    )


def _own(line: Line, outlets: dict[str, str | None]) -> Origin:
    first = line.head or line.reports[0]
    name = outlets[first] or f"report {first}"
    return Origin(
        id=f"own:{first}",
        kind="own work",
        label=f"own work of {name}",
        reports=tuple(sorted(line.reports)),
        unseen=False,
        evidence=(),
    )
