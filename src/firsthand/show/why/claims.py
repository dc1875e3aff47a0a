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
from firsthand.show.why.names import copy_id, were_chance, were_copying
from firsthand.show.words import (
    certainty_word,
    count,
    independent_range,
    join,
    opening,
    quoted,
    single_source,
    support_counts,
)


def explain_claim(case: Case, claim: Claim) -> Explanation:
    """Why a claim has these counts, and what would change them."""
    said = one_line(case.lookup.words(claim.text), QUOTED)
    flag = single_source(claim.support)
    answer = f"{support_counts(claim.support)}; independent: {independent_range(claim.support)}."
    parts = (
        Part("What the counts say", facts=tuple(_counts(case, claim))),
        Part("Who would have to be wrong", facts=tuple(whose_error(case, claim))),
        _unsure(case, claim),
        Part("The chain behind them", facts=tuple(chain_of(case, claim))),
    )
    shown = tuple(part for part in parts if not part.is_empty)
    answer = f"{opening(flag)}: {answer}" if flag else answer
    return Explanation(claim.id, "claim", quoted(said), answer, shown)


def _counts(case: Case, claim: Claim) -> Iterator[Fact]:
    support = claim.support
    yield Fact(claim.why)
    yield _lines(case, claim)
    yield _origins(case, claim)
    if support.low == support.high:
        reasons = "; ".join(dict.fromkeys((support.low_reason, support.high_reason)))
        yield Fact(f"Independent support is {support.low}: {reasons}.")
    else:
        yield Fact(f"Independent support is at least {support.low}: {support.low_reason}.")
        yield Fact(f"It is at most {support.high}: {support.high_reason}.")
    held = f" by {one_line(claim.holder)}" if claim.holder else " by the reports themselves"
    yield Fact(f"It is put as {certainty_word(claim.certainty)}{held}.")


def _lines(case: Case, claim: Claim) -> Fact:
    """The lines that have a claim; where fewer count, why."""
    support = claim.support
    lines = sorted({member.line for member in claim.members})
    more = [f"{len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    labels = join([*[case.lookup.line_name(line) for line in lines[:SHOWN]], *more])
    said = f"{count(support.lines, 'line')}: {labels}."
    if len(lines) != support.lines:
        counts = "counts" if support.lines == 1 else "count"
        said = (
            f"{len(lines)} lines have something like it ({labels}); {support.lines} {counts}: "
            "those that say just this, and not in the same words."
        )
    elif len(lines) == 1 and support.reports > 1:
        said = f"One line, {labels}: its reports hand on one text, so that they count once."
    return Fact(said, about=lines[0] if len(lines) == 1 else None)


def _origins(case: Case, claim: Claim) -> Fact:
    """The origins of a claim, and how many voices are named."""
    support = claim.support
    origins = sorted({member.origin for member in claim.members})
    named = [case.lookup.origins[name] for name in origins if name in case.lookup.origins]
    more = [f"{len(named) - SHOWN} more"] if len(named) > SHOWN else []
    whose = join([*[case.lookup.origin_name(origin) for origin in named[:SHOWN]], *more])
    voices = count(support.informants, "voice is named", "voices are named")
    if not support.informants:
        voices = "no voice is named"
    said = f"{count(support.origins, 'origin')}: {whose or 'nobody is named'}; {voices}."
    if len(named) > support.origins:
        said = (
            f"{count(support.origins, 'origin')} for sure. The reports go back to {whose}, but two "
            "of them count as two only where each names another person who says it; "
            f"{voices}."
        )
    return Fact(said, about=origins[0] if len(origins) == 1 else None)


def _unsure(case: Case, claim: Claim) -> Part:
    """What is lacking, and what joining or cutting the copies that make the range would do."""
    title = "What would change the counts"
    if claim.support.reports < 2:
        return Part(title, changes=tuple(_lacking(case, claim)))
    near = _near(case, claim)
    changes = list(islice(_range_changes(case, claim, near), SHOWN))
    weakest = _weakest(case, claim, near)
    if weakest is not None:
        changes.append(weakest)
    return Part(title, changes=(*_lacking(case, claim), *changes))


def _lacking(case: Case, claim: Claim) -> Iterator[WhatIf]:
    """The evidence that would make two sources of one."""
    if claim.support.origins > 1:
        return
    persons = {actor.name for actor in case.record.links.actors if actor.type == "person"}
    whom = "in the words of another named person"
    if claim.holder not in persons:
        whom = "and each of the two named a person of its own who says it"
    these = "these" if claim.support.reports > 1 else "this one"
    condition = f"a report that shares no text with {these} gave it {whom}"
    yield WhatIf(condition, "there would be 2 origins, and independent support of 2", True)


def _range_changes(case: Case, claim: Claim, near: list[Copy]) -> Iterator[WhatIf]:
    """What each unsure copy does to the counts, those nearest to even first."""
    now = counts_now(case, claim)
    for copy in sorted(near, key=lambda copy: (abs(copy.probability - 0.5), copy_id(copy))):
        if copy.probability >= case.sure.least:
            continue
        for condition, after in (
            (were_copying(case, copy), counts_with(case, claim, copy)),
            (were_chance(case, copy), counts_without(case, claim, copy)),
        ):
            if after != now:
                yield WhatIf(condition, counts_said(now, after), True, copy_id(copy))


def _weakest(case: Case, claim: Claim, near: list[Copy]) -> WhatIf | None:
    """The least sure of the sure copies that the count of lines rests on."""
    now = counts_now(case, claim)
    for copy in sorted(near, key=lambda copy: (copy.probability, copy_id(copy))):
        if copy.probability < case.sure.least:
            continue
        after = counts_without(case, claim, copy)
        if after != now:
            said = counts_said(now, after)
            return WhatIf(were_chance(case, copy), said, True, copy_id(copy))
    return None


def _near(case: Case, claim: Claim) -> list[Copy]:
    """The copies within the parts that the claim touches, at the low end of the range."""
    homes = {case.likely.home(report) for report in case.reports[claim.id]}
    return [
        copy
        for copy in case.record.links.copies
        if copy.probability >= case.likely.least and case.likely.home(copy.child) in homes
    ]
