"""The explanations that a page gives, and the place of each thing on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from firsthand.model import Record
from firsthand.options import ShowOptions
from firsthand.show.page.anchors import report_anchor, safe_id
from firsthand.show.why import Explanation, entries, open_case

# Kinds that are numbered on a page, each with the letter of its places: shorter than an id.
LETTERS = {"claim": "c", "discrepancy": "d", "quote": "w", "copy": "e", "line": "l", "drift": "f"}

# Kinds that the page explains; a claim only where several reports make it.
EXPLAINED = frozenset({"claim", "discrepancy", "quote", "copy", "line", "drift", "origin"})


@dataclass(frozen=True, slots=True)
class Answers:
    """By id: the explanations of a page, and the ids that things have on the page."""

    found: dict[str, Explanation]
    places: dict[str, str]


def answer_all(record: Record, *, options: ShowOptions) -> Answers:
    """The explanations of all that a page can be asked about."""
    single = {claim.id for claim in record.claims if claim.support.reports <= 1}
    found: dict[str, Explanation] = {}
    places: dict[str, str] = {}
    for number, entry in enumerate(entries(open_case(record))):
        if entry.kind in LETTERS:
            places[entry.id] = f"{LETTERS[entry.kind]}-{number}"
        elif entry.kind == "origin":
            places[entry.id] = f"o-{safe_id(entry.id)}"
        elif entry.kind == "report":
            places[entry.id] = report_anchor(entry.id)
        if entry.kind in EXPLAINED and entry.id not in single:
            found[entry.id] = _shortened(entry.explain(), options)
    return Answers(found, places)


def _shortened(found: Explanation, options: ShowOptions) -> Explanation:
    """The explanation with as many passages as a page shows; the note says how many there are."""
    parts = tuple(
        replace(part, pairs=part.pairs[: options.first_passages]) if part.pairs else part
        for part in found.parts
    )
    return replace(found, parts=parts)
