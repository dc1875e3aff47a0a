"""Folds the alignment of one utterance into a table: equal readings in one column, runs in rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from firsthand.model import Span, Wording
from firsthand.show.lookup import Lookup
from firsthand.show.words import readable


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
    for same, run in groupby(wording.rows, key=lambda row: _agrees(lookup, row, columns)):
        rows = list(run)
        cells = tuple(_extent([row[column.index] for row in rows]) for column in columns)
        stretches.append(Stretch(same, cells, "" if same else _changes(wording, cells)))
    return Collation(wording, columns, tuple(stretches))


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


def _agrees(lookup: Lookup, row: Sequence[Span | None], columns: Sequence[Column]) -> bool:
    return len({_token(lookup, row[column.index]) for column in columns}) == 1


def _extent(spans: Sequence[Span | None]) -> Span | None:
    there = [span for span in spans if span is not None]
    if not there:
        return None
    return Span(there[0].report, there[0].start, max(span.end for span in there))


def _changes(wording: Wording, cells: Sequence[Span | None]) -> str:
    kinds = [
        readable(change.kind)
        for change in wording.changes
        if any(a and b and a.overlap(b) for a in change.spans for b in cells)
    ]
    return ", ".join(dict.fromkeys(kinds))
