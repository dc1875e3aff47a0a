"""Bytes of any kind get reports or a refusal; the format is told by name or by looking."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.options import ReadOptions
from firsthand.read.csv import read_csv
from firsthand.read.formats import FORMATS, choose_reader, read_bytes
from firsthand.read.html import read_html
from firsthand.read.jsonl import read_jsonl
from firsthand.read.plain import read_plain


@pytest.mark.parametrize(
    "reader, suffix", [(reader, suffix) for reader, suffixes in FORMATS for suffix in suffixes]
)
def test_every_suffix_has_its_reader(reader: object, suffix: str) -> None:
    assert choose_reader(f"a/b{suffix}", "words") is reader
    assert choose_reader(f"a/B{suffix.upper()}.gz", "words") is reader


@pytest.mark.parametrize(
    "text, reader",
    [
        ("<!DOCTYPE html><p>x", read_html),
        ("\n<!-- saved --> <html><p>x", read_html),
        ('{"id": 1, "text": "x"}\n', read_jsonl),
        ('[{"text": "x"}]', read_jsonl),
        ("The ferry sank.", read_plain),
        ("{sic} the ferry", read_plain),
        ("id,text\n1,x\n", read_plain),
    ],
)
def test_an_unknown_suffix_is_looked_into(text: str, reader: object) -> None:
    assert choose_reader("report", text) is reader


def test_a_table_needs_its_suffix() -> None:
    assert choose_reader("x.csv", "id,text") is read_csv


def test_gzip_is_read_through() -> None:
    data = gzip.compress(json.dumps({"id": "a", "text": "It sank."}).encode())
    reports, refusals = read_bytes(data, name="x.jsonl.gz")
    assert [(report.id, report.text) for report in reports] == [("a", "It sank.")]
    assert refusals == ()


def test_plain_text_takes_its_id_from_the_name() -> None:
    reports, _ = read_bytes(b"It sank.\r\n", name="port/sella.txt")
    assert [(report.id, report.text) for report in reports] == [("sella", "It sank.\r\n")]


@pytest.mark.parametrize(
    "data, reason", [(b"", "it is empty"), (b" \n", "it is empty"), (b"%PDF-1.7", "it is a PDF")]
)
def test_refusals(data: bytes, reason: str) -> None:
    reports, refusals = read_bytes(data, name="x.txt")
    assert reports == () and refusals[0].reason.startswith(reason)


def test_what_is_too_large_is_refused() -> None:
    _, refusals = read_bytes(b"a" * 2_000, name="x.txt", options=ReadOptions(max_bytes=1_000))
    assert refusals[0].reason.startswith("larger than")


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["x.txt", "x.html", "x.jsonl", "x.csv", "x.gz", "x", ""]),
)
def test_any_bytes_get_a_report_or_a_refusal(data: bytes, name: str) -> None:
    reports, refusals = read_bytes(data, name=name)
    assert reports or refusals
    assert all(report.id for report in reports)
