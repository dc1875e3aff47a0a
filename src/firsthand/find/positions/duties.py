"""Finds what a speaker says that somebody must or should do: a demand without a verb of demand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.positions.stances import Row
from firsthand.find.statements.scopes import RAISING, chain
from firsthand.find.words import read_words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Modals of duty; "need to" is a verb and is told by what hangs on it.
DUTY = frozenset({"must", "should", "ought"})

DEMANDS = Row("demands", "REQUEST", "AUX", "says that it must be done")
REJECTS = Row("rejects", "REJECT", "AUX", "says that it must not be done")

# Who can owe something: the speaker's own side, the one spoken to, or a person or body.
_OWING = frozenset({"we", "you", "they", "everyone", "everybody"})

# Openers under which a duty is no demand.
_OPEN = frozenset({"if", "whether", "when"})

# Verbs of the mind: "you should know" asks for nothing to be done.
MENTAL = frozenset(
    {"understand", "know", "remember", "realize", "realise", "think", "believe", "wonder", "worry",
     "feel", "see", "hear", "expect", "assume", "notice", "recognize", "recognise", "like"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duty:
    """What a speaker says must be done: the row, the verb, and the first token that says it."""

    row: Row
    verb: Token
    first: Token


def duty_of(token: Token) -> Duty | None:
    """The duty that this modal, or this "need", opens, or None.

    Left out: questions, conditions, duties of the mind, of a thing ("it should be ready by May"),
    and what is denied ("never said we should").
    """
    verb = _owed(token)
    if verb is None or token.doc[-1].text == "?" or verb.lemma_.lower() in MENTAL:
        return None
    openers = [c for place in (token, verb, token.head) for c in place.lefts]
    if any(c.tag_ in ("WP", "WRB") or c.lower_ in _OPEN for c in openers):
        return None  # "what we need to do" names a thing, it asks for none
    subject = _owing(token)
    if subject is None or subject.i > token.i or not _can_owe(subject) or _unsaid(verb):
        return None
    # "We must close it" asks for closing it; of others it is told who must.
    first = verb if subject.lower_ in _OWING else subject.left_edge
    return Duty(REJECTS if _negated(token, verb) else DEMANDS, verb, first)


def _owing(token: Token) -> Token | None:
    verb = token if token.pos_ == "VERB" else token.head
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and any(c.tag_ in ("WDT", "WP$") for c in subject.lefts):
        return None
    return subject


def _owed(token: Token) -> Token | None:
    if token.dep_ == "aux" and token.lower_ in DUTY:
        return token.head
    if token.pos_ == "VERB" and token.lemma_.lower() == "need" and token.tag_ in ("VBP", "VBZ"):
        # "We need him" asks for him; "the mayor needs him" says how it is.
        ours = any(c.lower_ == "we" for c in token.lefts)
        asked = ("xcomp", "dobj") if ours else ("xcomp",)
        return next((c for c in token.rights if c.dep_ in asked), None)
    return None


def _unsaid(verb: Token) -> bool:
    """Whether the duty stands under a "not" that is not meant for it: "never said we should"."""
    return any(
        child.dep_ == "neg"
        for above in chain(verb)
        if above.lemma_.lower() not in RAISING
        for child in above.lefts
    )


def _can_owe(subject: Token) -> bool:
    return (
        subject.lower_ in _OWING
        or subject.pos_ == "PROPN"
        or subject.lemma_.lower() in read_words("actor_nouns")
    )


def _negated(token: Token, verb: Token) -> bool:
    above = [v for v in chain(verb) if v.lemma_.lower() in RAISING]
    places = [token, verb, *above]
    return any(child.dep_ == "neg" for place in places for child in place.children)
