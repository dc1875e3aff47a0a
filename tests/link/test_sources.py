"""Credit lines of several reports become sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.link.sources import find_sources, plain_name
from firsthand.model import Credit, Findings, Span
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
    without = [*pile, crediting("c", ("Reuters", "agency", "text"))]
    assert find_sources(without)[0].upstream is None


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Halden Courier", "halden-courier"),
        ("www.haldencourier.com", "haldencourier"),
        ("Associated Press (AP)", "associated-press"),
        ("…", "unnamed"),
    ],
)
def test_plain_names(name: str, plain: str) -> None:
    assert plain_name(name) == plain
