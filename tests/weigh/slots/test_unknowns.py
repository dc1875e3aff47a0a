import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story

GIVEN = "The water board of Sund admitted the leak. The board said a valve was accidentally opened."


def found(a: str, b: str) -> list[Discrepancy]:
    findings, links = a_story(a, b)
    return [item for item in weigh_discrepancies(findings, links) if "cause" in item.reason]


@pytest.mark.parametrize(
    "unknown",
    [
        "The water board later said it did not know how the leak had occurred.",
        "It is not clear what caused the leak, engineers said.",
        "Nobody could say why the leak began; it was unclear how the leak had spread.",
    ],
)
def test_a_cause_and_no_cause(unknown: str) -> None:
    (item,) = found(GIVEN, unknown)
    assert (item.kind, item.nature, item.severity) == ("attribution", "conflict", 3)
    assert len(item.readings) == 2 and "r2 says" in item.reason


@pytest.mark.parametrize(
    "other",
    [
        "The mayor did not know how the festival would be paid for.",
        "The water board said that the leak was small.",
        "Do you know how the leak began?",
    ],
)
def test_another_matter_is_none(other: str) -> None:
    assert not found(GIVEN, other)


def test_nobody_says_it() -> None:
    assert not found("The leak came because of frost.", "It is not clear how the leak began.")
