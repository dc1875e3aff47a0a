"""Projects findings and records onto what the scorers read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from firsthand.model import (
    Actor,
    Copy,
    Discrepancy,
    Findings,
    Layout,
    Links,
    Quote,
    Record,
    Report,
    Span,
)
from firsthand.options import DEFAULT

Json = dict[str, Any]

# Copies below are likenesses that widen the range of support, not edges.
SURE = DEFAULT.weigh.line_probability

# Longest first: plain-text archives write two single marks.
OPENING = ("``", "''", "“", '"', "„", "«", "‘", "'")
CLOSING = ("''", "”", '"', "“", "»", "’", "'")
# The pair task's kinds; ours that it does not know are left out.
PAIR_KINDS = {
    "certainty": "strength",
    "condition": "strength",
    "date": "date",
    "name": "name",
    "negation": "negation",
    "number": "number",
    "place": "name",
    "title": "title",
}
# The pair task asks for what changes the sense; mere wording (severity 1) is ours to show.
PAIR_SEVERITY = 2


def span(item: Span) -> Json:
    """A span under the scorers' names."""
    return {"id": item.report, "start": item.start, "end": item.end}


def pieces(items: Iterable[Span]) -> list[list[int]]:
    """Spans as start-end pairs."""
    return [[item.start, item.end] for item in items]


def with_marks(item: Span, text: str) -> list[int]:
    """A content span with the quotation marks around it, where they stand."""
    start, end = item.start, item.end
    before = next((mark for mark in OPENING if text.endswith(mark, 0, start)), "")
    after = next((mark for mark in CLOSING if text.startswith(mark, end)), "")
    return [start - len(before), end + len(after)]


def quotes_with_marks(findings: Findings) -> list[Json]:
    """Quotes as PARC and PolNeAR cut them.

    Quotation marks belong to the content, what one cue introduces is one quote, in pieces, and
    speech told within other speech is not marked.
    """
    text = findings.report.text
    joined: dict[tuple[object, ...], Json] = {}
    for number, quote in enumerate(findings.quotes):
        if quote.scare or _is_told(quote, findings.quotes):
            continue
        one = quote.form == "direct" and quote.cue
        key = (quote.form, quote.cue, quote.source) if one else (number,)
        row = joined.setdefault(
            key,
            {
                "content": [],
                "cue": pieces(quote.cue),
                "source": pieces(quote.source),
                "form": quote.form,
            },
        )
        row["content"] += [with_marks(part, text) for part in quote.content]
    return list(joined.values())


def _is_told(quote: Quote, quotes: Sequence[Quote]) -> bool:
    """Whether the cue of a quote lies in the content of another."""
    return any(
        part.holds(cue)
        for cue in quote.cue
        for other in quotes
        if other.cue and other.cue != quote.cue
        for part in other.content
    )


def dates(findings: Findings) -> list[Json]:
    """Dates; one that could not be resolved has an empty value."""
    return [
        {"start": item.span.start, "end": item.span.end, "value": item.value or ""}
        for item in findings.dates
    ]


def iso(value: str) -> str:
    """A TIMEX3 value in ISO 8601, which has no word for the part of a day: `Friday night`."""
    return value[:10] if value[10:] in ("TMO", "TAF", "TEV", "TNI") else value


def actor(item: Actor) -> Json:
    """An actor with its mentions; a title stands for its bearer."""
    spans = set(item.mentions) | {place for _, places in item.titles for place in places}
    return {"name": item.name, "mentions": [span(place) for place in sorted(spans)]}


def renamed(report: Report, name: str) -> Report:
    """The same report under another id."""
    return replace(report, id=name)


def pairwise(found: Sequence[Discrepancy]) -> list[Json]:
    """Discrepancies between two reports `a` and `b`, each as its shortest pair of readings."""
    rows = []
    for item in found:
        pairs = [
            (x, y) if x.report == "a" else (y, x)
            for one, other in combinations(item.readings, 2)
            for x in one.spans
            for y in other.spans
            if {x.report, y.report} == {"a", "b"}
        ]
        if pairs and item.kind in PAIR_KINDS and item.severity >= PAIR_SEVERITY:
            x, y = min(pairs, key=lambda pair: (len(pair[0]) + len(pair[1]), pair))
            rows.append({"kind": PAIR_KINDS[item.kind], "a": pieces([x])[0], "b": pieces([y])[0]})
    return rows


def sure_copies(links: Links) -> list[Copy]:
    """The copies that join lines."""
    return [copy for copy in links.copies if copy.probability >= SURE]


def lineage(findings: Sequence[Findings], links: Links) -> Json:
    """Copies between reports, and groups that rest on one origin."""
    edges = [
        {"child": copy.child, "parent": copy.parent, "kind": copy.kind}
        for copy in sure_copies(links)
        if copy.kind != "same_wire"
    ]
    return {"copies": edges, "origins": origin_groups(findings, links)}


