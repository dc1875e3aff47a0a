"""Tells which words of a parsed sentence head a clause that asserts something of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Dependencies that can open a clause, with the reason why it asserts something of its own.
CLAUSAL = {
    "ccomp": "what is said, thought or known",
    "advcl": "a circumstance that is asserted too: it has a tense, or is set off by a comma",
    "prep": 'a circumstance with "with" or "following", set off by a comma',
    "relcl": "something said of a noun in passing, set off by a comma or dash",
    "acl": "something said of a noun in passing, set off by a comma or dash",
    "conj": "a second assertion beside the first",
    "parataxis": "a second assertion beside the first",
    "csubj": "an assertion that is spoken about",
    "appos": "what somebody or something is said to be",
}

# Openers of a clause that only limits the clause above it, and so stays with it.
LIMITING = frozenset({"if", "unless", "provided", "until", "whether", "once", "than", "lest"})

# Parts of speech that carry content; the rest only ties it together.
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})

_BREAKS = frozenset({",", "—", "–", "-", "--", ";", ":", "(", "…", "―"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def asserts(token: Token, *, options: FindOptions) -> bool:
    """Whether what hangs under a word is an assertion, by how the word hangs on another."""
    if token.dep_ == "appos":
        extent = range(token.left_edge.i, token.right_edge.i + 1)
        return content_words(token.doc, extent) > options.clause_words and _set_off(token)
    if token.dep_ == "prep":
        extent = range(token.left_edge.i, token.right_edge.i + 1)
        long = content_words(token.doc, extent) >= options.clause_words
        return token.lower_ in ("with", "following") and long and _set_off(token)
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if any(c.lower_ in LIMITING for c in token.lefts if c.dep_ in ("mark", "advmod")):
        return False
    if token.head.lower_ in LIMITING:
        return False
    if token.dep_ == "advcl" and (is_finite(token) or _timed(token)):
        return True
    if token.dep_ in ("relcl", "acl", "advcl"):
        return _set_off(token)
    if token.dep_ == "conj":
        # "assaulted and robbed hundreds" is one assertion with two verbs.
        apart = token.i - token.head.i > options.conjunct_gap
        return apart and token.head.pos_ in ("VERB", "AUX") and is_finite(token)
    return is_finite(token) and not _infinitive(token.head)


def is_finite(token: Token) -> bool:
    """Whether a verb has a tense of its own or through its auxiliary."""
    return token.tag_ in _FINITE or any(
        child.tag_ in _FINITE for child in token.lefts if child.dep_ in ("aux", "auxpass")
    )


def content_words(doc: Doc, tokens: frozenset[int] | range) -> int:
    """How many of the tokens carry content."""
    return sum(doc[i].pos_ in CONTENT for i in tokens)


def _timed(token: Token) -> bool:
    return any(child.lower_ in ("when", "while", "after", "before") for child in token.lefts)


def _infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to": what hangs on it is aimed at, not asserted."""
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.lefts)


def _set_off(token: Token) -> bool:
    edge = token.left_edge.i
    if edge:
        return token.doc[edge - 1].text in _BREAKS
    after = token.right_edge.i + 1
    return after < len(token.doc) and token.doc[after].text in _BREAKS
