"""Tells furniture of a page by the words of one block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.find.layout.blocks import Block
from firsthand.find.layout.dateline import is_dateline
from firsthand.find.layout.furniture_rows import Row, rows
from firsthand.find.layout.stamps import is_stamp, read_stamps
from firsthand.find.words import read_words
from firsthand.options import FindOptions

_TOKEN = re.compile(r"[^\s|/»›>•·,:;()\[\]]+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]m)?")
# What stands between the items of a menu that is written on one line.
_BETWEEN = re.compile(r"\s[|/·•›»–—]\s|\s{2,}|\t")
# What an item of a list is not, though its words may look so.
_NOT_LISTED = frozenset({"caption", "picture_credit", "speaker_label"})
# Characters at either end of a block that a row may look at; keeps every pattern linear.
_REACH = 240
_NAMED = re.compile(r"[A-Z\u00c0-\u00dd][\w.'’\u00c0-\u024f-]*$|[A-Z]\.?$|[A-Z'’.-]{2,}$")


@dataclass(frozen=True, slots=True)
class Label:
    """What a block was told to be: its kind and the name of the row that told it."""

    kind: str
    rule: str


def label_block(block: Block, *, options: FindOptions) -> Label | None:
    """The furniture a block is by its own words, wherever it stands; None if they do not tell."""
    if not block.key:
        return Label("separator", "no letter or digit")
    if not block.text.startswith("|") and is_stamp(block.text):
        return Label("timestamp", "only stamp words")
    if block.text.startswith("|"):
        return None  # a row of a table
    for row in rows():
        if _fires(row, block):
            return Label(row.kind, row.rule)
    if is_dateline(block.text):
        return Label("dateline", "a dateline alone")
    if _is_byline(block):
        return Label("byline", "by and names only")
    if _is_navigation(block):
        return Label("navigation", "only page words")
    if _is_signed_stamp(block):
        return Label("timestamp", "a stamp and names only")
    return None


def _fires(row: Row, block: Block) -> bool:
    if block.words > row.words or (block.bulleted and row.kind in _NOT_LISTED):
        return False
    if row.part == "end":
        return bool(row.pattern.search(block.text[-_REACH:]))
    if row.part == "whole":
        return len(block.text) <= _REACH and bool(row.pattern.fullmatch(block.text))
    return bool(row.pattern.match(block.text[:_REACH]))


def _is_byline(block: Block) -> bool:
    """ "By" and then nothing but names, small name words and outlets."""
    if block.words > 18 or block.final or not re.match(r"(?i)by\b|author\b", block.text):
        return False
    # "By Ada Lund, professor at the harbour college": the role may hold any word.
    name = re.match(r"\S+ ((?:\S+ ){1,3}\S+?),\s", block.text)
    if name and all(map(_NAMED.match, name[1].split())):
        return True
    words = block.text.replace(",", " ").replace("|", " ").split()[1:]
    named = [word for word in words if _NAMED.match(word.strip(":;()"))]
    small = [word for word in words if word.lower().strip(":;()") in read_words("byline_words")]
    return len(named) + len(small) == len(words) and len(named) <= 14


def _is_signed_stamp(block: Block) -> bool:
    """A stamp with the name of a writer, place or outlet, and no more."""
    if block.words > 18 or block.final:
        return False
    text = block.text
    stamps = read_stamps(text)
    for stamp in reversed(stamps):
        text = text[: stamp.start] + " " + text[stamp.end :]
    words = [word.strip("|,:;()·•—–-") for word in text.split()]
    rest = [w for w in words if w and w.lower() not in read_words("stamp_words")]
    rest = [w for w in rest if not _CLOCK.fullmatch(w)]
    return bool(stamps) and len(rest) <= 6 and all(map(_NAMED.match, rest))


def _is_navigation(block: Block) -> bool:
    """Only words of menus, with or without a stamp among them."""
    if block.words > 60:
        return False
    text = block.text
    for stamp in reversed(read_stamps(text)):
        text = text[: stamp.start] + " " + text[stamp.end :]
    words = [word.casefold() for word in _TOKEN.findall(text)]
    known = [word for word in words if word.strip(".'’!-–—+") in read_words("page_words")]
    marks = [word for word in words if not any(map(str.isalnum, word))]
    if block.final or not known:
        return False
    items = _BETWEEN.split(block.text)
    # "TT  NEWS  WEATHER": a row of buttons of which half are known.
    listed = len(items) >= 3 and all(len(item.split()) <= 5 for item in items)
    return len(known) + len(marks) == len(words) or (listed and 2 * len(known) >= len(items))
