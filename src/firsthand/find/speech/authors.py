"""Tells who wrote the letter, the memo or the statement that a report quotes from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Name, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is written or issued by somebody and speaks for its author.
_WRITTEN = frozenset(
    {"statement", "report", "letter", "release", "tweet", "post", "memo", "ad", "message", "email"}
    | {"e-mail", "note", "memorandum", "reply", "telegram", "diary", "memoir", "column", "essay"}
    | {"op-ed", "manifesto", "communique", "communiqué", "dispatch", "missive", "notice"}
)
# Verbs that make their subject the author of what they have for an object.
_WRITES = frozenset(
    {"write", "send", "post", "publish", "issue", "release", "sign", "pen", "draft", "address"}
    | {"tweet", "email", "circulate", "put", "make", "give"}
)
_FROM = frozenset({"from", "by"})


def find_authors(
    parsed: Parsed, placed: Sequence[tuple[Span, Name]], pronouns: Mapping[Span, str]
) -> dict[str, list[tuple[int, str]]]:
    """By noun, where a report says who wrote what: "a letter from Dunn", "his letter"."""
    found: dict[str, list[tuple[int, str]]] = {}
    for sentence in parsed.sentences:
        for token in sentence.doc:
            noun = token.lower_
            if noun not in _WRITTEN or token.pos_ not in {"NOUN", "PROPN"}:
                continue
            for other in _tied(token):
                name = _name_at(sentence, other, placed, pronouns)
                if name is not None:
                    found.setdefault(noun, []).append((sentence.place(token).start, name))
                    break
    return found


def author_of(noun: str, at: int, authors: Mapping[str, Sequence[tuple[int, str]]]) -> str | None:
    """Whoever is said to have written it last before `at`, else the only one who ever is."""
    told = authors.get(noun, ())
    before = bisect_left(told, (at, "")) - 1
    if before >= 0:
        return told[before][1]
    names = {name for _, name in told}
    return names.pop() if len(names) == 1 else None


def _tied(noun: Token) -> Iterator[Token]:
    """The words beside a noun that may name its author, the likeliest first."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN"):
            yield child
            if child.pos_ == "PRON":
                # "In his letter, Dunn asked for time."
                yield from (
                    c for c in noun.sent.root.children if c.dep_ == "nsubj" and c.i > noun.i
                )
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _FROM:
            yield from (part for part in child.children if part.dep_ == "pobj")
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _WRITES:
        yield from (child for child in verb.children if child.dep_ == "nsubj")
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_.lower() in _WRITES:
            for agent in child.children:
                if agent.dep_ == "agent":
                    yield from (part for part in agent.children if part.dep_ == "pobj")
                elif agent.dep_ == "nsubj" and agent.tag_ not in {"WDT", "WP"}:
                    yield agent


def _name_at(
    sentence: ParsedSentence,
    token: Token,
    placed: Sequence[tuple[Span, Name]],
    pronouns: Mapping[Span, str],
) -> str | None:
    place = sentence.place(token)
    if place in pronouns:
        return pronouns[place]
    low = bisect_left(placed, place.start + 1, key=lambda pair: pair[0].start) - 1
    for span, name in placed[max(0, low - 1) : low + 1]:
        if span.overlap(place) and name.type in {"person", "organisation"}:
            return name.canonical
    return None
