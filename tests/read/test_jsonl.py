"""JSON in every usual shape; a broken line is refused alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.jsonl import read_jsonl


def test_a_broken_line_is_refused_with_its_number() -> None:
    text = '{"id": "a", "text": "One."}\n{"id": "b", "text": \n\n{"id": "c", "text": "Three."}\n'
    reports, refusals = read_jsonl(text, name="x.jsonl")
    assert [(report.id, report.place) for report in reports] == [
        ("a", "x.jsonl:1"),
        ("c", "x.jsonl:4"),
    ]
    assert [refusal.place for refusal in refusals] == ["x.jsonl:2"]
    assert "broken JSON" in refusals[0].reason


def test_the_text_is_left_untouched() -> None:
    text = "  One\r\n\u2028two \ud800 "
    reports, _ = read_jsonl(json.dumps({"text": text}), name="x")
    assert reports[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        '[{"text": "One."}, {"text": "Two."}]',
        '{"articles": [{"text": "One."}, {"text": "Two."}]}',
        '{"text": "One."}\n{"text": "Two."}',
        '[\n {"text": "One."},\n {"text": "Two."}\n]',
    ],
)
def test_lists_and_lines_are_read(text: str) -> None:
    reports, refusals = read_jsonl(text, name="x")
    assert [report.text for report in reports] == ["One.", "Two."]
    assert refusals == ()


def test_one_object_over_several_lines_is_one_report() -> None:
    reports, _ = read_jsonl('{\n "text": "One."\n}\n', name="x")
    assert [(report.text, report.place) for report in reports] == [("One.", "x")]


@pytest.mark.parametrize("text", ["", "  \n", "7", '"words"', "[1, 2]", "[" * 100_000])
def test_what_holds_no_report_is_refused(text: str) -> None:
    reports, refusals = read_jsonl(text, name="x")
    assert reports == () and refusals


def test_a_number_too_long_is_refused() -> None:
    _, refusals = read_jsonl('{"text": ' + "9" * 5_000 + "}", name="x")
    assert refusals[0].reason == "broken JSON (a number is too long)"


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    reports, refusals = read_jsonl(text, name="x")
    assert reports or refusals
