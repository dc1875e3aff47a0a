"""Cuts a report's text into blocks: one line each, or a paragraph whose lines were hard-wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from firsthand.options import FindOptions

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_FINAL = re.compile(r"[.!?…。！？][\"'”’»)\]\s]*$")
_BULLET = re.compile(r"\s*(?:[•·▪■●◦‣*►»>-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive characters of a text that are laid out as one; white space at the ends is out.

    `key` holds its letters and digits in lower case, so that two settings of one line agree.
    """

    start: int
    end: int
    text: str
    words: int
    key: str

    @property
    def final(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(_FINAL.search(self.text[-12:]))

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet or an item number."""
        return bool(_BULLET.match(self.text))

    def prose(self, *, options: FindOptions) -> bool:
        """Whether it is long enough to be running text and ends as a sentence ends."""
        return self.final and self.words >= options.prose_words


def key_of(text: str) -> str:
    """The letters and digits of a string in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def make_block(text: str, start: int, end: int) -> Block | None:
    """The block between two offsets less the white space at its ends; None if nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not piece:
        return None
    return Block(start, start + len(piece), piece, len(piece.split()), key_of(piece))


def cut_blocks(text: str, *, options: FindOptions) -> tuple[Block, ...]:
    """The blocks of a text in order; together they hold every character that is not a space."""
    lines = [block for match in _LINE.finditer(text) if (block := make_block(text, *match.span()))]
    if not _is_wrapped(text, lines, options=options):
        return tuple(lines)
    width = _width(lines)
    groups: list[list[Block]] = []
    for line in lines:
        if groups and _runs_on(text, groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    joined = (make_block(text, group[0].start, group[-1].end) for group in groups)
    return tuple(block for block in joined if block)


def _width(lines: list[Block]) -> int:
    # One line in fifty may overrun: an address is never broken.
    return sorted(len(line.text) for line in lines)[-1 - len(lines) // 50]


def _is_wrapped(text: str, lines: list[Block], *, options: FindOptions) -> bool:
    """Lines of one width that break inside sentences were broken by a mailer or a terminal."""
    if len(lines) < options.wrap_lines:
        return False
    width = _width(lines)
    if width > options.wrap_width or width < options.wrap_width // 3:
        return False
    pairs = list(pairwise(lines))
    close = [(a, b) for a, b in pairs if text.count("\n", a.end, b.start) == 1]
    broken = [a for a, b in close if b.text[0].islower() and not a.final]
    if len(broken) < options.wrap_share * max(1, len(pairs)):
        return False
    return median(len(line.text) for line in broken) >= 0.75 * width


def _runs_on(text: str, last: Block, line: Block, width: int) -> bool:
    """Whether the next line continues the last: its first word would not have fitted above."""
    if text.count("\n", last.end, line.start) != 1:
        return False
    first = len(line.text.split(maxsplit=1)[0])
    return len(last.text) + 1 + first > width * 0.92 or line.text[0].islower()
