"""Pairs of tellings that differ in one thing, and pairs that differ in nothing that matters."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
# What stands before it in the two reports, each in its own words; a first line is a headline.
BEFORE = (
    "Notes from Port Sella\nThe harbour office in Port Sella answered questions on Thursday. It will"
    " publish a full account within a month.\n",
    "Notes from Port Sella\nQuestions were answered by the harbour office in Port Sella on Thursday."
    " A full account is to be published within a month.\n",
)
# Shares 0-1: of the differences that must be found, and of the harmless pairs that may be shown.
FOUND, ALARMED = 0.92, 0.02
# The same of pairs told from far: the sentences share little but what they tell of. At first sight
# .24 were found and .25 marked.
FAR = "far "
FAR_FOUND, FAR_ALARMED = 0.45, 0.15
NEAR_ROWS = [row for row in ROWS if not row[0].startswith(FAR)]


def _marked(text: str, before: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its brackets after another one, and where the words in brackets stand."""
    plain, places, opened = before, [], 0
    for character in text:
        if character == "[":
            opened = len(plain)
        elif character == "]":
            places.append((opened, len(plain)))
        else:
            plain += character
    return plain, places


def _touches(item: Discrepancy, report: str, places: list[tuple[int, int]]) -> bool:
    spans = [span for reading in item.readings for span in reading.spans if span.report == report]
    return any(span.start < high and low < span.end for span in spans for low, high in places)


@cache
def _shown(first: str, second: str) -> bool:
    """Whether a discrepancy is shown whose readings touch the brackets of both tellings."""
    sides = [_marked(text, before) for text, before in zip((first, second), BEFORE, strict=True)]
    findings, links = a_story(*(text for text, _ in sides), published="2025-03-07T08:00:00")
    return any(
        _touches(item, "r1", sides[0][1]) and _touches(item, "r2", sides[1][1])
        for item in weigh_discrepancies(findings, links)
    )


@pytest.mark.parametrize("kind", sorted({row[0] for row in NEAR_ROWS if not row[0].endswith("=")}))
def test_most_of_each_kind_are_found(kind: str) -> None:
    pairs = [(a, b) for name, a, b in ROWS if name == kind]
    assert 3 * sum(_shown(a, b) for a, b in pairs) >= 2 * len(pairs) > 0


def _shares(rows: list[tuple[str, ...]]) -> tuple[float, float]:
    """The share of differences that are shown, and of harmless pairs that are."""
    shown: Counter[bool] = Counter()
    every: Counter[bool] = Counter()
    for name, a, b in rows:
        harmless = name.endswith("=")
        every[harmless] += 1
        shown[harmless] += _shown(a, b)
    return shown[False] / every[False], shown[True] / every[True]


def test_nearly_all_are_found_and_harmless_pairs_are_left_alone() -> None:
    found, alarmed = _shares(NEAR_ROWS)
    assert found >= FOUND and alarmed <= ALARMED


def test_pairs_told_from_far_are_found_more_often_than_marked() -> None:
    found, alarmed = _shares([row for row in ROWS if row[0].startswith(FAR)])
    assert found >= FAR_FOUND and alarmed <= FAR_ALARMED
