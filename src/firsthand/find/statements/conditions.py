"""Finds the words of a clause that say on which condition it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.statements.clauses import Clause
from firsthand.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What a phrase of condition can be part of, or subject to: an agreement, somebody's consent.
_AGREEMENTS = frozenset(
    {"accord", "agreement", "arrangement", "armistice", "ceasefire", "compromise", "deal",
     "package", "pact", "settlement", "treaty", "truce"}
)  # fmt: skip

# Verbs and adjectives whose "if" stands for "whether".
_ASKING = frozenset(
    {"ask", "wonder", "see", "know", "decide", "question", "doubt", "check", "tell", "determine",
     "learn", "sure", "unsure", "certain", "clear", "unclear", "uncertain"}
)  # fmt: skip

# Words after "if" that make a condition without a verb of its own.
_BARE = frozenset({"necessary", "needed", "possible", "so", "not", "approved"})


@dataclass(frozen=True, slots=True)
class Opener:
    """A row: words that open a condition where the parse agrees, and why."""

    words: tuple[tuple[str, ...], ...]
    agrees: Callable[[Doc, int, int], bool]
    reason: str


def _opens_clause(doc: Doc, at: int, end: int) -> bool:
    """Whether the word opens a clause with a verb that says what must come about."""
    token = doc[at]
    top = _top(token)
    if top is token or (at and doc[at - 1].lower_ in ("even", "as", "what")):
        return False
    verbal = top.pos_ in ("VERB", "AUX") or (end < len(doc) and doc[end].lower_ in _BARE)
    return verbal and not _whether(token, top)


def _whether(token: Token, top: Token) -> bool:
    above = top.head
    asked = above.lemma_.lower() in _ASKING or any(
        child.lemma_.lower() in _ASKING for child in above.rights if child.dep_ == "acomp"
    )
    return token.lower_ == "if" and above.i < token.i and asked


def _opens_after(doc: Doc, at: int, end: int) -> bool:
    """Whether the second word opens a clause: "only when the loans arrive"."""
    return _opens_clause(doc, at + 1, end)


def _begins_clause(doc: Doc, at: int, end: int) -> bool:
    """Whether the word is the first of a clause of circumstance: "once the loans arrive"."""
    top = _top(doc[at])
    return top.dep_ == "advcl" and top.left_edge.i == at and _opens_clause(doc, at, end)


def _provides(doc: Doc, at: int, end: int) -> bool:
    """Whether "provided" stands for "if", not for "gave"."""
    token = doc[at]
    if token.dep_ in ("mark", "advmod"):
        return _opens_clause(doc, at, end)
    clause = any(child.dep_ in ("pcomp", "ccomp") for child in token.rights)
    return clause and token.dep_ in ("prep", "advcl", "acl")


def _named(doc: Doc, at: int, end: int) -> bool:
    """Whether something is given or asked after the phrase; anonymity is a term of an interview."""
    return all(token.lower_ != "anonymity" for token in doc[end : end + 2])


def _no_measure(doc: Doc, at: int, end: int) -> bool:
    """Whether a clause follows, not a length of time: "as long as five hours"."""
    if end + 1 >= len(doc) or doc[end].lower_ in ("a", "an"):
        return False
    return doc[end].pos_ != "NUM" or doc[end + 1].lower_ == "of"


def _in_agreement(doc: Doc, at: int, end: int) -> bool:
    """Whether what it is part of is an agreement."""
    return any(child.lemma_.lower() in _AGREEMENTS for child in doc[at + 2].rights)


def _limited(doc: Doc, at: int, end: int) -> bool:
    """Whether something is limited by it, not exposed to it: "is subject to abuse"."""
    return not at or doc[at - 1].pos_ != "AUX"


def _before_subject(doc: Doc, at: int, end: int) -> bool:
    """Whether "should" opens a clause and stands for "if": "should there be no offer"."""
    token = doc[at]
    opens = not at or doc[at - 1].is_punct or doc[at - 1].lower_ in ("and", "but", "or")
    after = any(child.i > at for child in token.head.lefts)
    return opens and doc[-1].text != "?" and token.pos_ == "AUX" and after


def _awaited(doc: Doc, at: int, end: int) -> bool:
    """Whether "pending" says what must come first, not that something is still open."""
    token = doc[at]
    return token.dep_ in ("prep", "advcl", "acl") and any(True for _ in token.rights)


OPENERS: tuple[Opener, ...] = (
    Opener((("if",), ("unless",)), _opens_clause, "what must come about, or not"),
    Opener((("provided",), ("providing",), ("assuming",)), _provides, "what must come about"),
    Opener((("until",), ("once",)), _begins_clause,
           "what must come first; a date alone is a time"),
    Opener((("in", "exchange", "for"), ("in", "return", "for")), _named, "what is asked for it"),
    Opener((("on", "condition"), ("on", "the", "condition"), ("in", "the", "event")), _named,
           "the words name a condition"),
    Opener((("as", "long", "as"), ("so", "long", "as")), _no_measure, "what must stay so"),
    Opener((("only", "when"), ("only", "after"), ("only", "once")), _opens_after,
           "what must come about"),
    Opener((("should",),), _before_subject, "\"should he\" stands for \"if he\""),
    Opener((("pending",),), _awaited, "what must come first"),
    Opener((("depending", "on"), ("dependent", "on"), ("conditional", "on"), ("contingent", "on"),
            ("conditional", "upon"), ("contingent", "upon")), _named, "what it hangs on"),
    Opener((("as", "part", "of", "a"), ("as", "part", "of", "any"), ("as", "part", "of", "an")),
           _in_agreement, "an agreement that is not yet"),
    Opener((("subject", "to"),), _limited, "what must be granted"),
)  # fmt: skip

_BY_FIRST: dict[str, tuple[tuple[tuple[str, ...], Opener], ...]] = {
    first: tuple((words, row) for row in OPENERS for words in row.words if words[0] == first)
    for first in sorted({words[0] for row in OPENERS for words in row.words})
}
_ANY = re.compile(rf"(?i)\b(?:{'|'.join(sorted(_BY_FIRST))})\b")


def conditions_in(doc: Doc) -> tuple[tuple[int, int, Token], ...]:
    """The openers of conditions in a sentence: first token, end of the opener, head of the rest."""
    return tuple(_conditions(doc)) if _ANY.search(doc.text) else ()


def condition_of(
    sentence: ParsedSentence, clause: Clause, conditions: tuple[tuple[int, int, Token], ...]
) -> Span | None:
    """The words that say on which condition a clause holds, or None."""
    for start, opened, top in conditions:
        if start in clause.own:
            end = _end(sentence.doc, top, start, opened)
            # Where the cut of the clauses leaves no more than the opener, the rest is taken along.
            end = min(end, clause.end) if clause.end > opened else end
            return sentence.place(sentence.doc[start : _trimmed(sentence.doc, start, end)])
    return None


def _conditions(doc: Doc) -> Iterator[tuple[int, int, Token]]:
    low = [token.lower_ for token in doc]
    for at, word in enumerate(low):
        for words, opener in _BY_FIRST.get(word, ()):
            end = at + len(words)
            if tuple(low[at:end]) == words and end < len(doc) and opener.agrees(doc, at, end):
                heads = (*doc[at:end], _top(doc[end - 1]))
                last = max(heads, key=lambda token: (token.right_edge.i, token.i))
                yield at, end, _top(doc[at]) if len(words) == 1 else last
                break


def _top(token: Token) -> Token:
    """The head of what a word opens: the verb of its clause, or the word itself."""
    inverted = token.lower_ == "should" and token.dep_ == "aux"
    return token.head if inverted or token.dep_ in ("mark", "advmod") else token


def _end(doc: Doc, top: Token, start: int, opened: int) -> int:
    end = max(top.right_edge.i + 1, opened + 1)
    for child in top.rights:
        infinitive = any(word.tag_ == "TO" for word in child.lefts)
        if child.dep_ == "conj" and infinitive and top.tag_ != "VB":
            # "if they feel unwell and to stay at home": a second thing advised, no condition.
            end = min(end, child.left_edge.i)
    for i in range(opened, end):
        if doc[i].text == "|":
            return i
    return min(end, len(doc))


def _trimmed(doc: Doc, start: int, end: int) -> int:
    while end - start > 1 and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc"):
        end -= 1
    return end
