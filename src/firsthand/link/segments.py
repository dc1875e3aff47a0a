"""The passages of a copy that go back to its parent, and what kind of copy they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.kinship import Kinship
from firsthand.model import Match, Segment
from firsthand.options import LinkOptions


def matches_by_pair(matches: Sequence[Match]) -> Mapping[tuple[str, str], Sequence[Match]]:
    """The matched sentences of each two reports, under their ids in order."""
    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matches:
        if match.kind == "sentence":
            found[match.a.report, match.b.report].append(match)
    return found


def segments_of(
    child: str, parent: str, matches: Mapping[tuple[str, str], Sequence[Match]]
) -> tuple[Segment, ...]:
    """The matched sentences of two reports as segments, in the order of the child."""
    found = [Segment(row.a, row.b, row.score) for row in matches.get((child, parent), ())]
    found += [Segment(row.b, row.a, row.score) for row in matches.get((parent, child), ())]
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
