"""Speech behind a name and a colon, and where the words of others end."""

from __future__ import annotations

import pytest

from firsthand.model import Quote
from tests.factory import found


def labelled(text: str) -> list[Quote]:
    return [quote for quote in found(text).quotes if quote.rule == "label"]


BODY = "\n\nIda Quell, the mayor, spoke about the harbour in Halden. She said the pier was old."


def test_a_headline_quotes_whom_it_names() -> None:
    text = "Quell: The old pier will be closed by Friday" + BODY
    (quote,) = labelled(text)
    assert text[quote.span.start : quote.span.end] == "The old pier will be closed by Friday"
    assert (quote.form, quote.speaker) == ("indirect", "Ida Quell")


def test_a_rubric_is_no_speaker() -> None:
    assert not labelled("Halden: The old pier will be closed by Friday" + BODY)


def test_words_in_marks_behind_a_label_are_direct() -> None:
    text = BODY.strip() + "\n\nTom Brandt: “The pier is older than I am.” He owns a boat."
    (quote,) = labelled(text)
    assert text[quote.span.start : quote.span.end] == "The pier is older than I am."
    assert (quote.form, quote.speaker) == ("direct", "Tom Brandt")


def test_a_label_may_tell_what_the_words_are_on() -> None:
    text = BODY.strip() + "\n\nQuell on the new pier: “It is older than I am.”"
    (quote,) = labelled(text)
    assert quote.speaker == "Ida Quell"
    assert text[quote.source[0].start : quote.source[0].end] == "Quell"


def test_a_transcript_has_turns() -> None:
    text = BODY.strip() + "\n\nQUELL: We will close it soon.\n\nBRANDT: I would rather you did not."
    assert [quote.speaker for quote in labelled(text)] == ["Ida Quell", "BRANDT"]
    assert not labelled(BODY.strip() + "\n\nNOTE: We will close it soon.")


@pytest.mark.parametrize("text", ["", ":", "A: ", "Quell:\n\nQuell:", "A: “", "A: “”\n\nB: b"])
def test_odd_labels_raise_nothing(text: str) -> None:
    labelled(text or " ")


def held(text: str) -> list[tuple[str, str]]:
    """Form and words of the speech a text holds."""
    return [
        (quote.form, text[quote.span.start : quote.span.end])
        for quote in found(text).quotes
        if not quote.scare
    ]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        (
            "Mara Dunn said the plan was “a mess” — a word that she had used before.",
            "mixed",
            "the plan was “a mess”",
        ),
        (
            "Mara Dunn criticised the harbour plan during a long debate.",
            "indirect",
            "the harbour plan",
        ),
        (
            "Mara Dunn refused to answer questions when she left the harbour.",
            "indirect",
            "to answer questions",
        ),
    ],
)
def test_content_ends_where_the_reporter_goes_on(text: str, form: str, words: str) -> None:
    assert (form, words) in held(text)
