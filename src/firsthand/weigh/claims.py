"""Gathers statements that say the same into claims with their support."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Claim, Findings, Line, Links, Member, Origin
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.likeness import gather
from firsthand.weigh.passages import Passage, sentence_passages
from firsthand.weigh.support import count_support


def weigh_claims(
    findings: Sequence[Findings],
    links: Links,
    origins: Sequence[Origin],
    lines: Sequence[Line],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Claim, ...]:
    """Claims of one story, best supported first."""
    passages = sentence_passages(findings, options=options)
    groups = gather(passages, links, options=options)
    line_of = {report: line.id for line in lines for report in line.reports}
    origin_of = {report: origin.id for origin in reversed(origins) for report in origin.reports}
    drafts = []
    for group in groups:
        said = [passages[number] for number in group]
        if len(said) == 1 and said[0].heading:
            continue
        drafts.append(_claim(said, links, line_of, origin_of, options=options))
    drafts.sort(key=_rank)
    return tuple(drafts)


def _claim(
    said: Sequence[Passage],
    links: Links,
    line_of: dict[str, str],
    origin_of: dict[str, str],
    *,
    options: WeighOptions,
) -> Claim:
    best = min(said, key=lambda p: (p.heading, -len(p.words), p.span))
    members = tuple(
        Member(p.span, line_of.get(p.span.report, ""), origin_of.get(p.span.report, ""), "same")
        for p in said
    )
    support = count_support(members, [None for p in said], links, options=options)
    return Claim(
        id=f"claim:{best.span.report}:{best.span.start}-{best.span.end}",
        text=best.span,
        holder=None,
        kind="statement",
        certainty=1.0,
        members=members,
        support=support,
        why=f"{support.reports} reports, {support.lines} lines, {support.origins} origins",
    )


def _rank(claim: Claim) -> tuple[int, int, int, str]:
    support = claim.support
    return (-support.lines, -support.reports, -len(claim.members), claim.id)
