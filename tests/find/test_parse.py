"""Parsing: offsets of the parse are offsets of the report; a known sentence costs no parse."""

import pytest

from firsthand.errors import PipelineError
from firsthand.find import parse
from firsthand.find.layout import find_layout
from firsthand.find.parse import Parser, load_pipeline
from firsthand.options import DEFAULT
from tests.factory import a_report


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


def test_a_sentence_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = Parser(DEFAULT.find)
    one, two = a_report("The ferry sank on Friday."), a_report("The ferry sank on Friday.", "r2")
    first = parser.parse(one, find_layout(one))
    monkeypatch.setattr(parse, "load_pipeline", lambda: pytest.fail("parsed again"))
    second = parser.parse(two, find_layout(two))
    assert first.sentences[0].doc is second.sentences[0].doc
    assert second.sentences[0].span.report == "r2"


def test_no_pipeline_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "PIPELINES", ("no_such_pipeline",))
    load_pipeline.cache_clear()
    with pytest.raises(PipelineError, match="pip install"):
        load_pipeline()
    load_pipeline.cache_clear()


def test_a_lone_surrogate_is_parsed_in_place() -> None:
    report = a_report("The ferry \ud800 sank on Friday.")
    sentence = Parser(DEFAULT.find).parse(report, find_layout(report)).sentences[0]
    assert len(sentence.doc.text) == len(sentence.span)
    assert report.slice(sentence.span) == report.text
