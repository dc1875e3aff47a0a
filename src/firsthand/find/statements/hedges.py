"""Finds hedges in one parsed sentence: the lexicon's cues, turned or dropped by the parse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.model import Hedge, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.certainty.hedges import Cue, hedges_in

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words that open a condition on the clause above them.
CONDITIONALS = frozenset({"if", "unless", "until"})

# Verbs whose past shifts "will" to "would" in what they report: any past tense will do.
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Turn:
    """A row: the words of a cue that become of this kind and level where the parse agrees."""

    words: frozenset[str]
    agrees: Callable[[Token], bool]
    kind: str
    level: float
    reason: str


def _conditioned(token: Token) -> bool:
    """Whether an "if", "unless" or "until" clause hangs on the verb of this modal."""
    verb = token.head
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    return any(_opener(clause) in CONDITIONALS for clause in clauses)


def _opener(clause: Token) -> str | None:
    return next((c.lower_ for c in clause.lefts if c.dep_ in ("mark", "advmod")), None)


def _inverted(token: Token) -> bool:
    """Whether a modal stands before its subject in a clause that is no question."""
    after = token.i + 1
    if token.doc[-1].text == "?" or after >= len(token.doc):
        return False
    subjects = [child for child in token.head.lefts if child.dep_ == "nsubj"]
    return any(subject.i > token.i for subject in subjects)


def _thing_as_subject(token: Token) -> bool:
    subjects = [child for child in token.head.lefts if child.dep_.startswith("nsubj")]
    return any(subject.lower_ in {"it", "that", "this"} for subject in subjects)


def _backshifted(token: Token) -> bool:
    """Whether the clause is what a verb in the past tense says or thinks."""
    at = token.head
    while at.head.i != at.i:
        if at.dep_ == "ccomp" and at.head.tag_ in _PAST:
            return True
        at = at.head
    return False


TURNS: tuple[Turn, ...] = (
    Turn(frozenset({"should"}), _inverted, "condition", 0.5, "\"should he\" stands for \"if he\""),
    Turn(frozenset({"will", "wo", "won't", "won’t", "can", "would", "could", "'d", "’d", "'ll",
                    "’ll"}),
         _conditioned, "condition", 0.6, "a condition hangs on it"),
    Turn(frozenset({"should"}), _thing_as_subject, "possible", 0.6,
         "expected of a thing, not owed"),
    Turn(frozenset({"would", "'d", "’d"}), _backshifted, "future", 0.9,
         "the past of \"will\" in reported speech"),
)  # fmt: skip


def find_hedges(
    sentence: ParsedSentence, *, options: FindOptions = DEFAULT.find
) -> tuple[tuple[Hedge, Token], ...]:
    """The hedges of a sentence in text order, each with its first token."""
    doc = sentence.doc
    cues = hedges_in(doc.text, options=options)
    starts = {token.idx: token for token in doc} if cues else {}
    found = []
    for cue in cues:
        token = starts.get(cue.start)
        if token is None or not _agrees(token, cue):
            continue
        cue = _turned(token, cue)
        offset = sentence.span.start
        span = Span(sentence.span.report, offset + cue.start, offset + cue.end)
        found.append((Hedge(span, cue.kind, cue.level, cue.rule), token))
    return tuple(found)


def _agrees(token: Token, cue: Cue) -> bool:
    if cue.pos == "*" or token.pos_ == cue.pos:
        return True
    return cue.pos == "VERB" and token.pos_ == "AUX"


def _turned(token: Token, cue: Cue) -> Cue:
    for turn in TURNS:
        if token.lower_ in turn.words and turn.agrees(token):
            return replace(cue, kind=turn.kind, level=turn.level, rule=turn.reason)
    return cue
