"""Quantities of a string as intervals."""

from __future__ import annotations

import re
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.numbers.measures import DURATIONS, LABELS, MONEY_SIGNS, UNITS
from firsthand.text.numbers.modifiers import MODIFIERS, Widen
from firsthand.text.numbers.quantities import quantities_in

PHRASES = [(phrase, widen) for phrases, widen, _ in MODIFIERS for phrase in phrases.split("|")]


@pytest.mark.parametrize(("phrase", "widen"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_every_modifier(phrase: str, widen: Widen) -> None:
    text = f"They saw {phrase} 200 ships."
    (found,) = quantities_in(text)
    assert (found.low, found.high) == pytest.approx(widen(200.0, 0.1))
    assert found.modifier == phrase
    assert text[found.start : found.end] == f"{phrase} 200"


@pytest.mark.parametrize(("sign", "code"), MONEY_SIGNS.items())
def test_every_sign_of_money(sign: str, code: str) -> None:
    space = " " if sign[-1].isalpha() or sign[-1] == "." else ""
    (found,) = quantities_in(f"It cost {sign}{space}5m.")
    assert (found.unit, found.value) == (code, 5e6)


@pytest.mark.parametrize(("spelling", "unit"), UNITS.items())
def test_every_unit(spelling: str, unit: str) -> None:
    text = f"It had 30 {spelling}."
    (found,) = quantities_in(text)
    assert found.unit == unit
    assert text[found.start : found.end] == f"30 {spelling}"


def test_a_unit_of_several_words_may_be_joined() -> None:
    (found,) = quantities_in("Tarn is a 1,500-square-kilometre island.")
    assert (found.value, found.unit) == (1500.0, "square kilometre")


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_no_quantity(label: str) -> None:
    assert quantities_in(f"They spoke of {label} 5.") == ()


# A word for each row of DURATIONS, in its order.
SPANS = (
    "seconds", "minutes", "mins", "hours", "hrs", "days", "weeks", "months", "years", "decades",
    "centuries", "nights", "weekends", "quarters",
)  # fmt: skip


@pytest.mark.parametrize(("pattern", "word"), [*zip(DURATIONS, SPANS, strict=True)])
def test_every_duration_is_a_date_s_matter(pattern: str, word: str) -> None:
    assert re.fullmatch(pattern, word)
    assert quantities_in(f"They waited 30 {word}.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "in 2024",
        "the 2015 attacks",
        "on 5 June",
        "on June 5",
        "on June 5, 2023",
        "for three years",
        "the three-year war",
        "half a century",
        "a couple of minutes",
        "at 7 p.m.",
        "no one of them",
        "they won 3-1",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities_in(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("She owed $284 billion.", "$284 billion", 284e9, 284e9, "USD"),
        ("Between two and three million fled.", "Between two and three million", 2e6, 3e6, None),
        ("10-15 boats came.", "10-15", 10, 15, None),
        ("from 5 to 9 percent", "from 5 to 9 percent", 5, 9, "percent"),
        ("the 58-year-old baker", "58-year-old", 58, 58, "years old"),
        ("Jan Verel, 58, a baker", "58", 58, 58, "years old"),
        ("aged 58", "58", 58, 58, "years old"),
        ("Some 1, 600 guards", "Some 1, 600", 1440, 1760, None),
        ("20+ cars", "20+", 20, inf, None),
        ("20 or more cars", "20 or more", 20, inf, None),
        ("billions of dollars", "billions of dollars", 2e9, 999999999999, "USD"),
        ("over 2000 people", "over 2000", 2000, inf, None),
        ("half of the voters", "half", 0.5, 0.5, "share"),
    ],
)
def test_readings(text: str, words: str, low: float, high: float, unit: str | None) -> None:
    (found,) = quantities_in(text)
    assert text[found.start : found.end] == words
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.unit == unit


@given(st.text())
def test_total(text: str) -> None:
    for found in quantities_in(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.low <= found.high


@given(
    st.lists(
        st.sampled_from(["5", "$", "ten", " to ", "-", "million", "percent", "about", " ", ","])
    )
)
def test_total_on_pieces(pieces: list[str]) -> None:
    for found in quantities_in("".join(pieces)):
        assert found.low <= found.high


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("It lay 24km off.", 24, "kilometre"), ("He drove at 70mph.", 70, "mile per hour")],
)
def test_a_unit_may_be_joined_to_its_number(text: str, value: float, unit: str) -> None:
    (found,) = quantities_in(text)
    assert (found.low, found.unit) == (value, unit)


@pytest.mark.parametrize("text", ["She has an iPhone 4s.", "They flew 60m over the sea."])
def test_a_letter_joined_to_a_number_is_no_unit(text: str) -> None:
    assert quantities_in(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It came in at around 7.50 and did not slow down.", []),
        ("The doors opened at 9.30 on Monday.", []),
        ("Bread sells at 4.50 florins.", [4.5]),
        ("The rate stands at 4.75 per cent.", [4.75]),
        ("They closed at 7.85, a record.", [7.85]),
    ],
)
def test_minutes_after_at_are_an_hour(text: str, numbers: list[float]) -> None:
    assert [amount.value for amount in quantities_in(text)] == numbers
