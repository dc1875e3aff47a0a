"""Finds content by what stands around a cue, where the parse gives the cue no clause of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.find.speech.extents import FINITE, up_to_next_cue

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

Content = tuple["Token", ...]

# Tokens: how long ", as Dunn said," may be.
_ASIDE = 12
# Tokens that may stand between the end of speech and its cue: "..., the mayor of Halden said".
_LEAD = 16
# Tokens between a cue and the comma that ends its aside: "Dunn said on Friday,".
_AFTER = 5
_NO_OPENING = frozenset({"PUNCT", "ADP", "CCONJ", "SPACE", "PART", "SCONJ", "INTJ"})
# What a verb may hold instead of a clause.
_TAKEN = frozenset({"dobj", "dative", "oprd", "advmod", "npadvmod", "prt", "acomp", "attr"})
_STOPS = frozenset({",", "—", "–", "--", "-"})
_MARKS = _STOPS | {"”", '"', "''", "’"}
# Words that open no second half of speech that its cue interrupts.
_NO_HALF = frozenset(
    {"who", "which", "that", "as", "when", "while", "after", "before", "and", "but", "because"}
    | {"where", "whose", "adding", "citing", "referring", "noting", "speaking", "in", "at", "on"}
)


def interrupted(token: Token) -> Iterator[tuple[str, Content]]:
    """ "The pier, Dunn said on Friday, is old": what stands on both sides of the aside."""
    doc = token.doc
    if token.tag_ not in FINITE:
        return
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    beside = doc[token.i - 1]
    if subject is not None and subject.i < token.i and beside.pos_ in {"PROPN", "NOUN", "PRON"}:
        # The parse may take "the pier" for who speaks in "The pier, Dunn said, is old".
        subject = beside if beside.dep_ in {"appos", "nsubj", "npadvmod"} else subject
    first = subject.left_edge.i if subject is not None and subject.i < token.i else token.i
    end = next((at for at in range(token.i + 1, len(doc)) if doc[at].text in _STOPS), None)
    if end is None or end + 2 >= len(doc) or first < 2 or doc[first - 1].text not in _STOPS:
        return
    follows = doc[end + 1]
    start = token.i + 1
    if subject is not None and subject.i > token.i:
        start = min(end, subject.right_edge.i + 1)
        if follows in subject.subtree or follows.pos_ in {"NOUN", "PROPN", "DET"}:
            return
    halved = follows.lower_ not in _NO_HALF and not follows.is_quote
    if halved and _tells_when(doc[start:end], token):
        yield "clause around", (*doc[: first - 1], *doc[end + 1 :])


def _tells_when(aside: Phrase, cue: Token) -> bool:
    """Whether the words behind a cue only tell when, where or to whom."""
    return len(aside) <= _AFTER and not any(
        part.pos_ in {"VERB", "AUX", "INTJ"}
        or part.is_quote
        or (part.dep_ == "dobj" and part.head == cue)
        for part in aside
    )


def around(token: Token, children: list[Token]) -> Iterator[tuple[str, Content]]:
    own = {part.i for part in token.subtree}
    head = token.head
    hangs = token.dep_ == "parataxis" or (token.dep_ == "ccomp" and token.i > head.i)
    if hangs and len(own) <= _ASIDE and _set_off(min(own), max(own), token.doc):
        yield "clause around", tuple(part for part in head.subtree if part.i not in own)
    # "as Holt said" gives the words to Holt; "as troops continue to advance" gives them to nobody.
    bare = not any(child.dep_ in {"xcomp", "ccomp", "dobj", "acomp"} for child in children)
    as_said = any(child.lower_ == "as" and child.dep_ == "mark" for child in children)
    if token.dep_ == "advcl" and bare and as_said:
        rest = tuple(part for part in head.subtree if part.i not in own)
        yield "as reported", tuple(p for p in rest if p.i < min(own)) if head.i < token.i else rest


def _set_off(first: int, last: int, doc: Doc) -> bool:
    """Whether words stand between commas or behind one, as an aside does."""
    edges = {doc[at].text for at in (first, first - 1, last) if at >= 0}
    return bool(edges & {",", "—", "–", "-", "''", "”", '"'})


def adjoins(head: Token, cue: Token) -> bool:
    """Whether a clause ends with a comma or mark right before the cue and its subject."""
    last = max(part.i for part in head.subtree)
    between = cue.doc[last + 1 : cue.i]
    edge = cue.doc[last].text in _MARKS or (len(between) and between[0].text in _MARKS)
    verbs = any(
        part.tag_ in FINITE and part.dep_ != "relcl" for part in between if part.head != cue
    )
    return bool(edge) and len(between) <= _LEAD and not verbs


def rest(token: Token) -> Iterator[tuple[str, Content]]:
    """What follows a cue whose clause the parse has missed: "said that ..." to the stop."""
    doc, start = token.doc, token.i + 1
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.i > token.i or token.dep_ == "parataxis":
        return
    reach = range(start, min(start + _LEAD, len(doc)))
    that = next((at for at in reach if doc[at].lower_ == "that" and doc[at].tag_ == "IN"), None)
    if that is not None and all(part.tag_ not in FINITE for part in doc[start:that]):
        start = that
    elif start >= len(doc) or not _opens_clause(doc[start], token):
        return
    tail = doc[start:]
    if any(part.tag_ in FINITE for part in tail):
        yield "clause", up_to_next_cue(tuple(tail), tail[0], token)


def _opens_clause(opening: Token, cue: Token) -> bool:
    taken = any(child.i > cue.i and child.dep_ in _TAKEN for child in cue.children)
    return not taken and opening.pos_ not in _NO_OPENING and not opening.is_quote
