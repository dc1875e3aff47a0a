"""Whom "he added", "it said" and "they wrote" stand for, and the man who gives his name at last."""

from __future__ import annotations

import pytest

from firsthand.find.words import load_person_nouns, read_words
from tests.factory import found


def speakers(text: str) -> list[str | None]:
    """The speakers of a report's speech, in text order."""
    return [quote.speaker for quote in found(text).quotes if not quote.scare]


DEAL = "“It will sink the deal,” Martin Vane said on Friday.\n\n"
QUIT = "The plan led to resignations, among them those of Peter Holt and Thomas Orr."


def test_who_adds_something_is_who_spoke_last() -> None:
    assert (
        speakers(f"{DEAL}{QUIT}\n\nHe added: “It is a great pity for us all.”")
        == ["Martin Vane"] * 2
    )


def test_who_adds_something_has_the_gender_of_who_spoke() -> None:
    text = f"{DEAL}Mary Holt left early.\n\nShe added: “It is a great pity for us all.”"
    assert speakers(text) == ["Martin Vane", "Mary Holt"]


def test_a_change_of_subject_takes_any_other_pronoun() -> None:
    text = f"{DEAL}Peter Holt left early. He said: “It is a great pity for us all.”"
    assert speakers(text) == ["Martin Vane", "Peter Holt"]


def test_who_adds_something_behind_somebody_unnamed_is_nobody_named() -> None:
    text = (
        "Martin Vane opened the quay.\n\n“I waited for an hour,” a sailor said.\n\n"
        "He added: “It is a great pity for us all.”"
    )
    assert speakers(text) == [None, None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two ships sank, the Harbour Board said. Nine crewmen were in hospital, it said.",
            "Harbour Board",
        ),
        (
            "The Harbour Board put out a note. They wrote: “The quay is closed for good.”",
            "Harbour Board",
        ),
        (
            "Sella Rovers have put out a note. They wrote: “The sum does not suffice.”",
            "Sella Rovers",
        ),
        ("Prosecutors met on Friday. They said the mayor had lied.", "Prosecutors"),
    ],
)
def test_a_body_speaks_on_as_it_and_they(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Mara Dunn spoke on Friday. They said the mayor had lied.",
        "Mara Dunn spoke on Friday. It said the quay was closed.",
        "The Harbour Board met.\n\nRain fell.\n\nBoats left.\n\nFog came.\n\nThey said it was over.",
    ],
)
def test_no_person_and_nobody_far_off_is_it_or_they(text: str) -> None:
    assert speakers(text)[-1] is None


def test_the_subject_of_its_own_sentence_comes_before_whoever_spoke() -> None:
    text = (
        "The Harbour Board said the sum was paid on Friday. Later the Sella Council answered that "
        "it fell short of the price at the time they think the talks began."
    )
    assert speakers(text)[-1] == "Sella Council"


def test_a_name_given_at_last_is_that_of_the_man_before() -> None:
    text = (
        "“Our houses fell,” said a 32-year-old man from the town. “We sleep outside,” said the man, "
        "who gave his name as Sinan Orr."
    )
    assert speakers(text) == ["Sinan Orr"] * 2


def test_a_name_given_by_a_woman_is_not_that_of_the_man_before() -> None:
    text = (
        "“Our houses fell,” said a man from the town. “We sleep outside,” said a woman, "
        "who gave her name as Ida Orr."
    )
    assert speakers(text)[0] is None


def test_somebody_without_a_name_takes_the_pronoun() -> None:
    text = (
        "Martin Vane spoke on Friday.\n\nA sailor stood by the tape. He pointed to the third floor "
        "and said, “My brother.”"
    )
    assert speakers(text)[-1] is None
    named = text.replace("A sailor", "A sailor, Peter Holt, 48,")
    assert speakers(named)[-1] == "Peter Holt"


def test_an_office_is_likely_somebody_named_before() -> None:
    text = (
        "Sabine Ohl has had a week of being shouted at. The head of the inspectorate met the press "
        "on Friday. “Better late than never,” she said."
    )
    assert speakers(text)[-1] == "Sabine Ohl"
    assert speakers(text.replace("head of the inspectorate", "woman")) == [None]


def test_who_is_named_in_what_he_said_is_another() -> None:
    text = "Martin Vane spoke on Friday. Trooper Peter Holt is on the scene, he said."
    assert speakers(text)[-1] == "Martin Vane"


def test_a_noun_beside_a_name_tells_its_gender() -> None:
    text = (
        "Martin Vane spoke on Friday. His sister Nirvel Vane-Ott left, and Tom Holt stayed.\n\n"
        "“It is a great pity,” she said."
    )
    assert speakers(text)[-1] == "Nirvel Vane-Ott"


def test_the_nouns_for_persons_are_whole() -> None:
    nouns = load_person_nouns()
    assert set(nouns.values()) == {"m", "f", ""}
    assert not nouns.keys() & {"ministry", "board", "company", "statement"}
    assert {"man", "woman", "minister"} <= nouns.keys() & (read_words("speaking_nouns") | {"man"})


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Halden Police said that he fell. The force said that he was alone.", "Halden Police"),
        ("Ruvania's transport ministry said that it sank. The ministry said more.", None),
    ],
)
def test_a_noun_stands_for_the_body_that_spoke_before(text: str, speaker: str | None) -> None:
    said = {quote.speaker for quote in found(text).quotes}
    assert len(said) == 1 and (speaker is None or said == {speaker})


def test_who_spoke_right_before_goes_on_whoever_he_spoke_of() -> None:
    text = (
        "Bo Marsh argued with callers. Marsh told them off, and Marsh left. Critics blamed Marsh.\n\n"
        "Nils Vang denied that Marsh was rude and said that a caller had shouted at Marsh.\n\n"
        "“Words are words,” he said.\n"
    )
    last = found(text).quotes[-1]
    assert (text[last.span.start : last.span.end], last.speaker) == (
        "Words are words,",
        "Nils Vang",
    )


def test_one_word_that_may_be_a_town_takes_no_pronoun_from_a_person() -> None:
    text = (
        "On the mole at Tresk nobody is glad. “It is small,” says Anwen Pell, mending a net.\n\n"
        "Pell's brother was one of two from Tresk who drowned. “They sign what they like,” she says."
    )
    assert speakers(text)[-1] == "Anwen Pell"


def test_the_family_name_of_two_is_that_of_the_one_named_far_more() -> None:
    text = (
        "Martin Vane met the board. His wife Ida Vane stayed at home. Martin Vane spoke on Friday, "
        "and Martin Vane left. “It is late,” Vane said."
    )
    assert speakers(text)[-1] == "Martin Vane"


@pytest.mark.parametrize(
    "source",
    [
        "said the chief of staff, Colonel Ivo Lund.",
        "said Halden's Deputy Foreign Minister, Ms Ivo Lund. The board was thanked.",
        "said one of the rescuers, Ivo Lund, 34.",
        "the union's board member, Ivo Lund, said.",
    ],
)
def test_a_name_behind_an_office_and_a_comma_is_who_speaks(source: str) -> None:
    assert speakers(f"“We were lucky,” {source}")[0] == "Ivo Lund"
