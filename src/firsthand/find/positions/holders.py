"""Tells who takes a position: the words that act, and the name that they go by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.statements.scopes import chain
from firsthand.find.words import read_words
from firsthand.model import Quote, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = frozenset({"i", "we"})
_LIGHT = frozenset(
    {"express", "make", "issue", "reiterate", "repeat", "voice", "signal", "offer", "show"}
)
# Determiners that are part of who is meant: "both countries".
_COUNTING = frozenset({"both", "all", "some", "most", "many", "several", "no", "any", "every"})
# Tokens that the words after "of" may have in the name of an actor.
_LONGEST = 9
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Scene:
    """What of a report tells who acts: places of names, quotes and statements, in text order."""

    names: tuple[tuple[Span, str], ...]
    quotes: Sequence[Quote]
    statements: tuple[Statement, ...]
    starts: tuple[int, ...]


def roles_of(token: Token, about: Token | None) -> tuple[Token | None, Token | None]:
    """Who acts, and on what; in the passive the subject is what is acted on."""
    passive = next((c for c in token.lefts if c.dep_ == "nsubjpass"), None)
    if passive is not None or any(c.dep_ == "auxpass" for c in token.lefts):
        agent = next((c for c in token.rights if c.dep_ == "agent"), None)
        actor = next(iter(agent.rights), None) if agent is not None else None
        return actor, passive
    if token.pos_ == "NOUN":
        owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
        light = token.dep_ == "dobj" and token.head.lemma_.lower() in _LIGHT
        return owner or (subject_of(token.head) if light else None), about
    if about is None and token.dep_ == "relcl" and token.pos_ == "VERB":
        # "a plan that he has rejected": what is said of the noun is done to it.
        subject = subject_of(token)
        noun = token.head
        if noun.dep_ == "appos" and noun.i > noun.head.i:
            noun = noun.head  # "full membership, a prospect that he has rejected"
        return subject, None if subject is None or subject.tag_ in ("WP", "WDT") else noun
    verb = token.head if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") else token
    return subject_of(verb), about


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it hangs on or stands beside."""
    at = verb
    while True:
        subject = next((c for c in at.lefts if c.dep_ in _SUBJECTS), None)
        if subject is not None:
            if subject.tag_ in ("WP", "WDT") and at.dep_ == "relcl":
                return at.head
            return subject
        if at.head.i == at.i or at.dep_ not in ("xcomp", "conj", "advcl"):
            return None
        at = at.head


def statement_at(place: Span, scene: Scene) -> Statement | None:
    """The least statement that holds a place."""
    last = bisect_right(scene.starts, place.start)
    for item in reversed(scene.statements[max(0, last - 4) : last]):
        if item.span.holds(place):
            return item
    return None


def name_of(
    sentence: ParsedSentence,
    token: Token,
    actor: Token,
    statement: Statement | None,
    scene: Scene,
) -> str | None:
    """The name of who acts, or None where it cannot be told."""
    place = sentence.place(actor)
    for span, name in _near(scene.names, place):
        if span.overlap(place):
            return name
    if actor.lower_ in _FIRST:
        return statement.holder if statement else None
    if actor.pos_ == "NOUN":
        # "the chairman of the union, Jan Verel": the name says who it is.
        called = next((c for c in actor.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
        if called is not None:
            return name_of(sentence, token, called, statement, scene)
    if actor.pos_ == "PRON":
        above = [subject_of(verb) for verb in chain(token)]
        for subject in above:
            if subject is not None and subject.pos_ == "PROPN":
                return name_of(sentence, subject, subject, None, scene)
        return _speaker(actor, place, scene.quotes)
    if actor.pos_ == "PROPN" or actor.lemma_.lower() in read_words("actor_nouns"):
        return _words(actor)
    return None


def _speaker(actor: Token, place: Span, quotes: Sequence[Quote]) -> str | None:
    """Who a pronoun is that some words are ascribed to."""
    for quote in quotes:
        if place in quote.source and quote.speaker and quote.speaker.lower() != actor.lower_:
            return quote.speaker
    return None


def _words(actor: Token) -> str:
    """The name of an actor that is no found name: "Members of the union", without the article."""
    start, end = max(actor.left_edge.i, actor.i - 6), actor.i + 1
    while start < actor.i and actor.doc[start].pos_ in ("DET", "PUNCT", "SPACE", "CCONJ"):
        if actor.doc[start].lower_ in _COUNTING:
            break
        start += 1
    of = next((c for c in actor.rights if c.lower_ == "of"), None)
    if of is not None and of.right_edge.i - of.i <= _LONGEST:
        end = of.right_edge.i + 1
    return actor.doc[start:end].text


def _near(names: tuple[tuple[Span, str], ...], place: Span) -> tuple[tuple[Span, str], ...]:
    at = bisect_right(names, place.start, key=lambda item: item[0].start)
    return names[max(0, at - 3) : at + 2]
