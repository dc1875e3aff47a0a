"""Places that the same words put one thing in, and sides of one place."""

import pytest

from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story


def told(a: str, b: str) -> list[set[str]]:
    findings, links = a_story(
        f"{a} The mayor thanked the crews. Nobody slept well. The insurers will meet soon.",
        f"{b} Bread costs more now. The weather was fine. Birds sang on the wires.",
    )
    return [
        {reading.value for reading in item.readings}
        for item in weigh_discrepancies(findings, links)
        if item.kind == "place"
    ]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Burglars broke into a jeweller's shop in Tanner Lane and took the till.",
            "It was cold. Police are looking into a raid on a jeweller's in Chapel Street "
            "in which burglars took a till.",
            {"Tanner Lane", "Chapel Street"},
        ),
        (
            "The lifeboat picked them up ten miles south of the island of Sorra.",
            "Their boat had been drifting north of Sorra since noon.",
            {"south of the island of Sorra", "north of Sorra"},
        ),
        (
            "It was getting dark when she struck the Western Pier.",
            "The captain says that the engine failed and the ship touched the Eastern Pier. "
            "The pier is a hundred years old.",
            {"Western Pier", "Eastern Pier"},
        ),
    ],
)
def test_one_thing_in_two_places(a: str, b: str, values: set[str]) -> None:
    assert values in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Burglars broke into a jeweller's shop in Tanner Lane.",
            "A raid on a jeweller's in Chapel Street, round the corner from Tanner Lane.",
        ),
        ("A farm in Upper Sorra burned.", "A mill in Holl was flooded."),
        ("They sailed ten miles south of Sorra.", "They sailed southwest of Sorra."),
    ],
)
def test_places_that_are_none_of_one_thing(a: str, b: str) -> None:
    assert not told(a, b)
