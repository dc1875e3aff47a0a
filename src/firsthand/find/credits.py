"""Finds the words by which a report names where its matter comes from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from firsthand.find.cues import load_rows
from firsthand.find.outlets import NAME, Outlet, outlet_of
from firsthand.find.parse import Parsed
from firsthand.model import Credit, Span
from firsthand.options import DEFAULT, FindOptions

_DAY = (
    r"(?:(?: on| this| last| late| early)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"| (?:this|last) week)?"
)
# A credit that goes back to the outlet named before it.
_BACK = "BACK"
_KINDS = frozenset({"outlet", "agency", "broadcast"})


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of credit: its pattern and why it is one; `kind` is empty for the outlet's own."""

    rule: str
    kind: str
    use: str
    pattern: re.Pattern[str]
    reason: str


def find_credits(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Credit, ...]:
    """Credit lines of one report, in text order.

    Method: each row of the table is looked for in the whole text, furniture included; where two
    finds overlap, the earlier row has it.
    """
    text = parsed.report.text
    taken: list[tuple[int, int]] = []
    found: list[Credit] = []
    captions = [item.span for item in parsed.layout.furniture if item.kind == "caption"]
    for row in load_credit_rows():
        for match in row.pattern.finditer(text):
            if not _is_free(taken, *match.span()):
                continue
            credit = _credit(row, match, parsed.report.id, captions)
            if credit is not None:
                taken.insert(bisect_left(taken, match.span()), match.span())
                found.append(credit)
    return tuple(_resolve(sorted(found, key=lambda credit: (credit.span, credit.rule))))


def _is_free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no credit found before shares a character; `taken` is sorted and apart."""
    at = bisect_left(taken, (start, end))
    before_ends = at > 0 and taken[at - 1][1] > start
    return not before_ends and not (at < len(taken) and taken[at][0] < end)


@cache
def load_credit_rows() -> tuple[Row, ...]:
    """The table of credits, compiled."""
    return tuple(
        Row(
            rule,
            kind,
            use,
            re.compile(pattern.replace("NAME", NAME).replace("DAY", _DAY), re.MULTILINE),
            reason,
        )
        for rule, kind, use, pattern, reason in load_rows("credit_rows")
    )


def _credit(row: Row, match: re.Match[str], report: str, captions: Sequence[Span]) -> Credit | None:
    groups = match.groupdict()
    outlet: Outlet | None = None
    if groups.get("name"):
        outlet = outlet_of(groups["name"])
        if outlet is None:
            return None
    source = outlet.name if outlet else groups.get("source")
    if outlet is None and source and row.kind == "agency":
        known = outlet_of(source)
        source = known.name if known else source
    span = Span(report, match.start(), match.end())
    use = row.use
    if use == "text" and any(caption.overlap(span) for caption in captions):
        use = "picture"
    return Credit(
        span, _bare(source), row.kind or (outlet.kind if outlet else "vague"), use, row.rule
    )


def _bare(source: str | None) -> str | None:
    """A source without what makes it a genitive: "organisers' website" is the organisers'."""
    if source is None:
        return None
    owner = re.match(r"(.{2,60}?)(?:[’']s|s[’'])\s+\w+$", source)
    if owner and source[owner.end(1) : owner.end(1) + 1] == "s":
        return owner.group(1) + "s"
    return owner.group(1) if owner else source.removeprefix("company ").strip()


def _resolve(found: Sequence[Credit]) -> list[Credit]:
    """Gives "the paper" the outlet named last; where none is, it stays vague."""
    resolved: list[Credit] = []
    last: Credit | None = None
    for credit in found:
        if credit.kind == _BACK:
            source, kind = (last.source, last.kind) if last else (None, "vague")
            credit = replace(credit, source=source, kind=kind)
        elif credit.kind in _KINDS and credit.use in {"passage", "interview"}:
            last = credit
        resolved.append(credit)
    return resolved
