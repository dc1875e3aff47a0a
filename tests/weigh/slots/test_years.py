from firsthand.model import Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story


def found(a: str, b: str) -> list[Discrepancy]:
    findings, links = a_story(a, b)
    return [item for item in weigh_discrepancies(findings, links) if item.kind == "date"]


FIRST = "Historians met in Sund. The lighthouse of Cape Morven, which Ruvania annexed in 1931, needs paint."


def test_one_event_with_two_years() -> None:
    assert found(
        FIRST,
        "A guide shows the lighthouse of Cape Morven, which Ruvania annexed in 1934, to guests.",
    )


def test_other_events_and_equal_years_are_none() -> None:
    assert not found(
        FIRST, "A guide explains that Ruvania annexed the lighthouse of Cape Morven in 1931."
    )
    assert not found(FIRST, "The hotel of Halden opened its doors in 1934 after a long winter.")


def test_the_same_words_for_a_day_are_no_difference_to_a_reader() -> None:
    assert not found(
        "On New Year's Eve of 1931 Ruvania annexed the lighthouse of Cape Morven by treaty. "
        "The lighthouse of Cape Morven was annexed by Ruvania on New Year's Eve.",
        "The lighthouse of Cape Morven was annexed by Ruvania on New Year's Eve.",
    )
