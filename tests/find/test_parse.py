"""Parsing: offsets of the parse are offsets of the report; a known sentence costs no parse."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from firsthand.build import build_all_findings
from firsthand.find import parse
from firsthand.find.layout.layout import find_layout
from firsthand.find.parse import Parser
from firsthand.find.pipeline import parse_texts
from firsthand.options import DEFAULT
from tests.factory import a_report

SENTENCES = ("The ferry sank on Friday.", "It was old.", "“It was old,” said Ada Brook.")


def test_tokens_stand_where_they_say() -> None:
    report = a_report("  Ada Brook left.\n\nThe ferry sank, she said. It was old.\n")
    parsed = Parser(DEFAULT.find).parse(report, find_layout(report))
    words = [
        (token.text, report.slice(item.place(token)))
        for item in parsed.sentences
        for token in item.doc
    ]
    assert len(words) > 10
    assert all(said == stands for said, stands in words)


def test_phrases_stand_where_they_say() -> None:
    report = a_report("  The old ferry sank.\n")
    sentence = Parser(DEFAULT.find).parse(report, find_layout(report)).sentences[0]
    assert report.slice(sentence.place(sentence.doc[1:3])) == "old ferry"


@pytest.fixture
def parsed_texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that reaches the pipeline, in order."""
    given: list[str] = []

    def counted(texts: Sequence[str], *, batch: int, pipeline: str) -> object:
        given.extend(texts)
        return parse_texts(texts, batch=batch, pipeline=pipeline)

    monkeypatch.setattr(parse, "parse_texts", counted)
    return given


def test_a_sentence_is_parsed_once(parsed_texts: list[str]) -> None:
    parser = Parser(DEFAULT.find)
    one, two = a_report(SENTENCES[0]), a_report(SENTENCES[0], "r2")
    first = parser.parse(one, find_layout(one))
    second = parser.parse(two, find_layout(two))
    assert parsed_texts == [SENTENCES[0]]
    assert first.sentences[0].doc is second.sentences[0].doc
    assert second.sentences[0].span.report == "r2"


def test_a_pile_of_copies_costs_the_parse_of_one(parsed_texts: list[str]) -> None:
    whole = " ".join(SENTENCES)
    copies = [a_report(whole, f"r{number}") for number in range(5)]
    longer = a_report(f"{whole} The harbour is shut.", "r6")
    found = list(build_all_findings([*copies, longer]))
    assert sorted(parsed_texts) == sorted((*SENTENCES, "The harbour is shut."))
    assert [len(item.sentences) for item in found] == [3, 3, 3, 3, 3, 4]


def test_a_sentence_twice_in_one_report_is_parsed_once(parsed_texts: list[str]) -> None:
    report = a_report("The ferry sank on Friday.\n\nIt was old. The ferry sank on Friday.\n")
    parsed = Parser(DEFAULT.find).parse(report, find_layout(report))
    assert len(parsed.sentences) == 3
    assert sorted(parsed_texts) == ["It was old.", "The ferry sank on Friday."]


def test_a_lone_surrogate_is_parsed_in_place() -> None:
    report = a_report("The ferry \ud800 sank on Friday.")
    sentence = Parser(DEFAULT.find).parse(report, find_layout(report)).sentences[0]
    assert len(sentence.doc.text) == len(sentence.span)
    assert report.slice(sentence.span) == report.text
