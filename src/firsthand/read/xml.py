"""Parses XML from anywhere without harm: no entity of its own, no network, what is broken named."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import Any

# lxml ships no types; of an element its tag, text, tail, attributes and children are used.
Element = Any

# What may stand before the root: declarations, comments, a document type with entities of its own.
_PROLOG = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};)|([A-Za-z][A-Za-z0-9]{1,31};))?")
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_FATAL = 3  # lxml's number for what breaks the form; an unknown prefix, say, is less


def prolog_end(text: str) -> int:
    """Offset of what follows declarations, comments and the document type; 0 where none stand."""
    at = 0
    while match := _PROLOG.match(text, at):
        at = match.end()
    return at


def parse_xml(text: str, *, start: int) -> tuple[Element | None, str | None]:
    """The root of the XML from `start` on, and where and how it is broken; each may be None.

    Of broken XML stands what the parser recovers. Entities that a document defines itself are left
    as they are written, so that none can grow; those of HTML become their characters.
    """
    from lxml import etree

    # Lines are counted in the whole file, of which the document type is left out.
    body = "\n" * text.count("\n", 0, start) + _resolved(text[start:])
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(_UNFIT.sub(" ", body).encode(), parser)
    except etree.LxmlError:
        root = None
    broken = (
        f"line {entry.line}: {' '.join(entry.message.split())[:120]}"
        for entry in parser.error_log
        if entry.level >= _FATAL
    )
    return root, next(broken, None)


def _resolved(text: str) -> str:
    """The text with references as characters outside CDATA, and stray ampersands escaped."""
    parts: list[str] = []
    at = 0
    while (opening := text.find(_CDATA, at)) >= 0:
        closing = text.find(_CDATA_END, opening)
        end = closing + len(_CDATA_END) if closing >= 0 else len(text)
        parts += [_REFERENCE.sub(_character, text[at:opening]), text[opening:end]]
        at = end
    return "".join([*parts, _REFERENCE.sub(_character, text[at:])])


def _character(match: re.Match[str]) -> str:
    if match[1]:
        return html.escape(html.unescape(match[0]))
    known = html5.get(match[2] or "")
    return "&amp;" + match[0][1:] if known is None else html.escape(known)
