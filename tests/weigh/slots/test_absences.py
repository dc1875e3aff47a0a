import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story

ABSENT = "Piet Garven mended pots on the mole at Sund. There was no fog, he said."


def found(a: str, b: str) -> list[Discrepancy]:
    findings, links = a_story(a, b)
    return [item for item in weigh_discrepancies(findings, links) if "not there" in item.reason]


def test_a_thing_that_was_there_by_another_report() -> None:
    (item,) = found(ABSENT, "Captain Vale told the Courier that a bank of fog had covered the bay.")
    assert (item.kind, item.nature, item.severity) == ("negation", "conflict", 3)
    assert item.readings[0].value == "There was no fog"


@pytest.mark.parametrize(
    "other",
    [
        "The ferry came in without fog or wind.",
        "Was the fog to blame for the accident?",
        "If fog had come, the ferry would have stopped.",
        "The harbour was calm and the sky was clear.",
    ],
)
def test_a_thing_that_is_not_said_to_be_there(other: str) -> None:
    assert not found(ABSENT, other)


def test_what_is_said_of_many_things() -> None:
    assert not found("There was no doubt about it in Sund.", "Doubt grew in the town of Sund.")


def test_some_of_a_kind_of_which_another_report_has_none() -> None:
    none = (
        "The fair of Sund closed at noon. There had not been problems at the fair, the mayor said."
    )
    (item,) = found(none, "There were about 20 incidents at the fair, a constable said.")
    assert item.severity == 3
    assert not found(none, "There were about 20 wagons at the fair, a constable said.")
    assert not found(none, "There were about 20 incidents in Halden, a constable said.")
