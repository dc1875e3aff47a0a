"""Furniture: lines of a page among the paragraphs of a report, and sentences that look like them.

Each set was written before the rules for it and scored at first sight: set 1 (60 lines of furniture,
60 of reports) had an F1 of .64, set 2 (45 and 45, after the faults of set 1 were mended) .69, set 3
(20 and 20, after those of set 2) .75. No report's line of set 3 was taken for furniture.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.find.layout.layout import find_layout
from firsthand.model import Report

FLOORS = {"1": 0.99, "2": 0.97, "3": 0.97}
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "furniture.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
AT = {"head": 1, "between": 3, "foot": 5}
PAGE = (
    "Ferry held at Port Sella after storm tears ramp away",
    "The ferry Solan was held at Port Sella on Friday after a storm tore its ramp away, the harbour"
    " board said, and some forty passengers spent the night in a school.",
    "Skipper Tove Brann told the inquiry that she had asked for a new ramp in January, and that"
    " nobody had answered her letter.",
    "The board said that a surveyor had looked at the ramp in the autumn and had found it sound,"
    " though rusty at the hinge.",
    "The crossing will open again on Monday, with a smaller boat, if the wind drops by then.",
)


def is_furniture(place: str, line: str) -> bool:
    """Whether most of the line is told to be furniture where it stands."""
    blocks = [*PAGE[: AT[place]], line, *PAGE[AT[place] :]]
    text = "\n\n".join(blocks)
    start = sum(len(block) + 2 for block in blocks[: AT[place]])
    layout = find_layout(Report("r1", text, outlet="Sella Evening Mail"))
    spans = [item.span for item in layout.furniture]
    held = sum(max(0, min(s.end, start + len(line)) - max(s.start, start)) for s in spans)
    return held >= 0.6 * len(line)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_furniture(name: str) -> None:
    rows = [row for row in ROWS if row[0] == name]
    found = [(is_furniture(place, line), what == "furniture") for _, place, what, line in rows]
    right = found.count((True, True))
    f1 = 2 * right / (2 * right + found.count((True, False)) + found.count((False, True)))
    assert f1 >= FLOORS[name]


def test_no_line_of_a_report_is_furniture() -> None:
    reports = [(place, line) for _, place, what, line in ROWS if what == "report"]
    assert [line for place, line in reports if is_furniture(place, line)] == []
