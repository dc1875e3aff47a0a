"""A parsed report of one body paragraph: the smallest input of a finder."""

from __future__ import annotations

from functools import cache

from firsthand.find.parse import Parsed, Parser
from firsthand.model import Layout, Report, Span
from firsthand.options import DEFAULT


@cache
def _parser() -> Parser:
    return Parser(DEFAULT.find)


def parsed(text: str) -> Parsed:
    """The text as one paragraph of body, parsed."""
    report = Report(id="r1", text=text)
    paragraphs = (Span("r1", 0, len(text)),) if text else ()
    return _parser().parse(report, Layout((), (), paragraphs))
