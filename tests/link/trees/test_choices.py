"""Why a report hangs from one parent and not from the next likely answer."""

from __future__ import annotations

import pytest

from firsthand.build import build_links
from firsthand.link.trees.arcs import arc_terms
from firsthand.link.trees.branches import Branching
from firsthand.link.trees.choices import (
    ARC_TERMS,
    BRANCH,
    CHOICE_REASONS,
    Choice,
    rival_of,
    weigh_choice,
    weigh_siblings,
    with_branches,
)
from firsthand.link.trees.forest import ROOT
from firsthand.link.trees.parentage import TOLD
from firsthand.model import Copy, Story
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_REWRITTEN
from tests.link.trees.test_trees import scene


def copies(*texts: str) -> dict[tuple[str, str], Copy]:
    reports = [found(text, f"r{n}") for n, text in enumerate(texts)]
    links = build_links(Story("s", tuple(item.report.id for item in reports)), reports)
    return {(copy.child, copy.parent): copy for copy in links.copies}


def test_each_measure_of_an_arc_leads_to_a_reason() -> None:
    measured = arc_terms(scene(FERRY, FERRY_REWRITTEN), 1, 0)
    assert set(ARC_TERMS) == {*measured, TOLD, BRANCH}
    assert set(ARC_TERMS.values()) | {"no parent seen"} == set(CHOICE_REASONS)


@pytest.mark.parametrize("term", sorted(ARC_TERMS))
def test_a_term_of_the_parent_speaks_for_it_and_one_of_the_rival_against(term: str) -> None:
    choice = Choice({ROOT: {"root": 0.5}, 4: {term: 2.0}, 6: {}})
    (row,) = weigh_choice(choice, 4, 6)
    assert (row.term, row.score, row.reason) == (ARC_TERMS[term], 2.0, CHOICE_REASONS[row.term])
    (row,) = weigh_choice(choice, 6, 4)
    assert (row.score, row.reason) == (-2.0, f"against: {CHOICE_REASONS[row.term]}")


def test_a_low_score_of_no_parent_speaks_for_a_parent() -> None:
    (row,) = weigh_choice(Choice({ROOT: {"root": -1.5, "root size": 0.5}, 4: {}}), 4, ROOT)
    assert (row.term, row.score) == ("no parent seen", 1.0)


def test_terms_that_cancel_out_are_not_told() -> None:
    choice = Choice({ROOT: {}, 4: {"apart": 2.0, "order": -2.0}})
    assert weigh_choice(choice, 4, ROOT) == ()


def test_the_rival_is_no_retelling_of_the_report_itself() -> None:
    choice = Choice({ROOT: {"root": -9.0}, 1: {"apart": 3.0}, 2: {"apart": 2.0}, 3: {}})
    parents = {0: 1, 1: ROOT, 2: 0, 3: ROOT}
    assert rival_of(0, choice, parents) == 3


def test_siblings_are_weighed_the_likelier_way() -> None:
    choices = {
        0: Choice({ROOT: {"root": 1.0}, 1: {"apart": -3.0}}),
        1: Choice({ROOT: {"root": 1.0}, 0: {"apart": -1.0}}),
    }
    assert sum(row.score for row in weigh_siblings(0, 1, choices)) == -2.0
    assert weigh_siblings(0, 1, {0: Choice({ROOT: {}}), 1: Choice({ROOT: {}})}) == ()


def test_a_copy_says_what_speaks_for_its_parent_against_a_text_that_nobody_has() -> None:
    (copy,) = copies(FERRY, FERRY_REWRITTEN).values()
    rows = {row.term: row.score for row in copy.choice}
    assert copy.rival is None
    assert sum(rows.values()) > 0 < min(rows["likeness"], rows["no parent seen"])
    assert "retold once" not in rows


def test_a_parent_that_another_report_retells_too_speaks_against_itself() -> None:
    choice, parents = Choice({ROOT: {}, 0: {"apart": 1.0}}), {0: ROOT, 1: 0, 2: 0}
    told = with_branches(2, choice, parents, Branching(-3.0, -3.0))
    assert {row.term: row.score for row in weigh_choice(told, 0, ROOT)} == {
        "likeness": 1.0,
        "retold once": -3.0,
    }
