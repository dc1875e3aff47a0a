"""Speakers credited for what they told the report itself."""

from __future__ import annotations

import pytest

from firsthand.build import build_findings
from firsthand.find.credits.sayers import SAYER_ROWS
from firsthand.find.parse import Parser
from firsthand.model import Credit
from firsthand.options import DEFAULT
from tests.factory import a_report

HEAD = "Ferry held at Port Sella"


def credits(*lines: str) -> list[Credit]:
    parser = Parser(DEFAULT.find)
    found = build_findings(a_report("\n\n".join((HEAD, *lines))), parser)
    return [c for c in found.credits if c.kind == "person" or c.rule == "somebody unnamed says"]


ROWS = [
    ("a person says", "Harbour master Ida Quell said that the ferry was held at the quay.", "Ida Quell"),
    ("a body says", "Sella Ferries Ltd said on Friday that the ramp was torn away by waves.", "Sella Ferries Ltd"),
    ("somebody named before says", "Ida Quell stood at the quay. “It is held,” she said.", "Ida Quell"),
    ("somebody unnamed says", "A senior harbour official said that the ferry was held at the quay.", None),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "line", "source"), ROWS)
def test_each_row_credits_its_speaker(rule: str, line: str, source: str) -> None:
    (credit,) = credits(line)
    assert (credit.rule, credit.source, credit.use) == (rule, source, "passage")


def test_no_row_is_untested() -> None:
    assert [row.rule for row in SAYER_ROWS] == [rule for rule, _, _ in ROWS]
    assert all(row.reason for row in SAYER_ROWS)


def test_the_first_place_counts() -> None:
    found = credits(
        "Harbour master Ida Quell said that the ferry was held at the quay.",
        "The ramp will be mended by Monday, Quell said.",
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    "lines",
    [
        # She spoke to the Courier, and the report passes it on.
        ("Harbour master Ida Quell told the Halden Courier that the ferry was held.",
         "“It will be mended by Monday,” she said."),
        ("In an interview with Sella Radio, Ida Quell was asked about the ferry.",
         "The ramp will be mended by Monday, Quell said."),
        # Nobody is named.
        ("She said that the ferry was held at the quay.",),
        ("Harbour master Ida Quell admitted 58 passengers to the ferry at the quay.",),
        # What was only thought is no word to the report.
        ("Harbour master Ida Quell hoped that the ferry would sail on Monday.",),
    ],
)  # fmt: skip
def test_who_is_no_source(lines: tuple[str, ...]) -> None:
    assert credits(*lines) == []


def test_who_spoke_to_another_outlet_may_speak_in_another_sentence() -> None:
    (credit,) = credits(
        "Harbour master Ida Quell told the Halden Courier that the ferry was held.",
        "The ramp will be mended by Monday, Quell said.",
    )
    assert credit.source == "Ida Quell"


def test_according_to_a_role_is_according_to_its_bearer() -> None:
    found = credits(
        "Transport Minister Ida Quell said that the ferry was held.",
        "According to the minister, it will sail on Monday.",
    )
    assert {credit.source for credit in found} == {"Ida Quell"}


def test_a_statement_has_the_speaker_as_its_author() -> None:
    found = credits(
        "Harbour master Ida Quell was at the quay at noon.",
        "The ferry will sail on Monday, she said in a statement.",
    )
    assert [credit.source for credit in found] == ["Ida Quell"]


def test_who_speaks_for_a_body_is_credited_and_not_the_body() -> None:
    (credit,) = credits("Captain Ida Quell of the Ruvanian coastguard said that it was held.")
    assert credit.source == "Ida Quell"


def test_an_outlet_that_says_something_is_an_outlet() -> None:
    lines = ("The newspaper Vrem, which had the plan first, said that the ferry was sold.",)
    parser = Parser(DEFAULT.find)
    found = build_findings(a_report("\n\n".join((HEAD, *lines))), parser)
    assert [(credit.source, credit.kind) for credit in found.credits] == [("Vrem", "outlet")]


def test_any_verb_beside_the_words_credits_who_says_them() -> None:
    (credit,) = credits("“It is a scandal that the ferry was held,” fumed skipper Bo Marsh.")
    assert credit.source == "Bo Marsh"


def test_who_asks_is_no_source() -> None:
    assert credits("“Is it a scandal that the ferry was held?” Bo Marsh asked.") == []


def test_a_statement_of_an_office_is_that_of_who_holds_it() -> None:
    found = credits(
        "Harbour master Ida Quell came late.",
        "“The ferry was held at the quay,” the harbour master said in a statement.",
    )
    assert [credit.source for credit in found] == ["Ida Quell"]


@pytest.mark.parametrize(
    "line",
    [
        "Bo Marsh told the guest that the ferry was held at the quay.",
        "The board wants Bo Marsh to publicly say what he knew of the ramp.",
    ],
)
def test_what_is_told_in_private_or_only_wished_is_no_source(line: str) -> None:
    assert credits(line) == []
