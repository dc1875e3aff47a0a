"""Kinds of pairs of names: which mean one bearer, and which do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.names.bearers import compare_names, name_likeness
from firsthand.text.names.spelling import fold, skeleton

ONE = [
    ("Ada Orr", "ADA ORR"),
    ("Orr, Ada", "Ada Orr"),
    ("Mr. Ada Orr", "Ada Orr"),
    ("President Orr", "Ada Orr"),
    ("A. Orrmeyer", "Ada Orrmeyer"),
    ("A.-M. Duval", "Anne-Marie Duval"),
    ("AM Duvallier", "AM Duvallier"),
    ("Ada Marie Orrmeyer", "Ada Orrmeyer"),
    ("Adela Rivenko", "Адела Ривенко"),
    ("Óscar Núñez", "Oscar Nunez"),
    ("Stepan Zelinsky", "Stepan Zelinskiy"),
    ("AdaOrrmeyer", "Ada Orrmeyer"),
    ("Bill Thorne", "William Thorne"),
    ("Xi Longhai", "Shi Longhai"),
    ("Halden Steel Inc.", "Halden Steel Incorporated"),
    ("OOO Severnaya", "Severnaya LLC"),
    ("The Halden Courier", "Halden Courier"),
    ("H.S.W. Company", "HSW Co."),
    ("Halden & Sons Ltd", "Halden and Sons Limited"),
    ("Ruvanian Labour Organisation", "Ruvanian Labor Organization"),
    ("RLO", "Ruvanian Labour Organisation"),
    ("HLO Chile", "Halden Labour Organisation"),
    ("Abd al-Karim Orrmeyer", "Abdul Karim Orrmeyer"),
    ("Abdel Karim Orrmeyer", "Abdul Karim Orrmeyer"),
    ("Brigade Forty-Two", "Brigade 42"),
    ("First Halden Bank", "1st Halden Bank"),
    ("42nd Brigade", "Brigade 42"),
    ("0rrmeyer Ste1l", "0rrmeyer Ste1l"),
]

TWO = [
    ("Ada Orr", "Boris Orr"),
    ("Ada Orrmeyer", "Ada Winterbourne"),
    ("Ada B. Orrmeyer", "Ada C. Orrmeyer"),
    ("A. Orrmeyer", "Boris Orrmeyer"),
    ("Halden Steel", "Halden Sugar"),
    ("Halden Bank", "Halden Bank Leasing"),
    ("Halden Fund II", "Halden Fund III"),
    ("Halden Fund", "Halden Fund II"),
    ("Brigade 42", "Brigade 43"),
    ("Halden AG", "Halden GmbH"),
    ("ANO Halden School", "Halden School LLC"),
    ("Halden Ruvania Oil Company", "Halden Ruvania Gas Company"),
    ("Banco Halden S.A.", "Banco Halden Chile S.A."),
    ("Bank of Ruvania", "Bank of Meridia"),
    ("", "Ada Orr"),
    ("...", "!!!"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_bearer(a: str, b: str) -> None:
    assert name_likeness(a, b) >= 0.5
    assert name_likeness(b, a) == name_likeness(a, b)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_bearers(a: str, b: str) -> None:
    assert name_likeness(a, b) < 0.5
    assert compare_names(a, b).reason


def test_spellings_share_a_skeleton() -> None:
    assert (
        len({skeleton(word) for word in ("Zelinsky", "Zelinskiy", "Zelinskyy", "Зелинский")}) == 1
    )


def test_fold() -> None:
    assert fold("Łódź ÀÉ Йод") == "lodz ae iod"


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_strings(a: str, b: str) -> None:
    assert 0.0 <= name_likeness(a, b) <= 1.0


def test_long_strings_are_cut() -> None:
    assert name_likeness("a " * 100_000, "b" * 100_000) == 0.0
