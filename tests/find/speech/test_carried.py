"""Speech without a cue of its own, and verbs that only tell how something was said."""

from __future__ import annotations

import pytest

from tests.factory import found


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Direct quotes with their speakers; what nobody says has none."""
    return [
        (text[quote.span.start : quote.span.end], quote.speaker)
        for quote in found(text).quotes
        if quote.form == "direct" and not quote.scare
    ]


def test_open_paragraphs_belong_to_the_cue_behind_the_last() -> None:
    text = (
        "Bo Marsh, a baker, said that the quay was old.\n\n"
        "“It has stood for ninety years.\n\n"
        "“It will not stand for ten more,” said Ida Lund, the harbour master.\n"
    )
    assert spoken(text) == [
        ("It has stood for ninety years.", "Ida Lund"),
        ("It will not stand for ten more,", "Ida Lund"),
    ]


def test_an_open_paragraph_with_other_marks_is_not_carried_back() -> None:
    text = '"The quay was old.\n\n“It will not stand for long,” said Ida Lund.\n'
    assert spoken(text) == [("It will not stand for long,", "Ida Lund")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund said that the quay was old. “It has stood for ninety years.”",
        "Ida Lund said that the quay was old.\n\n“It has stood for ninety years.”\n",
        "Ida Lund confirmed the closure.\n\n“It has stood for ninety years.”\n",
    ],
)
def test_words_of_their_own_follow_what_somebody_is_told_to_have_said(text: str) -> None:
    assert spoken(text) == [("It has stood for ninety years.", "Ida Lund")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund wants to close the quay.\n\n“Ninety years of Sella”\n",
        "Ida Lund said that the quay was old. A banner, “It has stood for ninety years”, hung there.",
    ],
)
def test_words_that_are_not_her_own_do_not_follow(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Oh, what will become of us?” wailed Ida Lund, whose boat sank.", "Ida Lund"),
        ("“It will not stand for long,” Ida Lund shrugged.", "Ida Lund"),
        ("“It is a boat,” fumed skipper Bo Marsh.", "Bo Marsh"),
        ("Ida Lund came late. “Fever is common,” she sniffed.", "Ida Lund"),
    ],
)
def test_any_verb_behind_speech_tells_how_it_was_said(text: str, speaker: str) -> None:
    assert [who for _, who in spoken(text)] == [speaker]


def test_who_shuts_a_door_behind_words_does_not_say_them() -> None:
    assert spoken("The sign, “Closed for good,” hung there as Ida Lund shut the door.") == []


def test_a_title_behind_its_kind_is_no_speech() -> None:
    assert spoken("In her book, “Ninety Years Below Decks,” Ida Lund told of the quay.") == []


def test_a_headline_gives_its_speakers_place() -> None:
    text = (
        "Lund hits back: ‘It will not stand for long’\n\n"
        "“It will not stand for long,” Ida Lund said on Friday.\n"
    )
    first = found(text).quotes[0]
    assert first.speaker == "Ida Lund"
    assert [text[span.start : span.end] for span in first.source] == ["Lund"]


@pytest.mark.parametrize(
    "who",
    ["A spokeswoman for Ida Lund", "A lawyer for Ms. Lund", "A friend of Ida Lund"],
)
def test_who_speaks_for_somebody_is_not_that_one(who: str) -> None:
    text = f"Ida Lund came late. {who} said: “It will not stand for long.”"
    assert spoken(text) == [("It will not stand for long.", None)]


def test_who_stands_in_a_picture_is_not_the_one_who_goes_on() -> None:
    text = (
        "Siraj, 46, who lives nearby, said that he was walking home.\n\n"
        "The quay on Friday (James Marsh/PA)\n\n"
        "“It was terrifying,” he said.\n"
    )
    assert spoken(text) == [("It was terrifying,", "Siraj")]
