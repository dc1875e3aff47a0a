"""Sentences: every word in exactly one, quoted speech kept with its cue."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. The river rose.", ["It rained.", "The river rose."]),
        (
            "Gen. Ada Brook of the U.S. Army spoke. She left.",
            ["Gen. Ada Brook of the U.S. Army spoke.", "She left."],
        ),
        (
            "“We go. That is it,” she said. He stayed.",
            ["“We go. That is it,” she said.", "He stayed."],
        ),
        (
            "It begins at 5 p.m. Friday in Port Sella.",
            ["It begins at 5 p.m. Friday in Port Sella."],
        ),
        ("He met Ms. Reke on Monday. She left.", ["He met Ms. Reke on Monday.", "She left."]),
        ("Vol. 3 is out. It sells.", ["Vol. 3 is out.", "It sells."]),
        (
            "“Is it over?” Ada Brook asked. She left.",
            ["“Is it over?” Ada Brook asked.", "She left."],
        ),
        ("“Is it over?” Brook is sure of it.", ["“Is it over?”", "Brook is sure of it."]),
        ("no stop at all", ["no stop at all"]),
        ("   ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_line_without_a_stop_is_cut_at_spaces() -> None:
    pieces = split_sentences("word " * 2_000, limit=1_000)
    assert all(end - start <= 1_000 for start, end in pieces)
    assert sum(end - start for start, end in pieces) > 9_900


@given(st.text(max_size=400))
def test_no_word_is_lost_and_none_stands_twice(text: str) -> None:
    pieces = split_sentences(text)
    assert all(start < end for start, end in pieces)
    assert all(a[1] <= b[0] for a, b in pairwise(pieces))
    kept = {i for start, end in pieces for i in range(start, end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in kept)


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_a_wide_space_after_an_initial_breaks_nothing(space: str) -> None:
    text = f"Ada B{space}. Lund left{space}the ferry.{space}It sank."
    pieces = split_sentences(text)
    assert [text[start:end] for start, end in pieces][-1] == "It sank."
    assert "Ada B" in text[slice(*pieces[0])]
