"""The passages of a copy that go back to its parent, and what kind of copy they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.twins import segments_of_twins
from firsthand.model import Findings, Match, Segment, Span
from firsthand.options import LinkOptions


def matches_by_pair(matches: Sequence[Match]) -> Mapping[tuple[str, str], Sequence[Match]]:
    """The matched sentences of each two reports, under their ids in order."""
    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matches:
        if match.kind == "sentence":
            found[match.a.report, match.b.report].append(match)
    return found


def segments_of(
    child: Findings,
    parent: Findings,
    matches: Mapping[tuple[str, str], Sequence[Match]],
    stands: Mapping[str, str],
) -> tuple[Segment, ...]:
    """The matched sentences of two reports as segments, in the order of the child.

    `stands` gives for each report the one of its text that was matched.
    """
    one, other = stands[child.report.id], stands[parent.report.id]
    if one == other:
        return segments_of_twins(child, parent)
    found = [(row.a, row.b, row.score) for row in matches.get((one, other), ())]
    found += [(row.b, row.a, row.score) for row in matches.get((other, one), ())]
    return tuple(
        Segment(_in_report(here, child), _in_report(there, parent), score)
        for here, there, score in sorted(found)
    )


def _in_report(span: Span, findings: Findings) -> Span:
    """The span in a report of the same text."""
    report = findings.report.id
    return span if span.report == report else replace(span, report=report)


def copy_kind(kin: Kinship, child: int, *, options: LinkOptions) -> str:
    """How the child retells the parent: verbatim, abridged, rewrites, paraphrases or followup."""
    first = kin.one == child
    held, holds = (kin.held, kin.holds) if first else (kin.holds, kin.held)
    own = kin.own_held if first else kin.own_holds
    aligned = kin.aligned_one if first else kin.aligned_other
    if held >= options.verbatim_share:
        return "verbatim" if holds >= options.verbatim_share else "abridged"
    if aligned < options.followup_share:
        return "followup"
    return "rewrites" if own >= options.rewrite_share else "paraphrases"
