"""Reads a web page as one report: the article's text, and what the page says of it."""

from __future__ import annotations

import re

from firsthand.model import Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.reading import Reading, refused

_REMEDY = "save the article's text as a .txt file"
_NUL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_html(text: str, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """One report with the article's text as trafilatura extracts it, without readers' comments.

    Where it finds none, the body that JSON-LD carries stands. Fields come from JSON-LD, meta
    elements and headings; the date, where these lack it, from htmldate. Furniture that is left in
    the text is told by the layout later, not cut here.
    """
    if not text.strip():
        return refused(name, "it is empty", _REMEDY)
    try:
        report = _read(text, name)
    except Exception as error:  # libraries that parse the open web raise anything
        kind = type(error).__name__
        return refused(name, f"the page cannot be parsed ({kind})", _REMEDY)
    if report is None:
        return refused(name, "no article was found in the page", _REMEDY)
    return (report,), ()


def _read(page: str, name: str) -> Report | None:
    from trafilatura import extract
    from trafilatura.utils import load_html

    from firsthand.read.envelope import read_envelope

    tree = load_html(_NUL.sub(" ", page))
    if tree is None:
        return None
    envelope = read_envelope(tree)
    published = envelope.published or _htmldate(tree)
    text = extract(tree, include_comments=False, output_format="txt", with_metadata=False)
    text = text or envelope.body
    if not text or not text.strip():
        return None
    return Report(
        id="", text=text, title=envelope.title, outlet=envelope.outlet, byline=envelope.byline,
        published=published, updated=envelope.updated, url=envelope.url,
        language=envelope.language, based_on=envelope.based_on, place=name,
        owner=envelope.owner,
    )  # fmt: skip


def _htmldate(tree: object) -> str | None:
    from copy import deepcopy

    from htmldate import find_date

    found: str | None = find_date(deepcopy(tree), original_date=True)
    return found
