"""Cuts one parsed sentence into clauses that assert something, each a contiguous run of tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from firsthand.find.statements.edges import trim
from firsthand.find.statements.heads import CLAUSAL, CONTENT, asserts
from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens `[start, end)` of a sentence under one head; a clause may lie within another.

    `own` are the tokens that belong to it and to no clause within it.
    """

    head: int
    start: int
    end: int
    own: frozenset[int]


def find_clauses(
    doc: Doc, *, cuts: frozenset[int] = frozenset(), options: FindOptions = DEFAULT.find
) -> tuple[Clause, ...]:
    """The clauses of a sentence in text order; no clause runs across a token in `cuts`.

    Method: heads by dependency, each token under its nearest head; a clause of fewer content words
    than `clause_words` joins the clause above it, and a bare "X said" joins what X said.
    """
    if not len(doc):
        return ()
    heads = frozenset(
        t.i for t in doc if t.head.i == t.i or (t.dep_ in CLAUSAL and asserts(t, options=options))
    )
    part = _parts(doc, cuts)
    # Asked once for each token: the settling counts content words again and again.
    content = frozenset(t.i for t in doc if t.pos_ in CONTENT)
    owner = _owners(doc, heads, part)
    owner = _settled(doc, owner, content, options=options)
    clauses = _extents(doc, owner)
    found = [clause for clause in clauses if _speaks(doc, clause, clauses, content, options)]
    if not found:
        # Nothing but fragments: the sentence as it stands.
        found = [Clause(clauses[0].head, 0, len(doc), frozenset(range(len(doc))))]
    return tuple(sorted((_trimmed(doc, c) for c in found), key=lambda c: (c.start, -c.end)))


def _parts(doc: Doc, cuts: frozenset[int]) -> list[int]:
    part, number = [], 0
    for i in range(len(doc)):
        number += i in cuts
        part.append(number)
    return part


_Owner = tuple[int, int]  # part of the sentence, head


def _owners(doc: Doc, heads: frozenset[int], part: list[int]) -> list[_Owner]:
    above = [token.head.i for token in doc]
    head_of = [-1] * len(doc)
    for first in range(len(doc)):
        path, at = [], first
        while head_of[at] < 0 and at not in heads:
            path.append(at)
            at = above[at]
        found = at if at in heads else head_of[at]
        for i in [*path, at]:
            head_of[i] = found
    return [(part[i], head_of[i]) for i in range(len(doc))]


def _settled(
    doc: Doc, owner: list[_Owner], content: frozenset[int], *, options: FindOptions
) -> list[_Owner]:
    """Joins short clauses to those above them, and a bare attribution to what it introduces."""
    groups: dict[_Owner, set[int]] = {}
    for i, key in enumerate(owner):
        groups.setdefault(key, set()).add(i)
    place = list(owner)
    # From the last head to the first, so that a short clause joins before its parent is judged.
    for key in sorted(groups, key=lambda key: (key[0], -key[1])):
        target = _target(doc, key, groups, place, content, options=options)
        if target is not None and target != key:
            moved = groups.pop(key)
            groups[target] |= moved
            for i in moved:
                place[i] = target
    return place


def _target(
    doc: Doc,
    key: _Owner,
    groups: dict[_Owner, set[int]],
    place: list[_Owner],
    content: frozenset[int],
    *,
    options: FindOptions,
) -> _Owner | None:
    part, head = key
    below = [
        other for other in groups
        if other[0] == part and other[1] != head and _above(doc, other[1], place, part) == head
    ]  # fmt: skip
    bare = _bare(doc, head, groups[key])
    said = [other for other in below if doc[other[1]].dep_ == "ccomp"]
    if said and len(bare & content) < options.clause_words:
        return said[0]
    if len(content & groups[key]) >= options.clause_words:
        return None
    above = _above(doc, head, place, part)
    if above is not None and _is_said(doc, head, groups, (part, above), content, options=options):
        return None
    if above is not None:
        return (part, above)
    return below[0] if below else None


def _is_said(
    doc: Doc,
    head: int,
    groups: dict[_Owner, set[int]],
    above: _Owner,
    content: frozenset[int],
    *,
    options: FindOptions,
) -> bool:
    """Whether a clause is what a bare attribution says: then that joins it, not the reverse."""
    if doc[head].dep_ != "ccomp" or doc[head].head.i != above[1]:
        return False
    return len(content & _bare(doc, above[1], groups[above])) < options.clause_words


def _above(doc: Doc, head: int, place: list[_Owner], part: int) -> int | None:
    at = doc[head]
    while at.head.i != at.i:
        at = at.head
        key = place[at.i]
        if key[0] == part and key[1] != head:
            return key[1]
    return None


def _bare(doc: Doc, head: int, tokens: set[int]) -> frozenset[int]:
    """The tokens of a clause without its subject and its verb."""
    out = set(tokens) - {head}
    for child in doc[head].children:
        if child.dep_.startswith("nsubj"):
            out -= set(range(child.left_edge.i, child.right_edge.i + 1))
    return frozenset(out)


def _extents(doc: Doc, owner: list[_Owner]) -> list[Clause]:
    groups: dict[_Owner, list[int]] = {}
    marks = {token.i for token in doc if token.is_punct}
    last: _Owner | None = None
    for i, key in enumerate(owner):
        # A mark stays with the words before it, or it would stretch the clause that it closes.
        if i in marks and last is not None and last[0] == key[0]:
            key = last
        groups.setdefault(key, []).append(i)
        last = key
    return [
        Clause(key[1], own[0], own[-1] + 1, frozenset(own)) for key, own in sorted(groups.items())
    ]


def _speaks(
    doc: Doc,
    clause: Clause,
    clauses: list[Clause],
    content: frozenset[int],
    options: FindOptions,
) -> bool:
    if len(clauses) == 1:
        return True
    words = len(content & clause.own)
    verbal = any(doc[i].pos_ in ("VERB", "AUX") for i in clause.own)
    return words >= options.clause_words or (verbal and words >= 2 and len(clause.own) >= 4)


def _trimmed(doc: Doc, clause: Clause) -> Clause:
    start, end = trim(doc, clause.start, clause.end)
    return replace(clause, start=start, end=end)
