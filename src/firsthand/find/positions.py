"""Finds who proposes, accepts, rejects or demands what, on which condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Name, Position, Quote, Span, Statement
from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_CONTENTS = ("dobj", "ccomp", "xcomp", "prep")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of stances."""

    stance: str
    plover: str | None
    modality: str
    reason: str


@cache
def stances() -> dict[str, Row]:
    """The table `data/stances.tsv` by lemma, with a particle after `_`."""
    text = files("firsthand.find").joinpath("data/stances.tsv").read_text(encoding="utf-8")
    table = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            stance, plover, modality, lemmas, reason = line.split("\t")
            row = Row(stance, None if plover == "-" else plover, modality, reason)
            table.update({lemma: row for lemma in lemmas.split("|")})
    return table


def find_positions(
    parsed: Parsed,
    names: Sequence[Name],
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    *,
    options: FindOptions = DEFAULT.find,
) -> tuple[Position, ...]:
    """Positions of one report, in text order."""
    called = sorted((m.span, name.canonical) for name in names for m in name.mentions)
    found = []
    for sentence in parsed.sentences:
        for token in sentence.doc:
            if token.pos_ == "VERB":
                position = _position(sentence, token, called)
                if position is not None:
                    found.append(position)
    return tuple(found)


def _position(
    sentence: ParsedSentence, verb: Token, called: list[tuple[Span, str]]
) -> Position | None:
    table = stances()
    particles = [child.lower_ for child in verb.rights if child.dep_ in ("prt", "prep")]
    keys = [f"{verb.lemma_.lower()}_{particle}" for particle in particles]
    row = next((table[key] for key in [*keys, verb.lemma_.lower()] if key in table), None)
    subject = _subject(verb)
    content = next((child for child in verb.rights if child.dep_ in _CONTENTS), None)
    if row is None or subject is None or content is None:
        return None
    doc = sentence.doc
    actor_span = sentence.place(doc[subject.left_edge.i : subject.right_edge.i + 1])
    actor = next(
        (name for span, name in called if actor_span.holds(span)), sentence_text(subject)
    )
    return Position(
        actor=actor,
        actor_span=actor_span,
        stance=row.stance,
        stance_span=sentence.place(verb),
        content=sentence.place(doc[content.left_edge.i : content.right_edge.i + 1]),
        condition=None,
        modality=row.modality,
        plover=row.plover,
        reason=f"'{verb.lemma_}' {row.reason}",
    )


def _subject(verb: Token) -> Token | None:
    for child in verb.lefts:
        if child.dep_ in _SUBJECTS:
            return child
    if verb.dep_ in ("xcomp", "conj") and verb.head.i != verb.i:
        return _subject(verb.head)
    return None


def sentence_text(subject: Token) -> str:
    """The words of a subject."""
    return subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text
