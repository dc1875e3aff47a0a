"""The words by which an actor takes a position, and the row that a word of a sentence matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

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
    text = files("firsthand.find").joinpath("data/stances.tsv").read_text(encoding="utf-8")
    table = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            stance, code, pos, lemmas, reason = line.split("\t")
            row = Row(stance, None if code == "-" else code, pos, reason)
            table.update(dict.fromkeys(((pos, lemma) for lemma in lemmas.split("|")), row))
    return table


@cache
def _heads() -> frozenset[tuple[str, str]]:
    """The first words of the table, which tell most words of a report at one look."""
    return frozenset((pos, re.split(r"[_+~]", lemma)[0]) for pos, lemma in stances())


@cache
def actor_nouns() -> frozenset[str]:
    """Nouns for people and bodies that can take a position (`data/actor_nouns.txt`)."""
    text = files("firsthand.find").joinpath("data/actor_nouns.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


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
