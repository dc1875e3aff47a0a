"""Finds the words that set how certain a string is: a cue lexicon with kinds and levels."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from firsthand.options import DEFAULT, FindOptions
from firsthand.text.certainty.cue_contexts import turned

# Kinds that say the writer does not know; the other kinds are plans, wishes, reports of others.
UNCERTAIN = frozenset({"possible", "probable", "doxastic", "condition", "investigation"})

_WORD = re.compile(r"['’](?:d|ll)\b|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the lexicon: forms of a cue, its kind, level, part of speech and reason."""

    forms: tuple[str, ...]
    kind: str
    level: float
    pos: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A hedging word or phrase in a string.

    `start` and `end` are string offsets; `level` is 0 (denied) to 1 (asserted); `pos` is the part
    of speech the row asks for, `*` for any; `rule` is the row's reason.
    """

    start: int
    end: int
    kind: str
    level: float
    pos: str
    rule: str


@cache
def lexicon() -> tuple[Row, ...]:
    """The rows of `data/hedges.tsv`."""
    text = files("firsthand.text").joinpath("data/hedges.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            forms, kind, level, pos, reason = line.split("\t")
            rows.append(Row(tuple(forms.split("|")), kind, float(level), pos, reason))
    return tuple(rows)


@cache
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], Row], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for row in lexicon():
        for form in row.forms:
            words = tuple(_WORD.findall(form))
            index.setdefault(words[0], []).append((words, row))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in index.items()
    }


def hedges_in(text: str, *, options: FindOptions = DEFAULT.find) -> tuple[Cue, ...]:
    """The hedging cues of a string, in text order, none within another.

    Method: longest match in a lexicon written by us, over words without their case; then rows of
    contexts that drop a cue ("in May") or turn its kind ("said he would").
    """
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    index = _by_first()
    found = []
    at = 0
    while at < len(words):
        size, cue = _match(words, at, index)
        if cue is not None:
            found.append(cue)
        at += size
    weighed = (_in_context(text, cue, options=options) for cue in found)
    return tuple(cue for cue in weighed if cue is not None)


def _in_context(text: str, cue: Cue, *, options: FindOptions) -> Cue | None:
    row = turned(text, cue.start, cue.end, reach=options.cue_reach)
    if row is None:
        return cue
    if row.kind is None:
        return None
    return replace(cue, kind=row.kind, level=row.level, rule=row.reason)


def _match(
    words: list[tuple[str, int, int]],
    at: int,
    index: dict[str, tuple[tuple[tuple[str, ...], Row], ...]],
) -> tuple[int, Cue | None]:
    for form, row in index.get(words[at][0], ()):
        size = len(form)
        if tuple(word for word, _, _ in words[at : at + size]) == form:
            end = words[at + size - 1][2]
            return size, Cue(words[at][1], end, row.kind, row.level, row.pos, row.reason)
    return 1, None
