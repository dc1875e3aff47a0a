"""The positions of a record as the event list of Discourse Network Analyzer."""

from __future__ import annotations

from itertools import takewhile

from firsthand.model import Record
from firsthand.show.clean import one_line
from firsthand.show.positions import Stand, csv_text, stands

# Columns with what they hold: those of the event list that DNA exports, in its order and between
# semicolons; then what `dna_addStatement` of rDNA asks for, so that statements can be added anew.
DNA_COLUMNS: tuple[tuple[str, str], ...] = (
    ("statement ID", "number of the statement, from 1"),
    ("time", "when the report was published, yyyy-MM-dd HH:mm:ss; empty where it cannot be told"),
    ("document ID", "number of the report in the story, from 1"),
    ("document title", "its title, or its id where it has none"),
    ("author", "its byline"),
    ("source", "the outlet, or the id of the report"),
    ("section", "empty: reports do not tell it"),
    ("type", "empty: reports do not tell it"),
    ("text", "the words of the report from the stance to the end of what it is about"),
    ("person", "who takes the position, where it is a person"),
    ("organization", "who takes the position, where it is no person"),
    ("concept", "what it is about, in the words of the report"),
    ("agreement", "1 for, 0 against"),
    ("start", "offset of the words of stance in the text as received"),
    ("stop", "their end, excluded"),
    ("report", "id of the report"),
)

# Which stances are for what they are about, and which against; others say neither.
AGREEMENT: tuple[tuple[str, str, str], ...] = (
    (
        "1",
        "accepts|would_accept|supports|proposes|demands|promises|allows",
        "wants it, or takes it",
    ),
    ("0", "rejects|denies|accuses|protests", "does not want it, or holds it against somebody"),
)
_AGREES = {stance: value for value, stances, _ in AGREEMENT for stance in stances.split("|")}


def dna_rows(record: Record) -> str:
    """The positions for or against something as CSV, under the names of `DNA_COLUMNS`.

    Left out are positions denied or only supposed, and stances that are neither for nor against.
    Source of the format: the exporter of DNA 3 and the statements of its R package.
    """
    numbers = {item.report.id: str(n) for n, item in enumerate(record.findings, 1)}
    times = {
        item.report.id: _time(item.published.value) for item in record.findings if item.published
    }
    rows: list[tuple[str, ...]] = []
    for stand in stands(record):
        agreement = _AGREES.get(stand.position.stance)
        if agreement is None or stand.position.modality in ("denied", "hypothetical"):
            continue
        report = stand.report.id
        row = (str(len(rows) + 1), times.get(report, ""), numbers[report], *_row(stand, agreement))
        # DNA reads no semicolon and no double mark inside a cell, and writes none.
        rows.append(tuple(cell.replace(";", ",").replace('"', "'") for cell in row))
    return csv_text([name for name, _ in DNA_COLUMNS], rows, delimiter=";")


def _row(stand: Stand, agreement: str) -> tuple[str, ...]:
    """A statement from its document's title on."""
    report, span = stand.report, stand.position.stance_span
    person = stand.type == "person"
    return (
        one_line(report.title or report.id),
        one_line(report.byline or ""),
        stand.outlet,
        "",
        "",
        one_line(report.text[span.start : max(span.end, stand.position.content.end)]),
        stand.actor if person else "",
        "" if person else stand.actor,
        stand.content,
        agreement,
        str(span.start),
        str(span.end),
        report.id,
    )


def _time(stamp: str) -> str:
    """A stamp of ISO 8601 as DNA writes it, in its own zone; a bare day is its midnight."""
    day, _, rest = stamp.replace(" ", "T").partition("T")
    hour = "".join(takewhile(lambda c: c.isdigit() or c == ":", rest))
    return f"{day} {(hour[:8] + '00:00:00'[len(hour[:8]) :]) if hour else '00:00:00'}"
