"""Anchors are safe whatever a report calls itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Span
from firsthand.show.page.anchors import (
    paragraph_anchor,
    report_anchor,
    safe_id,
    safe_url,
    span_anchor,
)


def test_anchors_name_the_place() -> None:
    assert report_anchor("003") == "r-003"
    assert span_anchor(Span("003", 187, 221)) == "r-003-187-221"
    assert paragraph_anchor("003", 4) == "r-003-p4"


@given(st.text(), st.text())
def test_ids_are_plain_and_two_never_meet(first: str, second: str) -> None:
    assert re.fullmatch("[A-Za-z0-9_]*", safe_id(first))
    assert (safe_id(first) == safe_id(second)) is (first == second)


@pytest.mark.parametrize("url", ["http://a.example", "https://a.example/x?y=z#q"])
def test_web_addresses_may_be_links(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        " https://a.example",
        "java\nscript:x",
        "https:",
        "https:///x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "http://[",
        "https://a.example/\x00",
    ],
)
def test_nothing_else_may(url: str | None) -> None:
    assert safe_url(url) is None
