"""Bytes of any kind get reports or a refusal; the format is told by name or by looking."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.options import ReadOptions
from firsthand.read.csv import read_csv
from firsthand.read.feeds import read_feed
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
        ('<?xml version="1.0"?><rss version="2.0">', read_feed),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', read_feed),
        ("<?xml version='1.0'?><!-- x --><rdf:RDF >", read_feed),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", read_html),
        ("<?xml version='1.0'?><nitf>", read_feed),
    ],
)
def test_an_unknown_suffix_is_looked_into(text: str, reader: object) -> None:
    assert choose_reader("report", text) is reader


def test_a_table_needs_its_suffix() -> None:
    assert choose_reader("x.csv", "id,text") is read_csv


@pytest.mark.parametrize("text", ["<html><p>x", "<?xml version='1.0'?>\n<!DOCTYPE html><html>"])
def test_a_page_may_end_on_xml(text: str) -> None:
    assert choose_reader("a.xml", text) is read_html


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


NAMES = st.sampled_from(["x.txt", "x.html", "x.jsonl", "x.csv", "x.xml", "x.rss", "x.gz", "x", ""])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), NAMES)
def test_any_bytes_get_a_report_or_a_refusal(data: bytes, name: str) -> None:
    reports, refusals = read_bytes(data, name=name)
    assert reports or refusals
    assert all(report.id for report in reports)


PIECES = (
    "<rss <rss> <feed> <rdf:RDF> <channel> <item> </item> <entry> </entry> <title> <link href='"
    " <description> </description> <content type='xhtml'> <source url='x'> <![CDATA[ ]]> <!DOCTYPE"
    " [ ]> <!ENTITY <?xml &lt; &lt;p&gt; &x; &#0; &# & ' > x"
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=5), max_size=30), NAMES)
def test_any_torn_feed_gets_a_report_or_a_refusal(pieces: list[str], name: str) -> None:
    data = "".join(["<rss>", *pieces]).encode("utf-8", "surrogatepass")
    reports, refusals = read_bytes(data, name=name)
    assert reports or refusals
    assert all(report.id and report.text.strip() for report in reports)
