"""Explains a line, an origin, a source or a report: what hangs on it, and what would part it."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Claim, Copy, Line, Origin, Source, Span
from firsthand.show.clean import one_line
from firsthand.show.lineage import report_key
from firsthand.show.lookup import title_of
from firsthand.show.why.case import Case
from firsthand.show.why.chain import SHOWN
from firsthand.show.why.explanation import Explanation, Fact, Part, WhatIf
from firsthand.show.why.names import copy_id, edge_said, were_chance
from firsthand.show.words import capital, count, opening, origin_nouns


def explain_line(case: Case, line: Line) -> Explanation:
    """Why some reports are one line of transmission, and where it would part."""
    reports = frozenset(line.reports)
    head = (
        f"{case.lookup.label(line.head)} is nearest the source."
        if line.head and len(reports) > 1
        else "Which of them is nearest the source cannot be told."
        if len(reports) > 1
        else "No other report shares its text."
    )
    copies = [
        copy
        for copy in case.record.links.copies
        if copy.probability >= case.lines.least and {copy.child, copy.parent} <= reports
    ]
    parts = (
        Part(
            "Its reports", (Fact(f"{count(len(reports), 'report')}: {case.names(reports, 24)}."),)
        ),
        Part("What joins them", facts=tuple(_joins(case, line, copies))),
        Part("What would part it", changes=tuple(_parting(case, line, copies))),
        Part("What is said in it", facts=_carried(case, _claims_of(case, line=line.id))),
    )
    return Explanation(
        line.id,
        "line",
        capital(case.lookup.line_name(line.id)),
        f"{count(len(reports), 'report')} that count as one: they hand on one text. {head}"
        if len(reports) > 1
        else f"One report that stands alone. {head}",
        tuple(part for part in parts if not part.is_empty),
    )


def explain_origin(case: Case, origin: Origin) -> Explanation:
    """Why matter is held to enter the story here, and which credit lines say so."""
    noun = origin_nouns(origin.kind)[0]
    direct = {span.report for span in origin.evidence} & set(origin.reports)
    stated = _stated(case, origin)
    through = frozenset(origin.reports) - direct - stated
    facts = []
    if direct:
        facts.append(Fact(f"Credited by {case.names(direct, 24)}:"))
        facts += _credit_lines(case, origin.evidence)
    if stated:
        facts.append(Fact(f"Named as the source beside the text by {case.names(stated, 24)}."))
    if through and (direct or stated):
        facts.append(Fact(f"Through the line that they are in: {case.names(through, 24)}."))
    if not origin.evidence and not stated:
        facts.append(Fact("No credit line names anybody else for it."))
    above = _above(case, origin.id)
    if above:
        upper = case.lookup.origins.get(above[0].id)
        name = case.lookup.origin_name(upper) if upper else one_line(above[0].name)
        facts.append(Fact(f"It rests in its turn on {name}.", (), above[0].id))
    unseen = "its own text is not in the pile" if origin.unseen else "its text is in the pile"
    parts = (
        Part("Who rests on it", facts=tuple(facts)),
        Part("What would change it", changes=tuple(_uncredited(case, origin, direct | stated))),
        Part("What goes back to it", _carried(case, _claims_of(case, origin=origin.id))),
    )
    return Explanation(
        origin.id,
        "origin",
        capital(case.lookup.origin_name(origin)),
        f"1 {noun}; {count(len(origin.reports), 'report rests', 'reports rest')} on it; {unseen}.",
        tuple(part for part in parts if not part.is_empty),
    )


def explain_source(case: Case, source: Source) -> Explanation:
    """A source that is credited but is no origin: a person who is named for what they said."""
    who = Fact(f"Credited by {case.names(source.reports, 24)}:")
    facts = (who, *_credit_lines(case, source.credits))
    return Explanation(
        source.id,
        "source",
        opening(one_line(source.name)),
        "Credited as a source, but no origin of a text: a voice of the claims it is named for.",
        (Part("Who credits it", facts),),
    )


def explain_report(case: Case, report: str) -> Explanation:
    """Where a report has its matter from, and who has it from there."""
    item = case.lookup.found[report]
    line = case.line_of.get(report)
    touching = [c for c in case.record.links.copies if report in (c.child, c.parent)]
    copies = tuple(Fact(edge_said(case, copy), about=copy_id(copy)) for copy in touching)
    origins = tuple(
        Fact(capital(case.lookup.origin_name(origin)) + ".", _within(origin, report), origin.id)
        for origin in case.record.origins
        if report in origin.reports
    )
    when = f"published {item.published.value}, {item.published.reason}" if item.published else ""
    parts = (
        Part("Its line", (Fact(case.lookup.line_name(line) + ".", about=line),) if line else ()),
        Part("What it rests on", origins),
        Part("Its copies", copies),
        Part("When", (Fact(one_line(when) + "."),) if when else ()),
        Part("What is said in it", _carried(case, _claims_of(case, report=report))),
    )
    above = case.parents.get(report_key(report))
    answer = "It stands at the top of its line." if above is None else "It rests on another text."
    name = case.lookup.label(report)
    title = title_of(item)
    return Explanation(
        report,
        "report",
        f"{name}: {one_line(title)}" if title else name,
        answer,
        tuple(part for part in parts if not part.is_empty),
    )


def _joins(case: Case, line: Line, copies: list[Copy]) -> Iterator[Fact]:
    for copy in copies:
        yield Fact(f"{edge_said(case, copy)}.", about=copy_id(copy))
    for source in dict.fromkeys(base.source for base in line.bases):
        held = {base.report for base in line.bases if base.source == source}
        name = next((s.name for s in case.record.links.sources if s.id == source), source)
        rest = "rests" if len(held) == 1 else "rest"
        yield Fact(f"{case.names(held)} {rest} as a whole on {name}.", about=source)


def _parting(case: Case, line: Line, copies: list[Copy]) -> Iterator[WhatIf]:
    """Each copy without which the line would fall in two, the least sure first."""
    reports = frozenset(line.reports)
    for copy in sorted(copies, key=lambda copy: (copy.probability, copy_id(copy)))[: 3 * SHOWN]:
        side = case.lines.split(copy)
        if side is not None and side < reports:
            less = min(side, reports - side, key=lambda part: (len(part), sorted(part)))
            outcome = f"{case.names(less)} would be a line apart"
            yield WhatIf(were_chance(case, copy), outcome, True, copy_id(copy))


def _uncredited(case: Case, origin: Origin, direct: set[str]) -> Iterator[WhatIf]:
    """What would be left of an origin without what each report says of it, in words or beside."""
    idle = set[str]()
    for report in sorted(direct) if len(origin.reports) > 1 else ():
        others = direct - {report}
        left = {r for r in origin.reports if r in others or case.lines.part(r) & others}
        lost = frozenset(origin.reports) - left
        condition = f"the credit in {case.lookup.label(report)} were absent"
        if lost == set(origin.reports):
            yield WhatIf(condition, "nothing would name this origin", True)
        elif lost:
            yield WhatIf(condition, f"{case.names(lost)} would not be known to rest on it", True)
        else:
            idle.add(report)
    if idle:
        condition = f"the credit in any one of {case.names(idle)} were absent"
        yield WhatIf(condition, "other credits in its line would still tell it", False)


def _credit_lines(case: Case, spans: tuple[Span, ...]) -> list[Fact]:
    """Credit lines among their neighbours."""
    facts = []
    for span in spans[: 2 * SHOWN]:
        words = one_line("".join(case.lookup.around(span, 30)))
        facts.append(Fact(f"{case.lookup.label(span.report)}: {words}", (span,), None, 1))
    return facts


def _above(case: Case, name: str) -> list[Source]:
    upper = next((s.upstream for s in case.record.links.sources if s.id == name), None)
    return [source for source in case.record.links.sources if source.id == upper]


def _stated(case: Case, origin: Origin) -> frozenset[str]:
    """Reports whose envelope, not their words, names this origin as their source."""
    sources = case.record.links.sources
    return frozenset(r for s in sources if s.id == origin.id for r in s.stated)


def _within(origin: Origin, report: str) -> tuple[Span, ...]:
    return tuple(span for span in origin.evidence if span.report == report)


def _claims_of(case: Case, *, line: str = "", origin: str = "", report: str = "") -> list[Claim]:
    return [
        claim
        for claim in case.record.claims
        if any(
            line == m.line or origin == m.origin or report == m.span.report for m in claim.members
        )
    ]


def _carried(case: Case, claims: list[Claim]) -> tuple[Fact, ...]:
    """How many claims, and the best supported of them."""
    if not claims:
        return ()
    facts = [Fact(f"{count(len(claims), 'claim')}, the best supported first:")]
    for claim in claims[:3]:
        words = one_line(case.lookup.words(claim.text), 120)
        facts.append(Fact(words, (claim.text,), claim.id, 1))
    return tuple(facts)
