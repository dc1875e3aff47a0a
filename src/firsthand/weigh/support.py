"""Counts what stands behind a claim, and says it in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Links, Member, Support
from firsthand.options import WeighOptions
from firsthand.weigh.groups import join_groups


def count_support(
    members: Sequence[Member],
    holders: Sequence[str | None],
    links: Links,
    *,
    options: WeighOptions,
) -> Support:
    """Reports, lines, origins and voices of one claim, with the range of independent support."""
    reports = sorted({member.span.report for member in members})
    lines = len({member.line for member in members})
    voices = {holder for holder in holders if holder}
    # A line hands on one text: what two voices say in it has entered once.
    origins = max(1, min(lines, len(voices)))
    low = min(origins, len(_parts(reports, links, options.likeness_probability)))
    high = max(lines, len(_parts(reports, links, options.sure_probability)))
    return Support(
        reports=len(reports),
        lines=lines,
        origins=origins,
        low=low,
        high=high,
        informants=len(voices),
        low_reason="if every unexplained likeness is copying",
        high_reason="if no unexplained likeness is copying",
    )


def _parts(reports: Sequence[str], links: Links, probability: float) -> tuple[tuple[str, ...], ...]:
    pairs = [(c.child, c.parent) for c in links.copies if c.probability >= probability]
    groups = join_groups(links.story.reports, pairs)
    held = set(reports)
    return tuple(group for group in groups if held & set(group))
