"""Finds the stretches of a paragraph that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Span

# Opening mark -> the marks that close it. Straight and low marks open and close by their place.
_CLOSERS = {
    "“": '”"“',
    '"': '"”“',
    "”": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "'": "'’",
}
_DOUBLE = re.compile(r"[“”\"„«»]|(?<![\w'’])['‘](?=[\w\[$£€¡¿…])")
_PUNCTUATION = ".,?!;:…—–-"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks: `start` to `end` inside, `left` to `right` with its marks.

    All are offsets into the report's text. `block` counts the paragraphs given. `closed` is False
    where the paragraph ends before the mark does, `single` tells single marks from double.
    """

    start: int
    end: int
    left: int
    right: int
    block: int
    closed: bool
    single: bool


def find_marks(text: str, blocks: Sequence[Span]) -> tuple[Marked, ...]:
    """Stretches in quotation marks, outermost only, in text order.

    Method: one pass over the marks of each block. A mark opens where it stands before a word and
    not behind one; the same sign twice is told by that. What is open at the end of a block ends
    there, as speech over several paragraphs is printed.
    """
    found: list[Marked] = []
    for number, block in enumerate(blocks):
        at = block.start
        while opener := _DOUBLE.search(text, at, block.end):
            at = opener.end()
            if not _opens(text, opener.start(), block):
                continue
            marked = _stretch(text, opener.start(), block, number)
            if marked is not None:
                found.append(marked)
                at = marked.right
    return tuple(found)


def _opens(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if text[at] in "“„":
        return not after.isspace() or before.isspace()
    if text[at] in "«»":
        return not before.isalnum()
    return not after.isspace() and not before.isalnum() and after not in ",.;:)"


def _stretch(text: str, at: int, block: Span, number: int) -> Marked | None:
    single = text[at] in "'‘"
    close = _closing_single(text, at, block) if single else _closing_double(text, at, block)
    if close is None and single:
        return None
    start, end = at + 1, block.end if close is None else close
    right = end if close is None else min(close + 1, block.end)
    if close is not None and text[close] in '“"' and _looks_open(text, close, block):
        right = close
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not any(map(str.isalnum, text[start:end])):
        return None
    return Marked(start, end, at, max(right, end), number, close is not None, single)


def _closing_double(text: str, at: int, block: Span) -> int | None:
    closers = _CLOSERS[text[at]]
    depth = 0
    for mark in re.compile(f"[{re.escape(closers)}]").finditer(text, at + 1, block.end):
        sign = mark.group()
        if sign == "“" and text[at] != "„":
            # A nested opening mark, or the next speech where the mark before was forgotten.
            if text.count("”", mark.end(), block.end) > text.count("“", mark.end(), block.end) + 1:
                depth += 1
                continue
            return mark.start()
        if depth:
            depth -= 1
            continue
        if sign == '"' and text[at] == "“" and text.find("”", mark.end(), block.end) >= 0:
            continue
        return mark.start()
    return None


def _looks_open(text: str, at: int, block: Span) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < block.end else " "
    return before.isspace() and not after.isspace()


def _closing_single(text: str, at: int, block: Span) -> int | None:
    """The closing single mark: not an apostrophe, and a plural's only where no other is left."""
    limit = min(block.end, at + 1_500)
    plural: int | None = None
    for mark in re.compile(r"['’](?!\w)").finditer(text, at + 1, limit):
        before = text[mark.start() - 1]
        if before.isspace():
            continue
        follows = text[mark.end() : mark.end() + 1]
        if before == "s" and follows == " ":
            plural = plural or mark.start()
            continue
        return mark.start() if plural is None or before in _PUNCTUATION else plural
    return plural
