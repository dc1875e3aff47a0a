"""Whose words stand behind a colon where no verb of speech says so, or are signed behind a dash."""

from __future__ import annotations

import pytest

from tests.factory import found

ABOUT = "Ola Renn has run the harbour of Halden for ten years.\n\n"


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in found(text).quotes if quote.form == "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "The quay has been shut since May.\n\nSite manager Ola Renn: “We will leave no plank.”",
        ABOUT + "The boats lay idle. And once more Ola Renn: “The nets stay in.”",
        ABOUT + "40 berths will go. Renn shrugs: “They said so last year.”",
        "The quay stays shut.\n\nOla Renn, head of the dockers' union: “We need the work.”",
        "The quay stays shut.\n\nOla Renn (Harbour Party): “We need the work, and now.”",
        "The mayor is angry. Ola Renn: “They lied to all of us.”",
        "The council hopes to build in May, but Cllr Renn was frank: “We have no money for it.” "
        "Councillor Ola Renn chairs the board.",
        "For baker Ola Renn the matter is clear: “They lied to all of us.”",
        "Fisherman Ola Renn says that what counts for him is the court: “Let them pay one crown.”",
        "The union's chairman, Ola Renn, went further. His verdict: “A disgrace for Halden.”",
        "Ola Renn was asked for a date. Renn's answer: “Not before the spring tide.”",
        "Mayor Ola Renn saw the quay. Her message to the council: “Act now, or the sea will.”",
        "The quay will be sold. The reaction of mayor Ola Renn: “Over my dead body.”",
        "Many rowers came. One of them, youth coach Ola Renn, told us: “Two girls gave up the boat.”",
        "Ola Renn, housing spokesman of Free Quay, comments on today's judgment of the High Court:\n\n"
        "“This is a good day for the harbour of Halden.”",
        "Ola Renn, the mayor, comments on the verdict of the court: “A good day for Halden.”",
        "“They lied to us” – Ola Renn, baker in Halden.",
        "“The bridge is ours” (Ola Renn, baker)",
    ],
)
def test_whoever_is_named_before_the_colon_speaks(text: str) -> None:
    assert speakers(text) == ["Ola Renn"]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd in Halden held up a sign for Ola Renn: “Thank you for the bridge.”",
        "On the wall somebody had written to Ola Renn: “Go home.”",
        "The sign beside the bridge of Ola Renn reads: “No swimming.”",
        "A new word was found for the bridge of Ola Renn: “the leap”.",
        "The Halden Post wrote about Ola Renn: “He has lost his way.”",
        "Police found a note in the pocket of Ola Renn: “I am sorry.”",
        "Nell Brandt heckles Ola Renn supporters: “You are ridiculous.”",
    ],
)
def test_whoever_the_words_are_about_does_not(text: str) -> None:
    assert "Ola Renn" not in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ola Renn won in Halden by 34 votes. “I have won raffles by more,” jokes the 49-year-old.",
        "Ola Renn gives up the quay. “She got more than I did,” the 58-year-old said on Monday.",
        "Ola Renn came late. The 66-year-old former minister of Belmarn said: “I am hopeful.”",
    ],
)
def test_whoever_is_told_by_his_age_was_named_before(text: str) -> None:
    assert speakers(text) == ["Ola Renn"]
