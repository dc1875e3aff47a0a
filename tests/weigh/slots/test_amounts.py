import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.slots.counts import is_later
from firsthand.weigh.slots.numbers import may_be_one
from firsthand.weigh.slots.tallies import SAME
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


def test_a_lost_limit_is_called_rounding_and_a_rounded_amount_is_no_difference() -> None:
    fire = "In the harbour of Port Sella the fire destroyed 40 fishing boats on Sunday night."
    (item,) = found(
        fire, "Port Sella counted. At least 40 boats were destroyed by the harbour fire."
    )
    assert item.nature == "rounding" and item.severity == 1
    assert not found(fire, "Port Sella counted. About 41 boats were destroyed by the harbour fire.")


@pytest.mark.parametrize(
    ("sum_", "differ"),
    [("$123 million", False), ("$110 million", True), ("90 million euros", True)],
)
def test_sums_in_two_currencies_may_be_one_sum(sum_: str, differ: bool) -> None:
    items = found(
        "The club of Port Sella bought the goalkeeper on Friday for 110 million euros.",
        f"The club of Port Sella bought the goalkeeper on Friday for {sum_}.",
    )
    assert bool(items) is differ


def test_at_least_is_told_apart_from_the_bare_number() -> None:
    (item,) = found(
        "In the harbour of Port Sella the fire destroyed at least 40 fishing boats on Sunday.",
        "Port Sella counted its losses. 40 boats were destroyed by the harbour fire.",
    )
    assert item.nature == "rounding" and "leaves open" in item.reason


def test_a_size_may_be_any_number() -> None:
    assert not found(
        "In the harbour of Port Sella the fire destroyed 40 fishing boats on Sunday night.",
        "Port Sella counted its losses. Dozens of boats were destroyed by the harbour fire.",
    )


def test_none_is_the_number_zero_where_the_same_befell_it() -> None:
    (item,) = found(
        "No jobs will be lost at the Sund mill, the owner said.",
        "At least 35 jobs will be lost at the Sund mill, the union said.",
    )
    assert (item.nature, item.severity) == ("conflict", 3)
    assert not found("No jobs were offered at Sund.", "The Sund mill has 35 jobs on its books.")


def test_what_is_added_is_not_the_whole() -> None:
    (item,) = found(
        "Halden will put an additional 1,600 officers on the streets for the festival.",
        "The 1,600 officers who walk the streets of Halden had no leave for the festival.",
    )
    assert item.nature == "scope" and "“additional 1,600 officers" in item.reason


def test_numbers_of_two_places_are_two_numbers() -> None:
    assert not found(
        "Extra patrols walk the streets of London this week; 5,700 officers were sent out.",
        "Extra patrols walk the streets; Paris alone has put 1,600 officers on duty.",
    )


def test_a_number_that_is_taken_back_is_brought_up_to_date() -> None:
    (item,) = found(
        "The ferry left Karsund with 142 people on board, the harbour office said.",
        "The ferry company said that 118 people had been on board, not 142, when it left Karsund.",
    )
    assert item.nature == "update"


@pytest.mark.parametrize(
    ("a", "b", "later"),
    [
        ("2031-05-04", "2031-05-06", True),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05-04T21:00+00:00", "2031-05-04T22:00+00:00", False),
        ("2031-05-04T23:00+00:00", "2031-05-05T01:00+00:00", False),
        ("2031-05-04T06:00+00:00", "2031-05-04T19:00+00:00", True),
        ("", "2031", True),
    ],
)
def test_a_toll_may_rise_in_the_time_between(a: str, b: str, later: bool) -> None:
    assert is_later(a, b) is later and is_later(b, a) is later


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


def test_the_number_of_a_thing_is_read_from_before_it() -> None:
    findings, links = a_story(
        "At least 35 jobs will be lost at the mill in Sund when packing leaves the valley.",
        "The union puts the number of jobs that will go at 52 when packing leaves the mill in Sund.",
    )
    values = {
        reading.value
        for item in weigh_discrepancies(findings, links)
        if item.kind == "number"
        for reading in item.readings
    }
    assert any("35" in value for value in values) and any("52" in value for value in values)
