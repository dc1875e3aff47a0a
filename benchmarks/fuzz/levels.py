"""What is asked of one hostile input at each level; each raises where a promise is broken."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from firsthand.build import build_findings
from firsthand.find.layout.dateline import find_dateline
from firsthand.find.layout.layout import find_layout
from firsthand.find.layout.published import find_published
from firsthand.find.layout.stamps import read_stamps
from firsthand.find.parse import Parser, cut_sentences
from firsthand.model import Report
from firsthand.options import DEFAULT
from firsthand.read.fields import iso_time
from firsthand.read.formats import read_bytes
from firsthand.show.json import dumps, findings_to_json
from firsthand.text.certainty.drift import compare_certainty
from firsthand.text.certainty.hedges import hedges_in
from firsthand.text.collation import collate
from firsthand.text.countries import country_of
from firsthand.text.dates.expressions import dates_in
from firsthand.text.names.bearers import name_likeness
from firsthand.text.numbers.numerals import numerals_in
from firsthand.text.numbers.quantities import quantities_in
from firsthand.text.sentences import encodable, split_sentences
from firsthand.text.terms import rarity, terms_in
from firsthand.text.tokens import tokenize

ANCHORS = (
    None,
    "2025-03-08",
    "2024-02-29T23:59:00Z",
    "0001-01-01",
    "9999-12-31T00:00",
    "not a day",
)


def check_text(text: str) -> None:
    """Every reader of one string, and the layout of a report of nothing else."""
    half = len(text) // 2
    _within(split_sentences(text), text)
    _within([(t.start, t.end) for t in tokenize(text)], text)
    _within([(t.start, t.end) for t in terms_in(text)], text)
    _within([(n.start, n.end) for n in numerals_in(text)], text)
    _within([(q.start, q.end) for q in quantities_in(text)], text)
    _within([(h.start, h.end) for h in hedges_in(text)], text)
    anchor = ANCHORS[len(text) % len(ANCHORS)]
    _within([(d.start, d.end) for d in dates_in(text, anchor)], text)
    _within([(s.start, s.end) for s in read_stamps(text)], text)
    assert all(0 <= rarity(word) <= 8 for word in text.lower().split())
    assert 0 <= name_likeness(text[:40], text[half : half + 40]) <= 1
    compare_certainty(text[:half], text[half:])
    collate([[t.key for t in tokenize(part)] for part in (text[:half], text[half:], text[:80])])
    country_of(text)
    iso_time(text)
    find_dateline(text, order=2)
    check_layout(text)


def check_layout(text: str) -> None:
    """The layout and the stamp of a report: what is a word of the text is in one part of it."""
    report = Report(id="r", text=text, title=text[: len(text) % 50])
    layout = find_layout(report)
    parts = [*layout.paragraphs, *(h.span for h in layout.headings)]
    spans = sorted((s.start, s.end) for s in [*parts, *(f.span for f in layout.furniture)])
    _within(spans, text)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    find_published(report, layout)


def check_bytes(data: bytes, name: str) -> None:
    """A file is read or refused by name."""
    reports, refusals = read_bytes(data, name=name)
    assert reports or refusals
    assert all(report.id for report in reports)


def check_find(text: str, parser: Parser) -> None:
    """All findings of a report, and their document: every span holds the report's own words."""
    found = findings_to_json(build_findings(Report(id="r", text=text), parser))
    for span in _spans(found):
        assert text[span["start"] : span["end"]] == span["text"]
    assert json.loads(dumps(found))


def fresh_parser(texts: Iterable[str] = ()) -> Parser:
    """A parser that knows the sentences of some texts: parsed together they cost far less."""
    parser = Parser(DEFAULT.find)
    sentences: list[str] = []
    for text in texts:
        report = Report(id="r", text=text)
        cut = cut_sentences(report, find_layout(report), options=DEFAULT.find)
        sentences += [encodable(report.slice(sentence.span)) for sentence in cut]
    parser.learn(sentences)
    return parser


def _within(spans: Iterable[tuple[int, int]], text: str) -> None:
    assert all(0 <= start <= end <= len(text) for start, end in spans)


def _spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"report", "start", "end", "text"} <= value.keys() else []
        return own + [span for item in value.values() for span in _spans(item)]
    return [span for item in value for span in _spans(item)] if isinstance(value, list) else []
