"""Cuts one parsed sentence into clauses that tile it: who governs whom, and how each is joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Dependencies that open a clause, with the reason why the clause asserts something of its own.
CLAUSAL = {
    "ccomp": "what is said, thought or known",
    "advcl": "a circumstance that is asserted too",
    "relcl": "something said of a noun in passing",
    "acl": "something said of a noun in passing",
    "conj": "a second assertion beside the first",
    "parataxis": "a second assertion beside the first",
    "csubj": "an assertion that is spoken about",
    "appos": "what somebody or something is said to be",
}

# Parts of speech that carry content; the rest only ties it together.
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})

# Words that open a condition; such a clause stays with what it limits.
CONDITIONAL = frozenset({"if", "unless", "provided", "until", "whether", "once"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens `[start, end)` of a sentence under one head; `parent` counts clauses.

    `joined` is the dependency by which the head hangs on its parent (`root` for the first).
    """

    head: int
    start: int
    end: int
    joined: str
    parent: int | None


def find_clauses(doc: Doc, *, options: FindOptions = DEFAULT.find) -> tuple[Clause, ...]:
    """The clauses of a sentence in text order; together they hold every token once."""
    if not len(doc):
        return ()
    heads = _open(doc, options=options)
    owner = _owners(doc, heads)
    runs = _runs(doc, owner)
    runs = _merge(doc, runs, options=options)
    return _link(doc, runs, owner)


def _open(doc: Doc, *, options: FindOptions) -> frozenset[int]:
    heads = set()
    for token in doc:
        if token.head.i == token.i or (token.dep_ in CLAUSAL and _asserts(token, options=options)):
            heads.add(token.i)
    return frozenset(heads)


def _asserts(token: Token, *, options: FindOptions) -> bool:
    verbal = token.pos_ in ("VERB", "AUX")
    if token.dep_ == "appos":
        return _content(token.doc, token.left_edge.i, token.right_edge.i + 1) > options.clause_words
    if not verbal:
        return False
    if token.dep_ in ("relcl", "acl", "advcl"):
        if any(child.lower_ in CONDITIONAL for child in token.lefts if child.dep_ == "mark"):
            return False
        return _after_break(token)
    if token.dep_ == "conj":
        return token.head.pos_ in ("VERB", "AUX")
    return True


def _after_break(token: Token) -> bool:
    edge = token.left_edge.i
    before = token.doc[edge - 1] if edge else None
    after = token.right_edge.i + 1
    closed = after < len(token.doc) and token.doc[after].text in {",", "—", "–", ";"}
    return (before is not None and before.text in {",", "—", "–", ";", "("}) or (
        before is None and closed
    )


def _owners(doc: Doc, heads: frozenset[int]) -> list[int]:
    owner = [-1] * len(doc)
    for token in doc:
        path = []
        at = token
        while owner[at.i] < 0 and at.i not in heads:
            path.append(at.i)
            at = at.head
        found = at.i if at.i in heads else owner[at.i]
        for i in [*path, at.i]:
            owner[i] = found
    return owner


def _runs(doc: Doc, owner: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for i in range(len(doc)):
        same = bool(runs) and (owner[i] == owner[i - 1] or doc[i].is_punct or doc[i].is_space)
        if same:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def _content(doc: Doc, start: int, end: int) -> int:
    return sum(doc[i].pos_ in CONTENT for i in range(start, end))


def _merge(
    doc: Doc, runs: list[tuple[int, int]], *, options: FindOptions
) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for run in runs:
        short = _content(doc, *run) < options.clause_words
        left_short = bool(merged) and _content(doc, *merged[-1]) < options.clause_words
        if merged and (short or left_short):
            merged[-1] = (merged[-1][0], run[1])
        else:
            merged.append(run)
    return merged


def _link(doc: Doc, runs: list[tuple[int, int]], owner: list[int]) -> tuple[Clause, ...]:
    place = [0] * len(doc)
    for number, (start, end) in enumerate(runs):
        for i in range(start, end):
            place[i] = number
    clauses = []
    for number, (start, end) in enumerate(runs):
        head = _top(doc, start, end)
        above = doc[head].head.i
        joined = "root" if above == head else doc[head].dep_
        parent = place[above] if place[above] != number else None
        clauses.append(Clause(head, start, end, joined, parent))
    return tuple(clauses)


def _top(doc: Doc, start: int, end: int) -> int:
    # The token of the run whose head lies outside of it (or is itself); a verb before a noun.
    tops = [i for i in range(start, end) if not start <= doc[i].head.i < end or doc[i].head.i == i]
    verbal = [i for i in tops if doc[i].pos_ in ("VERB", "AUX")]
    return (verbal or [i for i in tops if not doc[i].is_punct] or tops or [start])[0]
