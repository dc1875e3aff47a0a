"""Cuts a report's text where findings begin and end, so that overlapping spans can all be lit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.model import Findings, Span
from firsthand.show.speakers import speaker_said


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding to light: the layer it belongs to, and what is said of it on demand."""

    span: Span
    layer: str
    note: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the same marks throughout.

    `note` is that of the marks that begin here, `cited` says that evidence on the page points
    here, `anchors` are the cited spans that begin here.
    """

    start: int
    text: str
    layers: tuple[str, ...]
    note: str
    cited: bool
    anchors: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text, cut into pieces; `number` counts the lines from 0."""

    number: int
    pieces: tuple[Piece, ...]


# The layer of words that the page links to; it is no finding and is not shown.
CITED = ""

# The layers of a page in the order of its legend: class, name, what is lit.
LAYERS = (
    ("quote", "quotes", "words in quotation marks that somebody is said to have spoken"),
    ("speech", "reported speech", "what somebody is said to have said, in the reporter's words"),
    ("credit", "credit lines", "words that name where matter comes from"),
    ("name", "names", "actors and places"),
    ("date", "dates", "time expressions"),
    ("number", "numbers", "quantities"),
    ("hedge", "hedges", "words that set how certain a statement is"),
    ("position", "positions", "words of stance: demands, accepts, rejects"),
    ("heading", "headings", "headlines and subheads"),
    ("furniture", "furniture", "what the page adds around the report"),
)


def find_marks(item: Findings) -> tuple[Mark, ...]:
    """All findings of a report that a page lights; a note only where the words do not say it."""
    marks = [Mark(f.span, "furniture", "") for f in item.layout.furniture]
    marks += [Mark(h.span, "heading", "") for h in item.layout.headings]
    for quote in item.quotes:
        note = "scare quotes" if quote.scare else speaker_said(quote, item)
        layer = "speech" if quote.form == "indirect" else "quote"
        marks += [Mark(span, layer, note) for span in quote.content]
    marks += [Mark(c.span, "credit", c.source or "names nobody") for c in item.credits]
    for name in item.names:
        for mention in name.mentions:
            said = item.report.slice(mention.span)
            marks.append(
                Mark(mention.span, "name", "" if said == name.canonical else name.canonical)
            )
    marks += [Mark(d.span, "date", d.value or "cannot tell when") for d in item.dates]
    marks += [Mark(q.span, "number", "") for q in item.quantities]
    hedges = {hedge.span for statement in item.statements for hedge in statement.hedges}
    marks += [Mark(span, "hedge", "") for span in hedges]
    marks += [Mark(p.stance_span, "position", p.stance) for p in item.positions]
    return tuple(mark for mark in marks if mark.span.report == item.report.id)


def light(item: Findings, cited: Sequence[Span]) -> Iterator[Paragraph]:
    """The lines of a report in pieces; blank lines are left out.

    Every cited span begins and ends at the edge of a piece, and its first piece carries it.
    """
    text = item.report.text
    begins, ends = _events([*find_marks(item), *(Mark(span, CITED, "") for span in cited)])
    newlines = {offset for offset, character in enumerate(text) if character == "\n"}
    after = {offset + 1 for offset in newlines}
    edges = sorted({0, len(text), *begins, *ends, *newlines, *after})
    active: list[Mark] = []
    waiting: list[Span] = []
    pieces: list[Piece] = []
    number = 0
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.span.end > start] + begins.get(start, [])
        waiting += [mark.span for mark in begins.get(start, []) if mark.layer == CITED]
        if start not in newlines:
            pieces.append(_piece(text[start:end], start, active, waiting))
            waiting = []
            continue
        if pieces:
            yield Paragraph(number, tuple(pieces))
        pieces = []
        number += 1
    if waiting:
        pieces.append(_piece("", len(text), (), waiting))
    if pieces:
        yield Paragraph(number, tuple(pieces))


def _events(marks: Sequence[Mark]) -> tuple[dict[int, list[Mark]], set[int]]:
    """The marks that begin at each offset, and the offsets where any ends."""
    begins: dict[int, list[Mark]] = {}
    for mark in sorted(set(marks), key=_order):
        begins.setdefault(mark.span.start, []).append(mark)
    return begins, {mark.span.end for mark in marks}


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, mark.span.end, mark.layer, mark.note


def _piece(text: str, start: int, active: Sequence[Mark], waiting: Sequence[Span]) -> Piece:
    lit = [mark for mark in active if mark.layer != CITED]
    return Piece(
        start=start,
        text=text,
        layers=tuple(sorted({mark.layer for mark in lit})),
        note="; ".join(dict.fromkeys(m.note for m in lit if m.note and m.span.start == start)),
        cited=len(lit) < len(active),
        anchors=tuple(waiting),
    )
