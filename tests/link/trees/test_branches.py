"""Trees of copies bettered by where they branch."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.link.trees.branches import (
    Branching,
    better_forest,
    branch_terms,
    branching_of,
    gain_of,
    root_count_terms,
)
from firsthand.link.trees.forest import ROOT, best_forest
from firsthand.options import DEFAULT
from tests.link.stories_of_ours import FERRY, FERRY_REWRITTEN
from tests.link.trees.test_trees import scene

NONE = Branching(0.0, 0.0)
LINE = Branching(-3.0, -3.0)
# Three states of a page, the first a little nearer to either than these to each other.
STAR = {
    0: {ROOT: 0.0, 1: -9.0, 2: -9.0},
    1: {ROOT: -9.0, 0: 2.0, 2: 1.0},
    2: {ROOT: -9.0, 0: 2.0, 1: 1.0},
}


def test_states_that_may_not_branch_are_a_line() -> None:
    star = best_forest(STAR)
    assert star == {0: ROOT, 1: 0, 2: 0}
    assert better_forest(STAR, star, NONE) == star
    line = better_forest(STAR, star, LINE)
    assert sorted(line.values()) != sorted(star.values()) and line[0] == ROOT
    assert {line[1], line[2]} in ({0, 1}, {0, 2})


def test_what_has_a_parent_may_cost_less_than_what_has_none() -> None:
    assert Branching(-2.0, -1.0).at(0, {0: ROOT}, 3) == -4.0
    assert Branching(-2.0, -1.0).at(1, {0: ROOT, 1: 0}, 3) == -2.0
    assert Branching(-2.0, -1.0).at(ROOT, {0: ROOT}, 3) == 0.0
    assert Branching(-2.0, -1.0).at(0, {0: ROOT}, 1) == 0.0


def test_a_second_retelling_costs_and_the_first_does_not() -> None:
    parents = {0: ROOT, 1: 0, 2: 0}
    assert gain_of(2, 0, parents, LINE) == -3.0
    assert gain_of(2, 1, parents, LINE) == 0.0
    assert gain_of(2, ROOT, parents, LINE) == 0.0


def test_a_second_text_without_a_parent_counts_apart_from_further_ones() -> None:
    roots = Branching(0.0, 0.0, second=-1.0, further=0.5)
    assert [roots.at(ROOT, {}, count) for count in (1, 2, 4)] == [0.0, -1.0, 0.0]
    assert gain_of(1, ROOT, {0: ROOT, 1: 0}, roots) == -1.0
    arcs = {0: {ROOT: 0.0}, 1: {ROOT: 0.0, 0: -0.5}}
    start = best_forest(arcs)
    assert start == {0: ROOT, 1: ROOT}
    assert better_forest(arcs, start, roots) == {0: ROOT, 1: 0}


def test_where_an_outlet_prints_an_agency_another_client_is_likely() -> None:
    group = scene(FERRY, FERRY_REWRITTEN)
    assert root_count_terms(group) == {"second root": 1.0, "second root by an agency": 0.0}
    with_client = replace(group, clients=frozenset({0}))
    assert root_count_terms(with_client)["second root by an agency"] == 1.0


def test_a_report_goes_in_between_two_where_it_is_taken_out_of_its_place() -> None:
    arcs = {
        0: {ROOT: 0.0},
        1: {ROOT: -9.0, 0: 5.0, 2: 4.0},
        2: {ROOT: -9.0, 0: 5.0, 1: 0.0},
        3: {ROOT: -9.0, 0: 1.0, 2: 5.0},
    }
    start = best_forest(arcs)
    assert start == {0: ROOT, 1: 0, 2: 0, 3: 2}
    bettered = better_forest(arcs, start, Branching(-4.0, 0.0))
    assert bettered == {0: ROOT, 1: 2, 2: 0, 3: 2}


def test_a_group_without_outlet_and_stamp_is_bare() -> None:
    assert branch_terms(scene(FERRY, FERRY_REWRITTEN)) == {
        "branch": 1.0,
        "branch bare": 1.0,
        "branch credited": 0.0,
    }


def test_each_measure_of_a_group_has_a_weight() -> None:
    group = scene(FERRY, FERRY_REWRITTEN)
    terms = {*branch_terms(group), *root_count_terms(group)}
    assert {*terms, "branch below", "further root"} == set(dict(DEFAULT.link.branch_weights))
    costs = branching_of(group, options=DEFAULT.link)
    below = dict(DEFAULT.link.branch_weights)["branch below"]
    assert costs.below - costs.first == pytest.approx(below)


@settings(deadline=None)
@given(
    st.lists(st.integers(-9, 9), min_size=16, max_size=16),
    st.lists(st.integers(-6, 3), min_size=4, max_size=4),
)
def test_a_bettered_tree_is_a_tree_and_no_worse(scores: list[int], costs: list[int]) -> None:
    rows = iter(scores)
    arcs = {c: {p: float(next(rows)) for p in (ROOT, 0, 1, 2, 3) if p != c} for c in range(4)}
    branching = Branching(*map(float, costs))
    start = best_forest(arcs)
    found = better_forest(arcs, start, branching)
    assert _score(found, arcs, branching) >= _score(start, arcs, branching)
    trees = (dict(enumerate(row)) for row in product((ROOT, 0, 1, 2, 3), repeat=4))
    assert any(found == tree and _goes_back(tree) for tree in trees)


@settings(deadline=None)
@given(
    st.lists(st.integers(-9, 9), min_size=16, max_size=16),
    st.lists(st.integers(-6, 3), min_size=4, max_size=4),
)
def test_no_move_is_passed_over_that_gains(scores: list[int], costs: list[int]) -> None:
    rows = iter(scores)
    arcs = {c: {p: float(next(rows)) for p in (ROOT, 0, 1, 2, 3) if p != c} for c in range(4)}
    branching = Branching(*map(float, costs))
    found = better_forest(arcs, best_forest(arcs), branching)
    with patch.object(Branching, "bounds", lambda _: (1000.0, 0.0)):
        assert better_forest(arcs, best_forest(arcs), branching) == found


def _score(tree: dict[int, int], arcs: dict[int, dict[int, float]], branching: Branching) -> float:
    told = list(tree.values())
    return sum(arcs[child][parent] for child, parent in tree.items()) + sum(
        branching.at(report, tree, told.count(report)) for report in (ROOT, *tree)
    )


def _goes_back(tree: dict[int, int]) -> bool:
    for node in tree:
        for _ in tree:
            node = tree.get(node, ROOT)
        if node != ROOT:
            return False
    return True
