"""Explains a discrepancy, a drift or a quote's readings by who retells whom."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Copy, Discrepancy, Drift, Span, Wording
from firsthand.show.clean import one_line
from firsthand.show.collation import Collation, collate
from firsthand.show.lineage import report_key
from firsthand.show.lookup import reports_of
from firsthand.show.speakers import speaker_of_wording
from firsthand.show.why.case import Case
from firsthand.show.why.chain import SHOWN
from firsthand.show.why.explanation import Explanation, Fact, Part, WhatIf
from firsthand.show.why.names import copy_id, edge_said, were_chance
from firsthand.show.why.ties import nearest_above
from firsthand.show.words import (
    SCOPES,
    SEVERITIES,
    count,
    drift_said,
    nature_of,
    opening,
    quoted,
    readable,
)

# Direction of a drift and what it would be if the copy ran the other way.
OPPOSITES = {
    "hardened": "softened",
    "softened": "hardened",
    "qualifier lost": "qualifier added",
    "qualifier added": "qualifier lost",
    "condition lost": "a condition added",
    "condition added": "a condition lost",
    "attribution lost": "an attribution added",
    "attribution added": "an attribution lost",
}


def explain_discrepancy(case: Case, item: Discrepancy) -> Explanation:
    """How the readings stand, where one turned into another, and what would mend it."""
    values = [quoted(one_line(reading.value, 80)) for reading in item.readings]
    entries = list(dict.fromkeys(_entries(case, item)))
    parts = (
        Part("The readings", facts=tuple(_readings(case, item))),
        Part("Why they differ", facts=(Fact(one_line(case.lookup.reason(item))),)),
        Part("Where it entered", facts=tuple(_entered(case, entries))),
        Part("What would change it", changes=tuple(_mended(case, item, entries))),
    )
    grade = SEVERITIES.get(item.severity, str(item.severity))
    return Explanation(
        item.id,
        "discrepancy",
        f"{opening(readable(item.kind))}: {' against '.join(values[:4])}",
        f"{opening(nature_of(item))} ({grade}).",
        tuple(part for part in parts if not part.is_empty),
    )


def explain_drift(case: Case, drift: Drift) -> Explanation:
    """What became of some words on their way, and over which copy."""
    source, target = drift.source.report, drift.target.report
    scope = SCOPES.get(drift.scope, drift.scope)
    became = opening(drift_said(drift.direction))
    words = [
        quoted(one_line(case.lookup.words(span), 160)) for span in (drift.source, drift.target)
    ]
    facts = [Fact(f"{words[0]} became {words[1]}.")]
    facts += [
        Fact(f"{case.lookup.label(span.report)}: {_among(case, span)}", (span,))
        for span in (drift.source, drift.target)
    ]
    copy = case.copies.get((target, source)) or case.copies.get((source, target))
    if copy is not None and source != target:
        facts.append(Fact(f"{edge_said(case, copy)}.", about=copy_id(copy)))
    changes = tuple(_undrifted(case, drift, copy))
    return Explanation(
        drift.id,
        "drift",
        f"{opening(readable(drift.direction))}: {words[1]}",
        f"{became}, {scope}.",
        (
            Part("What became of the words", tuple(facts)),
            *([Part("What would change it", changes=changes)] if changes else []),
        ),
    )


def _among(case: Case, span: Span) -> str:
    """The words of a span among their neighbours."""
    return one_line("".join(case.lookup.around(span)))


def _undrifted(case: Case, drift: Drift, copy: Copy | None) -> Iterator[WhatIf]:
    """What would make of a change on the way something else."""
    source, target = drift.source.report, drift.target.report
    if source == target:
        part = drift.scope if drift.scope in ("headline", "caption") else "later words"
        condition = f"another sentence of the body were as certain as the {part}"
        if drift.direction == "softened":
            condition = f"another sentence of the body were as cautious as the {part}"
        yield WhatIf(condition, f"the {part} would only repeat it", True)
    elif copy is not None:
        if turned := OPPOSITES.get(drift.direction):
            condition = f"{case.lookup.label(target)} came first"
            outcome = f"it would read as {turned}"
            yield WhatIf(condition, outcome, True, copy_id(copy))
        outcome = "the two would differ on their own: nothing would have been changed on the way"
        yield WhatIf(were_chance(case, copy), outcome, True, copy_id(copy))


def explain_wording(case: Case, wording: Wording) -> Explanation:
    """The readings of one quote, which is nearest the source, and whose makes them differ."""
    table = collate(case.lookup, wording)
    facts = []
    for column in table.columns:
        said = quoted(one_line(case.lookup.words(wording.readings[column.index]), 160))
        who = case.names({span.report for span in column.readings})
        nearest = ", nearest the source" if column.nearest else ""
        facts.append(Fact(f"{who}{nearest}: {said}", column.readings))
    if wording.reason:
        facts.append(Fact(one_line(case.lookup.reason(wording))))
    kinds = [readable(change.kind) for change in wording.changes]
    tally = [f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
    speaker = opening(one_line(speaker_of_wording(wording, case.lookup)))
    return Explanation(
        wording.id,
        "quote",
        f"{speaker}: {quoted(one_line(case.lookup.words(wording.readings[0]), 100))}",
        f"{count(len(wording.readings), 'reading')} in {count(len(table.columns), 'wording')}"
        f"{': ' + ', '.join(tally) if tally else ''}.",
        tuple(
            part
            for part in (
                Part("The readings", tuple(facts)),
                Part("What was done to the words", tuple(_done(case, wording))),
                Part("What would change it", changes=tuple(_agreed(case, table))),
            )
            if not part.is_empty
        ),
    )


def _done(case: Case, wording: Wording) -> Iterator[Fact]:
    """What each change is, in a sentence, and what tells of another language."""
    seen = set()
    for change in wording.changes:
        if change.reason and change.reason not in seen:
            seen.add(change.reason)
            spans = tuple(span for span in change.spans if span is not None)
            said = one_line(case.lookup.named(change.reason, reports_of(wording)))
            yield Fact(f"{opening(readable(change.kind))}: {said}.", spans)
    for sign in wording.signs:
        yield Fact(f"Spoken in another language: {one_line(sign.reason)}.", sign.spans)


def _agreed(case: Case, table: Collation) -> Iterator[WhatIf]:
    """Whose readings, left out, would leave one wording."""
    left = len(table.columns) - 1
    if left == 1:
        for column in table.columns:
            who = case.names({span.report for span in column.readings})
            yield WhatIf(f"{who} were left out", "all would agree word for word", True)
    elif left > 1:
        outcome = f"{left} wordings would still be left"
        yield WhatIf("any one wording were left out", outcome, False)


def _readings(case: Case, item: Discrepancy) -> Iterator[Fact]:
    for reading in item.readings:
        reports = {span.report for span in reading.spans}
        lines = {case.line_of.get(report, report) for report in reports}
        value = quoted(one_line(reading.value, 120))
        counts = f"{count(len(reports), 'report')}, {count(len(lines), 'line')}"
        yield Fact(f"{value}: {counts} ({case.names(reports)})")
        for span in reading.spans[:SHOWN]:
            where = f"{case.lookup.label(span.report)}{_stamp(case, span.report)}"
            yield Fact(f"{where}: {_among(case, span)}", (span,), None, 1)


def _stamp(case: Case, report: str) -> str:
    published = case.lookup.found[report].published
    return f", {published.value[:16]}" if published else ""


def _entries(case: Case, item: Discrepancy) -> Iterator[tuple[str, str]]:
    """Reports that stand under one with another reading, each with that one."""
    reading_of: dict[str, int] = {}
    for number, reading in enumerate(item.readings):
        for span in reading.spans:
            reading_of.setdefault(report_key(span.report), number)
    for number, reading in enumerate(item.readings):
        own = {report_key(span.report) for span in reading.spans}
        for key in sorted(own):
            above = nearest_above(case.parents, key, frozenset(reading_of))
            if above is not None and above not in own and reading_of[above] != number:
                yield key.partition(":")[2], above.partition(":")[2]


def _entered(case: Case, entries: list[tuple[str, str]]) -> Iterator[Fact]:
    if not entries:
        yield Fact("No copy leads from one reading to another.")
    for child, parent in entries[:SHOWN]:
        copy = case.copies.get((child, parent))
        names = case.lookup.label(child), case.lookup.label(parent)
        how = edge_said(case, copy) if copy else f"{names[0]} rests on {names[1]} through others"
        text = f"{how}, which has the other reading: it changed on the way to {names[0]}."
        yield Fact(text, about=copy_id(copy) if copy else None)


def _mended(case: Case, item: Discrepancy, entries: list[tuple[str, str]]) -> Iterator[WhatIf]:
    held = [{span.report for span in reading.spans} for reading in item.readings]
    for reports, others in (held, held[::-1]) if len(held) == 2 else ():
        if len(reports) == 1 and len(others) > 1:
            yield WhatIf(f"{case.names(reports)} were left out", "no discrepancy is left", True)
    for child, parent in entries[:SHOWN]:
        copy = case.copies.get((child, parent))
        if copy is not None:
            yield _unlinked(case, copy)


def _unlinked(case: Case, copy: Copy) -> WhatIf:
    condition = were_chance(case, copy)
    child, parent = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    if case.lines.split(copy) is None:
        outcome = f"{child} and {parent} would still be in one line"
        return WhatIf(condition, outcome, False, copy_id(copy))
    outcome = f"{child} and {parent} would be two lines that differ, not a retelling gone astray"
    return WhatIf(condition, outcome, True, copy_id(copy))
