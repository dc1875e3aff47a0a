"""Finds the content of a verb of speech, thought or judgement by the frames of its row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.find.speech.asides import Content, adjoins, around, interrupted, rest
from firsthand.find.speech.cues import SPOKEN, Cue
from firsthand.find.speech.extents import (
    FINITE,
    finished,
    up_to_next_cue,
    with_reason,
    with_second,
    without_aside,
    without_occasion,
    without_summary,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT_TAIL = frozenset({"prep", "oprd", "xcomp", "dative", "acl", "relcl", "pcomp", "ccomp"})
# Prepositions whose phrase belongs to what is judged; "during", "on" tell when and where it was.
_TAIL_WORDS = frozenset({"for", "as", "of", "to", "from", "with", "about", "against", "over"})


def contents(token: Token, cue: Cue) -> Iterator[tuple[str, Content]]:
    """Contents of a cue as (rule, tokens), the likeliest first."""
    children = list(token.children)
    if "clause" in cue.frames:
        yield from _clauses(token, cue, children)
    yield from _infinitives(token, cue, children)
    if "object" in cue.frames or ("object-as" in cue.frames and _takes_as(children)):
        yield from _objects(token, cue, children)
    for child in children:
        if child.dep_ == "prep" and child.lower_ in cue.about:
            phrase = tuple(part for part in child.subtree if part != child)
            seen = [c for c in children if c.lower_ == "as" and c.dep_ == "prep" and c.i > child.i]
            phrase += tuple(part for c in seen for part in c.subtree)
            yield "about", without_aside(_with_aim(phrase, token, child), child)
    if "clause" in cue.frames and cue.kind in SPOKEN:
        yield from rest(token)


def _clauses(token: Token, cue: Cue, children: list[Token]) -> Iterator[tuple[str, Content]]:
    spoken = cue.kind in SPOKEN
    if spoken:
        yield from interrupted(token)
    clauses = [child for child in children if child.dep_ == "ccomp"]
    for child in clauses:
        if child.i > token.i:
            content = finished(tuple(child.subtree), token)
            content = up_to_next_cue(with_second(content, token), child, token)
            content = without_aside(without_summary(content, child), child)
            yield "clause", with_reason(content, token)
    for child in clauses:
        if child.i < token.i and adjoins(child, token):
            yield "clause", tuple(child.subtree)
    if spoken:
        yield from around(token, children)


def _infinitives(token: Token, cue: Cue, children: list[Token]) -> Iterator[tuple[str, Content]]:
    raised = _passive(children) if "raised" in cue.frames else None
    if raised is not None:
        for child in children:
            if child.dep_ == "xcomp" and child.i > token.i:
                yield "raised", (*raised.subtree, *without_occasion(child))
    if "infinitive" not in cue.frames:
        return
    for child in children:
        if child.dep_ in {"xcomp", "ccomp"} and child.i > token.i:
            content = up_to_next_cue(without_occasion(child), child, token)
            yield "infinitive", without_aside(without_summary(content, child), child)


def _objects(token: Token, cue: Cue, children: list[Token]) -> Iterator[tuple[str, Content]]:
    for child in children:
        if child.dep_ == "dobj":
            if "clause" in cue.frames:
                yield from _cut_off(tuple(child.subtree), token)
            content = up_to_next_cue(_with_tail(child, children), child, token)
            yield "object", without_aside(without_summary(content, child), child)
    if not any(child.dep_ == "dobj" for child in children):
        named = [child for child in children if child.dep_ == "oprd" and child.i > token.i]
        if named:
            yield "object", tuple(part for child in named for part in child.subtree)
    for child in children:
        if child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VBG" and child.i > token.i:
            if "clause" in cue.frames:
                yield from _cut_off(tuple(child.subtree), token)
            yield "object", up_to_next_cue(tuple(child.subtree), child, token)
    passive = _passive(children)
    # Who is asked or told is no content: "Dunn was asked to leave".
    if passive is not None and cue.kind != "ask" and "object-clause" not in cue.frames:
        tail = [c for c in children if c.i > token.i and c.dep_ in {"prep", "oprd"}]
        tail = [c for c in tail if c.dep_ == "oprd" or c.lower_ in {"as", "for", "of"}]
        yield "object", (*passive.subtree, *(part for c in tail for part in c.subtree))


def _cut_off(noun: Content, cue: Token) -> Iterator[tuple[str, Content]]:
    """ "said using a boat was wrong": a noun with a verb behind it was the subject of a clause."""
    doc, end = cue.doc, noun[-1].i + 1
    if cue.i < noun[0].i and end < len(doc) and doc[end].tag_ in FINITE:
        yield "clause", (*noun, *doc[end:])


def _passive(children: list[Token]) -> Token | None:
    return next((child for child in children if child.dep_ == "nsubjpass"), None)


def _takes_as(children: list[Token]) -> bool:
    """Whether a verb of seeing judges: "sees the plan as a mistake"."""
    return any(child.dep_ == "prep" and child.lower_ == "as" for child in children)


def _with_tail(head: Token, children: list[Token]) -> Content:
    parts = list(head.subtree)
    for child in children:
        if child.i <= head.i or child.dep_ not in _OBJECT_TAIL:
            continue
        acts = child.lower_ == "in" and any(part.dep_ == "pcomp" for part in child.children)
        if child.dep_ != "prep" or child.lower_ in _TAIL_WORDS or acts:
            parts += child.subtree
    return tuple(sorted(set(parts), key=lambda part: part.i))


def _with_aim(phrase: Content, token: Token, after: Token) -> Content:
    """ "called on Halden to open the pier": with what the addressee is to do."""
    aims = [child for child in token.children if child.dep_ in {"xcomp", "advcl", "ccomp"}]
    for child in aims:
        opens = child.left_edge
        if child.i > after.i and (opens.tag_ == "TO" or child.tag_ == "VB") and phrase:
            parts = set(phrase) | set(child.subtree)
            return tuple(sorted(parts, key=lambda part: part.i))
    return phrase
