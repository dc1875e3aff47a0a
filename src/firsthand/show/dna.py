"""The positions of a record as statements for Discourse Network Analyzer."""

from __future__ import annotations

from firsthand.model import Record
from firsthand.show.clean import one_line
from firsthand.show.positions import csv_text, stands

# Columns with what they hold: those of the statements that DNA itself exports.
DNA_COLUMNS: tuple[tuple[str, str], ...] = (
    ("statement_id", "number of the statement, from 1"),
    ("document_id", "the report"),
    ("document_title", "its title, or its id where it has none"),
    ("document_source", "the outlet, or the id of the report"),
    ("time", "the day the report was published; empty where it cannot be told"),
    ("start_position", "offset of the words of stance in the text as received"),
    ("stop_position", "their end, excluded"),
    ("person", "who takes the position, where it is a person"),
    ("organization", "who takes the position, where it is no person"),
    ("concept", "what it is about, in the words of the report"),
    ("agreement", "1 for, 0 against"),
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
    """
    rows: list[tuple[str, ...]] = []
    for stand in stands(record):
        position, span = stand.position, stand.position.stance_span
        agreement = _AGREES.get(position.stance)
        if agreement is None or position.modality in ("denied", "hypothetical"):
            continue
        person = stand.type == "person"
        rows.append(
            (
                str(len(rows) + 1),
                stand.report.id,
                one_line(stand.report.title or stand.report.id),
                stand.outlet,
                stand.day,
                str(span.start),
                str(span.end),
                stand.actor if person else "",
                "" if person else stand.actor,
                stand.content,
                agreement,
            )
        )
    return csv_text([name for name, _ in DNA_COLUMNS], rows)
