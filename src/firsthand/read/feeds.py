"""Reads feeds (RSS 0.9x, 1.0 and 2.0, Atom): one report an entry."""

from __future__ import annotations

import re

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.feed_entries import name_of, read_entry, read_head
from firsthand.read.reading import Reading, refused
from firsthand.read.xml import Element, parse_xml, prolog_end

_ROOT = re.compile(r"\s*<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)(?=[\s/>])", re.IGNORECASE)
# Characters in which a feed begins, whatever a broken server wrote before it.
_HEAD = 5_000
_REMEDY = "give the feed's own file, or save the reports as .html or .txt"


def is_feed(text: str) -> bool:
    """Whether a text begins as a feed does."""
    head = text[:_HEAD].lstrip("\ufeff")
    return bool(_ROOT.match(head, prolog_end(head)))


def read_feed(text: str, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """A report for each entry that has a text, entries being numbered from 1 in the file's order.

    The outlet is the feed's, if the entry names none. A source that the entry names (RSS `source`,
    Atom `source`, a link "via") is what the report is based on. Of broken XML all is read that the
    parser recovers; the line of the break is refused, and so is an entry that breaks off.
    """
    begins = prolog_end(text)
    opening = _ROOT.search(text, 0, begins + _HEAD)
    if opening is None:
        kind = re.match(r"\s*<\s*([\w:.-]{1,40})", text[begins : begins + _HEAD])
        what = f"it is XML ({kind[1]}) but no RSS or Atom feed" if kind else "it is no feed"
        return refused(name, what, _REMEDY)
    root, broken = parse_xml(text, start=opening.start())
    entries = [] if root is None else _entries(root)
    # The last entry of a file that ends inside it would pass for whole.
    whole = len(entries) - bool(entries and _ends_inside(text))
    reports: list[Report] = []
    refusals: list[Refusal] = []
    feed = read_head(root)
    for number, entry in enumerate(entries[:whole], 1):
        made = read_entry(entry, feed, place=f"{name}:{number}")
        (reports if isinstance(made, Report) else refusals).append(made)  # type: ignore[arg-type]
    if whole < len(entries):
        place = f"{name}:{len(entries)}"
        refusals.append(Refusal(place, "the entry breaks off", "fetch or save the feed again"))
    if broken:
        refusals.append(Refusal(name, f"broken XML at {broken}", "fetch or save the feed again"))
    elif not entries:
        return refused(name, "the feed holds no entries", _REMEDY)
    return tuple(reports), tuple(refusals)


def _entries(root: Element) -> list[Element]:
    return [element for element in root.iter() if name_of(element) in ("item", "entry")]


def _ends_inside(text: str) -> bool:
    """Whether the last entry is never closed."""
    opened = max(text.rfind("<item"), text.rfind("<entry"))
    closed = max(text.rfind("</item"), text.rfind("</entry"))
    return opened > closed and not re.match(r"<\w+[^<>]*/>", text[opened : opened + _HEAD])
