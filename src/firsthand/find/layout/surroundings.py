"""Tells furniture by what stands around it: repeats, lists of links, lines above and below."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping, Sequence

from firsthand.find.layout.blocks import Block
from firsthand.find.layout.furniture import Label
from firsthand.find.layout.voice import label_voice
from firsthand.options import FindOptions

_HEAD_BLOCKS = 10
# Paragraphs that an issuer may say of itself.
_SELF_BLOCKS = 3
_ABOUT = re.compile(r"(?:About|ABOUT) ((?:the )?[A-Z][^.!?]{1,60})(?<![.!?:])")
_CAPITAL = re.compile(r"[\"“'‘(#]?[A-Z\d\u00c0-\u00de&|•,]")
_LISTS = frozenset({"related", "tags", "share", "timestamp", "copyright", "newsletter", "comments"})
_OPENERS = frozenset({"related", "navigation", "newsletter", "share"})
_LIST = re.compile(r"(?i)(?:related|recommended|most|trending|more|latest|editor|you m)")
_RANKED = re.compile(r"(?i)(?:most|top|trending|popular|more|related)\b")
_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]{0,24}"
_FULL = rf"{_WORD}(?: (?:[a-z]{{2,3}} )?{_WORD}){{1,3}}"
_NAME = re.compile(
    rf"{_FULL}(?:(?:, | and | & )(?:{_FULL}|agencies|agency)){{0,3}}(?: in {_WORD})?"
)
_BY = re.compile(
    rf"(?:[\w'’-]{{1,16}},? ){{0,5}}[Bb]y (?:the )?{_FULL}(?:[,|].{{0,60}}| and .{{0,60}})?$"
)

Labels = Mapping[int, Label]


def label_repeats(
    blocks: Sequence[Block], labels: Labels, *, options: FindOptions
) -> dict[int, Label]:
    """Blocks whose words stand again: a standfirst in the lede, a pull quote, a caption twice."""
    found: dict[int, Label] = {}
    known = ChainMap(found, dict(labels))  # a view: no copy for every block
    seen: dict[str, int] = {}
    above = 0  # paragraphs so far; a standfirst has at most one above it
    for number, block in enumerate(blocks):
        listed = block.bulleted or block.text[0] == "|"
        if number in labels or listed or len(block.key) < options.repeat_chars:
            seen.setdefault(block.key, number)
            continue
        if above < 2 and number < _HEAD_BLOCKS and _stands_below(blocks, number, options=options):
            found[number] = Label("standfirst_duplicate", "stands again in the text below")
        elif block.key in seen and len(block.key) >= 2 * options.repeat_chars:
            first = labels.get(seen[block.key]) or found.get(seen[block.key])
            kind = first.kind if first and first.kind == "caption" else "repeat"
            if not (first and first.kind == "standfirst_duplicate"):
                found[number] = Label(kind, "stands above word for word")
        elif _is_pulled(blocks, known, number):
            found[number] = Label("pull_quote", "stands in a paragraph beside it")
        above += number not in found and block.prose(options=options)
        seen.setdefault(block.key, number)
    return found


def _stands_below(blocks: Sequence[Block], number: int, *, options: FindOptions) -> bool:
    key = blocks[number].key
    below = "".join(block.key for block in blocks[number + 1 :])
    return len(key) >= 1.5 * options.repeat_chars and key in below


def _is_pulled(blocks: Sequence[Block], labels: Labels, number: int) -> bool:
    block = blocks[number]
    if not 6 <= block.words <= 45:
        return False
    near = [n for n in (number - 2, number - 1, number + 1, number + 2) if 0 <= n < len(blocks)]
    return any(
        n not in labels and blocks[n].words > block.words and block.key in blocks[n].key
        for n in near
    )


def label_lists(
    blocks: Sequence[Block], labels: Labels, *, options: FindOptions
) -> dict[int, Label]:
    """The links under "Read more:" and the lines that follow the last paragraph."""
    found: dict[int, Label] = {}
    known = ChainMap(found, dict(labels))  # a view: no copy for every block
    prose = [n for n, block in enumerate(blocks) if n not in labels and _ends(block)]
    first, last = (prose[0], prose[-1]) if prose else (-1, -1)
    for number, label in sorted(labels.items()):
        if number > first and label.kind in _OPENERS and blocks[number].words <= 6:
            links = _links(blocks, labels, number)
            if len(links) >= _needed(blocks[number], label, below=number > last):
                found.update({n: Label("related", "listed under a call to read") for n in links})
    for number in range(last + 1, len(blocks)) if last >= 0 else ():
        if number not in labels and number not in found:
            label_below = _below(blocks, known, number, options=options)
            if label_below:
                found[number] = label_below
    return found


def label_boilerplate(
    blocks: Sequence[Block], labels: Labels, *, options: FindOptions
) -> dict[int, Label]:
    """What a firm or office says of itself, and to editors, under its release."""
    prose = [n for n, block in enumerate(blocks) if block.prose(options=options)]
    found: dict[int, Label] = {}
    notes = [n for n, label in labels.items() if label.kind == "notes" and blocks[n].words <= 5]
    if notes and prose and min(notes) > prose[0]:
        under = Label("notes", "stands under the notes to editors")
        found.update({n: under for n in range(min(notes) + 1, len(blocks)) if n not in labels})
    for number in range(prose[0] + 1 if prose else len(blocks), len(blocks) - 1):
        about = _ABOUT.fullmatch(blocks[number].text)
        if not about or number in labels or number in found:
            continue
        after = blocks[number + 1]
        if after.prose(options=options) and about[1].split()[0] in after.text.split()[:4]:
            own = Label("boilerplate", "what the issuer says of itself")
            found[number] = own
            for below in range(number + 1, min(number + 1 + _SELF_BLOCKS, len(blocks))):
                if below in labels or not blocks[below].prose(options=options):
                    break
                found[below] = own
    return found


def _needed(block: Block, label: Label, *, below: bool) -> int:
    """How many lines must stand under a call to read before they are taken for its links."""
    if label.kind != "related":
        return 3
    return 1 if below or block.text[-1] == ":" or _LIST.match(block.text) else 2


def _ends(block: Block) -> bool:
    return block.final and block.words >= 5


def _links(blocks: Sequence[Block], labels: Labels, at: int) -> list[int]:
    found = []
    for number in range(at + 1, min(at + 12, len(blocks))):
        block = blocks[number]
        if number in labels and labels[number].kind in ("navigation", "timestamp"):
            continue
        listed = block.bulleted and bool(_RANKED.match(blocks[at].text))
        if number in labels or block.words > 22 or block.text[-1] in ".:":
            break
        if block.bulleted and not listed:
            break
        found.append(number)
    return found


def _below(
    blocks: Sequence[Block], labels: Labels, number: int, *, options: FindOptions
) -> Label | None:
    """A line under the last paragraph: names of topics, or a link next to other furniture."""
    block = blocks[number]
    if block.words > 20 or block.final or block.bulleted or block.text[0] in "\"“‘'(":
        return None
    if block.text[-1] in ":;," or not block.text[0].isalnum():
        return None
    words = block.text.split()
    capital = sum(bool(_CAPITAL.match(word)) for word in words)
    if capital == len(words) and block.text[0].isupper():
        return Label("tags", "only names under the last paragraph")
    beside = labels.get(number - 1) or labels.get(number + 1)
    if beside and beside.kind in _LISTS:
        return Label("related", "line among furniture under the last paragraph")
    return None


def _head_voice(block: Block, *, options: FindOptions) -> Label | None:
    """A longer line above the running text: of the page, or "Case note by Ada Lund, Room 4"."""
    if block.words > options.head_words:
        return None
    if not block.final and _BY.match(block.text):
        return Label("byline", "by and a name above the running text")
    return label_voice(block, place="head", guide=False, options=options)


def label_head(
    blocks: Sequence[Block], labels: Labels, start: int, *, options: FindOptions
) -> dict[int, Label]:
    """Short lines above the running text: a section, a button, the name of the writer."""
    if start >= len(blocks):
        return {}
    top = next((n for n, label in labels.items() if label.kind == "headline"), None)
    found = {}
    # Without a headline a long list above the text may be the report's own.
    for number in range(start if top is not None else min(start, 6)):
        block = blocks[number]
        if number in labels:
            continue
        below = top is not None and number > top
        if block.words > options.label_words or block.final:
            voice = _head_voice(block, options=options) if below else None
            found.update({number: voice} if voice else {})
        elif below and _NAME.fullmatch(block.text):
            found[number] = Label("byline", "name between headline and running text")
        else:
            found[number] = Label("navigation", "short line above the running text")
    return found
