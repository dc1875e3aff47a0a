"""Compares the support that a record gives each claim with the truth of its passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.model import Claim, Record, Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Count:
    """One claim: what the record says, and what is true of the reports it names.

    `lines` are texts that did not copy one another, `origins` first-hand accounts; the true ones
    are those of the one fact or quote that most lines of the claim give. `together` is how many
    lines are true of all its members, whatever they say. `low` and `high` are the record's range.
    """

    setting: str
    reports: int
    lines: int
    origins: int
    low: int
    high: int
    true_lines: int
    true_origins: int
    together: int


def count_claims(record: Record, truth: Json) -> list[Count]:
    """The claims of a record whose members lie in passages of known origin."""
    places: dict[str, list[Json]] = defaultdict(list)
    for row in truth["passages"]:
        places[row["id"]].append(row)
    found = []
    for claim in record.claims:
        rows = [row for member in claim.members for row in _under(member.span, places)]
        if rows:
            found.append(_count(claim, rows, truth["setting"]))
    return found


def _under(span: Span, places: dict[str, list[Json]]) -> list[Json]:
    """The passages that hold most of a span, or any of them that it holds."""
    held = []
    for row in places[span.report]:
        shared = min(span.end, row["end"]) - max(span.start, row["start"])
        if 2 * shared >= min(len(span), row["end"] - row["start"]):
            held.append(row)
    return held


def _count(claim: Claim, rows: Sequence[Json], setting: str) -> Count:
    lines: dict[str, set[str]] = defaultdict(set)
    origins: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for content in row["contents"]:
            lines[content].add(row["line"])
            origins[content].add(row["origin"])
    support = claim.support
    return Count(
        setting=setting,
        reports=support.reports,
        lines=support.lines,
        origins=support.origins,
        low=support.low,
        high=support.high,
        true_lines=max(len(held) for held in lines.values()),
        true_origins=max(len(held) for held in origins.values()),
        together=len({row["line"] for row in rows}),
    )


def over_count(counts: Iterable[Count]) -> dict[str, float]:
    """Shares of claims with too many or too few lines and origins; 0 to 1.

    `lines over` asks for one fact that so many lines give; `copies as lines` counts only claims in
    which texts that copied one another were taken for lines of their own.
    """
    rows = list(counts)
    joint = [row for row in rows if row.reports > 1]
    size, shared = max(1, len(rows)), max(1, len(joint))
    return {
        "claims": len(rows),
        "of several reports": len(joint),
        "lines over": sum(r.lines > r.true_lines for r in rows) / size,
        "lines over, of several": sum(r.lines > r.true_lines for r in joint) / shared,
        "copies as lines": sum(r.lines > r.together for r in rows) / size,
        "copies as lines, of several": sum(r.lines > r.together for r in joint) / shared,
        "origins over": sum(r.origins > r.true_origins for r in rows) / size,
        "lines under": sum(r.lines < r.true_lines for r in rows) / size,
        "lines under, of several": sum(r.lines < r.true_lines for r in joint) / shared,
        "true lines outside low to high": sum(not r.low <= r.true_lines <= r.high for r in rows)
        / size,
    }
