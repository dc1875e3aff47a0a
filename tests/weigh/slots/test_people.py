"""Rivals for one place, and spellings of one name."""

from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story


def found(a: str, b: str) -> list[Discrepancy]:
    findings, links = a_story(a, b)
    return [item for item in weigh_discrepancies(findings, links) if item.kind == "name"]


def test_two_bearers_of_a_family_name_in_sentences_told_differently() -> None:
    items = found(
        "The rescue team of the Orrin valley was led by captain Viktor Brandt, who slept two hours.",
        "Captain Oskar Brandt led the rescue team in the Orrin valley. He slept two hours.",
    )
    assert items and items[0].severity == 3 and items[0].nature == "conflict"


def test_brothers_named_together_are_none() -> None:
    text = "Viktor Brandt and his brother Oskar Brandt led the rescue team in the Orrin valley."
    assert not found(
        text, "The rescue team in the Orrin valley was led by Oskar Brandt and Viktor Brandt."
    )


def test_a_spelling_is_wording_and_light() -> None:
    for item in found(
        "President Tomas Kovacic spoke in Sund. Kovacic left early.",
        "In Sund, President Tomas Kovacik spoke to farmers. Kovacik left early.",
    ):
        assert item.severity == 1 and item.nature == "wording"
