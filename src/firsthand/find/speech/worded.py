"""Finds speech and thought reported by a noun or an adjective: "her promise to go"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.find.speech.attribution import Attribution
from firsthand.find.speech.cues import Cue, lemma_of, word_cue
from firsthand.find.speech.extents import up_to_next_cue, without_summary
from firsthand.find.speech.subjects import phrase_of, subject_of, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs that only bear a noun of speech: who makes a promise has promised. A verb that is a cue with
# an object of its own (announce, offer) is none: the noun is its content.
_BEARERS = frozenset(
    {"advance", "air", "deliver", "file", "give", "harbor", "harbour", "have", "hold", "issue"}
    | {"launch", "level", "lodge", "make", "mount", "pass", "pose", "present", "press", "publish"}
    | {"push", "put", "raise", "reiterate", "release", "renew", "reveal", "send", "sign", "signal"}
    | {"state", "submit", "take", "write"}
)
_NOBODY = frozenset({"it", "that", "which", "there"})
_CLAUSAL = frozenset({"acl", "ccomp", "xcomp", "relcl"})


def of_word(token: Token) -> Iterator[Attribution]:
    """The attribution of a noun or an adjective, where it has a source and a content."""
    cue = word_cue(token)
    if cue is None:
        return
    bearer = _bearing_verb(token)
    subject = _owner(token) if token.pos_ == "NOUN" else _bearer(token)
    if subject is None and bearer is not None:
        subject = subject_of(bearer)
    if subject is None and not _is_complete(token):
        return
    if subject is not None and subject.lower_ in _NOBODY:
        return
    words = (token,) if bearer is None or bearer.i > token.i else (bearer, token)
    source = phrase_of(subject) if subject is not None else ()
    for content in _contents(token, bearer, cue):
        kept = trim(tuple(p for p in content if p not in source and p not in words))
        if kept:
            yield Attribution(kept, words, source, subject, cue.kind, cue.kind)
            return


def _is_complete(token: Token) -> bool:
    """ "Complaints that the pier is old": it is told what was said, if not by whom."""
    return token.pos_ == "NOUN" and any(
        child.dep_ in _CLAUSAL and child.i > token.i and _opener(child) == "that"
        for child in token.children
    )


def _opener(verb: Token) -> str:
    opens = next((child for child in verb.children if child.dep_ in {"mark", "aux"}), None)
    return opens.lower_ if opens is not None else ""


def _contents(token: Token, bearer: Token | None, cue: Cue) -> Iterator[tuple[Token, ...]]:
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in _CLAUSAL and "clause" in cue.frames and _is_content(child):
            yield without_summary(up_to_next_cue(tuple(child.subtree), child, token), child)
        elif child.dep_ == "prep" and child.lower_ in cue.about:
            yield tuple(part for part in child.subtree if part != child)
    for child in bearer.children if bearer is not None else ():
        if child.i < token.i:
            continue
        if child.dep_ == "prep" and child.lower_ in cue.about:
            yield tuple(part for part in child.subtree if part != child)
        elif child.dep_ in {"ccomp", "advcl"} and "clause" in cue.frames and _is_content(child):
            yield tuple(child.subtree)


def _is_content(verb: Token) -> bool:
    """Whether a clause tells what is said: it begins with "that" or "to", or says "-ing"."""
    if verb.dep_ in {"ccomp", "xcomp"}:
        return True
    if verb.dep_ == "relcl":
        return _opener(verb) == "to"
    return _opener(verb) in {"that", "to", "whether"}


def _bearing_verb(token: Token) -> Token | None:
    """The verb whose object a noun of speech is, or that makes something clear."""
    verb = token.head
    if token.pos_ == "NOUN":
        return verb if token.dep_ == "dobj" and lemma_of(verb) in _BEARERS else None
    made = token.dep_ in {"ccomp", "oprd", "acomp"} and lemma_of(verb) == "make"
    return verb if made else None


def _owner(token: Token) -> Token | None:
    """Whose claim it is: "Dunn's claim", "the claim by Dunn"."""
    for child in token.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "by":
            return next((part for part in child.children if part.dep_ == "pobj"), None)
    return None


def _bearer(token: Token) -> Token | None:
    """Who is confident: the subject of the verb an adjective completes."""
    return subject_of(token.head) if token.dep_ in {"acomp", "advcl", "conj", "oprd"} else None
