"""Statements with holder, certainty, negation and condition."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.statements.scopes import DENYING, NEGATING
from firsthand.find.statements.statements import find_statements
from firsthand.model import Quote, Report, Span, Statement
from tests.find.parsed import parsed


def said(text: str, words: str, form: str = "direct", speaker: str = "Ida Holm") -> Quote:
    start = text.index(words)
    content = Span("r1", start, start + len(words))
    return Quote((content,), (), (), form, speaker, False, "test", "test")


def statements(text: str, *quotes: Quote) -> tuple[Report, tuple[Statement, ...]]:
    report = parsed(text)
    return report.report, find_statements(report, quotes)


def one(text: str, *quotes: Quote) -> tuple[Report, Statement]:
    report, found = statements(text, *quotes)
    assert len(found) == 1, [report.slice(s.span) for s in found]
    return report, found[0]


def test_a_flat_statement_is_certain() -> None:
    _, found = one("The council closed the old bridge on Monday.")
    assert found.certainty == 1.0
    assert (found.holder, found.negation, found.condition, found.quote) == (None,) * 4


def test_the_least_level_of_the_chain_wins() -> None:
    _, said_will = one("The mayor said he would accept the plan of the council.")
    _, hinted = one("The mayor suggested he might accept the plan of the council.")
    assert hinted.certainty < said_will.certainty < 1.0


def test_a_hedge_in_passing_lowers_nothing() -> None:
    _, found = one("The council discussed the potential sale of the bridge.")
    assert [hedge.kind for hedge in found.hedges] == ["probable"]
    assert found.certainty == 1.0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council did not close the bridge.", "not"),
        ("The council never closed the bridge.", "never"),
        ("No country made such an offer to Ruvania.", "No"),
        ("The council made no offer to the town.", "no"),
        ("Nobody in the town saw the offer.", "Nobody"),
        ("The council was not able to close the bridge.", "not"),
        ("I don’t think we should close the bridge.", "n’t"),
        ("The mayor denied that the bridge was closed.", "denied"),
        ("The council left the hall without an answer.", "without"),
    ],
)
def test_negation(text: str, word: str) -> None:
    report, found = one(text)
    assert found.negation is not None
    assert report.slice(found.negation) == word


def test_direct_speech_is_cut_at_its_sentences() -> None:
    text = (
        "“We must close the bridge. It is no longer safe,” the mayor of Port Sella told reporters."
    )
    quote = said(text, "We must close the bridge. It is no longer safe,")
    report, found = statements(text, quote)
    words = [report.slice(s.span) for s in found]
    assert words[:2] == ["We must close the bridge.", "It is no longer safe"]
    assert [s.holder for s in found[:2]] == ["Ida Holm", "Ida Holm"]
    assert [s.quote for s in found] == [0, 0, None]


def test_a_bare_tag_of_speech_is_no_statement() -> None:
    text = "“We must close the old bridge now,” she said."
    report, found = statements(text, said(text, "We must close the old bridge now,"))
    assert [report.slice(s.span) for s in found] == ["We must close the old bridge now"]


def test_spans_lie_in_their_sentence_and_in_order() -> None:
    _, found = statements(
        "The council, which met on Monday in Port Sella, closed the bridge and the ferry company"
        " added three boats. It rained."
    )
    assert all(s.sentence.holds(s.span) for s in found)
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)


def test_tables_are_lower_case() -> None:
    assert all(word == word.lower() for word in DENYING | NEGATING)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_total(text: str) -> None:
    report, found = statements(text)
    for statement in found:
        assert 0 <= statement.certainty <= 1
        assert report.slice(statement.span)


def test_no_sentence_costs_more_than_its_length() -> None:
    start = time.perf_counter()
    statements("and he said that " * 170)
    assert time.perf_counter() - start < 20
