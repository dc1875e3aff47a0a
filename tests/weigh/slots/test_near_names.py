"""Names misspelt, of whatever they are the names."""

import pytest

from firsthand.model import Discrepancy
from tests.weigh.slots.told import told


def spelt(first: str, second: str) -> list[Discrepancy]:
    return told(first, second, reason="spelt in two ways")


@pytest.mark.parametrize(
    ("first", "second", "readings"),
    [
        (
            "The grain ship lay two miles west of Cape Orm on Monday.",
            "Two miles off Cape Orme the ship with the grain lay still.",
            None,
        ),
        (
            "The grain ship lay two miles west of Cape Orrin on Monday.",
            "Off Cape Orvin the ship with the grain lay still.",
            {"Cape Orrin", "Cape Orvin"},
        ),
        (
            "Bread comes from a firm called Hartley & Dunn in the old mill.",
            "The old mill is where Hartlow & Dann bake the bread.",
            {"Hartley & Dunn", "Hartlow & Dann"},
        ),
        (
            "The copper pit at Sorda stood still, and 900 miners went home.",
            "As 900 miners went home, the copper pit of Sordal stood still.",
            {"Sorda", "Sordal"},
        ),
        (
            "A she-wolf and her mate, whom the keepers call Boldor, came back.",
            "Her mate Boldar was fed in the stable.",
            {"Boldor", "Boldar"},
        ),
        (
            "The welders are led by Irma Nowack, who has a drill in her bag.",
            "A drill is what Irma Novak has in her bag.",
            {"Irma Nowack", "Irma Novak"},
        ),
    ],
)
def test_a_name_and_the_same_misspelt(first: str, second: str, readings: set[str] | None) -> None:
    found = spelt(first, second)
    if readings is None:
        assert not found
    else:
        assert [{reading.value for reading in item.readings} for item in found] == [readings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Another form of the word, a day, a country, a common noun.
        ("The Orvinian army moved on Sund.", "The army of Orvinia moved on Sund."),
        ("The shop opens on Sunday in Sund.", "The shop in Sund opens on Monday."),
        ("The envoy came from Austria with a bag.", "The envoy with a bag is from Australia."),
        ("The River Board met in the hall at noon.", "Rover Boats met the hall's boat at noon."),
        # A report that names both.
        (
            "Irma Nowack and Irma Novak have drills in their bags.",
            "A drill is what Irma Novak has in her bag.",
        ),
        # Given names are often alike.
        ("Marta sang in the hall of Sund.", "Maria Holm swam to the island at night."),
    ],
)
def test_names_that_are_two(first: str, second: str) -> None:
    assert not spelt(first, second)
