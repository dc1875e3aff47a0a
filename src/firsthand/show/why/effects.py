"""What one copy more or less would do to lines and to the counts of claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Claim, Copy
from firsthand.show.why.case import Case
from firsthand.show.words import count, percent


@dataclass(frozen=True, slots=True)
class Counts:
    """The lines that a claim is in, and the range of its independent support."""

    lines: int
    low: int
    high: int


def counts_now(case: Case, claim: Claim) -> Counts:
    """The counts of a claim, made anew from the copies and sources of the record."""
    reports = case.reports[claim.id]
    return _counts(
        claim, case.likely.held(reports), case.lines.held(reports), case.sure.held(reports)
    )


def counts_without(case: Case, claim: Claim, copy: Copy) -> Counts:
    """The counts if a copy were none: what makes the two alike were chance."""
    reports = case.reports[claim.id]
    return _counts(
        claim,
        case.likely.held_without(reports, copy),
        case.lines.held_without(reports, copy),
        case.sure.held_without(reports, copy),
    )


def counts_with(case: Case, claim: Claim, copy: Copy) -> Counts:
    """The counts if a copy were sure."""
    reports = case.reports[claim.id]
    return _counts(
        claim,
        case.likely.held_with(reports, copy),
        case.lines.held_with(reports, copy),
        case.sure.held_with(reports, copy),
    )


def counts_said(before: Counts, after: Counts) -> str:
    """What would be otherwise: "independent support would be 1 to 3, not 1 to 2"."""
    said = []
    if (before.low, before.high) != (after.low, after.high):
        said.append(f"independent support would be {_range(after)}, not {_range(before)}")
    if before.lines != after.lines:
        said.append(f"{count(after.lines, 'line')} would have it, not {before.lines}")
    return "; ".join(said) or "the counts would stay"


def _counts(claim: Claim, likely: int, lines: int, sure: int) -> Counts:
    """As where claims are weighed, the first-hand accounts taken as they were counted."""
    low = max(1, min(claim.support.origins, likely))
    return Counts(lines, low, max(low, lines, sure))


def _range(counts: Counts) -> str:
    return str(counts.low) if counts.low == counts.high else f"{counts.low} to {counts.high}"


def effect_of_cutting(case: Case, copy: Copy) -> Iterator[str]:
    """How the lines and the counts of the record would be without a copy."""
    side = case.lines.split(copy)
    chance = percent(1 - copy.probability)
    if side is None:
        if copy.probability >= case.lines.least:
            others = "other copies or a common source keep the two in one line"
            yield f"If it were chance ({chance} likely) no line would part: {others}."
        else:
            yield "No line rests on it: it is too unsure to join two reports."
    else:
        line = case.lookup.line_name(case.line_of.get(copy.child, ""))
        rest = case.lines.part(copy.child) - side
        yield (
            f"If it were chance ({chance} likely) the line of {line} would part in two: "
            f"{case.names(side)} | {case.names(rest)}."
        )
    claims = [reports for reports in case.reports.values() if len(reports) > 1]
    ties = case.likely, case.lines, case.sure
    changed = sum(any(tie.parts_without(reports, copy) for tie in ties) for reports in claims)
    if claims:
        which = f"the {len(claims)} claims" if len(claims) > 1 else "the one claim"
        many = f"{changed or 'None'} of {which} that several reports make"
        yield f"{many} would be counted otherwise, or less surely."
