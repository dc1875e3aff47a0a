"""Stretches in quotation marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.speech.marks import find_marks, without_remark
from firsthand.model import Span


def marked(text: str) -> list[str]:
    blocks = [Span("r1", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    return [text[mark.start : mark.end] for mark in find_marks(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” he said. “Now.”", ["We go,", "Now."]),
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ("“We “all” go now.” Yes", ["We “all” go now."]),
        ('“He said "no" to me.” Yes', ['He said "no" to me.']),
        ("“We go. “We stay.” and “so”", ["We go.", "We stay.", "so"]),
        ("''We go,'' he said. ''Now.''", ["We go,", "Now."]),
        ("``We go,'' he said.", ["We go,"]),
        ('“We go," she said. “Now."', ["We go,", "Now."]),
        ("A ‘no way’ and a 'yes' in the '90s", ["no way", "yes"]),
        ("The miners' strike and the bakers' strike", []),
        ("„Wir gehen“ und «on va» und »los« da", ["Wir gehen", "on va", "los"]),
        ("”Ready to help.” they said", ["Ready to help."]),
        ('6\'2" tall and 5" wide', []),
        ("“We go\n\n“We stay.”", ["We go", "We stay."]),
        ("“We go now. They left.\n\nNext", ["We go now."]),
        ("“…” and ”” and “", []),
    ],
)
def test_marks_open_and_close(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab .,?\n“”\"'’‘„«»`s", max_size=80))
def test_any_text_gives_stretches_in_order_and_inside(text: str) -> None:
    blocks = [Span("r1", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    last = 0
    for mark in find_marks(text, blocks):
        assert last <= mark.left <= mark.start < mark.end <= mark.right <= len(text)
        last = mark.right


def test_a_remark_is_cut_off_behind_the_last_mark_of_the_piece() -> None:
    text = "The “old pier” sank, Dunn said, and the “new one” — a barge — floats."
    marks = find_marks(text, [Span("r1", 0, len(text))])
    second = Span("r1", text.index("and the"), len(text) - 1)
    assert text[second.start : without_remark(second, marks, text).end] == "and the “new one”"


def test_marks_ahead_of_a_piece_cut_nothing_off() -> None:
    text = "The “old pier” — a wreck, Dunn said, would be sold."
    marks = find_marks(text, [Span("r1", 0, len(text))])
    second = Span("r1", text.index("would"), len(text) - 1)
    assert without_remark(second, marks, text) == second
