"""Tells what of a sentence bears on one clause: its hedges and its negation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.statements.clauses import Clause
from firsthand.model import Hedge, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs that say no to what hangs on them.
DENYING = frozenset({"deny", "refute", "disavow", "rule", "refuse", "decline", "reject", "fail"})

# Verbs whose own "not" is meant for what hangs on them: "I don't think we should".
RAISING = frozenset({"think", "believe", "expect", "suppose", "seem", "appear", "want", "imagine"})

# Words that negate what they stand with.
NEGATING = frozenset({"no", "none", "nobody", "nothing", "neither", "nor", "never", "without"})

_CLAUSE_UP = frozenset({"ccomp", "xcomp", "pcomp"})
_IN_PASSING = frozenset({"relcl", "amod", "appos"})


def chain(token: Token) -> list[Token]:
    """The verbs that govern a clause, from the nearest: "suggested" for "he might accept"."""
    found = []
    at = token
    while at.head.i != at.i and (at.dep_ in _CLAUSE_UP or (at.dep_ == "conj" and _shares(at))):
        if at.dep_ != "conj":
            found.append(at.head)
        at = at.head
    return found


def _shares(token: Token) -> bool:
    """Whether a coordinated clause stands under the same "that" as the clause before it."""
    marks = any(child.dep_ == "mark" for child in token.lefts)
    subject = any(child.dep_.startswith("nsubj") for child in token.lefts)
    return token.head.dep_ in _CLAUSE_UP and (marks or not subject)


def hedges_of(
    doc: Doc, clause: Clause, hedges: Sequence[tuple[Hedge, Token]]
) -> tuple[tuple[Hedge, ...], float]:
    """The hedges that a clause holds or hangs under, and the least level among those that bear.

    Each hedge comes with its first token. One inside a phrase said in passing ("potential talks")
    is listed but lowers nothing.
    """
    above = {token.i for token in chain(doc[clause.head])}
    mine, level = [], 1.0
    for hedge, token in hedges:
        under = token.i in above or (token.head.i in above and token.dep_ in ("aux", "advmod"))
        if under or token.i in clause.own:
            mine.append(hedge)
            if under or _bears(token, clause):
                level = min(level, hedge.level)
    return tuple(mine), level


def _bears(token: Token, clause: Clause) -> bool:
    if token.lower_ in ("even", "as") or token.dep_ in _IN_PASSING:
        return False
    at = token
    while at.i != clause.head and at.head.i != at.i:
        if at.dep_ == "relcl":
            return False
        if at.dep_ == "advcl" and (at.i != token.head.i or not _near(at.head, clause)):
            return False
        at = at.head
    return True


def _near(verb: Token, clause: Clause) -> bool:
    return verb.i == clause.head or verb.dep_ in ("xcomp", "ccomp", "acomp")


def negation_of(sentence: ParsedSentence, clause: Clause) -> Span | None:
    """The word that negates a clause, or None."""
    doc = sentence.doc
    head = doc[clause.head]
    for token in _verbs(head, clause):
        for child in token.children:
            if child.dep_ == "neg" or child.lower_ in NEGATING:
                return sentence.place(child)
            if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "pobj"):
                for word in child.lefts:
                    if word.lower_ in ("no", "neither"):
                        return sentence.place(word)
    for verb in chain(head):
        if verb.lemma_.lower() in DENYING:
            return sentence.place(verb)
        if verb.lemma_.lower() in RAISING:
            for child in verb.lefts:
                if child.dep_ == "neg":
                    return sentence.place(child)
    return None


def _verbs(head: Token, clause: Clause) -> list[Token]:
    """The head with the verbs and adjectives that carry it on: "is not able to", "did not try"."""
    found, at = [head], 0
    while at < len(found):
        for child in found[at].children:
            if child.dep_ in ("xcomp", "acomp", "attr") and child.i in clause.own:
                found.append(child)
        at += 1
    return found
