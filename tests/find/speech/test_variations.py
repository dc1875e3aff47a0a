"""Speakers whom a report calls by a trade alone."""

from __future__ import annotations

import pytest

from firsthand.find.speech.variations import _FIRMS, _STARS
from firsthand.find.words import read_words
from tests.factory import found


def last_speaker(text: str) -> str | None:
    return found(text).quotes[-1].speaker


@pytest.mark.parametrize("noun", sorted(_STARS & read_words("speaking_nouns")))
def test_a_trade_is_whom_the_report_names_most(noun: str) -> None:
    text = f"Robin Vang came late. Vang and Bo Marsh met Vang's crew. “It failed,” the {noun} said."
    assert last_speaker(text) == "Robin Vang"


@pytest.mark.parametrize("noun", sorted(_FIRMS & read_words("speaking_nouns")))
def test_a_body_is_the_one_tied_to_the_noun(noun: str) -> None:
    text = (
        f"Bo Marsh met Forsar, the {noun}, in Halden on Friday. Forsar said little. "
        f"“No such offer was made,” the {noun} said."
    )
    assert last_speaker(text) == "Forsar"


def test_whoever_has_an_age_is_the_one_named_before() -> None:
    text = "Nils Vang bought the quay. “They can have it,” the 74-year-old tycoon said."
    assert last_speaker(text) == "Nils Vang"


@pytest.mark.parametrize(
    "text",
    [
        "Nils Vang said little. Bo Marsh said more. “It failed,” the singer said.",
        "Sella Air Ltd said little. Orrvik Rail Ltd said more. “It failed,” the company said.",
        "Nils Vang left. “It failed,” the former Sella player said.",
    ],
)
def test_of_two_alike_or_of_others_nobody_is_taken(text: str) -> None:
    assert last_speaker(text) not in {"Nils Vang", "Bo Marsh", "Sella Air Ltd", "Orrvik Rail Ltd"}


@pytest.mark.parametrize(
    ("before", "called", "speaker"),
    [
        ("Nils Vang has a plan for the quay.\n\n", "the managing director", "Nils Vang"),
        ("Bo Marsh left. The quay is sold, says Nils Vang. ", "the deputy mayor", "Nils Vang"),
        ("Nils Vang, a farmer, left early. ", "the prime minister", "prime minister"),
        ("Nils Vang left early. ", "the former director", "former director"),
        ("Nils Vang left early. ", "the judge", "judge"),
        ("Nils Vang met Ida Holt. ", "the director", "director"),
    ],
)
def test_an_office_alone_is_whom_the_lines_before_are_about(
    before: str, called: str, speaker: str
) -> None:
    assert last_speaker(f"{before}“It will not be sold,” {called} said.") == speaker


def test_speech_goes_on_with_whoever_an_office_stands_for() -> None:
    text = "Nils Vang has a plan. “It is old,” the director said on Friday. “It will be sold soon.”"
    assert [quote.speaker for quote in found(text).quotes] == ["Nils Vang"] * 2
