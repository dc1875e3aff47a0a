"""Finds the stretches of a paragraph that stand in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from firsthand.model import Span

# Two apostrophes and two grave accents stand for double marks in plain-text archives.
# In text read in the wrong encoding a closing mark is left as "â€" or its last part, "†".
_SIGNS = re.compile(
    r"''|``|â€[œ\x9d]|â€(?=[\s,.;)]|$)|(?<=[,.?!…])†|[“”\"„«»‹›]|(?<![\w'’])['‘](?=[\w\[$£€¡¿…])"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]?(?=\s|$)")
_PLURAL_END = re.compile(r"['’](?!\w)")
# How a reporter goes on behind somebody's words: with an explanation or with what else was done.
_REMARK = re.compile(
    r"[^\w\s]?(?: ?[—–]| --? |,? (?:which|whose|referring|asserting|suggesting|noting|adding)\b"
    r"|, (?:who|an?|the) )"
)
# Opening sign -> the signs that close it.
_CLOSERS = {
    "“": "”",
    '"': '"”',
    "”": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "''": "''",
    "``": "''",
}
# Marks in a wrong encoding, and what they are.
_BROKEN = {"â€œ": "“", "â€\x9d": "”", "â€": "”", "†": "”"}
_PUNCTUATION = ".,?!;:…—–-"
# Characters; single marks further apart than this are two apostrophes.
_SINGLE_REACH = 1_500
# Marks; as many apostrophes may stand between the two.
_SINGLE_TRIES = 20


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


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    start: int
    end: int
    opens: bool
    closes: bool


def find_marks(text: str, blocks: Sequence[Span]) -> tuple[Marked, ...]:
    """Stretches in quotation marks, outermost only, in text order.

    Method: one pass over the marks of each block. A mark opens where it stands before a word and
    not behind one; the same sign twice is told by that. Speech over several paragraphs opens anew
    in each and closes in the last; a mark that is never closed holds one sentence.
    """
    found: list[Marked] = []
    signs = [_signs(text, block) for block in blocks]
    for number, block in enumerate(blocks):
        follows = number + 1 < len(blocks) and _begins(signs[number + 1], blocks[number + 1])
        at = 0
        while at < len(signs[number]):
            sign = signs[number][at]
            at += 1
            if not sign.opens:
                continue
            marked, at = _stretch(text, signs[number], at - 1, block, number, follows=follows)
            if marked is not None:
                found.append(marked)
    return tuple(found)


def _signs(text: str, block: Span) -> list[_Sign]:
    found = []
    for match in _SIGNS.finditer(text, block.start, block.end):
        sign = _BROKEN.get(match.group(), match.group())
        before = text[match.start() - 1] if match.start() > block.start else " "
        after = text[match.end()] if match.end() < block.end else " "
        opens = not after.isspace() and not before.isalnum() and after not in ",.;:)!?"
        closes = not before.isspace() and match.start() > block.start
        if sign == "“":
            opens, closes = True, False
        elif match.group() in _BROKEN:
            opens, closes = False, True
        found.append(_Sign(sign, match.start(), match.end(), opens, closes))
    return found


def _begins(signs: Sequence[_Sign], block: Span) -> bool:
    return bool(signs) and signs[0].start == block.start and signs[0].opens


def _stretch(
    text: str, signs: Sequence[_Sign], at: int, block: Span, number: int, *, follows: bool
) -> tuple[Marked | None, int]:
    """The stretch that the sign `at` opens, and the sign to go on from."""
    opener = signs[at]
    single = opener.text in "'‘"
    closed = True
    if single:
        close = _closing_single(text, opener.start, block)
        if close is None:
            return None, at + 1
        end, right, after = close, close + 1, at + 1
        while after < len(signs) and signs[after].start < right:
            after += 1
    else:
        end, right, after, closed = _closing_double(text, signs, at, block, follows=follows)
    start = opener.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not any(map(str.isalnum, text[start:end])):
        return None, after
    return Marked(start, end, opener.start, max(right, end), number, closed, single), after


def _closing_double(
    text: str, signs: Sequence[_Sign], at: int, block: Span, *, follows: bool
) -> tuple[int, int, int, bool]:
    opener = signs[at].text
    closers = _CLOSERS[opener]
    depth = 0
    for place in range(at + 1, len(signs)):
        sign = signs[place]
        if sign.text in "'‘":
            continue
        if sign.text == "“" and opener != "„":
            ahead = [other.text for other in signs[place + 1 : place + 3]]
            if ahead == ["”", "”"] or opener == '"':
                depth += 1
                continue
            return sign.start, sign.start, place, False
        if sign.text == '"' and opener == "“":
            if depth and sign.closes:
                depth -= 1
            elif sign.opens and not sign.closes:
                depth += 1
            elif sign.closes:
                return sign.start, sign.end, place + 1, True
            continue
        if sign.text not in closers and not (opener == "„" and sign.text in '“”"'):
            continue
        if depth:
            depth -= 1
            continue
        if sign.opens and not sign.closes and sign.text == opener:
            return sign.start, sign.start, place, False
        return sign.start, sign.end, place + 1, True
    if follows:
        return block.end, block.end, len(signs), False
    stop = _SENTENCE_END.search(text, signs[at].end, block.end)
    end = stop.end() if stop else block.end
    after = at + 1
    while after < len(signs) and signs[after].start < end:
        after += 1
    return end, end, after, False


def _closing_single(text: str, at: int, block: Span) -> int | None:
    """The closing single mark: no apostrophe, and a plural's only where no other is left."""
    plural: int | None = None
    ends = _PLURAL_END.finditer(text, at + 1, min(block.end, at + 1 + _SINGLE_REACH))
    for mark in islice(ends, _SINGLE_TRIES):
        before = text[mark.start() - 1]
        if before.isspace():
            continue
        if before == "s" and text[mark.end() : mark.end() + 1] == " ":
            plural = plural or mark.start()
            continue
        return mark.start() if plural is None or before in _PUNCTUATION else plural
    return plural


def inner_span(mark: Marked, report: str) -> Span:
    """What stands between the marks."""
    return Span(report, mark.start, mark.end)


def near_marks(span: Span, marks: Sequence[Marked]) -> list[int]:
    """The numbers of the stretches that share characters with a span."""
    first = bisect_left(marks, span.start, key=lambda mark: mark.right)
    found = []
    for number in range(first, len(marks)):
        if marks[number].left >= span.end:
            break
        found.append(number)
    return found


def widen_to_marks(content: Span, marks: Sequence[Marked]) -> Span:
    """The content with the whole of what stands in marks at either end."""
    start, end = content.start, content.end
    for mark in marks:
        if mark.left < start < mark.right:
            start = mark.left
        if mark.left < end < mark.right:
            end = mark.right
    return Span(content.report, start, end)


def without_remark(content: Span, marks: Sequence[Marked], text: str) -> Span:
    """The content up to its last mark where the reporter goes on with a remark of his own."""
    ends = [mark.right for mark in marks if content.start < mark.right < content.end]
    last = max(ends, default=0)
    if last and _REMARK.match(text, last, content.end):
        return Span(content.report, content.start, last)
    return content
