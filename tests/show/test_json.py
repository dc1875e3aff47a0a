"""Documents hold every word and come back as they were."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import DocumentError
from firsthand.model import Report, Span
from firsthand.show.json import (
    dumps,
    findings_from_json,
    findings_to_json,
    record_from_json,
    record_to_json,
)
from tests.show.record_factory import a_record


def spans_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [span for item in value for span in spans_in(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if set(value) == {"report", "start", "end", "text"} else []
    return own + [span for item in value.values() for span in spans_in(item)]


def test_a_record_comes_back_the_same() -> None:
    record = a_record()
    assert record_from_json(json.loads(dumps(record_to_json(record)))) == record


def test_findings_come_back_the_same() -> None:
    for findings in a_record().findings:
        assert findings_from_json(json.loads(dumps(findings_to_json(findings)))) == findings


def test_every_span_holds_its_words() -> None:
    record = a_record()
    texts = {item.report.id: item.report.text for item in record.findings}
    spans = spans_in(record_to_json(record))
    assert len(spans) > 50
    assert all(texts[s["report"]][s["start"] : s["end"]] == s["text"] for s in spans)


def test_documents_name_their_schema_first() -> None:
    record = a_record()
    assert next(iter(record_to_json(record).items())) == ("schema", "firsthand/record/1")
    document = findings_to_json(record.findings[0])
    assert next(iter(document.items())) == ("schema", "firsthand/findings/1")


def test_a_spelling_is_named_in_full() -> None:
    actor = record_to_json(a_record())["links"]["actors"][0]
    assert set(actor["variants"][0]) == {"text", "spans"}


def test_an_open_end_is_a_word() -> None:
    quantity = findings_to_json(a_record().findings[1])["quantities"][0]
    assert quantity["high"] == "inf"


@pytest.mark.parametrize("odd", ["\ud800", "\x00", "\u2028", "\x85", "\n", "🙂", "\u202e"])
def test_odd_characters_stay_on_one_line_of_utf8(odd: str) -> None:
    record = a_record(mark=odd)
    line = dumps(record_to_json(record))
    assert len(line.encode("utf-8").decode("utf-8").splitlines()) == 1
    assert record_from_json(json.loads(line)) == record


@given(st.text(min_size=1))
def test_any_text_comes_back(text: str) -> None:
    found = a_record().findings[2]
    report = Report(id=text, text=text)
    layout = replace(found.layout, paragraphs=(Span(text, 0, len(text)),))
    whole = replace(
        found, report=report, layout=layout, sentences=(), dates=(), statements=(), positions=()
    )
    assert findings_from_json(json.loads(dumps(findings_to_json(whole)))) == whole


def test_two_dumps_are_the_same_bytes() -> None:
    assert dumps(record_to_json(a_record())) == dumps(record_to_json(a_record()))


def broken(path: str, value: Any) -> dict[str, Any]:
    document = record_to_json(a_record())
    target: Any = document
    *way, last = path.split(".")
    for key in way:
        target = target[int(key)] if key.isdigit() else target[key]
    target[int(last) if last.isdigit() else last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("schema", "firsthand/record/0", "firsthand/record/0"),
        ("title", 3, "type str"),
        ("extra", 3, "extra"),
        ("claims", {}, "a list is due"),
        ("claims.0", [], "an object is due"),
        ("claims.0.certainty", "much", "a number is due"),
        ("claims.0.certainty", True, "a number is due"),
        ("claims.0.text.text", "other words", "are not there"),
        ("claims.0.text.end", 10_000, "no such span"),
        ("claims.0.text.start", None, "no such span"),
        ("claims.0.text.report", "nobody", "nobody"),
        ("findings.0.report", {}, "no reports"),
    ],
)
def test_a_broken_document_is_refused(path: str, value: Any, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        record_from_json(broken(path, value))


def test_a_key_of_a_later_version_may_be_missing() -> None:
    document = record_to_json(a_record())
    del document["lines"][0]["bases"]
    assert record_from_json(document).lines[0].bases == ()


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(DocumentError, match="is an object"):
        record_from_json([])  # type: ignore[arg-type]
