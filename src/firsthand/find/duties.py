"""Finds what a speaker says that somebody must or should do: a demand without a verb of demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.scopes import RAISING, chain
from firsthand.find.stances import Row, actor_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

# Modals of duty; "need to" is a verb and is told by what hangs on it.
DUTY = frozenset({"must", "should", "ought"})

DEMANDS = Row("demands", "REQUEST", "AUX", "says that it must be done")
REJECTS = Row("rejects", "REJECT", "AUX", "says that it must not be done")

# Who can owe something: the speaker's own side, the one spoken to, or a person or body.
_OWING = frozenset({"we", "you", "they", "everyone", "everybody"})


def duty_of(token: Token) -> tuple[Row, Token] | None:
    """The row and the verb of a clause of duty that this modal opens, or None.

    Left out: questions, conditions, and duties of a thing ("it should be ready by May").
    """
    verb = _owed(token)
    if verb is None or token.doc[-1].text == "?":
        return None
    if any(c.tag_ in ("WP", "WRB") for place in (token, verb) for c in place.lefts):
        return None  # "what we need to do" names a thing, it asks for none
    subject = next((c for c in token.head.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if token.pos_ == "VERB":
        subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.i > token.i or not _can_owe(subject):
        return None
    if any(c.lower_ in ("if", "whether", "when") for c in token.head.lefts):
        return None
    return (REJECTS if _negated(token, verb) else DEMANDS), verb


def _owed(token: Token) -> Token | None:
    if token.dep_ == "aux" and token.lower_ in DUTY:
        return token.head
    if token.pos_ == "VERB" and token.lemma_.lower() == "need" and token.tag_ in ("VBP", "VBZ"):
        return next((c for c in token.rights if c.dep_ in ("xcomp", "dobj")), None)
    return None


def _can_owe(subject: Token) -> bool:
    return (
        subject.lower_ in _OWING
        or subject.pos_ == "PROPN"
        or subject.lemma_.lower() in actor_nouns()
    )


def _negated(token: Token, verb: Token) -> bool:
    above = [v for v in chain(verb) if v.lemma_.lower() in RAISING]
    places = [token, verb, *above]
    return any(child.dep_ == "neg" for place in places for child in place.children)
