"""Finds who proposes, accepts, rejects or demands what, on which condition."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.duties import duty_of
from firsthand.find.modality import turned
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.scopes import chain
from firsthand.find.stances import Row, actor_nouns, row_of
from firsthand.model import Name, Position, Quote, Span, Statement
from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = frozenset({"i", "we"})
_LIGHT = frozenset(
    {"express", "make", "issue", "reiterate", "repeat", "voice", "signal", "offer", "show"}
)
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class _Scene:
    """What of a report tells who acts: places of names, quotes and statements, in text order."""

    names: tuple[tuple[Span, str], ...]
    quotes: Sequence[Quote]
    statements: tuple[Statement, ...]
    starts: tuple[int, ...]


def find_positions(
    parsed: Parsed,
    names: Sequence[Name],
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    *,
    options: FindOptions = DEFAULT.find,
) -> tuple[Position, ...]:
    """Positions of one report, in text order.

    Method: a table of verbs, adjectives and nouns of stance; the actor is the subject, resolved by
    the names found or by the speaker of the quote. Where the actor cannot be told there is none.
    """
    called = sorted((m.span, n.canonical) for n in names if n.type != "other" for m in n.mentions)
    ordered = sorted(statements, key=lambda item: (item.span.start, -item.span.end))
    starts = tuple(item.span.start for item in ordered)
    scene = _Scene(tuple(called), quotes, tuple(ordered), starts)
    found = []
    for sentence in parsed.sentences:
        for token in sentence.doc:
            match = row_of(token)
            position = _position(sentence, token, *match, scene) if match else None
            position = position or _demand(sentence, token, scene)
            if position is not None:
                found.append(position)
    return tuple(found)


def _position(
    sentence: ParsedSentence, token: Token, row: Row, about: Token | None, scene: _Scene
) -> Position | None:
    actor, about = _roles(token, about)
    if actor is None or about is None or about.lower_ in ("it", "that", "this"):
        return None
    statement = _statement_at(sentence.place(token), scene)
    name = _name_of(sentence, token, actor, statement, scene)
    if name is None:
        return None
    stance, code, modality = turned(token, row)
    condition = statement.condition if statement else None
    content = _content(sentence, token, about, condition)
    if stance is None or content is None:
        return None
    return Position(
        actor=name,
        actor_span=sentence.place(actor),
        stance=stance,
        stance_span=sentence.place(token),
        content=content,
        condition=condition,
        modality=modality,
        plover=code,
        reason=f"“{token.text}”: {row.reason}",
    )


def _demand(sentence: ParsedSentence, token: Token, scene: _Scene) -> Position | None:
    """What a speaker who is known says must be done."""
    duty = duty_of(token)
    statement = _statement_at(sentence.place(token), scene) if duty else None
    if duty is None or statement is None or statement.holder is None:
        return None
    row, verb = duty
    doc = sentence.doc
    last = max(verb.right_edge.i, token.i)
    while last > token.i and doc[last].is_punct:
        last -= 1
    start, end = sentence.place(verb).start, sentence.place(doc[last]).end
    end = min(end, statement.span.end)
    start = min(start, sentence.place(token).end + 1)
    if statement.condition is not None and start < statement.condition.start < end:
        kept = sentence.doc.text[: statement.condition.start - sentence.span.start]
        end = sentence.span.start + len(kept.rstrip(" ,"))
    if start >= end:
        return None
    return Position(
        actor=statement.holder,
        actor_span=statement.holder_span or sentence.place(token.head),
        stance=row.stance,
        stance_span=sentence.place(token),
        content=Span(sentence.span.report, start, end),
        condition=statement.condition,
        modality="stated",
        plover=row.code,
        reason=f"“{token.text}”: {row.reason}",
    )


def _roles(token: Token, about: Token | None) -> tuple[Token | None, Token | None]:
    """Who acts, and on what; in the passive the subject is what is acted on."""
    passive = next((c for c in token.lefts if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        agent = next((c for c in token.rights if c.dep_ == "agent"), None)
        actor = next(iter(agent.rights), None) if agent is not None else None
        return actor, passive
    if token.pos_ == "NOUN":
        owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
        light = token.dep_ == "dobj" and token.head.lemma_.lower() in _LIGHT
        return owner or (_subject(token.head) if light else None), about
    if about is None and token.dep_ == "relcl" and token.pos_ == "VERB":
        # "a plan that he has rejected": what is said of the noun is done to it.
        subject = _subject(token)
        return subject, None if subject is None or subject.tag_ in ("WP", "WDT") else token.head
    verb = token.head if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") else token
    return _subject(verb), about


def _subject(verb: Token) -> Token | None:
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


def _statement_at(place: Span, scene: _Scene) -> Statement | None:
    last = bisect_right(scene.starts, place.start)
    for item in reversed(scene.statements[max(0, last - 4) : last]):
        if item.span.holds(place):
            return item
    return None


def _name_of(
    sentence: ParsedSentence,
    token: Token,
    actor: Token,
    statement: Statement | None,
    scene: _Scene,
) -> str | None:
    place = sentence.place(actor)
    for span, name in _near(scene.names, place):
        if span.overlap(place):
            return name
    if actor.lower_ in _FIRST:
        return statement.holder if statement else None
    if actor.pos_ == "PRON":
        above = [_subject(verb) for verb in chain(token)]
        for subject in above:
            if subject is not None and subject.pos_ == "PROPN":
                return _name_of(sentence, subject, subject, None, scene)
        return None
    if actor.pos_ == "PROPN" or actor.lemma_.lower() in actor_nouns():
        return _words(actor)
    return None


def _words(actor: Token) -> str:
    """The name of an actor that is no found name: "Members of the union", without the article."""
    start, end = max(actor.left_edge.i, actor.i - 6), actor.i + 1
    while start < actor.i and actor.doc[start].pos_ in ("DET", "PUNCT", "SPACE", "CCONJ"):
        start += 1
    of = next((c for c in actor.rights if c.lower_ == "of"), None)
    if of is not None and of.right_edge.i - of.i <= 6:
        end = of.right_edge.i + 1
    return actor.doc[start:end].text


def _near(names: tuple[tuple[Span, str], ...], place: Span) -> tuple[tuple[Span, str], ...]:
    at = bisect_right(names, place.start, key=lambda item: item[0].start)
    return names[max(0, at - 3) : at + 2]


def _content(
    sentence: ParsedSentence, token: Token, about: Token, condition: Span | None
) -> Span | None:
    doc = sentence.doc
    start, end = about.left_edge.i, about.right_edge.i + 1
    if start <= token.i < end:
        # The head of a relative clause: its own words, not the clause.
        end = about.i + 1
    while end - start > 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    span = sentence.place(doc[start:end])
    if condition is not None and span.start < condition.start < span.end:
        kept = sentence.span.start + len(
            doc.text[: condition.start - sentence.span.start].rstrip(" ,")
        )
        return Span(span.report, span.start, kept) if kept > span.start else None
    return span
