"""Pairs that a reader would not call a discrepancy."""

import pytest

from tests.weigh.slots.told import padded, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a lower bound that the other fulfils
        ("The Assembly is closed for six weeks.", "The Assembly is closed for more than a month."),
        # speech about its own day
        (
            "“No words will help the farmers of Sund today,” the railway said.",
            "On Monday the farmers of Sund telephoned the railway.",
        ),
        # who resigns is called former
        (
            "Among those who resigned was Foreign Secretary Giles Tarrant.",
            "Former foreign secretary Giles Tarrant spoke in Sund.",
        ),
        # an age of somebody who is not named
        ("The 74-year-old has met Davide Serrano.", "Davide Serrano, 52, names no price."),
        # the rescued and the sought
        (
            "Rescuers searching for 30 people dug on under the rubble.",
            "Rescuers said 39 people have been rescued from the rubble.",
        ),
        # one limit from two sides
        (
            "The bank will cut if inflation comes in below 3 per cent.",
            "The bank will not cut if inflation comes in at 3 per cent or more.",
        ),
        # two speakers, two statements
        (
            "“We are still cutting people out,” the inspector told Halden Radio.",
            "The railway will look again into a call, Sund Radio reported.",
        ),
        # house style
        ("The Halden Rescue Center found the ship.", "The Halden Rescue Centre found the ship."),
    ],
)
def test_what_is_no_discrepancy(one: str, other: str) -> None:
    kinds = {item.kind for item in told(*padded(one, other))}
    assert not kinds & {"number", "date", "title", "attribution", "name"}


def test_lengths_that_cannot_both_be_so() -> None:
    first = "The court closed the Assembly of Ruvania for six weeks on Thursday."
    assert [i for i in told(*padded(first, first.replace("six", "nine"))) if i.kind == "date"]
