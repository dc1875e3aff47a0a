"""Tells what stands below a report's last words: the outlet, the issuer or the writer of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.find.layout.blocks import Block
from firsthand.find.layout.furniture import Label
from firsthand.find.layout.voice import label_voice, signs_of
from firsthand.options import FindOptions

Labels = Mapping[int, Label]

_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]{1,24}"
_NAME = rf"{_WORD}(?: (?:[a-z]{{2,3}} )?{_WORD}){{1,3}}"
# What somebody who writes for outlets is, and what he does.
_WRITER = re.compile(
    rf"(?:{_NAME}) (?:is|was) (?:an? |the |our |one of )?(?:[\w’'-]{{1,24}},? ){{0,6}}?"
    r"(?:journalist|reporter|writer|author|correspondent|editor|columnist|contributor|producer"
    r"|photographer|critic|blogger|editor-at-large|essayist)\b(?! who\b)"
)
_AUTHOR = re.compile(
    rf"(?:The|Our) (?:author|writer|reporter|columnist|reviewer|correspondent)s? (?:is|are|can)\b"
    rf"|{_NAME} (?:reported|reports|contributed)(?: \w+)? from {_WORD}(?: {_WORD}){{0,2}}"
    r"(?:[.;,]| and )"
    rf"|{_NAME} (?:covers|writes (?:about|for|on)|reports (?:on|for))\b"
    rf"|(?:With|Additional) reporting (?:by|from)\b",
)
_DOES = r"(?:is|writes|covers|reports|teaches|works|lives|lectures|edits|has (?:written|covered))"
_ABOUT = re.compile(
    r"(?:About|ABOUT) (?:us\b|(?:the )?"
    r"(?:[A-Z\u00c0-\u00de][\w&.'’-]{0,24} ?(?:of |and |for )?){1,6}(?::|$))"
)
# A listed firm of itself: "Sella Ferries plc (HX: SEL) is".
_LISTED = re.compile(
    r"(?:\S+ ){1,6}\([A-Z]{1,8}(?: [A-Z]\w+)?: ?[A-Z.]{1,6}\) (?:is|operates|provides|runs)\b"
)
_LABELLED = re.compile(
    r"(?:registered (?:office|in|charity|company)|vat(?: no)?|issn|imprint|responsible for"
    r"|publisher|(?:managing |deputy )?editor(?:-in-chief)?|editing|editors|photo desk|graphics"
    r"|tagged|fact-check(?:ing)?|headlines?|layout|illustration"
    r"|production|translation|research|design|cite as|citation|contacts?"
    r"|media|press|enquiries|helpline|hotline|newsdesk|newsroom|switchboard|reception|address"
    r"|sources?|source)(?: [\w ]{1,30})?: ?\S"
    r"|(?:(?:\S+ ){0,5}\S+[.,|] )?registered (?:office|company|charity)\b"
    r"|(?:fact-checked|produced|published|funded|supported|made possible|created|written|financed)"
    r" (?:with|by|in partnership|thanks|under)\b"
    r"|(?:an?|the) (?:longer|shorter|full|earlier|print|edited|different) version of this\b"
    r"|(?:press|news) releases? (?:is|are|do|does|serves?|may)\b"
    r"|(?:for|not for) (?:media|press|internal|onward|immediate|publication|further|editorial)\b"
    r"|(?:an?|the) (?:[\w-]{1,14} ){0,2}(?:version|form) of this (?:story|article|piece|report)\b"
    r"|(?:back|return) to (?:the )?(?:front page|home|top|index|start)\b"
    r"|letters (?:on|about|to)\b.{0,60}\beditor\b",
    re.IGNORECASE,
)
# How an outlet goes on when its name opens a line about itself.
_HABIT = re.compile(
    r"(?:['’]s? \w+(?: \w+)? )? ?(?:is|are|corrects?|abides?|publishes|welcomes|belongs|reserves"
    r"|has been|appears|comes out|aims|strives|adheres|follows|accepts|receives|uses|may|runs"
    r"|does not|cannot)\b"
)
_ENDS = frozenset({"release_end"})


def label_foot(
    blocks: Sequence[Block],
    labels: Labels,
    *,
    owner: str,
    writer: str,
    guide: bool,
    options: FindOptions,
) -> dict[int, Label]:
    """Furniture among the last blocks, read upwards until a line of the report.

    `owner` is the report's outlet and `writer` its byline, both empty where they are not known;
    a `guide` speaks to its reader throughout.
    Whatever stands below the mark that ends a release is furniture.
    """
    found = _below_end(blocks, labels, options=options)
    for number in range(len(blocks) - 1, 0, -1):
        if number in labels or number in found:
            continue
        label = _label(blocks[number], owner=owner, writer=writer, guide=guide, options=options)
        if label is None:
            break
        found[number] = label
    return found


def _below_end(
    blocks: Sequence[Block], labels: Labels, *, options: FindOptions
) -> dict[int, Label]:
    ends = [number for number, label in labels.items() if label.kind in _ENDS]
    told = [n for n, block in enumerate(blocks) if n not in labels and block.prose(options=options)]
    if not ends or not told or min(ends) < told[0]:
        return {}
    # A release that ends twice was sent with another below it.
    under = Label("notes", "stands under the end of the release")
    return {n: under for n in range(max(ends) + 1, len(blocks)) if n not in labels}


def _label(
    block: Block, *, owner: str, writer: str, guide: bool, options: FindOptions
) -> Label | None:
    if block.words > options.voice_words or block.text[0] in '|"“':
        return None
    text, signs = block.text, signs_of(block, options=options)
    reported = not signs.isdisjoint({"told", "past"})
    if not reported and (_WRITER.match(text) or _AUTHOR.match(text)):
        return Label("byline", "who the writer is, under the text")
    if not reported and writer and re.match(rf"(?:{re.escape(writer)}),? {_DOES}\b", text):
        return Label("byline", "the writer of the byline, under the text")
    if "told" not in signs and (_ABOUT.match(text) or _LISTED.match(text)):
        return Label("boilerplate", "what the issuer says of itself")
    if "told" not in signs and _LABELLED.match(text):
        return Label("copyright", "imprint under the text")
    if not reported and owner and _speaks(text, owner):
        return Label("copyright", "what the outlet says of itself")
    return label_voice(block, place="foot", guide=guide, options=options)


def _speaks(text: str, owner: str) -> bool:
    """Whether a line opens with the outlet's name, or its last word, and says what it always does.

    "The monitor's legal helpline is open" in the Estate Monitor.
    """
    bare = re.sub(r"^(?:The|the) ", "", owner)
    words = bare.split()
    names = [" ".join(words[at:]) for at in range(len(words))]
    head = re.sub(r"^(?:The|the|At) ", "", text[:200])
    for name in names:
        if len(name) > 3 and head.lower().startswith(name.lower()):
            return bool(_HABIT.match(head[len(name) :]))
    return False
