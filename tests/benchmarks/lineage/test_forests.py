"""The fit of arcs and branches together: measures of a tree, pools, and what a fit gains."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.lineage.fitted import read
from benchmarks.lineage.forests import (
    BRANCHES,
    Pool,
    agreement,
    branch_measures,
    choose,
    move,
    pools_of,
    refine,
    worth,
)
from benchmarks.lineage.regression import Matrix
from benchmarks.lineage.trees import KEPT, gather
from firsthand.link.trees.forest import ROOT
from firsthand.options import DEFAULT

TRUE = {0: ROOT, 1: 0, 2: 1}
TERMS = {
    "branch": 1.0,
    "branch bare": 1.0,
    "branch credited": 0.5,
    "second root": 1.0,
    "second root by an agency": 0.0,
}


def test_a_line_has_no_branches_and_a_star_has() -> None:
    assert branch_measures(TRUE, TERMS) == [0.0] * len(BRANCHES)
    assert branch_measures({0: ROOT, 1: 0, 2: 0}, TERMS) == [1.0, 1.0, 0.5, 0, 0, 0, 0]
    assert branch_measures({0: ROOT, 1: 0, 2: 1, 3: 1}, TERMS)[3] == 1.0
    three = branch_measures({0: ROOT, 1: ROOT, 2: ROOT}, TERMS)
    assert three == [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0]


def test_a_tree_is_right_by_its_edges_and_their_ways() -> None:
    assert agreement(TRUE, TRUE) == 1.0
    assert agreement({0: 1, 1: 2, 2: ROOT}, TRUE) == pytest.approx(0.7)
    assert agreement({0: ROOT, 1: 0, 2: 0}, TRUE) == pytest.approx(0.5)
    assert agreement({0: ROOT, 1: ROOT}, {0: ROOT, 1: ROOT}) == 1.0


def test_the_true_tree_is_the_first_of_its_pool_and_a_fit_makes_the_chosen_better() -> None:
    groups = gather(read(78, 10), DEFAULT.link)
    weights = dict(DEFAULT.link.parent_weights)
    pools = pools_of(groups, weights, seed=3)
    assert pools and min(pool.right[0] for pool in pools) > 0.999
    start = np.zeros(len(pools[0].rows[0]))
    found = move(pools, start, np.ones(len(start)))
    assert _right(pools, found) > _right(pools, start)
    fitted = refine(groups, weights)
    assert set(fitted) == {*weights, *BRANCHES}
    by_hand = {name: fitted[name] for name in KEPT}
    assert by_hand == pytest.approx({name: weights[name] for name in KEPT})
    assert 0.0 < worth(groups, fitted) <= 1.0


def _right(pools: list[Pool], weights: Matrix) -> float:
    return float(np.mean([agreement(choose(pool, weights), pool.trees[0]) for pool in pools]))
