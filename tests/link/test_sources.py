"""Credit lines of several reports become sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.link.outlets import own_names
from firsthand.link.sources import find_sources
from firsthand.model import (
    Credit,
    Findings,
    Furniture,
    Mention,
    Name,
    Report,
    Sentence,
    Span,
    Upstream,
)
from tests.factory import found


def crediting(report: str, *credits: tuple[str | None, str, str], outlet: str = "Own") -> Findings:
    rows = tuple(
        Credit(Span(report, i, i + 1), source, kind, use, "test")
        for i, (source, kind, use) in enumerate(credits)
    )
    return replace(found("Ferry sinks off Port Sella.", report, outlet=outlet), credits=rows)


def test_aliases_of_one_agency_are_one_source() -> None:
    pile = [
        crediting("b", ("Associated Press (AP)", "agency", "text")),
        crediting("a", ("The Associated Press", "agency", "passage")),
    ]
    (source,) = find_sources(pile)
    assert (source.id, source.reports) == ("agency:associated-press", ("a", "b"))
    assert find_sources(pile[::-1]) == (source,)


@pytest.mark.parametrize(
    ("name", "kind", "use"),
    [
        ("Reuters", "agency", "picture"),
        ("Lena Torv", "person", "byline"),
        ("sources", "vague", "passage"),
        (None, "agency", "text"),
    ],
)
def test_what_names_no_source(name: str | None, kind: str, use: str) -> None:
    assert find_sources([crediting("a", (name, kind, use))]) == ()


def test_a_report_of_the_pile_is_the_source_seen() -> None:
    pile = [
        crediting("a", ("Halden Courier", "outlet", "passage")),
        crediting("b", outlet="The Halden Courier"),
    ]
    assert find_sources(pile)[0].seen == "b"


def test_an_agency_text_rests_on_the_interview_that_all_its_carriers_credit() -> None:
    said = ("Radio Sella", "broadcast", "interview")
    pile = [
        crediting("a", ("Reuters", "agency", "text"), said),
        crediting("b", ("Reuters", "agency", "text"), said),
    ]
    agency, interview = find_sources(pile)
    assert (agency.upstream, interview.kind) == (interview.id, "interview")
    without = [crediting(i, ("Reuters", "agency", "text")) for i in "cde"]
    assert find_sources([*pile, without[0]])[0].upstream == interview.id
    assert find_sources([*pile, *without])[0].upstream is None


def test_a_broadcaster_is_the_interview_that_is_credited_to_it() -> None:
    pile = [
        crediting("a", ("Radio Sella", "broadcast", "interview")),
        crediting("b", ("Radio Sella", "broadcast", "passage")),
        crediting("c", ("Radio Sella", "broadcast", "translation")),
    ]
    (source,) = find_sources(pile)
    assert (source.id, source.reports) == ("interview:radio-sella", ("a", "b", "c"))


def test_a_document_that_is_nobodys_is_an_informant() -> None:
    text = "The Harbour Board counted wrecks, statistics show."
    credits = tuple(
        Credit(Span("a", *span), name, "document", "passage", "test")
        for span, name in (((0, 17), "Harbour Board count"), ((33, 50), "statistics"))
    )
    board = Name("Harbour Board", "organisation", (Mention(Span("a", 4, 17), "name"),))
    pile = [replace(found(text, "a"), credits=credits, names=(board,))]
    assert [source.kind for source in find_sources(pile)] == ["document", "person"]


@pytest.mark.parametrize(
    ("outlet", "url"),
    [("The Halden Courier", None), (None, "https://www.haldencourier.example/x")],
)
def test_the_name_of_ones_own_outlet_is_no_source(outlet: str | None, url: str | None) -> None:
    credit = Credit(Span("a", 0, 5), "Halden Courier", "outlet", "passage", "test")
    item = replace(found("Ferry sinks off Port Sella.", "a"), credits=(credit,))
    assert find_sources([replace(item, report=replace(item.report, outlet=outlet, url=url))]) == ()
    assert len(find_sources([item])) == 1


def test_a_masthead_names_ones_own_outlet() -> None:
    text = "THE HALDEN COURIER\nFerry sinks off Port Sella."
    item = found(text, "a")
    head = Furniture(Span("a", 0, 18), "masthead", "test")
    layout = replace(item.layout, furniture=(head,))
    item = replace(item, layout=replace(item.layout, furniture=()))
    assert own_names(item) == frozenset()
    assert own_names(replace(item, layout=layout)) == {"haldencourier"}
    bare = Credit(Span("a", 0, 18), "The Halden Courier", "outlet", "text", "test")
    body = Sentence(Span("a", 19, len(text)), "body", 1)
    above = replace(item, credits=(bare,), sentences=(body,))
    assert own_names(above) == {"haldencourier"}
    assert find_sources([above]) == ()


def test_a_file_is_called_after_its_outlet() -> None:
    assert own_names(found("Ferry sinks off Port Sella.", "halden-courier")) == {"haldencourier"}
    assert own_names(found("Ferry sinks off Port Sella.", "0017")) == frozenset()


@pytest.mark.parametrize("url", ["http://[", "", None, "nonsense"])
def test_odd_addresses_name_nobody(url: str | None) -> None:
    item = found("Ferry sinks off Port Sella.", "a")
    assert own_names(replace(item, report=replace(item.report, url=url))) == frozenset()


def stating(report: str, *sources: tuple[str, str], outlet: str = "Own") -> Findings:
    upstream = tuple(Upstream(name, kind, name) for name, kind in sources)
    return replace(crediting(report, outlet=outlet), upstream=upstream)


def test_a_source_of_the_envelope_needs_no_words() -> None:
    pile = [stating("a", ("Northwire", "agency")), stating("b", ("Northwire", "agency"))]
    (source,) = find_sources(pile)
    assert (source.id, source.reports) == ("agency:northwire", ("a", "b"))
    assert (source.stated, source.credits) == (("a", "b"), ())
    assert find_sources(pile[::-1]) == (source,)


def test_words_and_envelope_name_one_source() -> None:
    pile = [crediting("a", ("Northwire", "agency", "text")), stating("b", ("Northwire", "agency"))]
    (source,) = find_sources(pile)
    assert (source.reports, source.stated, len(source.credits)) == (("a", "b"), ("b",), 1)


def test_an_envelope_that_names_the_own_outlet_names_no_source() -> None:
    assert (
        find_sources([stating("a", ("halden-courier.com", "outlet"), outlet="Halden Courier")])
        == ()
    )


def test_the_report_of_the_stated_host_is_seen() -> None:
    pile = [
        stating("a", ("halden-courier.example", "outlet")),
        replace(crediting("b"), report=Report("b", "t", url="https://halden-courier.example/1")),
    ]
    assert find_sources(pile)[0].seen == "b"