def origin_groups(findings: Sequence[Findings], links: Links) -> list[list[str]]:
    """One group a root of the copy forest; a splice of two stands in both its parents' groups."""
    parents: dict[str, set[str]] = defaultdict(set)
    siblings: dict[str, set[str]] = defaultdict(set)
    for copy in sure_copies(links):
        if copy.kind == "same_wire":
            siblings[copy.child].add(copy.parent)
            siblings[copy.parent].add(copy.child)
        else:
            parents[copy.child].add(copy.parent)
    ids = sorted(item.report.id for item in findings)
    groups: dict[str, set[str]] = defaultdict(set)
    for report in ids:
        for root in _roots(report, parents):
            groups[root].add(report)
    return [sorted(group) for group in _join(groups, siblings)]


def _roots(report: str, parents: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo, roots = [report], set()
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        above = parents.get(one)
        if above:
            todo += sorted(above)
        else:
            roots.add(one)
    return roots or {report}


def _join(groups: dict[str, set[str]], siblings: dict[str, set[str]]) -> list[set[str]]:
    """Groups whose roots are siblings of one unseen text are one group."""
    done: set[str] = set()
    joined = []
    for root in sorted(groups):
        if root in done:
            continue
        todo, members = [root], set()
        while todo:
            one = todo.pop()
            if one in done:
                continue
            done.add(one)
            members |= groups.get(one, {one})
            todo += sorted(siblings.get(one, ()))
        joined.append(members)
    return joined


def copy_groups(links: Links) -> list[list[str]]:
    """Reports that carry one text, joined over copies."""
    top: dict[str, str] = {}

    def find(report: str) -> str:
        while top.setdefault(report, report) != report:
            report = top[report]
        return report

    for copy in sure_copies(links):
        one, other = sorted((find(copy.child), find(copy.parent)))
        top[other] = one
    groups: dict[str, list[str]] = defaultdict(list)
    for report in sorted(top):
        groups[find(report)].append(report)
    return [group for group in groups.values() if len(group) > 1]


def cleaned(report: Report, layout: Layout, name: str) -> Json:
    """A page as read, less what is labelled furniture."""
    at, kept = 0, []
    for item in layout.furniture:
        kept.append(report.text[at : item.span.start])
        at = item.span.end
    row: Json = {"id": name, "text": "".join(kept) + report.text[at:]}
    if report.title:
        row["title"] = report.title
    if report.published:
        row["published"] = report.published
    return row


def story_prediction(records: Sequence[Record]) -> Json:
    """The records of one story's reports in the form that the story scorer reads."""
    out: Json = {
        key: []
        for key in (
            [
                "reports",
                "quotes",
                "copies",
                "origins",
                "claims",
                "discrepancies",
                "furniture",
                "dates",
                "credits",
            ]
        )
    }
    for record in records:
        _add_record(out, record)
    return out


def _add_record(out: Json, record: Record) -> None:
    groups = {reading: wording.id for wording in record.wordings for reading in wording.readings}
    names = {
        spelling: actor.name for actor in record.links.actors for spelling, _ in actor.variants
    }
    for item in record.findings:
        out["reports"].append(item.report.id)
        out["quotes"] += _story_quotes(item, groups, names)
        out["furniture"] += [span(piece.span) for piece in item.layout.furniture]
        out["dates"] += [
            {**span(d.span), "value": iso(d.value)}
            for d in item.dates
            if d.value and d.value[0].isdigit()
        ]
        out["credits"] += [{**span(c.span), "source": c.source} for c in item.credits]
    out["copies"] += [
        {"child": copy.child, "parent": copy.parent, "kind": copy.kind}
        for copy in sure_copies(record.links)
    ]
    out["origins"] += [list(line.reports) for line in record.lines]
    out["claims"] += [
        {
            "support": [span(member.span) for member in claim.members],
            "origins": claim.support.origins,
            "lines": claim.support.lines,
        }
        for claim in record.claims
    ]
    out["discrepancies"] += [
        {
            "kind": item.kind,
            "spans": [span(place) for reading in item.readings for place in reading.spans],
        }
        for item in record.discrepancies
    ]


def _story_quotes(findings: Findings, groups: dict[Span, str], names: dict[str, str]) -> list[Json]:
    """Stretches in quotation marks; the speaker under the name that the story's actor has."""
    rows = []
    for quote in findings.quotes:
        speaker = names.get(quote.speaker, quote.speaker) if quote.speaker else None
        for stretch in () if quote.scare else quote.quoted:
            held = [group for place, group in sorted(groups.items()) if place.overlap(stretch)]
            group = held[0] if held else None
            rows.append({**span(stretch), "speaker": speaker, "group": group})
    return rows
