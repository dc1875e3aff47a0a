"""Answers in quotation marks under questions without them."""

from __future__ import annotations

import pytest

from tests.factory import found

HEAD = "Quell on the port: “We will not sell it”\n\nIn an interview Ida Quell, who runs the port, spoke out.\n\n"
TURNS = (
    "Ms Quell, the dredger stands idle. Why?\n\n“A pump broke in the spring.”\n\n"
    "Your deputy says that you were warned.\n\n“He was warned. I was away.”\n\n"
    "And the fees?\n\n“They will rise. I have said so.”\n\nThe board meets in May."
)


def speakers(text: str) -> list[str | None]:
    """The speakers of the words in quotation marks, in text order."""
    return [quote.speaker for quote in found(text).quotes if quote.form == "direct"]


def test_answers_are_whose_name_a_question_calls() -> None:
    assert speakers(HEAD + TURNS) == ["Ida Quell"] * 4


@pytest.mark.parametrize("call", ["", "Why is that so, Ms Quell?\n\n"])
def test_answers_are_of_whom_the_head_names(call: str) -> None:
    text = HEAD + call + TURNS.replace("Ms Quell, the dredger", "The dredger")
    assert set(speakers(text)) == {"Ida Quell"}


def test_of_two_in_the_head_the_one_behind_the_announcement_answers() -> None:
    head = "“It will rise”\n\nTom Brandt left in May. An interview with Ida Quell. By Rosa Lind\n\n"
    assert speakers(head + TURNS.replace("Ms Quell, the", "The"))[1:] == ["Ida Quell"] * 3


def test_nobody_named_is_nobody() -> None:
    text = TURNS.replace("Ms Quell, the", "The")
    assert speakers(text) == [None] * 3


def test_one_question_makes_no_interview() -> None:
    text = (
        "Why did it take so long? Nobody could tell.\n\nTom Brandt, the coach, was content.\n\n"
        "“It is late, but it is sweet,” said Ida Quell.\n\nWhat now?\n\n“We shall see.”"
    )
    assert speakers(text)[0] == "Ida Quell"
    assert not any(quote.rule == "interview" for quote in found(text).quotes)


def test_remarks_under_topics_are_of_whom_the_head_names() -> None:
    text = (
        "Quell after the vote\n\nIda Quell met the press on Friday. Here is what she said.\n\n"
        "On the fees: “They will rise in the summer.”\n\n"
        "On the dredger of Tom Brandt: “It stands idle. I am no engineer.”"
    )
    assert speakers(text) == ["Ida Quell"] * 2


def test_the_headline_of_an_interview_is_of_whoever_answers() -> None:
    text = HEAD.replace("Quell on the port: “We will not sell it”", "“It stays”, and why")
    assert speakers(text + TURNS)[-1] == "Ida Quell"
    text = HEAD.replace("Quell on the port:", "An interview:")
    assert set(speakers(text + TURNS)) == {"Ida Quell"}
