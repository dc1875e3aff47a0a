import pytest

from firsthand.weigh.voices import Voices, is_body, one_voice, same_name
from tests.weigh.pile import links, person, pile, place, source

TEXTS = {"a": "Odo Brandt said that the dam would be closed.\nThe dam is old.\n"}


def test_the_holder_of_reported_speech_is_the_storys_name_for_the_speaker() -> None:
    findings = pile(TEXTS)
    voices = Voices(findings, links(findings, actors=[person(findings, "President Odo Brandt")]))
    sentence = findings[0].sentences[0].span
    assert voices.holder(sentence) == "President Odo Brandt"


def test_an_actor_is_named_where_a_mention_stands() -> None:
    findings = pile(TEXTS)
    brandt = person(findings, "Odo Brandt")
    voices = Voices(findings, links(findings, actors=[brandt]))
    assert voices.is_named(brandt.name, findings[0].sentences[0].span)
    assert not voices.is_named(brandt.name, place(findings, "a", "The dam is old."))


def test_the_reporters_own_voice_has_no_holder() -> None:
    findings = pile(TEXTS)
    voices = Voices(findings, links(findings))
    assert voices.holder(place(findings, "a", "The dam is old.")) is None


def test_a_publisher_only_passes_on_what_others_say() -> None:
    findings = pile({"a": "CNN reported that the dam would be closed.\n"})
    cnn = source("broadcast", "CNN", [place(findings, "a", "CNN reported")])
    assert (
        Voices(findings, links(findings, sources=[cnn])).holder(findings[0].sentences[0].span)
        is None
    )


def test_one_name_in_the_other_is_the_same() -> None:
    assert same_name("Odo Brandt", "Brandt")
    assert same_name("the Halden Courier", "Halden Courier")
    assert not same_name("Odo Brandt", "Ilse Marrin")
    assert not same_name("", "Brandt")


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Ilse Marrin", "Maryn", True),
        ("Ilse Marrin", "Ilse Marrin", True),
        ("Ilse Marrin", "Odo Marran", False),
        ("Ilse Marrin", "Ilse Brandt", False),
        ("Brandt", "Grandt", False),
    ],
)
def test_a_slip_of_the_pen_is_no_second_voice(a: str, b: str, one: bool) -> None:
    assert one_voice(a, b) is one


def test_a_body_is_known_by_its_words() -> None:
    assert is_body("Halden Water Company")
    assert not is_body("Ilse Marrin")
