import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies import weigh_discrepancies
from firsthand.weigh.slots.amounts import SAME
from firsthand.weigh.slots.numbers import may_be_one
from tests.weigh.stories import a_story


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ((24, 99), (32, 32), True),
        ((5, float("inf")), (5.2, 5.2), True),
        ((5, float("inf")), (2, float("inf")), False),
        ((5, float("inf")), (9, 9), False),
        ((3, 3), (4, 4), False),
    ],
)
def test_numbers_that_may_be_one(a: tuple[float, float], b: tuple[float, float], one: bool) -> None:
    assert may_be_one(a, b) is one and may_be_one(b, a) is one


def found(a: str, b: str) -> list[Discrepancy]:
    findings, links = a_story(a, b)
    return [item for item in weigh_discrepancies(findings, links) if item.kind == "number"]


def test_amounts_of_one_noun_in_sentences_told_differently() -> None:
    (item,) = found(
        "In the harbour of Port Sella the fire destroyed 40 fishing boats on Sunday night.",
        "Port Sella counted its losses. About 75 boats were destroyed by the harbour fire.",
    )
    assert item.nature == "undecided" and len(item.readings) == 2


def test_a_rounded_amount_is_called_rounding() -> None:
    (item,) = found(
        "In the harbour of Port Sella the fire destroyed 40 fishing boats on Sunday night.",
        "Port Sella counted its losses. Dozens of boats were destroyed by the harbour fire.",
    )
    assert item.nature == "rounding" and item.severity == 1


@pytest.mark.parametrize(
    "other",
    [
        "Port Sella counted its losses. The harbour fire destroyed 40 boats.",
        "The regatta of Halden drew 300 boats from nine countries in the summer.",
        "Port Sella lost 40 boats to the harbour fire; 12 boats were saved.",
    ],
)
def test_equal_amounts_and_other_things_are_none(other: str) -> None:
    assert not found("The harbour fire in Port Sella destroyed 40 boats on Sunday night.", other)


def test_nouns_for_one_group_are_one_head() -> None:
    assert SAME["reveller"] == SAME["visitor"] and SAME["refugee"] != SAME["officer"]
