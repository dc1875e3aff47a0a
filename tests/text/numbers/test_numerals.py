"""Numbers in digits and words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.numbers.numerals import numerals_in
from firsthand.text.numbers.words import FRACTIONS, NUMBER_WORDS, SCALES, SHORT_SCALES, VAGUE


def values(text: str) -> list[float]:
    return [numeral.low for numeral in numerals_in(text)]


@pytest.mark.parametrize(("word", "value"), NUMBER_WORDS.items())
def test_number_words(word: str, value: float) -> None:
    assert values(f"They saw {word} ships.") == [value]


@pytest.mark.parametrize(("word", "factor"), SCALES.items())
def test_scales(word: str, factor: float) -> None:
    assert values(f"They saw three {word} ships.") == [3 * factor]
    assert values(f"They saw 2.5 {word} ships.") == [2.5 * factor]


@pytest.mark.parametrize(("word", "factor"), SHORT_SCALES.items())
def test_short_scales(word: str, factor: float) -> None:
    assert values(f"It cost 7{word}.") == [7 * factor]


@pytest.mark.parametrize(("word", "share"), FRACTIONS.items())
def test_fractions(word: str, share: float) -> None:
    text = "half of the ships" if word == "half" else f"three {word} of the ships"
    times = 1 if word == "half" else 3
    assert values(text) == [pytest.approx(times * share)]


@pytest.mark.parametrize(("name", "bounds"), VAGUE.items())
def test_vague_words(name: str, bounds: tuple[float, float]) -> None:
    found = numerals_in(f"They lost {name} of them.")
    assert [(n.low, n.high) for n in found] == [bounds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two-thirds voted", [pytest.approx(2 / 3)]),
        ("a six-lane road", [6]),
        ("90,000 K-1 visas", [90_000]),
        ("twenty-six", [26]),
        ("two hundred and fifty thousand", [250_000]),
        ("half a million", [500_000]),
        ("one and a half million", [1_500_000]),
        ("two and a half", [2.5]),
        ("1,234,567.89", [1_234_567.89]),
        ("1, 600 officers", [1600]),
        ("On May 1, 200 people", [1, 200]),
        ("the 21st of them", []),
        ("an F-16 and COVID-19", []),
        ("at 19:19", []),
        ("the third man", []),
        ("1.2.3", []),
        ("", []),
    ],
)
def test_readings(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@given(st.text())
def test_total(text: str) -> None:
    for numeral in numerals_in(text):
        assert 0 <= numeral.start < numeral.end <= len(text)
        assert numeral.low <= numeral.high


@pytest.mark.parametrize("unit", ["1", "1,", "1,000 ", "one ", "a half and ", "million "])
def test_linear(unit: str) -> None:
    start = time.perf_counter()
    numerals_in(unit * (200_000 // len(unit)))
    assert time.perf_counter() - start < 10
