"""Tells what the page adds around a report from the report's headings and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.find.layout.blocks import Block, cut_blocks, make_block
from firsthand.find.layout.dateline import find_dateline
from firsthand.find.layout.foot import label_foot
from firsthand.find.layout.furniture import Label, label_block
from firsthand.find.layout.headings import (
    HEADINGS,
    body_start,
    label_headline,
    label_standfirst,
    label_subheads,
)
from firsthand.find.layout.mastheads import label_masthead
from firsthand.find.layout.surroundings import (
    label_boilerplate,
    label_head,
    label_lists,
    label_repeats,
)
from firsthand.find.layout.voice import label_voice, speaks_to_reader
from firsthand.model import Furniture, Heading, Layout, Report, Span
from firsthand.options import DEFAULT, FindOptions

_NOTE = re.compile(
    r"\((?:additional )?(?:reporting|editing|writing|compiled|translated|edited|with inputs"
    r"|this story)\b[^()]{2,400}\)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?<=[.!?\"”’])\s{0,2}[(\[](?:[A-Z]{2,5}|Reuters|Bloomberg)[)\]]$")


def find_layout(report: Report, *, options: FindOptions = DEFAULT.find) -> Layout:
    """Furniture, headings and body paragraphs of a report; together they hold all its words.

    Method: blocks (lines, or paragraphs whose lines were hard-wrapped) are told by a table of rows
    over their own words, then by what stands around them. The title is a hint only.
    """
    text = report.text
    blocks = _split(text, cut_blocks(text, options=options), report.title, options=options)
    labels = _label(report, blocks, options=options)
    return _assemble(report, blocks, labels)


def _label(report: Report, blocks: Sequence[Block], *, options: FindOptions) -> dict[int, Label]:
    if len(blocks) < 2:
        return {}
    title, guide = report.title, speaks_to_reader(blocks, options=options)
    labels: dict[int, Label] = {}
    for number, block in enumerate(blocks):
        label = label_block(block, options=options)
        label = label or label_voice(
            block, place="any", guide=guide, first=number == 0, options=options
        )
        # "EPA chief resigns" heads a text; a picture does not.
        if label and not (number == 0 and label.rule == "picture agency opens a line"):
            labels[number] = label
    labels |= label_masthead(blocks, labels, title, options=options)
    labels |= label_headline(blocks, labels, title, options=options)
    labels |= label_boilerplate(blocks, labels, options=options)
    labels |= label_repeats(blocks, labels, options=options)
    labels |= label_lists(blocks, labels, options=options)
    labels |= label_foot(
        blocks,
        labels,
        owner=report.outlet or "",
        writer=report.byline or "",
        guide=guide,
        options=options,
    )
    start = _start(blocks, labels, options=options)
    labels |= label_head(blocks, labels, start, options=options)
    labels |= label_standfirst(blocks, labels, start, options=options)
    labels |= label_subheads(blocks, labels, start, options=options)
    if len(labels) == len(blocks):
        return _without_longest(blocks, labels)
    return labels


def _start(blocks: Sequence[Block], labels: dict[int, Label], *, options: FindOptions) -> int:
    """Where the running text begins; a dateline in one of the next paragraphs tells it better."""
    start = body_start(blocks, labels, options=options)
    free = [n for n in range(start, min(start + 6, len(blocks))) if n not in labels]
    if start < len(blocks) and not find_dateline(blocks[start].text, order=2):
        for number in free[1:3]:
            if find_dateline(blocks[number].text, order=2):
                return number
    return start


def _without_longest(blocks: Sequence[Block], labels: dict[int, Label]) -> dict[int, Label]:
    """A text in which no paragraph is left has one all the same: its longest block."""
    longest = max(range(len(blocks)), key=lambda number: (blocks[number].words, -number))
    return {number: label for number, label in labels.items() if number != longest}


def _split(
    text: str, blocks: Sequence[Block], title: str | None, *, options: FindOptions
) -> tuple[Block, ...]:
    """Parts a line from the headline that opens it, and from a sign-off that ends it."""
    if not blocks:
        return ()
    headings = {title or "", "" if blocks[0].final else blocks[0].text}
    headings = {head for head in headings if 4 <= len(head.split()) <= options.headline_words}
    last = max((n for n, b in enumerate(blocks) if b.prose(options=options)), default=-1)
    pieces: list[Block | None] = []
    for number, block in enumerate(blocks):
        cut = block.start
        if number < 8:
            opened = [h for h in sorted(headings) if block.text.startswith(h + " ")]
            if opened and (number or title in opened):
                cut = block.start + len(max(opened, key=len))
                pieces.append(make_block(text, block.start, cut))
        note = _NOTE.search(block.text[-480:])
        if not note and number >= last:
            note = _SIGNED.search(block.text[-40:])
        end = block.end - len(note[0]) if note else block.end
        pieces += [make_block(text, cut, end), make_block(text, end, block.end)]
    return tuple(piece for piece in pieces if piece)


def _assemble(report: Report, blocks: Sequence[Block], labels: dict[int, Label]) -> Layout:
    furniture: list[Furniture] = []
    headings: list[Heading] = []
    paragraphs: list[Span] = []
    free = [block for number, block in enumerate(blocks) if number not in labels]
    for number, block in enumerate(blocks):
        span = Span(report.id, block.start, block.end)
        label = labels.get(number)
        if label is None:
            order = len(paragraphs)
            after = free[order + 1].text if order + 1 < len(free) else ""
            line, body = _cut_dateline(report, block, order, after)
            furniture += [line] if line else []
            paragraphs.append(body)
        elif label.kind in HEADINGS:
            headings.append(Heading(span, label.kind, label.rule))
        else:
            furniture.append(Furniture(span, label.kind, label.rule))
    return Layout(tuple(furniture), tuple(headings), tuple(paragraphs))


def _cut_dateline(
    report: Report, block: Block, order: int, after: str
) -> tuple[Furniture | None, Span]:
    """The dateline of a paragraph, if it opens with one, and the rest of the paragraph."""
    whole = Span(report.id, block.start, block.end)
    cut = find_dateline(block.text, order=order, after=after)
    body = make_block(report.text, block.start + cut[0], block.end) if cut else None
    if cut is None or body is None:
        return None, whole
    opening = report.text[block.start : body.start].rstrip()
    line = Span(report.id, block.start, block.start + len(opening))
    return Furniture(line, "dateline", cut[1]), Span(report.id, body.start, body.end)
