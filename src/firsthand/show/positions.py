"""Gathers the positions of a record, actors as the story calls them, and writes them as CSV."""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Actor, Position, Record, Report, Span
from firsthand.show.clean import one_line
from firsthand.show.lookup import Lookup, look_up

# First characters by which a spreadsheet takes a cell for a formula and runs it.
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Stand:
    """One position as a row of an export: words in one line, actors by their name in the story.

    `day` is the report's date of publication (`YYYY-MM-DD`), or empty; `target` is the first other
    actor that the content names, or None; `type` that of the actor (`person`, `organisation`,
    `place`), or None where it is no name of the story.
    """

    position: Position
    report: Report
    outlet: str
    day: str
    actor: str
    type: str | None
    target: str | None
    content: str
    condition: str
    stance_words: str


def stands(record: Record) -> Iterator[Stand]:
    """The positions of a record, report by report in the order of the record."""
    lookup = look_up(record)
    places = sorted(
        (span.report, span.start, span.end, number)
        for number, actor in enumerate(record.links.actors)
        for span in actor.mentions
    )
    for item in record.findings:
        day = item.published.value[:10] if item.published else ""
        for position in item.positions:
            yield _stand(lookup, position, item.report, day, places)


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]], *, delimiter: str = ",") -> str:
    """Rows under a header as CSV (RFC 4180, but lines end with a line feed).

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return out.getvalue()


def _stand(
    lookup: Lookup,
    position: Position,
    report: Report,
    day: str,
    places: list[tuple[str, int, int, int]],
) -> Stand:
    actors = lookup.record.links.actors
    acting = _named(actors, places, position.actor_span)
    known = next((a for a in actors if a.name == position.actor), acting[0] if acting else None)
    others = [actor.name for actor in _named(actors, places, position.content)]
    target = next((name for name in others if known is None or name != known.name), None)
    return Stand(
        position=position,
        report=report,
        outlet=lookup.label(report.id),
        day=day,
        actor=one_line(known.name if known else position.actor),
        type=known.type if known else None,
        target=one_line(target) if target else None,
        content=one_line(lookup.words(position.content)),
        condition=one_line(lookup.words(position.condition)) if position.condition else "",
        stance_words=one_line(lookup.words(position.stance_span)),
    )


def _named(
    actors: Sequence[Actor], places: list[tuple[str, int, int, int]], span: Span
) -> list[Actor]:
    """The actors mentioned in a span, in text order."""
    found = []
    for report, start, end, number in places[bisect_left(places, (span.report, span.start)) :]:
        if report != span.report or start >= span.end:
            break
        if end <= span.end:
            found.append(actors[number])
    return found
