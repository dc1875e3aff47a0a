"""Finds the words by which a report names where its matter comes from."""

from __future__ import annotations

import re
from functools import cache

from firsthand.find.credit_rows import ROWS, Row
from firsthand.find.outlets import Outlet, known_names, outlet_of, UNKNOWN
from firsthand.find.parse import Parsed
from firsthand.model import Credit, Span
from firsthand.options import DEFAULT, FindOptions


def find_credits(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Credit, ...]:
    """Credit lines of one report, in text order.

    Method: each row of the table is looked for in the whole text, furniture included; where two
    finds overlap, the earlier row has it.
    """
    text = parsed.report.text
    taken: list[tuple[int, int]] = []
    found: list[Credit] = []
    for row, pattern in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            credit = _credit(row, match, parsed)
            if credit is not None:
                taken.append(match.span())
                found.append(credit)
    return tuple(sorted(found, key=lambda credit: (credit.span, credit.rule)))


@cache
def _patterns() -> tuple[tuple[Row, re.Pattern[str]], ...]:
    # \b cannot stand before "©" or after "(AP)": the rows say themselves where they begin.
    name = rf"(?P<name>(?:[Tt]he )?(?:(?:{known_names()})(?![\w])|{UNKNOWN}))"
    return tuple((row, re.compile(row.pattern.replace("NAME", name), re.MULTILINE)) for row in ROWS)


def _credit(row: Row, match: re.Match[str], parsed: Parsed) -> Credit | None:
    name = match.groupdict().get("name")
    outlet: Outlet | None = outlet_of(name) if name else None
    if name and outlet is None:
        return None
    use = row.use
    if use == "text" and _pictured(match, parsed):
        use = "picture"
    kind = row.kind or (outlet.kind if outlet else "vague")
    source = outlet.name if outlet else match.groupdict().get("source")
    span = Span(parsed.report.id, match.start(), match.end())
    return Credit(span, source, kind, use, row.rule)


def _pictured(match: re.Match[str], parsed: Parsed) -> bool:
    return any(
        item.kind == "caption" and item.span.start <= match.start() < item.span.end
        for item in parsed.layout.furniture
    )
