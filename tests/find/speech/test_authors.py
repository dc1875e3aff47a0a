"""Who wrote what a report quotes from."""

from __future__ import annotations

import pytest

from tests.factory import found


def speakers(text: str) -> list[str | None]:
    """The speakers of the words in quotation marks, in text order."""
    return [quote.speaker for quote in found(text).quotes if quote.quoted and not quote.scare]


@pytest.mark.parametrize(
    "before",
    [
        "Ida Quell got a letter from Tom Brandt on Friday.",
        "Tom Brandt wrote a letter to Ida Quell on Friday.",
        "Ida Quell tore up Tom Brandt's letter on Friday.",
        "In his letter, Tom Brandt asked Ida Quell for time.",
        "Ida Quell read out the letter sent by Tom Brandt.",
    ],
)
def test_a_letter_speaks_for_whoever_wrote_it(before: str) -> None:
    assert speakers(f"{before} “I need a week,” the letter states.")[-1] == "Tom Brandt"


def test_a_letter_of_nobody_tells_nobody() -> None:
    assert speakers("Ida Quell got a letter on Friday. “I need a week,” it read.")[-1] is None
    text = "Ida Quell got a letter on Friday. “I need a week,” the letter states."
    assert speakers(text) == [None]


def test_the_statement_that_a_body_puts_out_is_its() -> None:
    text = "The Harbour Board put out a statement. “The quay is closed,” the statement said."
    assert speakers(text) == ["Harbour Board"]


def test_what_a_letter_bids_is_its_authors_within_what_a_paper_tells() -> None:
    text = (
        "Ida Quell tore up a letter from Tom Brandt urging her not to “play the hero”, according "
        "to the Halden Post."
    )
    assert speakers(text) == ["Tom Brandt"]
