"""Control characters can be seen and do nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.show.clean import clean, one_line


@pytest.mark.parametrize(
    ("odd", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x00", "␀"),
        ("\x7f", "␡"),
        ("\x9b", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("\u202e", "\ufffd"),
        ("\u2066", "\ufffd"),
        ("\r", " "),
        ("a\n\tb", "a\n\tb"),
        ("é 🙂 שלום", "é 🙂 שלום"),
    ],
)
def test_control_characters_become_marks(odd: str, shown: str) -> None:
    assert clean(odd) == shown


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(clean(text)) == len(text)


def test_one_line_is_one_line_and_is_cut() -> None:
    assert one_line(" a\n\n b\t c ") == "a b c"
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"
