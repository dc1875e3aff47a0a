"""Every word of the tables of names, and what it does to a pair of names."""

from __future__ import annotations

import pytest

from firsthand.text.names.bearers import name_likeness
from firsthand.text.names.reading import read_name
from firsthand.text.names.spelling import _SOUNDS, fold, skeleton
from firsthand.text.names.words import (
    BODY_WORDS,
    FORMS,
    LETTERS,
    LINKS,
    LONG_FORMS,
    NUMBER_WORDS,
    PARTICLES,
    ROMAN,
    SAME_WORDS,
    SHORT_FORMS,
    TENS,
    TITLES,
    TRADES,
)


@pytest.mark.parametrize("title", sorted(TITLES))
def test_every_title_is_set_aside(title: str) -> None:
    name = read_name(f"{title} Ada Orrmeyer")
    assert (name.tokens, name.titled) == (("ada", "orrmeyer"), True)


@pytest.mark.parametrize(("form", "kind"), FORMS.items())
def test_every_legal_form_is_set_aside(form: str, kind: str) -> None:
    name = read_name(f"Orrmeyer {form}")
    assert (name.tokens, name.forms, name.body) == (("orrmeyer",), frozenset({kind}), True)


@pytest.mark.parametrize(("long", "short"), LONG_FORMS)
def test_every_long_form_is_its_short_one(long: str, short: str) -> None:
    assert read_name(f"Orrmeyer {long}") == read_name(f"Orrmeyer {short}")


@pytest.mark.parametrize("word", sorted(BODY_WORDS))
def test_every_word_of_a_body(word: str) -> None:
    assert read_name(f"Orrmeyer {word}").body


@pytest.mark.parametrize("trade", sorted(TRADES))
def test_bodies_of_two_trades_are_two(trade: str) -> None:
    other = "sugar" if trade != "sugar" else "tobacco"
    a, b = f"Halden Ruvania {trade} Company", f"Halden Ruvania {other} Company"
    assert name_likeness(a, b) < 0.5 < name_likeness(a, a)


@pytest.mark.parametrize("word", sorted(LINKS))
def test_links_tell_nothing(word: str) -> None:
    assert name_likeness(f"Orrmeyer {word} Halden", "Orrmeyer Halden") == 1


@pytest.mark.parametrize("word", sorted(PARTICLES))
def test_particles_may_be_left_out(word: str) -> None:
    assert name_likeness(f"Ada {word} Orrmeyer", "Ada Orrmeyer") > 0.9


@pytest.mark.parametrize(("short", "full"), SHORT_FORMS.items())
def test_every_short_form(short: str, full: str) -> None:
    assert name_likeness(f"{short} Orrmeyer", f"{full} Orrmeyer") > 0.9


@pytest.mark.parametrize(("word", "same"), SAME_WORDS.items())
def test_every_word_spelt_in_two_ways(word: str, same: str) -> None:
    # "Corp" at the end of a name is a legal form first.
    if word not in FORMS:
        assert read_name(f"{word} Orrmeyer Bank") == read_name(f"{same} Orrmeyer Bank")


@pytest.mark.parametrize(("word", "number"), [*NUMBER_WORDS.items(), *TENS.items()])
def test_every_number_word(word: str, number: int) -> None:
    assert read_name(f"Brigade {word}").numbers == {number}


@pytest.mark.parametrize(("word", "number"), ROMAN.items())
def test_every_roman_number(word: str, number: int) -> None:
    assert read_name(f"Halden Fund {word}").numbers == {number}


@pytest.mark.parametrize(("letter", "latin"), LETTERS.items())
def test_every_letter(letter: int, latin: str) -> None:
    assert fold(chr(letter)) == latin


@pytest.mark.parametrize(("letters", "sound"), _SOUNDS)
def test_every_sound(letters: str, sound: str) -> None:
    assert skeleton(f"a{letters}en") == skeleton(f"a{sound}en")
