"""Markdown prints strangers' words as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.show.markdown import escape, show_markdown
from tests.show.record_factory import a_record


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("<script>", r"&lt;script\>"),
        ("a & b", "a &amp; b"),
        ("# no", r"\# no"),
        ("1. no", r"1\. no"),
        ("- no", r"\- no"),
        ("a\n\n# b", r"a \# b"),
        ("https://x.example", r"https\://x.example"),
        ("www.x.example", r"www\.x.example"),
        ("a | b", r"a \| b"),
        ("@you", r"\@you"),
    ],
)
def test_marks_are_escaped(said: str, written: str) -> None:
    assert escape(said) == written


@given(st.text())
def test_nothing_escapes_the_line(text: str) -> None:
    assert len(escape(text).splitlines()) <= 1
    assert "<" not in escape(text).replace("&lt;", "")


def test_the_answer_comes_first() -> None:
    lines = show_markdown(a_record()).splitlines()
    assert lines[0] == "# Port Sella weighs closing its harbour"
    assert (
        lines[2] == "**3 reports, 2 lines of transmission, 1 interview and 1 piece of own work.**"
    )


def test_every_part_of_the_record_is_there() -> None:
    text = show_markdown(a_record())
    for title in (
        "What a reader must be told",
        "Who retells whom",
        "Claims",
        "Quotes and their readings",
        "Discrepancies",
        "What became of the words",
        "Positions",
        "Names",
        "Timeline",
        "Reports",
    ):
        assert f"## {title}" in text


def test_hostile_words_cannot_leave_their_line() -> None:
    text = show_markdown(a_record(mark="\n# owned <img src=x onerror=y> [a](javascript:b)\x1b"))
    assert "\n# owned" not in text
    assert "<img" not in text
    assert "[a](" not in text.replace("\\[a\\](", "")
    assert "\x1b" not in text
