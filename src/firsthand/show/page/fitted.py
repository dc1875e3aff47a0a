"""Fits words into the boxes of the picture by the widths of their letters."""

from __future__ import annotations

from itertools import accumulate

# user units of the drawing; a node must hold two short lines.
NODE_WIDTH = 216
# user units; sizes of type in a node, and the room for a line of it.
LABEL_SIZE = 13.0
DETAIL_SIZE = 11.5
ROOM = NODE_WIDTH - 20
# ems; widths of letters in the widest of common system fonts, so that no other overflows.
NARROW, MIDDLE, WIDE = 0.4, 0.68, 1.0


def fit(line: str, size: float) -> str:
    """A line cut with an ellipsis where it would overflow a node."""
    if measure(line) * size <= ROOM:
        return line
    widths = accumulate(map(_em, line), initial=_em("…"))
    kept = sum(width * size <= ROOM for width in widths) - 1
    return line[:kept].rstrip() + "…"


def broken(label: str) -> tuple[str, str]:
    """A label at the last space that leaves its first line inside the node."""
    words = label.split(" ")
    for number in range(len(words), 0, -1):
        first = " ".join(words[:number])
        if measure(first) * LABEL_SIZE <= ROOM:
            return first, " ".join(words[number:])
    return fit(label, LABEL_SIZE), ""


def measure(line: str) -> float:
    """The width of a line in ems of its type."""
    return sum(_em(character) for character in line)


def _em(character: str) -> float:
    if character in "iljtfrI .,:;'’|!()[]-/":
        return NARROW
    return WIDE if character in "mwMW@%…" or ord(character) >= 0x2E80 else MIDDLE
