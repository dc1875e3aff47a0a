"""Finds reported speech, thought and judgement in the parse of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.cues import Cue, cue_of, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What follows the head noun of a source and is no part of its name.
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "punct", "parataxis", "cc", "conj"})
_ABOUT = frozenset(
    {"about", "of", "to", "for", "on", "against", "with", "as", "over", "from", "at", "by", "into"}
    | {"out", "in", "than"}
)
_OBJECT_TAIL = frozenset({"prep", "oprd", "xcomp", "dative", "acl", "relcl", "pcomp", "ccomp"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`) reports what (`content`) by which word (`cue`), as tokens of one sentence."""

    content: tuple[Token, ...]
    cue: tuple[Token, ...]
    source: tuple[Token, ...]
    subject: Token | None
    kind: str
    rule: str


def find_attributions(doc: Doc) -> list[Attribution]:
    """Attributions of one parsed sentence, in the order of their cues."""
    found: list[Attribution] = []
    for token in doc:
        found.extend(_of_according(token))
        cue = cue_of(token)
        if cue is not None:
            found.extend(_of_verb(token, cue))
    return [item for item in found if item.content]


def _of_according(token: Token) -> Iterator[Attribution]:
    """ "According to X, ...": the clause it stands in, without the phrase itself."""
    if token.lower_ != "according":
        return
    to = next((child for child in token.children if child.lower_ == "to"), None)
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or head is None:
        return
    phrase = set(token.subtree)
    clause = token.head
    while clause.dep_ not in {"ROOT", "ccomp", "conj", "advcl", "relcl"} and clause.head != clause:
        clause = clause.head
    content = tuple(part for part in clause.subtree if part not in phrase)
    yield Attribution(_trim(content), (token, to), phrase_of(head), head, "say", "according to")


def _of_verb(token: Token, cue: Cue) -> Iterator[Attribution]:
    subject = subject_of(token)
    source = phrase_of(subject) if subject is not None else ()
    for rule, content in _contents(token, cue):
        kept = _trim(tuple(part for part in content if part not in source))
        if kept:
            yield Attribution(kept, (token,), source, subject, cue.kind, rule)
            return


def _contents(token: Token, cue: Cue) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Contents of a cue by frame, the likeliest first."""
    children = list(token.children)
    if "clause" in cue.frames or "to" in cue.frames:
        for child in children:
            if child.dep_ == "ccomp":
                yield "clause", tuple(child.subtree)
        if token.dep_ == "parataxis" or (token.dep_ == "ccomp" and token.i > token.head.i):
            own = set(token.subtree)
            yield "clause around", tuple(t for t in token.head.subtree if t not in own)
        if token.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in children):
            own = set(token.subtree)
            yield "as reported", tuple(t for t in token.head.subtree if t not in own)
    if {"infinitive", "to"} & cue.frames:
        for child in children:
            if child.dep_ in {"xcomp", "ccomp"}:
                yield "infinitive", tuple(child.subtree)
    if "object" in cue.frames:
        for child in children:
            if child.dep_ == "dobj":
                yield "object", _with_tail(child, children)
        passive = next((child for child in children if child.dep_ == "nsubjpass"), None)
        if passive is not None:
            yield "object", tuple(passive.subtree)
    if "about" in cue.frames:
        for child in children:
            if child.dep_ == "prep" and child.lower_ in _ABOUT:
                yield "about", tuple(t for t in child.subtree if t != child)


def _with_tail(head: Token, children: list[Token]) -> tuple[Token, ...]:
    parts = list(head.subtree)
    for child in children:
        if child.i > head.i and child.dep_ in _OBJECT_TAIL:
            parts += child.subtree
    return tuple(sorted(set(parts), key=lambda part: part.i))


def subject_of(token: Token, *, steps: int = 6) -> Token | None:
    """Who does what a verb says: its subject, or the subject of the verb it hangs on."""
    for _ in range(steps):
        passive = None
        for child in token.children:
            if child.dep_ == "nsubj":
                return child
            if child.dep_ == "agent":
                return next((part for part in child.children if part.dep_ == "pobj"), None)
            passive = child if child.dep_ == "nsubjpass" else passive
        if passive is not None:
            # "He was quoted as saying", "she was asked": the passive's subject is no speaker
            # of its own verb but is of those that hang on it.
            return None
        if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return token.head
        if token.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "parataxis"}:
            token = token.head
            continue
        return None
    return None


def phrase_of(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head without its clauses: "the minister of trade", not ", who ..."."""
    parts = [head]
    for child in head.children:
        if child.dep_ not in _LOOSE or (child.dep_ in {"cc", "conj"} and head.dep_ in SUBJECTS):
            parts += child.subtree
    parts.sort(key=lambda part: part.i)
    return _trim(tuple(parts))


def _trim(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leaves out white space and stops at both ends; quotation marks stay."""
    start, end = 0, len(tokens)
    while start < end and _is_loose(tokens[start]):
        start += 1
    while end > start and _is_loose(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_loose(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)


__all__ = ["Attribution", "find_attributions", "lemma_of", "phrase_of", "subject_of"]
