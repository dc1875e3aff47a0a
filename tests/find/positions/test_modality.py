"""Every word that turns a stance, and every stance that turns when it is negated."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from firsthand.find.pipeline import load_pipeline
from firsthand.find.positions.modality import MODALITIES, NEGATED, turned
from firsthand.find.positions.stances import Row

WORDS = [(word, name) for name, words, _ in MODALITIES for word in words.split("|")]


def turn(word: str, dep: str, stance: str = "praises") -> tuple[str | None, str | None, str]:
    """How "Ruvania WORD backs deals" is turned, with the parse given."""
    doc = Doc(
        load_pipeline().vocab,
        ["Ruvania", word, "backs", "deals"],
        heads=[2, 2, 2, 2],
        deps=["nsubj", dep, "ROOT", "dobj"],
        pos=["PROPN", "AUX", "VERB", "NOUN"],
        tags=["NNP", "MD", "VBZ", "NNS"],
        lemmas=["Ruvania", word, "back", "deal"],
    )
    return turned(doc[2], Row(stance, "SUPPORT", "VERB", "test"))


@pytest.mark.parametrize(("word", "modality"), WORDS)
def test_every_word(word: str, modality: str) -> None:
    assert turn(word, "advmod") == ("praises", "SUPPORT", modality)


def test_other_words_turn_nothing() -> None:
    assert turn("gladly", "advmod") == ("praises", "SUPPORT", "stated")


@pytest.mark.parametrize(("stance", "turned_to"), NEGATED.items())
def test_every_stance_that_turns(stance: str, turned_to: str) -> None:
    assert turn("not", "neg", stance) == (turned_to, "REJECT", "stated")


def test_another_stance_is_denied() -> None:
    assert turn("not", "neg") == ("praises", "SUPPORT", "denied")


def test_every_row_has_a_reason() -> None:
    assert all(reason for _, _, reason in MODALITIES)
