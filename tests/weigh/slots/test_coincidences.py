"""Numbers that a slip has made of one another, in sentences that are told quite differently."""

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.scene import set_scene
from firsthand.weigh.slots.coincidences import contrast_coincidences
from tests.weigh.stories import a_story


def slips(one: str, other: str) -> list[set[str]]:
    scene = set_scene(*a_story(one, other))
    found = contrast_coincidences(scene, options=DEFAULT.weigh)
    return [{contrast.a.value, contrast.b.value} for contrast in found]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The treasurer owes the rowers 62,750 florins, a judge found.",
            "Into his own pocket went 26,750 florins.",
            {"62,750 florins", "26,750 florins"},
        ),
        (
            "Rita Holm leads the mayor by 63 votes.",
            "A handful of votes: Holm is 36 votes ahead.",
            {"63 votes", "36 votes"},
        ),
        (
            "The trawler lay 45 nautical miles off Orle.",
            "Off Orle, at a distance of 45 kilometres, a trawler burned.",
            {"45 nautical miles", "45 kilometres"},
        ),
        (
            "Some 80,000 cubic metres of sludge ran into the Orle.",
            "Sludge poured out: 80,000 litres, enough for a pool.",
            {"80,000 cubic metres", "80,000 litres"},
        ),
        (
            "The rent for the harbour is 12 million florins a year.",
            "For the harbour Halden pays 12 million florins every month.",
            {"12 million florins a year", "12 million florins every month"},
        ),
    ],
)
def test_a_slip_is_told(one: str, other: str, values: set[str]) -> None:
    (found,) = slips(one, other)
    assert all(any(value in told for told in found) for value in values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Years, and short numbers of other things.
        ("The mill was built in 1978.", "The mill burned in 1987."),
        ("A fire killed 12 cows at the farm.", "At the farm 21 firemen fought it."),
        # A mile at sea.
        ("The zone is 12 nautical miles wide.", "The zone reaches 12 miles from the rock."),
        # Who gives both has two things in mind.
        (
            "The trawler lay 45 nautical miles (83 kilometres) off Orle.",
            "The trawler lay 83 kilometres off Orle, not 45 kilometres.",
        ),
        ("Rita Holm has 63 votes, Jan Falk 36 votes.", "Holm got 63 votes."),
        # Nothing in common.
        ("The trawler weighs 45 tonnes.", "Each sack held 45 kilos."),
        # One pace in two forms.
        (
            "The rent is an annual sum of 12 million florins.",
            "The rent: 12 million florins a year.",
        ),
    ],
)
def test_no_slip(one: str, other: str) -> None:
    assert slips(one, other) == []
