"""Every word of the tables of titles, beside a name."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from firsthand.find.names.mentions import _SURNAMES
from firsthand.find.names.names import find_names
from firsthand.find.names.titles import (
    _ENDS,
    _GOES_ON,
    _MODIFIERS,
    _SHORT_TITLES,
    COURTESY,
    role_ending,
    roles,
    title_after,
    title_before,
)
from firsthand.find.names.votes import _PLACE_WORDS
from firsthand.find.pipeline import load_pipeline
from tests.find.parsed import parsed


def words(*tokens: str, tagged: str = "NOUN") -> Doc:
    count = len(tokens)
    return Doc(
        load_pipeline().vocab, list(tokens), pos=[tagged] * count, deps=["dep"] * count,
        heads=[0] * count,
    )  # fmt: skip


@pytest.mark.parametrize("role", sorted(roles()))
def test_every_role_ends_a_title(role: str) -> None:
    doc = load_pipeline().tokenizer(f"{role} Orr")
    assert role_ending(doc, len(doc) - 2) == 0


@pytest.mark.parametrize("word", sorted(COURTESY))
def test_every_courtesy(word: str) -> None:
    assert title_before(words(f"{word.title()}.", "Orr"), 1) == (None, True)


@pytest.mark.parametrize("word", sorted(_SHORT_TITLES))
def test_every_short_title(word: str) -> None:
    title, courtesy = title_before(words(f"{word.title()}.", "Orr"), 1)
    assert title is not None and (title.text, courtesy) == (f"{word.title()}.", False)
    assert role_ending(words(word, "Orr"), 0) is None or word in roles()


@pytest.mark.parametrize("word", sorted(_MODIFIERS))
def test_every_word_before_a_role(word: str) -> None:
    title, _ = title_before(words("quietly", word, "mayor", "Orr"), 3)
    assert title is not None and title.text == f"{word} mayor"


@pytest.mark.parametrize("word", sorted(_GOES_ON))
def test_every_word_by_which_a_title_goes_on(word: str) -> None:
    title = title_after(words("Orr", ",", "mayor", word, "Halden"), 1)
    assert title is not None and title.text == f"mayor {word} Halden"


@pytest.mark.parametrize("word", sorted(_ENDS))
def test_every_word_that_ends_a_title(word: str) -> None:
    title = title_after(words("Orr", ",", "mayor", word, "Halden"), 1)
    assert title is not None and title.text == "mayor"


@pytest.mark.parametrize("word", sorted(_SURNAMES))
def test_an_office_may_be_a_family_name(word: str) -> None:
    names = find_names(parsed(f"Ada {word.title()}, 40, lives in Halden."))
    assert f"Ada {word.title()}" in {name.canonical for name in names}


@pytest.mark.parametrize("word", sorted(_PLACE_WORDS))
def test_every_word_of_a_place(word: str) -> None:
    names = find_names(parsed(f"They met at the Halden {word.title()} on Monday."))
    (place,) = [name for name in names if name.canonical.startswith("Halden")]
    assert (place.canonical, place.type) == (f"Halden {word.title()}", "place")
