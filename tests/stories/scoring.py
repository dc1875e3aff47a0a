"""Figures of a story's record against its truth, as far as floors need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.lineage.scoring import dependent_pairs
from benchmarks.quality.project import iso
from benchmarks.quality.truth import gold_of, read_example
from benchmarks.short import figures
from firsthand.model import Record, Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1; `over` is how many more lines than true ones all claims were given.

    `quotes` counts those found with the right speaker, `lines` is an F1 over pairs of reports,
    `furniture` an F1 over characters, `told` the recall of discrepancies of which two readings are
    touched, the rest is recall. `harmless` counts differences that are none ("half past two", "2.30
    p.m.") and were told all the same, in stories whose truth names such.
    """

    quotes: float
    credits: float
    dates: float
    furniture: float
    lines: float
    over: int
    told: float
    harmless: int = 0


@cache
def record_of(folder: Path) -> Record:
    """The record of a story, all its reports in one; cached, since parsing is slow."""
    return figures.record_of(read_example(folder))


def figures_of(folder: Path) -> Figures:
    """The record of a story against its truth."""
    record, gold = record_of(folder), gold_of(folder)
    return Figures(
        quotes=_share(_quoted(record, item) for item in gold["quotes"]),
        credits=_share(_credited(record, item) for item in gold["credits"] if item["source"]),
        dates=_share(_dated(record, item) for item in gold["dates"]),
        furniture=_furniture(record, gold),
        lines=_lines(record, gold),
        over=_over(record, gold),
        told=_share(_told(record, item["items"]) for item in gold["discrepancies"]),
        harmless=sum(_told(record, item["items"]) for item in gold["harmless"]),
    )


def _share(found: Iterable[bool]) -> float:
    row = list(found)
    return sum(row) / len(row)


def touches(item: Json, span: Span) -> bool:
    """Whether a place of the truth and a span have half of the shorter in common."""
    return figures.share_half(_place(item), span)


def _place(item: Json) -> Span:
    return Span(item["file"], item["start"], item["end"])


def _words(name: str | None) -> set[str]:
    return {word for word in (name or "").lower().split() if word != "the"}


def _agree(said: str | None, meant: str) -> bool:
    if meant.startswith("unnamed"):
        return not said
    return bool(_words(said)) and (_words(said) <= _words(meant) or _words(meant) <= _words(said))


def _quoted(record: Record, item: Json) -> bool:
    return any(
        _agree(quote.speaker, item["speaker"])
        for findings in record.findings
        for quote in findings.quotes
        if any(touches(item, part) for part in quote.quoted)
    )


def _credited(record: Record, item: Json) -> bool:
    return any(
        touches(item, credit.span) and _agree(credit.source, item["source"])
        for findings in record.findings
        for credit in findings.credits
    )


def _dated(record: Record, item: Json) -> bool:
    return any(
        touches(item, date.span) and date.value is not None and iso(date.value) == item["value"]
        for findings in record.findings
        for date in findings.dates
    )


def _furniture(record: Record, gold: Json) -> float:
    said = {
        (piece.span.report, at)
        for findings in record.findings
        for piece in findings.layout.furniture
        for at in range(piece.span.start, piece.span.end)
    }
    true = {(x["file"], at) for x in gold["furniture"] for at in range(x["start"], x["end"])}
    return 2 * len(said & true) / (len(said) + len(true))


def _told(record: Record, items: list[Json]) -> bool:
    readings: dict[int, list[Span]] = {}
    for item in items:
        readings.setdefault(item["reading"], []).append(_place(item))
    return any(figures.tells(one, [*readings.values()]) for one in record.discrepancies)


def _lines(record: Record, gold: Json) -> float:
    unsure = {frozenset(pair) for pair in gold["uncertain_pairs"]}
    said = dependent_pairs(line.reports for line in record.lines) - unsure
    true = dependent_pairs(gold["independent_sources"]) - unsure
    return 2 * len(said & true) / (len(said) + len(true))


def _over(record: Record, gold: Json) -> int:
    total = 0
    for item in gold["claims"]:
        for claim in record.claims:
            touched = [any(touches(s, m.span) for s in item["support"]) for m in claim.members]
            if sum(touched) * 2 > max(len(touched), len(item["support"])):
                total += max(0, claim.support.lines - item["n_independent_lines"])
    return total
