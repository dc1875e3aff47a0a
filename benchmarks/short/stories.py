"""Reads short stories: a line each, the reports with what is true of them, named by their words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.model import Report, Span
from firsthand.read.jsonl import read_jsonl

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """What reports give differently: the spans of each reading; `severity` 1 to 3, 0 for none."""

    kind: str
    severity: int
    note: str
    readings: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What two or more reports state, and how many lines of transmission stand behind it."""

    statement: str
    lines: int
    support: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Words in quotation marks, and who speaks them: a name, or the words used for who has none."""

    words: Span
    speaker: str


@dataclass(frozen=True, slots=True)
class ShortStory:
    """Reports of one event, and its truth; `harmless` are differences that are none."""

    name: str
    reports: tuple[Report, ...]
    lines: tuple[frozenset[str], ...]
    quotes: tuple[Said, ...]
    facts: tuple[Fact, ...]
    differences: tuple[Difference, ...]
    harmless: tuple[Difference, ...]


def read_stories(path: Path) -> Iterator[ShortStory]:
    """The stories of a file.

    Raises:
        ValueError: words of the truth do not stand in their report, or stand in it twice.
    """
    for line in path.read_text("utf-8").splitlines():
        yield _story(json.loads(line), path)


def _story(row: Json, path: Path) -> ShortStory:
    given = "\n".join(json.dumps(report) for report in row["reports"])
    reports, refusals = read_jsonl(given, name=f"{path.name}/{row['id']}")
    if refusals:
        raise ValueError(f"{path.name}/{row['id']}: {refusals}")
    texts = {report.id: report.text for report in reports}
    return ShortStory(
        name=row["id"],
        reports=reports,
        lines=tuple(frozenset(line) for line in row["lines"]),
        quotes=tuple(
            Said(_place(texts, quote["report"], quote["words"]), quote["speaker"])
            for quote in row["quotes"]
        ),
        facts=tuple(
            Fact(
                claim["statement"],
                claim["lines"],
                tuple(_place(texts, report, words) for report, words in claim["support"]),
            )
            for claim in row["claims"]
        ),
        differences=tuple(_difference(item, texts) for item in row["discrepancies"]),
        harmless=tuple(_difference(item, texts) for item in row["harmless"]),
    )


def _difference(item: Json, texts: Mapping[str, str]) -> Difference:
    return Difference(
        item.get("kind", ""),
        item.get("severity", 0),
        item["note"],
        tuple(
            tuple(_place(texts, report, words) for report, words in reading)
            for reading in item["readings"]
        ),
    )


def _place(texts: Mapping[str, str], report: str, words: str) -> Span:
    if texts[report].count(words) != 1:
        raise ValueError(f"{report}: {words!r} does not stand there once")
    start = texts[report].index(words)
    return Span(report, start, start + len(words))
