"""Sources and speech that a parse gets wrong, each beside what looks alike and stays."""

from __future__ import annotations

import pytest

from firsthand.find.speech.labelled import _EDITORIAL
from firsthand.find.speech.misread import _ALARMS, _RUNG_UP
from firsthand.find.speech.speakers import _OFFICES, _SHOWN
from tests.factory import found


def said(text: str) -> list[tuple[str, str | None]]:
    """Contents of a report's speech with their speakers, in text order."""
    return [
        (text[quote.content[0].start : quote.content[0].end], quote.speaker)
        for quote in found(text).quotes
        if not quote.scare
    ]


def speakers(text: str) -> list[str | None]:
    return [speaker for _, speaker in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ruvania’s foreign minister has answered reports that President Martin Crane discussed "
            "buying it, remarking that the island was not for sale.",
            "Ruvania’s foreign minister",
        ),
        (
            "The Halden Courier noted that Vane sailed on the same day he received the letter, "
            "suggesting that it could be evidence of no delay.",
            "Halden Courier",
        ),
        ("Mara Dunn left the quay early, saying that it was late.", "Mara Dunn"),
    ],
)
def test_a_participle_behind_a_comma_is_of_whoever_reports(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_source_behind_its_speech_is_read_whole() -> None:
    text = (
        "Damage was “massive” in northern Tamosa, where the quake was centered, said Disaster "
        "Agency spokesman Suryo Purwanto."
    )
    content, speaker = said(text)[-1]
    assert content == text.partition(", said")[0]
    assert speaker is not None and speaker.endswith("Suryo Purwanto")


def test_a_scare_quote_behind_no_speech_stays_one() -> None:
    assert said("Damage was “massive” in the north, where Suryo Purwanto lives.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "According to the Courier, Holt’s bosses may have been moved to sell the firm.",
            "Courier",
        ),
        ("According to Ida Holt, the mayor of Halden, the pier may have been sold.", "Ida Holt"),
    ],
)
def test_a_source_ends_at_the_comma(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Two men fled, calling their boss.",
        "Two men fled, calling the police.",
        "Two men fled, reporting the emergency.",
        "Hopes of finding more survivors are fading.",
        "What did the court say about the King?",
    ],
)
def test_an_act_is_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two men fled, calling their boss a liar.", "liar"),
        ("Two men fled, reporting that the fire was out.", "fire was out"),
        ("The inquiry blames the crew, finding that it was drunk.", "it was drunk"),
        ("The court said the King was right.", "the King was right"),
    ],
)
def test_what_looks_like_an_act_and_says_something_is_speech(text: str, content: str) -> None:
    assert any(content in part for part, _ in said(text))


def test_who_is_asked_to_say_something_has_not_said_it() -> None:
    asked = found("The justices were asked to say whether it was lawful.").quotes
    assert [quote.source for quote in asked] == [()]
    assert len(found("The justices agreed to say whether it was lawful.").quotes) >= 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hospital officials told the Courier they had treated nine people.", "Hospital officials"),
        (
            "Ruvanian government sources told us the letter was torn up.",
            "Ruvanian government sources",
        ),
        ("Reform’s leader warned that the pier could fall.", "Reform’s leader"),
        ("Summit Aviation spokesman said the plane was late.", "Summit Aviation spokesman"),
        ("Officials told the Courier they had treated nine people.", None),
        ("Two hospital officials told the Courier they had treated nine people.", None),
        ("A hospital spokesman told the Courier they had treated nine people.", None),
        ("Sources told the Courier they had treated nine people.", None),
    ],
)
def test_a_body_or_a_country_tells_unnamed_people_apart(text: str, speaker: str | None) -> None:
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The footage shows that the wall had fallen.", None),
        ("Neither the mayor nor the board said that the pier was safe.", None),
        ("The dissatisfaction said that the pier was safe.", None),
        ("The opposition said that the pier was safe.", "opposition"),
        ("The television station said that the pier was safe.", "television station"),
        ("The video statement said that the pier was safe.", "video"),
    ],
)
def test_words_that_name_nobody_who_speaks(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_bar_ends_a_dateline() -> None:
    text = "FARVIEW, Italy | Rescuers said five people were found alive in an inn on Friday."
    assert speakers(text) == ["Rescuers"]


def test_a_day_before_the_speaker_is_not_the_speaker() -> None:
    text = (
        "Earlier Friday, Ruvania’s Interior Minister Marco Neri, briefing reporters in the nearby "
        "town of Penne, had said that the families of the missing still held out hope."
    )
    assert speakers(text) == ["Marco Neri"]


@pytest.mark.parametrize("label", ["UPDATE", "ORIGINAL", "LATEST"])
def test_an_editors_label_speaks_for_nobody(label: str) -> None:
    text = (
        f"The group met.\n\n{label}: “The plane was late,” Mara Dunn said.\n\n"
        f"{label}: The board met on Monday."
    )
    assert speakers(text) == ["Mara Dunn"]
    assert label in _EDITORIAL


def test_a_short_name_of_a_paper_is_the_paper() -> None:
    text = "The Halden Post broke the story. The Post reported that the plan was dead."
    assert speakers(text)[-1] == "Halden Post"


def test_a_closing_mark_in_a_wrong_encoding_closes() -> None:
    text = "“It was without equal in Halden,†said Mara Dunn, who runs the museum."
    assert said(text) == [("It was without equal in Halden,", "Mara Dunn")]
    dagger = "“The list† was long,” said Mara Dunn, who runs the museum."
    assert said(dagger) == [("The list† was long,", "Mara Dunn")]


def test_the_lists_hold_single_words_in_lower_case() -> None:
    words = _ALARMS | _RUNG_UP | _SHOWN | _OFFICES
    assert all(word == word.lower() and " " not in word for word in words)
    assert all(label == label.upper() for label in _EDITORIAL)
