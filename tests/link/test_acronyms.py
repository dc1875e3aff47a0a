"""Initials of an agency, and its full name in another report."""

from __future__ import annotations

from dataclasses import replace

from firsthand.link.acronyms import spell_out_credits
from firsthand.link.sources import find_sources
from firsthand.model import Credit, Findings, Span
from firsthand.text.acronyms import initials_of, spelt_out
from tests.factory import found


def crediting(report: str, source: str, kind: str) -> Findings:
    item = found("The ferry sank off Port Sella.", report)
    credit = Credit(Span(report, 0, 3), source, kind, "text", "test")
    return replace(item, credits=(credit,))


def sources(*items: Findings) -> list[tuple[str, str]]:
    return [(c.source or "", c.kind) for item in spell_out_credits(items) for c in item.credits]


def test_initials() -> None:
    assert initials_of("Orrvik Press Service") == "OPS"
    assert initials_of("The Press of Orrvik") == "PO"
    assert initials_of("Northwire") is None
    assert initials_of("OPS News") is None
    assert spelt_out(["Orrvik Press", "Osk Post", "Sella Radio"]) == {"SR": "Sella Radio"}


def test_one_agency_is_one_source() -> None:
    pile = (crediting("a", "OPS", "agency"), crediting("b", "Orrvik Press Service", "outlet"))
    assert sources(*pile) == [("Orrvik Press Service", "agency")] * 2
    assert len(find_sources(spell_out_credits(pile))) == 1
    assert len(find_sources(pile)) == 2
    assert spell_out_credits(pile[::-1]) == spell_out_credits(pile)[::-1]


def test_initials_of_two_stay() -> None:
    pile = (
        crediting("a", "OP", "agency"),
        crediting("b", "Orrvik Press", "agency"),
        crediting("c", "Osk Post", "outlet"),
    )
    assert spell_out_credits(pile) == pile


def test_a_story_without_initials_stays() -> None:
    pile = (crediting("a", "Orrvik Press", "agency"), crediting("b", "Osk Post", "outlet"))
    assert spell_out_credits(pile) == pile


def test_a_last_word_is_the_one_outlet_that_ends_so() -> None:
    pile = (crediting("a", "Courier", "outlet"), crediting("b", "Halden Courier", "outlet"))
    assert sources(*pile) == [("Halden Courier", "outlet")] * 2


def test_a_last_word_is_the_report_whose_outlet_ends_so() -> None:
    whole = found("The ferry sank off Port Sella.", "b", outlet="The Halden Courier")
    assert sources(crediting("a", "Courier", "outlet"), whole) == [("Halden Courier", "outlet")]


def test_a_last_word_of_two_stays() -> None:
    pile = (
        crediting("a", "Courier", "outlet"),
        crediting("b", "Halden Courier", "outlet"),
        crediting("c", "Osk Courier", "outlet"),
    )
    assert spell_out_credits(pile) == pile
