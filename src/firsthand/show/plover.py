"""The positions of a record as rows in the manner of PLOVER, the ontology of political events."""

from __future__ import annotations

from firsthand.model import Record
from firsthand.show.positions import csv_text, stands

# Columns with what they hold; names follow the fields of a PLOVER record where it has one.
PLOVER_COLUMNS: tuple[tuple[str, str], ...] = (
    ("event_id", "the story, the report and the offset of the words of stance"),
    ("event_date", "the day the report was published; empty where it cannot be told"),
    ("event_type", "the PLOVER code of 2023, such as CONCEDE"),
    ("event_mode", "stated, conditional, tentative or future"),
    ("actor", "who takes the position, as the story calls them"),
    ("actor_type", "person, organisation or place; empty where it is no name of the story"),
    ("recipient", "the first other actor that the content names; empty where it names none"),
    ("event_text", "what the position is about, in the words of the report"),
    ("condition", "on which condition, in the words of the report; empty where there is none"),
    ("source", "the outlet, or the id of the report"),
    ("text_start", "offset of the words of stance in the text as received"),
    ("text_end", "their end, excluded"),
)

# What was not done, or only asked about, is no event.
_NO_EVENT = frozenset({"denied", "hypothetical"})


def plover_rows(record: Record) -> str:
    """The positions that have a PLOVER code as CSV, under the names of `PLOVER_COLUMNS`.

    Positions denied or only supposed are left out: PLOVER codes what was done or said.
    """
    rows = []
    for stand in stands(record):
        position, span = stand.position, stand.position.stance_span
        if position.plover is None or position.modality in _NO_EVENT:
            continue
        rows.append(
            (
                f"{record.id}:{stand.report.id}:{span.start}",
                stand.day,
                position.plover,
                position.modality,
                stand.actor,
                stand.type or "",
                stand.target or "",
                stand.content,
                stand.condition,
                stand.outlet,
                str(span.start),
                str(span.end),
            )
        )
    return csv_text([name for name, _ in PLOVER_COLUMNS], rows)
