"""What an explanation of one thing of a record is made of, whatever shows it."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage; `shared` says that the passage beside it has them in the same order."""

    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a span in pieces; joined they are the words exactly as received."""

    span: Span
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages side by side, upstream first where that is known; `score` is 0 to 1."""

    left: Passage
    right: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a sum: its score in log-odds, and what of it counts there."""

    name: str
    score: float
    counted: float
    reason: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence, the words it rests on, and the id of what it is about; `depth` indents it."""

    text: str
    spans: tuple[Span, ...] = ()
    about: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What the answer would be if one piece of evidence were otherwise, computed from the record.

    `turns` says that the answer would be another one; `about` is the id of what was changed.
    """

    condition: str
    outcome: str
    turns: bool
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an explanation under its title; `note` sums it up."""

    title: str
    facts: tuple[Fact, ...] = ()
    terms: tuple[Term, ...] = ()
    pairs: tuple[Pair, ...] = ()
    changes: tuple[WhatIf, ...] = ()
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.facts or self.terms or self.pairs or self.changes or self.note)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a record says what it says of one thing, and what would change it.

    `kind` is that of the thing (`copy`, `claim`, …), `title` names it, `answer` is what the record
    says of it.
    """

    id: str
    kind: str
    title: str
    answer: str
    parts: tuple[Part, ...]
