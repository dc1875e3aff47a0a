"""What hangs together, made anew from a record, is what the record says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.model import Base, Copy, Line, Record
from firsthand.options import DEFAULT
from firsthand.show.why.case import open_case
from firsthand.show.why.effects import Counts, counts_now, counts_said
from firsthand.show.why.ties import Ties, base_pairs, nearest_above
from tests.show.record_factory import a_record
from tests.stories.test_golden import DAM, FERRY, MILL, record_of

EXAMPLES = pytest.mark.parametrize("name", [DAM, FERRY, MILL])


def edge(child: str, parent: str, probability: float) -> Copy:
    return Copy(child, parent, "rewrites", probability, True, (), (), ())


def tied(*copies: Copy, lines: tuple[Line, ...] = ()) -> Record:
    record = a_record()
    return replace(record, links=replace(record.links, copies=copies, sources=()), lines=lines)


@EXAMPLES
def test_the_parts_are_the_lines_of_the_record(name: str) -> None:
    record = record_of(name)
    ties = Ties(record, DEFAULT.weigh.line_probability)
    assert {ties.part(line.reports[0]) for line in record.lines} == {
        frozenset(line.reports) for line in record.lines
    }


@EXAMPLES
def test_the_counts_made_anew_are_those_of_the_record(name: str) -> None:
    case = open_case(record_of(name))
    for claim in case.record.claims:
        lines = len({member.line for member in claim.members})
        assert counts_now(case, claim) == Counts(lines, claim.support.low, claim.support.high)


def test_cutting_a_copy_parts_those_that_nothing_else_ties() -> None:
    ab, bc = edge("b", "a", 0.9), edge("c", "b", 0.6)
    ties = Ties(tied(ab, bc), 0.5)
    everybody = frozenset("abc")
    assert ties.held(everybody) == 1
    assert ties.split(bc) == frozenset("c")
    assert ties.split(ab) == frozenset("bc")
    assert ties.held_without(everybody, bc) == 2
    assert ties.held_without(frozenset("ab"), bc) == 1


def test_a_copy_in_a_circle_can_be_cut_without_effect() -> None:
    copies = edge("b", "a", 0.9), edge("c", "b", 0.6), edge("c", "a", 0.7)
    ties = Ties(tied(*copies), 0.5)
    assert [ties.split(copy) for copy in copies] == [None, None, None]


def test_a_copy_too_unsure_ties_nothing_until_it_is_taken_as_sure() -> None:
    faint = edge("b", "a", 0.3)
    ties = Ties(tied(faint), 0.5)
    assert ties.held(frozenset("ab")) == 2
    assert ties.split(faint) is None
    assert ties.held_with(frozenset("ab"), faint) == 1
    assert ties.held_with(frozenset("ac"), faint) == 2


def test_a_common_source_ties_at_any_probability() -> None:
    line = Line("line:a", "x", None, ("a", "b"), (Base("a", "agency:x"), Base("b", "agency:x")))
    record = tied(lines=(line,))
    assert base_pairs(record) == [("a", "b")]
    assert Ties(record, 0.99).held(frozenset("abc")) == 2


def test_a_copy_of_reports_that_are_not_there_ties_nothing() -> None:
    ghost = edge("nobody", "a", 0.9)
    ties = Ties(tied(ghost), 0.5)
    assert ties.split(ghost) is None
    assert ties.home("nobody") == "nobody"


def test_the_nearest_above_is_found_and_circles_end() -> None:
    parents = {"c": "b", "b": "a"}
    assert nearest_above(parents, "c", frozenset("a")) == "a"
    assert nearest_above(parents, "c", frozenset("ab")) == "b"
    assert nearest_above(parents, "a", frozenset("b")) is None
    assert nearest_above({"a": "b", "b": "a"}, "a", frozenset("z")) is None


def test_what_would_be_otherwise_is_said() -> None:
    assert counts_said(Counts(1, 1, 2), Counts(2, 1, 3)) == (
        "independent support would be 1 to 3, not 1 to 2; 2 lines would have it, not 1"
    )
    assert counts_said(Counts(1, 1, 1), Counts(1, 1, 1)) == "the counts would stay"
