"""Tells the masthead: the line above the headline in which a page names its outlet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.find.credits.outlets import outlet_of
from firsthand.find.layout.blocks import Block
from firsthand.find.layout.furniture import Label
from firsthand.options import FindOptions

# What stands between an outlet's name and its section or motto.
_STROKE = re.compile(r"\s[|–—·•/-]\s|,\s")
_KIND = re.compile(r"(?i)(?:.*\s)?(?:blog|newsletter|magazine|newspaper|weekly|bulletin|website)\b")
# Blocks from the top of the page among which it may stand, and words of each of its parts.
_TOP = 3
_WORDS = 4


def label_masthead(
    blocks: Sequence[Block], labels: Mapping[int, Label], title: str | None, *, options: FindOptions
) -> dict[int, Label]:
    """The first short line that names an outlet, where a line for a headline stands below it."""
    for number, block in enumerate(blocks[:_TOP]):
        if number in labels:
            continue
        if block.text != title and _names_outlet(block.text) and not block.final:
            below = enumerate(blocks[number + 1 : number + 1 + _TOP], number + 1)
            if any(_may_head(b, n, labels, options=options) for n, b in below):
                return {number: Label("masthead", "an outlet's name above the headline")}
        return {}
    return {}


def _names_outlet(line: str) -> bool:
    name, *rest = _STROKE.split(line)
    if len(name.split()) > _WORDS or any(len(part.split()) > _WORDS for part in rest):
        return False
    if rest and all(map(_KIND.fullmatch, rest)):
        return True
    outlet = outlet_of(name.title() if name.isupper() else name)
    return outlet is not None and outlet.kind != "agency"


def _may_head(
    block: Block, number: int, labels: Mapping[int, Label], *, options: FindOptions
) -> bool:
    return (
        number not in labels
        and 3 <= block.words <= options.headline_words
        and not block.prose(options=options)
    )
