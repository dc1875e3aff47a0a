"""Sources that the envelope names for a whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.find.credits.upstream import find_upstream
from firsthand.model import Report, Upstream


def upstream(*said: str, outlet: str | None = None, url: str | None = None) -> list[Upstream]:
    report = Report("r", "It rained.", outlet=outlet, url=url, based_on=said)
    return list(find_upstream(report))


@pytest.mark.parametrize(
    ("said", "source", "kind"),
    [
        ("Reuters", "Reuters", "agency"),
        ("via AFP", "Agence France-Presse (AFP)", "agency"),
        ("https://www.reuters.com/world/ferry", "Reuters", "agency"),
        ("https://apnews.com/ferry", "Associated Press (AP)", "agency"),
        ("//www.bbc.co.uk/news/ferry", "BBC", "broadcast"),
        ("theguardian.com", "The Guardian", "outlet"),
        ("Sella Radio", "Sella Radio", "broadcast"),
        ("The Halden Courier", "Halden Courier", "outlet"),
        ("https://haldencourier.example/ferry", "haldencourier.example", "outlet"),
    ],
)
def test_a_name_or_an_address_is_an_outlet(said: str, source: str, kind: str) -> None:
    assert upstream(said) == [Upstream(source, kind, said)]


@pytest.mark.parametrize("said", ["", "  ", "--", "https://[broken", "https:///ferry"])
def test_what_names_nobody(said: str) -> None:
    assert upstream(said) == []


def test_the_own_outlet_is_no_source() -> None:
    said = ("https://haldencourier.example/2", "the Halden Courier", "Reuters")
    found = upstream(*said, outlet="Halden Courier", url="https://www.haldencourier.example/1")
    assert [item.source for item in found] == ["Reuters"]


def test_a_source_named_twice_is_one() -> None:
    assert len(upstream("Reuters", "https://reuters.com/ferry")) == 1


@given(st.text(max_size=80))
def test_any_words_are_read(said: str) -> None:
    assert all(item.source and item.said == said for item in upstream(said))
