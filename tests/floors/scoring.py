"""Reads texts that are marked with the truth, and counts how much of it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.find.parse import Parsed, Parser
from firsthand.model import Layout, Report, Span

_MARKED = re.compile(r"\[([^\]|]+)(?:\|([^\]]*))?\]")


@dataclass(frozen=True, slots=True)
class Truth:
    """A stretch of a text and what it is."""

    start: int
    end: int
    label: str


def marked(text: str) -> tuple[str, tuple[Truth, ...]]:
    """The text without its marks ("on [Friday|2024-11-29]"), and the truths they stand for."""
    plain, truths, at = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[at : match.start()]
        truths.append(Truth(len(plain), len(plain) + len(match[1]), match[2] or ""))
        plain += match[1]
        at = match.end()
    return plain + text[at:], tuple(truths)


def body(text: str, parser: Parser) -> Parsed:
    """The text as one paragraph of a report."""
    report = Report("r1", text)
    return parser.parse(report, Layout((), (), (Span("r1", 0, len(text)),)))


def f1(rows: Iterable[tuple[Sequence[object], Sequence[object]]]) -> float:
    """Micro F1 of found against true things, row by row; equal things are paired one to one."""
    hits = found_count = true_count = 0
    for found, true in rows:
        left = list(true)
        for thing in found:
            if thing in left:
                left.remove(thing)
                hits += 1
        found_count += len(found)
        true_count += len(true)
    return 2 * hits / (found_count + true_count) if found_count + true_count else 0.0


def share(rows: Iterable[tuple[object, object]]) -> float:
    """How many of the answers are the true ones, 0 to 1."""
    right = [found == true for found, true in rows]
    return sum(right) / len(right)
