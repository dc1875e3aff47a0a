"""Quantities with the noun they count."""

from __future__ import annotations

import pytest

from firsthand.find.quantities import PEOPLE, TOLLS, find_quantities
from tests.find.parsed import parsed


def heads(text: str) -> list[tuple[float, str | None]]:
    return [(q.value, q.head) for q in find_quantities(parsed(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police sent 1,600 officers to the square.", [(1600, "officer")]),
        ("Dozens of houses burned.", [(24, "house")]),
        ("Two of the men spoke.", [(2, "man")]),
        ("Some 40 percent of voters stayed at home.", [(40, "voter")]),
        ("At least 12 dead and 30 injured in Port Sella.", [(12, "dead"), (30, "injured")]),
        ("The raid killed 12 people and injured 20 others.", [(12, "dead"), (20, "injured")]),
        ("The death toll rose to 15.", [(15, "dead")]),
        ("Officers arrested 9 people.", [(9, "arrested")]),
        ("Nine people were missing on Monday.", [(9, "missing")]),
        ("She paid 40 dollars.", [(40, None)]),
    ],
)
def test_heads(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert heads(text) == expected


@pytest.mark.parametrize(
    "text", ["The rocket Falcon 1 flew on Monday.", "The Falcon 9 rocket flew on Monday."]
)
def test_the_number_of_a_name_counts_nothing(text: str) -> None:
    assert heads(text) == []


def test_a_name_before_a_number_is_not_always_its_name() -> None:
    assert heads("In Ruvania 40 people protested.") == [(40, "people")]


def test_spans_are_those_of_the_report() -> None:
    report = parsed("It rained. About 30 boats came.")
    (found,) = find_quantities(report)
    assert report.report.slice(found.span) == "About 30"
    assert found.modifier == "about"


def test_tables_are_lower_case() -> None:
    assert all(word == word.lower() for _, words in TOLLS for word in words.split("|"))
    assert all(word == word.lower() for word in PEOPLE)


@pytest.mark.parametrize("text", ["", " ", "5", "\x00 5 \u200f", "5" * 5000, "٣ سفن"])
def test_total(text: str) -> None:
    heads(text)
