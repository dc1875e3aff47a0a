"""Tells headline, standfirst and subheads by where a line stands and how it is set."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.find.layout.blocks import Block, key_of
from firsthand.find.layout.dateline import find_dateline
from firsthand.find.layout.furniture import Label
from firsthand.options import FindOptions

HEADINGS = frozenset({"headline", "standfirst", "subhead"})

# What stands between a headline and the running text; a caption can stand anywhere.
_HEAD_MARKS = frozenset(
    {"byline", "timestamp", "wire_credit", "share", "headline", "headline_duplicate"}
)
_HEAD_BLOCKS = 16  # a head of more lines is a menu, which has its own row
_ARTICLES = re.compile(
    r"\b(?:the|a|an|was|were|had|has|have|said|who|which|that|he|she|they|it|his|her|their)\b"
)
_OPENS_SUBHEAD = re.compile(r"[\"'“‘«¿¡(]?[^\W_a-z]")
_NO_SUBHEAD = tuple(".!…:,;—–-")

Labels = Mapping[int, Label]


def label_headline(
    blocks: Sequence[Block], labels: Labels, title: str | None, *, options: FindOptions
) -> dict[int, Label]:
    """The headline and the lines that repeat it."""
    run = _title_run(blocks, labels, key_of(title or ""))
    if run:
        return {number: Label("headline", "is the title over several lines") for number in run}
    at, rule = _headline(blocks, labels, key_of(title or ""), options=options)
    if at is None:
        return {}
    key = blocks[at].key
    found = {at: Label("headline", rule)}
    for number, block in enumerate(blocks):
        if number != at and block.key == key and len(key) >= options.repeat_chars // 2:
            kind = "breadcrumb" if block.bulleted or number < at else "headline_duplicate"
            found[number] = Label(kind, "stands as the headline word for word")
    return found


def _title_run(blocks: Sequence[Block], labels: Labels, title: str) -> list[int]:
    """The first lines of a text if only together they are the title."""
    run: list[int] = []
    joined = ""
    for number, block in enumerate(blocks[:4]):
        joined += block.key
        run.append(number)
        if number in labels or not title.startswith(joined):
            return []
        if joined == title:
            return run if len(run) > 1 else []
    return []


def _headline(
    blocks: Sequence[Block], labels: Labels, title: str, *, options: FindOptions
) -> tuple[int | None, str]:
    fits = [
        number
        for number, block in enumerate(blocks[:_HEAD_BLOCKS])
        if block.words <= options.headline_words and _is_title(block, title)
    ]
    if fits:
        bare = [number for number in fits if not blocks[number].bulleted]
        return (bare or fits)[0], "is the title of the report"
    free = [number for number in range(min(len(blocks), _HEAD_BLOCKS)) if number not in labels]
    first = next((n for n in free if blocks[n].prose(options=options)), None)
    if first is None:
        return None, ""
    above = [n for n in free if n < first and not blocks[n].bulleted]
    lines = [n for n in above if 3 <= blocks[n].words <= options.headline_words]
    unended = [n for n in lines if not blocks[n].text.endswith((".", ":", ",", ";"))]
    if unended:
        longer = [n for n in unended if blocks[n].words > 3]
        return (longer or unended)[0], "line above the running text without a stop"
    opening = (lines or [first])[0]
    if opening == free[0] and _reads_as_headline(blocks, free, opening, options=options):
        return opening, "short first line that the next paragraph tells again"
    return None, ""


def _is_title(block: Block, title: str) -> bool:
    if len(title) < 8 or not block.key:
        return False
    if block.key == title:
        return True
    # "Headline | Outlet" in the envelope, "Headline - with a tail" on the page.
    shorter, longer = sorted((block.key, title), key=len)
    return longer.startswith(shorter) and len(shorter) >= 0.6 * len(longer)


def _reads_as_headline(
    blocks: Sequence[Block], free: Sequence[int], at: int, *, options: FindOptions
) -> bool:
    """A first line that ends with a stop: without small words, or told again at once."""
    block = blocks[at]
    after = next((blocks[n] for n in free if n > at), None)
    if after is None or block.words > 25:
        return False
    if after.words < 1.3 * block.words or not after.final:
        return False
    if _in_capitals(block.text):
        return True
    if re.search(r"[.!?]\s", block.text):
        return False
    if block.words >= 4 and not _ARTICLES.search(block.text):
        return True
    words = {word for word in _stems(block.text) if len(word) > 3}
    return len(words) >= 4 and len(words & _stems(after.text)) >= 0.55 * len(words)


def _in_capitals(text: str) -> bool:
    """Whether nearly every longer word begins with a capital, as American headlines are set."""
    words = [word for word in re.findall(r"[^\W\d_]+(?:['’]\w+)?", text) if len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.85 * len(words)


def _stems(text: str) -> set[str]:
    return {key_of(word)[:6] for word in text[:2_000].split()}


def body_start(blocks: Sequence[Block], labels: Labels, *, options: FindOptions) -> int:
    """The number of the first block of running text; everything above it is the report's head."""
    limit = min(len(blocks), _HEAD_BLOCKS)
    prose, start = 0, 0
    for number in range(limit):
        label = labels.get(number)
        if label is None and blocks[number].prose(options=options):
            prose += 1
            if prose > 2 or blocks[number].words > options.standfirst_words:
                break
            if find_dateline(blocks[number].text, order=2):
                break
        elif label and label.kind in _HEAD_MARKS:
            start = number + 1
    while start < len(blocks) and not _opens_body(blocks, labels, start, options=options):
        start += 1
    return start


def _opens_body(
    blocks: Sequence[Block], labels: Labels, number: int, *, options: FindOptions
) -> bool:
    return number not in labels and blocks[number].prose(options=options)


def label_standfirst(
    blocks: Sequence[Block], labels: Labels, start: int, *, options: FindOptions
) -> dict[int, Label]:
    """Lines between the headline and the running text."""
    top = next((n for n, label in labels.items() if label.kind == "headline"), None)
    if top is None or start >= len(blocks):
        return {}
    return {
        number: Label("standfirst", "between headline and running text")
        for number in range(top + 1, start)
        if number not in labels and blocks[number].words > options.label_words
    }


def label_subheads(
    blocks: Sequence[Block], labels: Labels, start: int, *, options: FindOptions
) -> dict[int, Label]:
    """Short lines without a stop between two paragraphs of running text."""
    found: dict[int, Label] = {}
    free = [number for number in range(start, len(blocks)) if number not in labels]
    for before, number, after in zip(free, free[1:], free[2:], strict=False):
        block = blocks[number]
        if before in found or not _is_running(blocks[before]):
            continue
        if _is_subhead(block, options=options) and _is_running(blocks[after]):
            found[number] = Label("subhead", "short line between paragraphs")
    return found


def _is_running(block: Block) -> bool:
    return block.words >= 8 and (block.final or block.words >= 20)


def _is_subhead(block: Block, *, options: FindOptions) -> bool:
    text = block.text
    if block.words > options.subhead_words or text.endswith(_NO_SUBHEAD) or block.bulleted:
        return False
    if block.final and not (text.endswith("?") and block.words <= options.question_words):
        return False
    if text[0] == "(" or re.match(r"[A-Z][A-Z.'’ -]{1,30}: ", text):
        return False
    if text[0] in '"“«' or text[-1] in '"”»':
        return block.words <= 8 and not re.search(r"[.!?,][\"”»]$", text)
    return bool(_OPENS_SUBHEAD.match(text))
