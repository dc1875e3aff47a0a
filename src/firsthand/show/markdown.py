"""A record as Markdown: the answer first; all words of strangers escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Claim, Discrepancy, Record, Span, Wording
from firsthand.options import DEFAULT, ShowOptions
from firsthand.show.branches import node_text, other_texts
from firsthand.show.clean import one_line
from firsthand.show.collation import collate
from firsthand.show.dates import when
from firsthand.show.lineage import draw_lineage
from firsthand.show.lookup import Lookup, headline, look_up, reports_of, title_of
from firsthand.show.outlets import changes_by_outlet
from firsthand.show.speakers import speaker_of_wording
from firsthand.show.words import (
    RELATIONS,
    SCOPES,
    SEVERITIES,
    count,
    drift_said,
    join,
    nature_of,
    quoted,
    range_said,
    readable,
    single_source,
    summary,
)
from firsthand.show.words import support_counts as counts

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~$#=@^])")
_AT_START = re.compile(r"^(\d{1,9})([.)])|^([-+])")


def show_markdown(record: Record, *, options: ShowOptions = DEFAULT.show) -> str:
    """The record as Markdown that renders the same whatever the reports hold."""
    lookup = look_up(record)
    parts = (
        _answer(lookup, options=options),
        _lineage(lookup),
        _claims(lookup, options=options),
        _wordings(lookup),
        _discrepancies(lookup, lookup.discrepancies()),
        _drifts(lookup),
        _positions(lookup),
        _names(lookup),
        _timeline(lookup),
        _reports(lookup),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def escape(text: str) -> str:
    """Text as one line that Markdown and HTML print as it stands."""
    line = _SPECIAL.sub(r"\\\1", one_line(text).replace("&", "&amp;"))
    line = line.replace("\\<", "&lt;").replace("://", "\\://").replace("www.", "www\\.")
    return _AT_START.sub(lambda m: f"\\{m[3]}" if m[3] else f"{m[1]}\\{m[2]}", line)


def _section(title: str) -> list[str]:
    return ["", f"## {title}", ""]


def _where(lookup: Lookup, span: Span) -> str:
    return f"{escape(lookup.label(span.report))}, characters {span.start} to {span.end}"


def _said(lookup: Lookup, span: Span) -> str:
    return f"{quoted(escape(lookup.words(span)))} ({_where(lookup, span)})"


def _answer(lookup: Lookup, *, options: ShowOptions) -> Iterator[str]:
    yield f"# {escape(headline(lookup.record))}"
    yield ""
    yield f"**{join(summary(lookup.record))}.**"
    yield ""
    for line in lookup.record.brief:
        yield f"- {_said(lookup, line.text)}: {escape(line.note)}"
    gravest = lookup.gravest(options.first_discrepancies)
    if gravest:
        yield from _section("What a reader must be told")
        for item in gravest:
            yield from _discrepancy(lookup, item)


def _discrepancies(lookup: Lookup, items: tuple[Discrepancy, ...]) -> Iterator[str]:
    if items:
        yield from _section("Discrepancies")
    for item in items:
        yield from _discrepancy(lookup, item)


def _discrepancy(lookup: Lookup, item: Discrepancy) -> Iterator[str]:
    severity = SEVERITIES.get(item.severity, str(item.severity))
    nature = nature_of(item)
    kind, reason = escape(readable(item.kind)), escape(lookup.reason(item))
    yield f"- **{kind}** ({severity}; {escape(nature)}): {reason}"
    for reading in item.readings:
        places = join([_where(lookup, span) for span in reading.spans])
        yield f"  - {escape(reading.value)} ({places})"


def _lineage(lookup: Lookup) -> Iterator[str]:
    yield from _section("Who retells whom")
    lineage = draw_lineage(lookup.record)
    for branch in lineage.branches:
        yield "  " * branch.depth + f"- {escape(node_text(lookup, branch))}"
    yield from (f"- {escape(text)}" for text in other_texts(lookup, lineage))


def _claims(lookup: Lookup, *, options: ShowOptions) -> Iterator[str]:
    claims = lookup.record.claims
    yield from _section("Claims")
    for claim in claims[: options.first_claims]:
        yield from _claim(lookup, claim)
    if len(claims) > options.first_claims:
        yield ""
        yield f"{count(len(claims) - options.first_claims, 'more claim')} in the JSON and the page."


def _claim(lookup: Lookup, claim: Claim) -> Iterator[str]:
    holder = f" (held by {escape(claim.holder)})" if claim.holder else ""
    yield f"- {_said(lookup, claim.text)}{holder}"
    support = claim.support
    flag = single_source(support) if support.reports > 1 else ""
    yield f"  - {counts(support)}{f'; **{flag}**' if flag else ''}"
    yield f"  - {escape(claim.why)}"
    yield f"  - independent support {escape(range_said(support))}"
    for member in claim.members:
        relation = RELATIONS.get(member.relation, member.relation)
        yield f"  - {escape(relation)}: {_said(lookup, member.span)}"


def _wordings(lookup: Lookup) -> Iterator[str]:
    if lookup.record.wordings:
        yield from _section("Quotes and their readings")
    for wording in lookup.record.wordings:
        yield from _wording(lookup, wording)


def _wording(lookup: Lookup, wording: Wording) -> Iterator[str]:
    table = collate(lookup, wording)
    speaker = escape(speaker_of_wording(wording, lookup))
    yield f"- **{speaker}** ({table.said}): {escape(lookup.reason(wording))}"
    for column in table.columns:
        nearest = ", nearest the source" if column.nearest else ""
        places = join([_where(lookup, span) for span in column.readings])
        yield f"  - {quoted(escape(lookup.words(column.readings[0])))} ({places}){nearest}"
    for change in wording.changes:
        said = lookup.named(change.reason, reports_of(wording)) or readable(change.kind)
        yield f"  - {escape(readable(change.kind))}: {escape(said)}"
    for sign in wording.signs:
        yield f"  - spoken in another language: {escape(sign.reason)}"


def _drifts(lookup: Lookup) -> Iterator[str]:
    if lookup.record.drifts:
        yield from _section("What each outlet changed")
        for outlet in changes_by_outlet(lookup):
            yield f"- **{escape(outlet.name)}**: {escape(outlet.said())}"
        yield from _section("What became of the words")
    for drift in lookup.record.drifts:
        where = SCOPES.get(drift.scope, drift.scope)
        yield f"- **{escape(drift_said(drift.direction))}** ({escape(where)})"
        yield f"  - {escape(lookup.reason(drift))}"
        yield f"  - from {_said(lookup, drift.source)}"
        yield f"  - to {_said(lookup, drift.target)}"


def _positions(lookup: Lookup) -> Iterator[str]:
    rows = [(p, item) for item in lookup.record.findings for p in item.positions]
    if not rows:
        return
    yield from _section("Positions")
    yield "| Actor | Stance | Of what | On which condition | Report |"
    yield "| --- | --- | --- | --- | --- |"
    for position, item in sorted(rows, key=lambda row: (row[0].actor, row[0].stance_span)):
        condition = lookup.words(position.condition) if position.condition else ""
        cells = (position.actor, position.stance, lookup.words(position.content), condition)
        label = lookup.label(item.report.id)
        yield "| " + " | ".join(escape(cell) for cell in (*cells, label)) + " |"


def _names(lookup: Lookup) -> Iterator[str]:
    if lookup.record.links.actors:
        yield from _section("Names")
    for actor in lookup.record.links.actors:
        spellings = join([f"{escape(text)} ({len(spans)})" for text, spans in actor.variants])
        titles = join([escape(text) for text, spans in actor.titles])
        called = f"; called {titles}" if titles else ""
        yield f"- **{escape(actor.name)}**, {escape(actor.type)}: {spellings}{called}"


def _timeline(lookup: Lookup) -> Iterator[str]:
    if lookup.record.timeline:
        yield from _section("Timeline")
    for moment in lookup.record.timeline:
        yield f"- **{escape(when(moment.date))}** {_said(lookup, moment.text)}"


def _reports(lookup: Lookup) -> Iterator[str]:
    yield from _section("Reports")
    for item in lookup.record.findings:
        published = f", {item.published.value}" if item.published else ""
        title = f": {title_of(item)}" if title_of(item) else ""
        yield f"- {escape(lookup.label(item.report.id) + published + title)}"
