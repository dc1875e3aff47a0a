"""Dates as a reader says them."""

from __future__ import annotations

import pytest

from firsthand.show.dates import SEASONS, when


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2031-SU", "summer 2031"),
        ("2031-W07", "week 7 of 2031"),
        ("2031-Q3", "third quarter of 2031"),
        ("2031-11-04", "2031-11-04"),
        ("2031", "2031"),
    ],
)
def test_a_date_is_said(value: str, said: str) -> None:
    assert when(value) == said


def test_every_part_of_a_year_has_words() -> None:
    assert all(when(f"2031-{part}").endswith("2031") for part in SEASONS)
