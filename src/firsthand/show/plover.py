"""The positions of a record as rows in the manner of PLOVER, the ontology of political events."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.model import Record
from firsthand.show.positions import csv_text, stands

# Columns with what they hold; names follow the fields of a PLOVER record where it has one.
PLOVER_COLUMNS: tuple[tuple[str, str], ...] = (
    ("event_id", "the story, the report and the offset of the words of stance"),
    ("event_date", "the day the report was published; empty where it cannot be told"),
    ("event_type", "the PLOVER code of 2023, such as CONCEDE"),
    ("event_mode", "the PLOVER mode, how it was done; empty where the words do not tell"),
    (
        "contexts",
        "PLOVER's special context: future or hypothetical; else empty",
    ),
    ("quad_category", "PLOVER's quad category: verbal or material, cooperation or conflict"),
    ("modality", "how the report puts it: stated, conditional, tentative or future"),
    ("actor", "who takes the position, as the story calls them"),
    ("actor_type", "person, organisation or place; empty where it is no name of the story"),
    ("recipient", "the first other actor that the content names; empty where it names none"),
    ("event_text", "what the position is about, in the words of the report"),
    ("condition", "on which condition, in the words of the report; empty where there is none"),
    ("source", "the outlet, or the id of the report"),
    ("text_start", "offset of the words of stance in the text as received"),
    ("text_end", "their end, excluded"),
)

# Event types in their quad categories, as the PLOVER manual sorts them.
QUADS: tuple[tuple[str, str, str], ...] = (
    ("verbal cooperation", "AGREE|CONSULT|SUPPORT|CONCEDE", "said, and in each other's favour"),
    ("material cooperation", "COOPERATE|AID|RETREAT", "done, and in each other's favour"),
    ("verbal conflict", "REQUEST|ACCUSE|REJECT|THREATEN", "said, against each other"),
    (
        "material conflict",
        "PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT",
        "done, against each other",
    ),
)
_QUAD = {code: quad for quad, codes, _ in QUADS for code in codes.split("|")}

# How a report puts it, and the special context that PLOVER has for that.
CONTEXTS: tuple[tuple[str, str, str], ...] = (
    ("future", "future", "not done yet"),
    ("conditional", "hypothetical", "would be done on a condition"),
)
_CONTEXT = {modality: context for modality, context, _ in CONTEXTS}


@dataclass(frozen=True, slots=True)
class Mode:
    """A PLOVER mode of an event type, and the words of stance that tell it."""

    name: str
    code: str
    words: str
    reason: str


# Modes of other types tell what is threatened, asked for or refused, which a verb does not.
MODES: tuple[Mode, ...] = (
    Mode("disapprove", "ACCUSE", r"condemn|denounc|critici[sz]|slam", "holds it to be wrong"),
    Mode("allege", "ACCUSE", r"accus|blam", "says that somebody did it"),
    Mode("arrest", "COERCE", r"arrest|detain", "takes somebody prisoner"),
    Mode("deport", "COERCE", r"deport|expel", "sends somebody out of the country"),
    Mode("demo", "PROTEST", r"rall(?:y|ied|ies)|demonstrat", "gathers in public against it"),
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
                _mode(position.plover, stand.stance_words),
                _CONTEXT.get(position.modality, ""),
                _QUAD.get(position.plover, ""),
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


def _mode(code: str, words: str) -> str:
    low = words.casefold()
    found = (mode.name for mode in MODES if mode.code == code and re.search(mode.words, low))
    return next(found, "")
