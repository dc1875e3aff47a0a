"""Acts that one report has as open, claimed or denied and another as done."""

import pytest

from tests.weigh.slots.told import told, values

DONE = "more certainty"


@pytest.mark.parametrize(
    ("weak", "sure"),
    [
        # the subject stands before an apposition, an age says who is meant
        ("A woman of 71 may have been killed.", "A woman, 71, was killed by a shell splinter."),
        # nobody knows who, or will say whether
        (
            "The monitors in Orrin cannot determine who fired first.",
            "Ruvania fired first, the monitors have confirmed.",
        ),
        (
            "Serrano would not say whether Hegarty was going to stay.",
            "The coach of the club, Hegarty, will stay.",
        ),
        # what a rumour claims is told as so
        (
            "An unsigned message claimed that the bank had lost 400 million on foreign bonds.",
            "Think of your money. The bank lost 400 million on foreign bonds.",
        ),
    ],
)
def test_what_is_open_in_one_and_settled_in_the_other(weak: str, sure: str) -> None:
    assert told(weak, sure, reason=DONE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both give it to somebody
        (
            "An unsigned message claimed that the bank had lost 400 million on foreign bonds.",
            "The bank lost 400 million on foreign bonds, according to an unsigned message.",
        ),
        # the month is no doubt
        ("In the second week of May the summit will be held.", "The summit will be held in May."),
        # a question within a sentence asserts nothing
        ("The guards would not say who fired first.", "He asked them who fired first."),
        # what was to come, and is done
        ("The toll is expected to rise.", "The toll had risen to 87, the agency said."),
        # the numbers differ, not the doubt
        ("An estimated 19 miners remained trapped.", "Miners, 22 of them, remained trapped."),
    ],
)
def test_what_is_no_step_of_certainty(one: str, other: str) -> None:
    assert not told(one, other, reason=DONE)


def test_who_denies_that_it_was_done() -> None:
    items = told(
        "Sarkent denied on Monday that any heavy artillery had been moved.",
        "Sarkent has moved a third of its heavy artillery.",
        reason="denies what",
    )
    assert [item.kind for item in items] == ["negation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Rescuers had not reached all wrecked areas.",
            "Rescuers had not reached some wrecked areas.",
        ),
        ("The deal will likely not happen.", "The deal was unlikely to happen."),
        ("No one has been found alive since Saturday.", "Five people were found alive on Friday."),
    ],
)
def test_what_says_the_same_or_of_another_time_denies_nothing(one: str, other: str) -> None:
    assert not [item for item in told(one, other) if item.kind in ("negation", "certainty")]


def test_readings_show_the_doubt() -> None:
    (item,) = told(
        "A woman of 71 may have been killed.",
        "A woman, 71, was killed by a shell splinter.",
        reason=DONE,
    )
    assert "A woman of 71 may have been killed" in values(item)
