"""What becomes of a sentence on its way from a report to its copy, on pairs whose truth we wrote."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from firsthand.weigh.drift.drifts import weigh_drifts
from tests.weigh.stories import a_copy, a_story

ROWS = tuple(
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("drift_chains.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
HARMLESS = "-"

# How many of the rows of a direction are found; may rise, not fall.
FOUND = {
    "hardened": 16,
    "softened": 9,
    "condition lost": 10,
    "condition added": 4,
    "attribution lost": 10,
    "attribution added": 5,
    "qualifier lost": 12,
    "qualifier added": 6,
}
FRAME = (
    ("The council of Sund met on Tuesday for nine hours.", "Nobody else came to the hall."),
    ("It rained in Sund for most of the week.", "The wind blew from the east all night long."),
)


def directions(parent: str, child: str) -> set[str]:
    texts = [
        f"{before}\n\n{sentence}\n\n{after}"
        for sentence, (before, after) in zip((parent, child), FRAME, strict=True)
    ]
    findings, links = a_story(*texts, copies=[a_copy("r2", "r1")], published="2025-03-12")
    return {drift.direction for drift in weigh_drifts(findings, links)}


@cache
def outcomes() -> dict[str, list[tuple[str, set[str]]]]:
    found = defaultdict(list)
    for direction, parent, child in ROWS:
        found[direction].append((child, directions(parent, child)))
    return found


@pytest.mark.parametrize("direction", FOUND)
def test_what_was_made_of_it_is_told(direction: str) -> None:
    rows = outcomes()[direction]
    assert len(rows) >= 5
    assert sum(direction in found for _, found in rows) >= FOUND[direction]


def test_another_way_of_putting_it_is_no_drift() -> None:
    rows = outcomes()[HARMLESS]
    assert len(rows) > 30
    assert [child for child, found in rows if found] == []


def test_little_is_told_beside_what_was_done() -> None:
    beside = [child for d, rows in outcomes().items() for child, f in rows if len(f - {d}) > 0]
    assert len(beside) <= 1 + len([row for row in outcomes()[HARMLESS] if row[1]])
