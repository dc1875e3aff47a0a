"""Folds the alignment of one utterance into a table: equal readings in one column, runs in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Change, Span, Wording
from firsthand.show.lookup import Lookup, reports_of
from firsthand.show.words import join, opening, readable
from firsthand.text.spoken import spoken_key

# Kind of change between readings: what was done, for a reader.
MARKS = {
    "inserted": "one reading has words that the others lack",
    "dropped": "one reading leaves out words that the others have",
    "replaced": "one reading has other words in their place",
    "bracketed": "an editor put words in square brackets into the quote",
    "elided": "an ellipsis (…) stands where words were left out",
    "truncated": "a reading begins later or ends earlier than the others",
    "spliced": "words said in two places are printed as one quote",
    "punctuation": "the words agree, the punctuation does not",
}

Row = tuple[Span | None, ...]

# What the readings of an utterance are to each other, for a reader.
NATURES = {
    "same words": "word for word alike",
    "edited": "cut or edited, the words agree",
    "translations": "renderings of words in another language",
    "differing": "the words differ",
}


@dataclass(frozen=True, slots=True)
class Column:
    """Readings that are equal word for word; `index` is the first of them in the wording."""

    index: int
    readings: tuple[Span, ...]
    nearest: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the table; `same` says that all columns agree. A cell is None where words lack.

    Case, spelling and punctuation count as alike: they change when a quote is cut or set in another
    house, and nobody spoke them. `changes` names what was done.
    """

    same: bool
    cells: tuple[Span | None, ...]
    changes: str

    @property
    def shared(self) -> Span | None:
        """The words where all agree: those of a reading that no clause of attribution breaks."""
        held = [cell for cell in self.cells if cell is not None]
        return min(held, key=len) if held else None


@dataclass(frozen=True, slots=True)
class Collation:
    """One utterance in its distinct readings.

    `notes` say what no cell of the table shows: quotes run together, and another language.
    """

    wording: Wording
    columns: tuple[Column, ...]
    stretches: tuple[Stretch, ...]
    notes: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether any two readings differ."""
        return len(self.columns) > 1

    @property
    def said(self) -> str:
        """What the readings are to each other, for a reader."""
        nature = self.wording.nature if self.differs else "same words"
        return NATURES.get(nature, readable(nature))


def _notes(lookup: Lookup, wording: Wording) -> tuple[str, ...]:
    spliced = [change.reason for change in wording.changes if change.kind == "spliced"]
    signs = [sign.reason for sign in wording.signs]
    heard = [f"Spoken in another language: {join(signs)}."] if signs else []
    named = [lookup.named(reason, reports_of(wording)) for reason in spliced if reason]
    return (*(f"{opening(reason)}." for reason in named), *heard)


def marks_of(collations: Sequence[Collation]) -> tuple[tuple[str, str], ...]:
    """The kinds of change that stand in some tables, each with what it means."""
    used = {change.kind for item in collations for change in item.wording.changes if item.differs}
    return tuple((kind, what) for kind, what in MARKS.items() if kind in used)


def collate(lookup: Lookup, wording: Wording) -> Collation:
    """The table of one wording; the reading nearest the source stands first."""
    columns = _columns(lookup, wording)
    stretches = []
    for same, rows in _runs(lookup, wording, columns):
        cells = tuple(_extent(lookup, [row[column.index] for row in rows]) for column in columns)
        changes = [] if same else _changes(wording, cells)
        kinds = dict.fromkeys(readable(change.kind) for change in changes)
        stretches.append(Stretch(same, cells, ", ".join(kinds)))
    return Collation(wording, columns, tuple(stretches), _notes(lookup, wording))


def _runs(
    lookup: Lookup, wording: Wording, columns: Sequence[Column]
) -> Iterator[tuple[bool, list[Row]]]:
    """Neighbouring rows in which all columns agree, or the same ones lack the words.

    Bare marks go with the row before.
    """
    last: tuple[bool, tuple[bool, ...]] = (False, ())
    run: list[Row] = []
    for row in wording.rows:
        tokens = [_token(lookup, row[column.index]) for column in columns]
        state = _state(tokens)
        if run and any(tokens) and state != last:
            yield last[0], run
            run = []
        if any(tokens) or not run:
            last = state
        run.append(row)
    if any(_token(lookup, cell) for row in run for cell in row):
        yield last[0], run


def _state(tokens: Sequence[str]) -> tuple[bool, tuple[bool, ...]]:
    """Whether all columns agree in a row; where two or more agree beside others, who lacks it."""
    said = {token for token in tokens if token}
    if len(said) == 1 and all(tokens):
        return True, ()
    lacking = tuple(not token for token in tokens)
    return False, lacking if len(said) == 1 and lacking.count(False) > 1 else ()


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
    """A word as it counts for likeness; a lacking word or a bare mark as nothing.

    A word that an editor put in brackets is another word; one with some letters in them is not.
    """
    if span is None:
        return ""
    token = lookup.words(span).casefold()
    if not any(character.isalnum() for character in token):
        return ""
    text = lookup.found[span.report].report.text
    if text[span.start - 1 : span.start] == "[" or text[span.end : span.end + 1] == "]":
        return f"[{spoken_key(token)}]"
    whole = token[0] == "[" and token[-1] == "]"
    return token if whole else spoken_key(token.replace("[", "").replace("]", ""))


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


def _changes(wording: Wording, cells: Sequence[Span | None]) -> list[Change]:
    """The changes of a wording that have words in some cells."""
    return [
        change
        for change in wording.changes
        if any(a and b and a.overlap(b) for a in change.spans for b in cells)
    ]
