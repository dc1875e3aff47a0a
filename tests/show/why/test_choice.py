"""Why a report hangs from one parent and not from the next likely answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.link.trees.choices import CHOICE_REASONS
from firsthand.model import Copy, Evidence
from firsthand.show.why import open_case
from firsthand.show.why.choice import MATTERS, explain_choice
from firsthand.show.why.explanation import Part
from tests.show.record_factory import a_record


def chosen(*rows: tuple[str, float], rival: str | None = None, kind: str = "rewrites") -> Part:
    """The part for the copy of b from a with these terms of its choice."""
    record = a_record()
    choice = tuple(Evidence(term, score, "as it was found") for term, score in rows)
    copy = Copy("b", "a", kind, 0.9, True, (), (), (), choice, rival)
    return explain_choice(open_case(record), copy)


def test_every_matter_of_a_choice_has_words() -> None:
    assert set(MATTERS) == set(CHOICE_REASONS)


@pytest.mark.parametrize("matter", sorted(MATTERS))
@pytest.mark.parametrize("rival", [None, "c"])
@pytest.mark.parametrize("score", [1.0, -1.0])
def test_a_matter_is_said_of_the_reports(matter: str, rival: str | None, score: float) -> None:
    (term,) = chosen((matter, score), rival=rival).terms
    assert "{" not in term.reason
    (other,) = chosen((matter, -score), rival=rival).terms
    assert term.reason != other.reason or matter == "no parent seen"


def test_a_term_names_the_report_that_it_favours() -> None:
    for score, one, other in ((1.0, "Halden Courier", "c"), (-1.0, "c", "Halden Courier")):
        part = chosen(("likeness", score), ("between", 0.5), rival="c")
        assert part.title == "Why Halden Courier, and not c"
        nearer = f"Ruvania Sentinel is nearer to {one} in its words than to {other}"
        assert part.terms[0].reason == nearer


def test_the_matter_that_decides_is_told_as_what_would_change_it() -> None:
    part = chosen(("likeness", 2.0), ("between", -1.0), ("upstream", 0.3), rival="c")
    assert part.note.startswith("Together +1.30: 79% for Halden Courier")
    (change,) = part.changes
    assert change.condition == MATTERS["likeness"].without
    assert change.outcome == "c would be the likelier answer (sum -0.70)"


def test_siblings_are_held_against_a_copy_of_one_from_the_other() -> None:
    part = chosen(("likeness", 0.5), ("one step", -2.0), kind="same_wire")
    assert part.title == "Why siblings, and neither a copy of the other"
    (change,) = part.changes
    assert change.outcome.startswith("a copy of one from the other would be the likelier answer")


def test_what_says_next_to_nothing_is_left_out_and_so_is_a_choice_without_terms() -> None:
    part = chosen(("likeness", 2.0), ("upstream", -0.001))
    assert [term.name for term in part.terms] == [MATTERS["likeness"].name]
    assert chosen().is_empty


def test_a_parent_that_only_the_whole_tree_prefers_says_so() -> None:
    part = chosen(("likeness", -1.0), rival="c")
    assert "taken alone c would be likelier" in part.note


def test_a_term_that_no_row_knows_keeps_its_reason() -> None:
    (term,) = chosen(("handwriting", 1.0)).terms
    assert (term.name, term.reason) == ("handwriting", "as it was found")


def test_the_part_stands_in_the_explanation_of_its_copy() -> None:
    record = a_record()
    copy = replace(record.links.copies[0], choice=(Evidence("likeness", 2.0, ""),))
    from firsthand.show.why.explain import explain

    found = explain(replace(record, links=replace(record.links, copies=(copy,))), "b>a")
    assert any(part.title.startswith("Why Halden Courier") for part in found.parts)
