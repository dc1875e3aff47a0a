"""Folds the alignment of one utterance into a table: equal readings in one column, runs in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Span, Wording
from firsthand.show.lookup import Lookup
from firsthand.show.words import readable

Row = tuple[Span | None, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Readings that are equal word for word; `index` is the first of them in the wording."""

    index: int
    readings: tuple[Span, ...]
    nearest: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the table; `same` says that all columns agree. A cell is None where words lack.

    Case and punctuation count as alike: they change when a quote is cut, and nobody spoke them.
    """

    same: bool
    cells: tuple[Span | None, ...]
    changes: str


@dataclass(frozen=True, slots=True)
class Collation:
    """One utterance in its distinct readings."""

    wording: Wording
    columns: tuple[Column, ...]
    stretches: tuple[Stretch, ...]

    @property
    def differs(self) -> bool:
        """Whether any two readings differ."""
        return len(self.columns) > 1


def collate(lookup: Lookup, wording: Wording) -> Collation:
    """The table of one wording; the reading nearest the source stands first."""
    columns = _columns(lookup, wording)
    stretches = []
    for same, rows in _runs(lookup, wording, columns):
        cells = tuple(_extent(lookup, [row[column.index] for row in rows]) for column in columns)
        stretches.append(Stretch(same, cells, "" if same else _changes(wording, cells)))
    return Collation(wording, columns, tuple(stretches))


def _runs(
    lookup: Lookup, wording: Wording, columns: Sequence[Column]
) -> Iterator[tuple[bool, list[Row]]]:
    """Neighbouring rows in which all columns agree, or all differ; bare marks go with the last."""
    same, run = True, list[Row]()
    for row in wording.rows:
        tokens = {_token(lookup, row[column.index]) for column in columns}
        agrees = same if tokens == {""} and run else len(tokens) == 1
        if agrees is not same and run:
            yield same, run
            run = []
        same = agrees
        run.append(row)
    if any(_token(lookup, cell) for row in run for cell in row):
        yield same, run


def _columns(lookup: Lookup, wording: Wording) -> tuple[Column, ...]:
    alike: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(wording.readings)):
        tokens = tuple(_token(lookup, row[index]) for row in wording.rows)
        key = tokens if any(tokens) else (lookup.words(wording.readings[index]),)
        alike.setdefault(key, []).append(index)
    columns = [
        Column(
            index=indices[0],
            readings=tuple(wording.readings[index] for index in indices),
            nearest=wording.base in indices,
        )
        for indices in alike.values()
    ]
    return tuple(sorted(columns, key=lambda column: (not column.nearest, column.index)))


def _token(lookup: Lookup, span: Span | None) -> str:
    """A word as it counts for likeness: without case; a lacking word or a bare mark as nothing."""
    token = "" if span is None else lookup.words(span).casefold()
    return token if any(character.isalnum() for character in token) else ""


def _extent(lookup: Lookup, cells: Sequence[Span | None]) -> Span | None:
    """From the first to the last word of some cells, with the brackets that an editor set."""
    spans = [span for span in cells if span is not None]
    if not any(_token(lookup, span) for span in spans):
        return None
    report, start, end = spans[0].report, spans[0].start, max(span.end for span in spans)
    text = lookup.found[report].report.text
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        start, end = start - 1, end + 1
    return Span(report, start, end)


def _changes(wording: Wording, cells: Sequence[Span | None]) -> str:
    kinds = [
        readable(change.kind)
        for change in wording.changes
        if any(a and b and a.overlap(b) for a in change.spans for b in cells)
    ]
    return ", ".join(dict.fromkeys(kinds))
