"""The passages of a copy that go back to its parent, and what kind of copy they make."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.link.kinship import Kinship
from firsthand.model import Match, Segment
from firsthand.options import LinkOptions


def segments_of(child: str, parent: str, matches: Sequence[Match]) -> tuple[Segment, ...]:
    """The matched sentences of two reports as segments, in the order of the child."""
    found = []
    for match in matches:
        if match.kind != "sentence":
            continue
        if (match.a.report, match.b.report) == (child, parent):
            found.append(Segment(match.a, match.b, match.score))
        elif (match.b.report, match.a.report) == (child, parent):
            found.append(Segment(match.b, match.a, match.score))
    return tuple(sorted(found, key=lambda segment: (segment.child, segment.parent)))


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
