"""Trims what hangs loose at the edges of a clause: commas, "and", half a pair of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEADING = frozenset(
    {",", ";", ":", "—", "–", "-", "--", "―", "…", "(", ")", "“", "”", '"', "‘", "."}
)
_TRAILING = _LEADING - {".", ")", "”"}
_CLOSERS = {"”": "“", '"': '"', ")": "("}

# More loose tokens than this at one edge are no clause's punctuation; the bound keeps it cheap.
_MOST = 8


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The tokens `[start, end)` without what hangs loose; at least one token is left."""
    for _ in range(_MOST):
        if end - start < 2 or not _loose_start(doc, start, end):
            break
        start += 1
    for _ in range(_MOST):
        if end - start < 2 or not _loose_end(doc, start, end):
            break
        end -= 1
    return start, end


def _loose_start(doc: Doc, start: int, end: int) -> bool:
    text = doc[start].text
    if text in {"“", '"', "("}:
        # An opening mark stays where its closing mark stays.
        return not any(_CLOSERS.get(doc[i].text) == text for i in range(start + 1, end))
    return text in _LEADING or doc[start].dep_ == "cc" or doc[start].is_space


def _loose_end(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1]
    if last.text == '"':
        return sum(doc[i].text == '"' for i in range(start, end)) % 2 == 1
    # "He urged haste, stating" before a quotation.
    stranded = last.tag_ == "VBG" and end - start > 2 and doc[end - 2].text == ","
    return last.text in _TRAILING or last.dep_ == "cc" or last.is_space or stranded
