"""The words by which an actor takes a position, and the row that a word of a sentence matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.find.words import read_rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "ccomp", "xcomp", "dative", "pcomp")

# Who declines these keeps silent, and takes no position.
SILENT = frozenset(
    {"answer", "comment", "discuss", "disclose", "elaborate", "identify", "name",
     "respond", "say", "speak", "specify", "talk"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of stances; `code` is the PLOVER code or None."""

    stance: str
    code: str | None
    pos: str
    reason: str


@cache
def stances() -> dict[tuple[str, str], Row]:
    """The table `data/stances.tsv` by part of speech and lemma (`rule_out`, `refuse+`)."""
    table = {}
    for stance, code, pos, lemmas, reason in read_rows("stances"):
        row = Row(stance, None if code == "-" else code, pos, reason)
        table.update(dict.fromkeys(((pos, lemma) for lemma in lemmas.split("|")), row))
    return table


@cache
def _heads() -> frozenset[tuple[str, str]]:
    """The first words of the table, which tell most words of a report at one look."""
    return frozenset((pos, re.split(r"[_+~]", lemma)[0]) for pos, lemma in stances())


def row_of(token: Token) -> tuple[Row, Token | None] | None:
    """The row that a token matches, and the head of what the stance is about, if it is there."""
    if token.pos_ not in ("VERB", "ADJ", "NOUN"):
        return None
    table, lemma = stances(), token.lemma_.lower()
    if (token.pos_, lemma) not in _heads():
        return None
    for child in _particles(token):
        row = table.get((token.pos_, f"{lemma}_{child.lower_}"))
        if row is not None:
            inner = [word for word in child.rights if word.dep_ in ("pobj", "pcomp")]
            return row, next(iter(inner), None) or _object(token, child)
    to = next((child for child in token.rights if _is_infinitive(child)), None)
    row = table.get((token.pos_, lemma + "+"))
    if row is not None and to is not None:
        return None if to.lemma_.lower() in SILENT else (row, to)
    row = table.get((token.pos_, lemma + "~"))
    wished = next((child for child in token.rights if _is_wished(child)), None)
    if row is not None and wished is not None:
        return row, wished
    row = table.get((token.pos_, lemma))
    return (row, _object(token, None)) if row is not None else None


def _particles(token: Token) -> list[Token]:
    """What may be the particle; in "expressed openness to" the parser hangs "to" on the verb."""
    found = list(token.rights)
    after = token.i + 1
    if after < len(token.doc) and token.doc[after].head.i == token.head.i:
        found.append(token.doc[after])
    return found


def _is_infinitive(token: Token) -> bool:
    return token.dep_ in ("xcomp", "acl", "ccomp") and any(c.tag_ == "TO" for c in token.lefts)


def _is_wished(token: Token) -> bool:
    """Whether a clause says what is to be, not what is: "that he leave", "that he should leave"."""
    modals = [c.lower_ for c in token.lefts if c.dep_ in ("aux", "auxpass")]
    wished = not modals or modals[0] in ("should", "must", "be")
    return token.dep_ == "ccomp" and wished and (token.tag_ == "VB" or "be" in modals)


def _object(token: Token, particle: Token | None) -> Token | None:
    for child in token.rights:
        if child.dep_ in _OBJECTS and child is not particle:
            return child
    for child in token.rights:
        if child.dep_ == "prep" and child is not particle:
            for word in child.rights:
                if word.dep_ in ("pobj", "pcomp"):
                    return word
    return None
