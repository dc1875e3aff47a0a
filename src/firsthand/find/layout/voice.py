"""Tells furniture by whom a line speaks to and of: signs of one line, and rows that join them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.find.layout.blocks import Block
from firsthand.find.layout.furniture import Label
from firsthand.find.words import read_rows
from firsthand.options import FindOptions

# What somebody says is not the page's own voice, whomever it speaks to.
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{0,400}[”\"»]|(?<!\w)[‘'][^‘’']{3,200}[’'](?!\w)")
_OPEN = re.compile(r"^[“\"«‘]")
# Pictographs of players, letters, telephones and links, which stand before a button.
_BUTTON = re.compile(
    r"[\u23e9-\u23ef\u25b6-\u25bb\u260e\u260f\u2706\u2709\U0001f3a5\U0001f3a7\U0001f399\U0001f4de"
    r"\U0001f4e7\U0001f4f1\U0001f4f7\U0001f4f9\U0001f4fa\U0001f514\U0001f517]"
)
# An arrow points to another page where a dash or a disc makes a list.
_POINTS = "»>›►"
# Characters of a line that are read; keeps every pattern linear.
_REACH = 600
# Signs of words to the reader; rows that need them are not read in a guide or in a list.
_ADDRESS = frozenset({"reader", "newsroom", "call", "question", "elliptic", "link"})
# Signs of a report: somebody says something, or the writer speaks for himself.
_REPORT = ("told", "self")


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """Furniture by its signs: all of `needs` (each a choice with |), none of `never`.

    `place` is where on the page the row is read: `any`, or `foot` below the report's last words.
    """

    rule: str
    kind: str
    place: str
    needs: tuple[str, ...]
    never: tuple[str, ...] = _REPORT


VOICE_ROWS = (
    VoiceRow("asks the reader for something on the page", "newsletter", "any",
             ("call", "page|itself")),
    VoiceRow("asks the reader to join or to switch on", "newsletter", "any",
             ("call", "account", "short")),
    VoiceRow("calls on the reader for the newsroom", "contact", "any",
             ("call", "newsroom", "contact|unended|question")),
    VoiceRow("speaks to the reader of the page", "newsletter", "any", ("reader", "page")),
    VoiceRow("speaks to the reader of an account", "newsletter", "any",
             ("reader", "account", "call|question|itself|unended", "short")),
    VoiceRow("asks the reader, then calls", "newsletter", "any",
             ("question", "call|page", "reader|page|newsroom|itself|contact|bar|shouted")),
    VoiceRow("asks the reader in half a sentence, then calls", "newsletter", "any",
             ("elliptic", "call", "short")),
    VoiceRow("newsroom speaks of what it offers", "newsletter", "any",
             ("newsroom", "page", "short"), (*_REPORT, "past")),
    VoiceRow("page speaks of itself", "notice", "any", ("itself", "edited")),
    VoiceRow("items of a page between bars", "navigation", "any",
             ("bar", "stamped|page|account|call|contact|count|itself|link"), (*_REPORT, "prose")),
    VoiceRow("counts readers", "navigation", "any", ("count", "unended"), (*_REPORT, "past")),
    VoiceRow("button or player", "related", "any", ("button", "unended")),
    VoiceRow("call in capitals", "related", "any", ("shouted", "unended"), ("told",)),
    VoiceRow("call without a stop", "related", "any", ("link", "short"), ("told",)),
    VoiceRow("line of the page above the text", "navigation", "head",
             ("unended", "page|count|bar|dated")),
    VoiceRow("greeting of a letter", "newsletter", "head", ("greeting",)),
    VoiceRow("address under the text", "contact", "foot", ("contact", "short"), (*_REPORT, "past")),
    VoiceRow("call under the text", "contact", "foot", ("call", "newsroom|page|contact")),
    VoiceRow("newsroom to the reader under the text", "newsletter", "foot",
             ("newsroom", "reader", "short"), (*_REPORT, "past")),
    VoiceRow("newsroom mends its text", "correction", "foot",
             ("newsroom", "edited", "short"), ("told",)),
    VoiceRow("speaks of its readers under the text", "newsletter", "foot",
             ("itself|newsroom", "page", "short"), (*_REPORT, "past")),
    VoiceRow("line of the page under the text", "notice", "foot",
             ("unended", "short",
              "page|account|newsroom|reader|count|schedule|itself|price|contact|stamped")),
    VoiceRow("hours and days of an office", "contact", "foot",
             ("schedule", "page|contact|newsroom"), (*_REPORT, "past")),
)  # fmt: skip


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sign, re.compile(p, re.IGNORECASE)) for sign, p in read_rows("signs"))


def _links(text: str) -> bool:
    return bool(dict(_signs())["link"].search(text))


@lru_cache(maxsize=1024)
def signs_of(block: Block, *, options: FindOptions) -> frozenset[str]:
    """The signs of a line outside quotation marks; none for one that opens as a quotation."""
    text = block.text[:_REACH]
    bare = _BUTTON.sub("", text).strip()
    if _OPEN.match(bare) and not _QUOTED.match(bare):
        return frozenset()
    bare = _QUOTED.sub(" … ", bare).strip(" [")
    found = {sign for sign, pattern in _signs() if pattern.search(bare)}
    if block.bulleted:
        found -= _ADDRESS if text[0] not in _POINTS else frozenset()
    if text[0] in _POINTS and _links(bare.lstrip(_POINTS + " ")):
        found.add("link")
    if block.text[-1] in ".!":
        found.discard("link")
    if _BUTTON.match(text):
        found.add("button")
    if block.words <= options.call_words:
        found.add("short")
    if not block.final:
        found.add("unended")
    elif block.prose(options=options):
        found.add("prose")
    return frozenset(found)


def speaks_to_reader(blocks: Sequence[Block], *, options: FindOptions) -> bool:
    """Whether a text addresses its reader throughout, as guides, letters and columns do."""
    signs = [signs_of(block, options=options) for block in blocks if block.prose(options=options)]
    addressed = sum(bool(found & {"reader", "call"}) and "told" not in found for found in signs)
    return addressed > max(2, options.guide_share * len(signs))


def label_voice(
    block: Block, *, place: str, guide: bool, options: FindOptions, first: bool = False
) -> Label | None:
    """The furniture that a line is by whom it speaks to and of.

    `place` is `any`, or `head` or `foot` for the rows of a line above or below the running text.
    In a `guide`, which speaks to its reader throughout, such address tells nothing. The `first`
    line of a text may be its headline, which may speak to the reader too.
    """
    if block.words > options.voice_words or block.text[0] == "|":
        return None
    signs = signs_of(block, options=options)
    for row in VOICE_ROWS:
        if row.place != place or not fits(row, signs):
            continue
        addressed = guide and not _ADDRESS.isdisjoint(row.needs)
        if not addressed and not (first and row.kind != "navigation"):
            return Label(row.kind, row.rule)
    return None


def fits(row: VoiceRow, signs: Iterable[str]) -> bool:
    """Whether a line has every sign that a row needs and none that it forbids."""
    signs = frozenset(signs)
    return signs.isdisjoint(row.never) and all(
        not signs.isdisjoint(need.split("|")) for need in row.needs
    )
