"""Tells the format of bytes by name or by looking, and reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.csv import read_csv
from firsthand.read.decode import Undecoded, decode, too_large, unpack
from firsthand.read.feeds import is_feed, read_feed
from firsthand.read.html import read_html
from firsthand.read.identify import identify
from firsthand.read.jsonl import read_jsonl
from firsthand.read.plain import read_plain
from firsthand.read.reading import Reading, refused

Reader = Callable[..., Reading]

# Rows: reader, endings of file names that it is for.
FORMATS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (read_plain, frozenset({".txt", ".text", ".md", ".asc"})),
    (read_html, frozenset({".html", ".htm", ".xhtml"})),
    (read_jsonl, frozenset({".jsonl", ".ndjson", ".json"})),
    (read_csv, frozenset({".csv", ".tsv"})),
    (read_feed, frozenset({".rss", ".atom", ".rdf", ".xml"})),
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*"[^"\n]{1,60}"\s*:')


def read_bytes(data: bytes, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """Reports and refusals of the bytes of one file; `name` is its path, and tells the format."""
    reports, refusals = read_unnamed(data, name=name, options=options)
    return identify(reports, refusals)


def read_unnamed(data: bytes, *, name: str, options: ReadOptions) -> Reading:
    """As `read_bytes`, with ids as the data give them: empty where they give none."""
    unpacked = (
        too_large(options) if len(data) > options.max_bytes else unpack(data, options=options)
    )
    if isinstance(unpacked, Undecoded):
        return refused(name, unpacked.reason, unpacked.remedy)
    if not unpacked.strip():
        return refused(name, "it is empty", "give a file with text in it")
    text = decode(unpacked, options=options)
    if isinstance(text, Undecoded):
        return refused(name, text.reason, text.remedy)
    return choose_reader(name, text)(text, name=name, options=options)


def choose_reader(name: str, text: str) -> Reader:
    """The reader for a file: a feed by how its text begins, what else by the ending of its name.

    Where the ending says nothing, or no more than that it is markup, its beginning tells.
    """
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    if is_feed(text):
        return read_feed
    if suffix == ".xml" and _PAGE.match(text[:5_000].lstrip("\ufeff")):
        return read_html
    for reader, suffixes in FORMATS:
        if suffix in suffixes:
            return reader
    head = text[:5_000].lstrip("\ufeff")
    if _PAGE.match(head):
        return read_html
    if head.lstrip().startswith("<?xml"):
        return read_feed
    return read_jsonl if _OBJECT.match(head) else read_plain
