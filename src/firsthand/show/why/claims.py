"""Explains the counts of a claim: the chain behind them, whose error spreads, what is unsure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from firsthand.model import Claim, Copy
from firsthand.show.clean import one_line
from firsthand.show.why.case import Case
from firsthand.show.why.chain import QUOTED, SHOWN, chain_of, whose_error
from firsthand.show.why.effects import (
    counts_now,
    counts_said,
    counts_with,
    counts_without,
)
from firsthand.show.why.explanation import Explanation, Fact, Part, WhatIf
from firsthand.show.why.names import copy_id, edge_said
from firsthand.show.words import (
    certainty_word,
    count,
    independent,
    join,
    quoted,
    support_counts,
)


def explain_claim(case: Case, claim: Claim) -> Explanation:
    """Why a claim has these counts, and what would change them."""
    said = one_line(case.lookup.words(claim.text), QUOTED)
    answer = f"{support_counts(claim.support)}; independent: {independent(claim.support)}."
    parts = (
        Part("What the counts say", facts=tuple(_counts(case, claim))),
        Part("The chain behind them", facts=tuple(chain_of(case, claim))),
        Part("Who would have to be wrong", facts=tuple(whose_error(case, claim))),
        _unsure(case, claim),
    )
    shown = tuple(part for part in parts if not part.is_empty)
    return Explanation(claim.id, "claim", quoted(said), answer, shown)


def _counts(case: Case, claim: Claim) -> Iterator[Fact]:
    support = claim.support
    reports = case.reports[claim.id]
    lines = sorted({member.line for member in claim.members})
    yield Fact(claim.why)
    yield Fact(f"{count(support.reports, 'report')}: {case.names(reports)}.")
    labels = join([case.lookup.line_name(line) for line in lines[:SHOWN]])
    said = f"{count(support.lines, 'line')}: {labels}."
    if len(lines) != support.lines:
        said = (
            f"{count(support.lines, 'line')}, of {len(lines)} that have it ({labels}): only those "
            "count that say this statement, in words of their own."
        )
    yield Fact(said, about=lines[0] if len(lines) == 1 else None)
    origins = sorted({member.origin for member in claim.members})
    named = [case.lookup.origins[name] for name in origins if name in case.lookup.origins]
    whose = join([case.lookup.origin_name(origin) for origin in named[:SHOWN]])
    voices = count(support.informants, "voice is named", "voices are named")
    said = f"{count(support.origins, 'origin')}: {whose or 'nobody is named'}; {voices}."
    if len(named) > support.origins:
        said = (
            f"{count(support.origins, 'origin')} for sure: its reports go back to {whose}, but "
            f"only persons whom different lines name are told apart; {voices}."
        )
    yield Fact(said, about=origins[0] if len(origins) == 1 else None)
    yield Fact(f"At least {support.low}: {support.low_reason}.")
    yield Fact(f"At most {support.high}: {support.high_reason}.")
    held = f" by {one_line(claim.holder)}" if claim.holder else ""
    yield Fact(f"Put as {certainty_word(claim.certainty)}{held}.")


def _unsure(case: Case, claim: Claim) -> Part:
    """The copies that make the range, and what joining or cutting each would do."""
    if claim.support.reports < 2:
        return Part("What would change the counts")
    near = _near(case, claim)
    changes = list(islice(_range_changes(case, claim, near), SHOWN))
    weakest = _weakest(case, claim, near)
    note = ""
    if not changes:
        note = "No unsure copy makes the range."
    if weakest is not None:
        changes.append(weakest)
    return Part("What would change the counts", changes=tuple(changes), note=note)


def _range_changes(case: Case, claim: Claim, near: list[Copy]) -> Iterator[WhatIf]:
    """What each unsure copy does to the counts, those nearest to even first."""
    now = counts_now(case, claim)
    for copy in sorted(near, key=lambda copy: (abs(copy.probability - 0.5), copy_id(copy))):
        if copy.probability >= case.sure.least:
            continue
        said = edge_said(case, copy)
        for state, after in (
            ("is copying", counts_with(case, claim, copy)),
            ("is chance", counts_without(case, claim, copy)),
        ):
            if after != now:
                yield WhatIf(f"{said} {state}", counts_said(now, after), True, copy_id(copy))


def _weakest(case: Case, claim: Claim, near: list[Copy]) -> WhatIf | None:
    """The least sure of the sure copies that the count of lines rests on."""
    now = counts_now(case, claim)
    for copy in sorted(near, key=lambda copy: (copy.probability, copy_id(copy))):
        if copy.probability < case.sure.least:
            continue
        after = counts_without(case, claim, copy)
        if after != now:
            condition = f"{edge_said(case, copy)} is chance after all"
            return WhatIf(condition, counts_said(now, after), True, copy_id(copy))
    return None


def _near(case: Case, claim: Claim) -> list[Copy]:
    """The copies within the parts that the claim touches, at the low end of the range."""
    homes = {case.likely.home(report) for report in case.reports[claim.id]}
    return [
        copy
        for copy in case.record.links.copies
        if copy.probability >= case.likely.least and case.likely.home(copy.child) in homes
    ]
