"""Finds who proposes, accepts, rejects or demands what, on which condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.positions.duties import duty_of
from firsthand.find.positions.holders import Scene, name_of, roles_of, statement_at
from firsthand.find.positions.modality import turned
from firsthand.find.positions.stances import Row, row_of
from firsthand.model import Name, Position, Quote, Span, Statement
from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

# Pronouns that leave open what is meant.
_EMPTY = frozenset(
    {"him", "her", "them", "one", "himself", "herself", "itself", "themselves", "so", "me", "us",
     "you", "which", "whom", "what", "these", "those", "both"}
)  # fmt: skip
# Verbs by which somebody is bound to take a stance: "pledged to support" does support.
_BINDING = frozenset({"pledge", "promise", "vow", "threaten"})


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
    scene = Scene(tuple(called), quotes, tuple(ordered), starts)
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
    sentence: ParsedSentence, token: Token, row: Row, about: Token | None, scene: Scene
) -> Position | None:
    actor, about = roles_of(token, about)
    if actor is None or about is None or _says_nothing(about, token) or _within_stance(token):
        return None
    statement = statement_at(sentence.place(token), scene)
    name = name_of(sentence, token, actor, statement, scene)
    if name is None:
        return None
    condition = _condition(sentence, token, statement)
    stance, code, modality = turned(token, row, limited=condition is not None)
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


def _demand(sentence: ParsedSentence, token: Token, scene: Scene) -> Position | None:
    """What a speaker who is known says must be done."""
    duty = duty_of(token)
    statement = statement_at(sentence.place(token), scene) if duty else None
    if duty is None or statement is None or statement.holder is None:
        return None
    row, verb, doc = duty.row, duty.verb, sentence.doc
    last = max(verb.right_edge.i, token.i)
    while last > token.i and doc[last].is_punct:
        last -= 1
    start, end = sentence.place(duty.first).start, sentence.place(doc[last]).end
    end = min(end, statement.span.end)
    start = max(statement.span.start, min(start, sentence.place(token).end + 1))
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


def _says_nothing(about: Token, token: Token) -> bool:
    """Whether a pronoun stands for what the stance is about: nobody can tell it from the words."""
    last = about.i if about.i < token.i else about.right_edge.i
    alone = about.left_edge.i == about.i == last
    return about.lower_ in ("it", "that", "this") or (alone and about.lower_ in _EMPTY)


def _within_stance(token: Token) -> bool:
    """Whether a verb hangs on another stance: "refused to support" supports nothing."""
    return any(
        verb.lemma_.lower() not in _BINDING and row_of(verb) is not None
        for verb in (at.head for at in _carried(token))
    )


def _carried(token: Token) -> Iterator[Token]:
    at = token
    while at.dep_ == "xcomp" and at.head.i != at.i:
        yield at
        at = at.head


def _condition(sentence: ParsedSentence, token: Token, statement: Statement | None) -> Span | None:
    """The statement's condition, unless the stance is said in passing and the condition is not."""
    condition = statement.condition if statement else None
    if condition is None:
        return None
    passing = next((t for t in (token, *token.ancestors) if t.dep_ in ("relcl", "acl")), None)
    if passing is None:
        return condition
    doc = sentence.doc
    whole = sentence.place(doc[passing.left_edge.i : passing.right_edge.i + 1])
    return condition if whole.holds(condition) else None


def _content(
    sentence: ParsedSentence, token: Token, about: Token, condition: Span | None
) -> Span | None:
    doc = sentence.doc
    start, end = about.left_edge.i, about.right_edge.i + 1
    asked = next((c for c in token.rights if c.dep_ == "xcomp" and c.i > about.i), None)
    if about.dep_ == "dobj" and asked is not None and asked.left_edge.i <= end:
        # "urged women to vote": what is asked is that they do it.
        end = max(end, asked.right_edge.i + 1)
    if start <= token.i < about.i:
        start = token.i + 1
    elif start <= token.i < end:
        # The head of a relative clause: its own words, not the clause.
        end = about.i + 1
        while end < token.i and doc[end].text == "-" and not doc[end].whitespace_:
            end += 2
    while end - start > 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    span = sentence.place(doc[start:end])
    if condition is not None and span.start < condition.start < span.end:
        kept = sentence.span.start + len(
            doc.text[: condition.start - sentence.span.start].rstrip(" ,")
        )
        return Span(span.report, span.start, kept) if kept > span.start else None
    return span
