"""Dates of one report: the tense of the verb decides which Friday is meant."""

from __future__ import annotations

import pytest

from firsthand.find.dates import find_dates
from firsthand.model import Published
from tests.find.parsed import parsed

# A Saturday.
PUBLISHED = Published("2024-11-30T07:53+05:30", "envelope", "given")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister spoke on Friday.", "2024-11-29"),
        ("The minister will speak on Friday.", "2024-12-06"),
        ("The minister plans to speak on Friday.", "2024-12-06"),
        ("A vote is expected on Friday.", "2024-12-06"),
        ("The minister had planned to have spoken on Friday.", "2024-11-29"),
        ("The plan, announced Friday, will cost millions.", "2024-11-29"),
        ("The minister could speak on Friday.", "2024-12-06"),
        ("The minister could not be reached on Friday.", "2024-11-29"),
        ("Neither minister could be reached on Friday.", "2024-11-29"),
        ("The bridge is to open on Friday.", "2024-12-06"),
        ("Protesters planned a large march in the capital on Friday.", "2024-12-06"),
        ("They will live with Friday's ruling.", "2024-11-29"),
        ("He takes over on January 20.", "2025-01-20"),
        ("The bank is considering lowering its rate on Friday.", "2024-12-06"),
        ("The board leaned towards closing the bridge on Friday.", "2024-12-06"),
        ("Four members want half a point on Friday.", "2024-12-06"),
        ("She wanted half a point on Friday.", "2024-11-29"),
        ("The plan is off if Friday's figure is 3 per cent or more.", "2024-12-06"),
        ("Friday's ruling leaves the mill without a licence.", "2024-11-29"),
        ("If nobody has written to you by Friday, write to them.", "2024-12-06"),
        ("He asked if the boat sank on Friday.", "2024-11-29"),
        ("Closure on the table for Friday.", "2024-12-06"),
        ("The trial opens on Friday.", "2024-12-06"),
        ("The trial opens at 9 a.m. Friday.", "2024-12-06T09:00"),
        ("The vote is on Friday.", "2024-12-06"),
        ("The ministers are meeting on Friday.", "2024-12-06"),
        ("The ministry says in a note on Friday that it failed.", "2024-11-29"),
        ("On Friday, the ministers plan to hold a vote.", "2024-12-06"),
        ("The index stands below its record, set on Friday.", "2024-11-29"),
        ("The summit set for Halden on Friday is off.", "2024-12-06"),
        ("They have been waiting since October 23.", "2024-10-23"),
        ("They would go as soon as the bank opened on Friday.", "2024-12-06"),
        ("They left as soon as the bank opened on Friday.", "2024-11-29"),
        ("He was born on November 17.", "2024-11-17"),
    ],
)
def test_tense(text: str, value: str) -> None:
    assert [date.value for date in find_dates(parsed(text), PUBLISHED)] == [value]


def test_without_publication() -> None:
    (date,) = find_dates(parsed("The minister will speak on Friday."), None)
    assert (date.value, date.anchor, date.tense) == (None, "none", "future")


def test_span_is_that_of_the_words() -> None:
    text = "The minister spoke on Friday."
    (date,) = find_dates(parsed(text), PUBLISHED)
    assert text[date.span.start : date.span.end] == "Friday"
    assert date.anchor == "published"
