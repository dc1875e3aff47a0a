"""Tells names that stand for many, by the verbs that they take: "Sella Rovers have signed"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed
from firsthand.find.speech.subjects import SUBJECTS
from firsthand.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Forms that take a subject in the plural: who "have signed a striker" is a club, and nobody.
_PLURAL = frozenset({"have", "are", "were"})
_SINGULAR = frozenset({"has", "is", "was"})


def bodies(parsed: Parsed, starts: dict[int, tuple[Span, str]]) -> Iterator[str]:
    """Names that mostly take a verb in the plural: "Sella Rovers have signed a keeper"."""
    votes: Counter[str] = Counter()
    for sentence in parsed.sentences:
        for token in sentence.doc:
            found = starts.get(sentence.span.start + token.idx)
            head = above_compound(token) if found else token
            if found is None or head.dep_ not in SUBJECTS or _is_several(head):
                continue
            for verb in _verbs(head):
                votes[found[1]] += (verb.lower_ in _PLURAL) - (verb.lower_ in _SINGULAR)
    yield from (name for name, balance in votes.items() if balance > 0)


def takes_plural(subject: Token) -> bool:
    """Whether one name has a verb in the plural: "Sella Rovers have signed a keeper"."""
    verbs = {verb.lower_ for verb in _verbs(subject)}
    return bool(verbs & _PLURAL) and not _is_several(subject)


def _verbs(subject: Token) -> Iterator[Token]:
    """The verb of a subject with its auxiliaries, not the verbs of what is said."""
    yield subject.head
    yield from (child for child in subject.head.children if child.dep_ in {"aux", "auxpass"})


def _is_several(noun: Token) -> bool:
    return any(child.dep_ in {"conj", "cc", "appos"} for child in noun.children)


def above_compound(token: Token) -> Token:
    """The noun that a name is a part of: "board" of "the Halden board"."""
    while token.dep_ == "compound" and token.head != token:
        token = token.head
    return token
