"""The best arborescence, also where the best parents run in a circle."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.link.trees.forest import ROOT, best_forest


def test_each_takes_its_best_parent() -> None:
    assert best_forest({0: {ROOT: 0.0}, 1: {ROOT: 0.0, 0: 2.0}}) == {0: ROOT, 1: 0}


def test_a_circle_is_opened_where_it_costs_least() -> None:
    arcs = {0: {ROOT: 0.0, 1: 5.0}, 1: {ROOT: 3.0, 0: 5.0}}
    assert best_forest(arcs) == {0: 1, 1: ROOT}


def test_very_many_circles_are_opened() -> None:
    pairs = [(2 * k, 2 * k + 1) for k in range(600)]
    arcs = {a: {ROOT: 0.0, b: 5.0} for pair in pairs for a, b in (pair, pair[::-1])}
    best = best_forest(arcs)
    assert {best[a] for a, _ in pairs} == {ROOT}
    assert all(best[b] == a for a, b in pairs)


def test_circles_within_circles_are_opened() -> None:
    near = {0: {1: 9.0}, 1: {0: 9.0}, 2: {0: 7.0}, 3: {2: 9.0}}
    arcs = {child: {ROOT: -float(child), **row} for child, row in near.items()}
    arcs[0] |= {3: 8.0}
    assert best_forest(arcs) == {0: ROOT, 1: 0, 2: 0, 3: 2}
    arcs[2] |= {ROOT: 20.0}
    assert best_forest(arcs) == {0: 3, 1: 0, 2: ROOT, 3: 2}


def test_no_arcs_no_tree() -> None:
    assert best_forest({}) == {}


@settings(deadline=None)
@given(st.lists(st.integers(-9, 9), min_size=16, max_size=16))
def test_no_other_tree_scores_more(scores: list[int]) -> None:
    rows = iter(scores)
    arcs = {c: {p: float(next(rows)) for p in (ROOT, 0, 1, 2, 3) if p != c} for c in range(4)}
    best = best_forest(arcs)
    made = sum(arcs[child][parent] for child, parent in best.items())
    trees = (
        dict(enumerate(parents))
        for parents in product((ROOT, 0, 1, 2, 3), repeat=4)
        if all(child != parent for child, parent in enumerate(parents))
    )
    assert _is_tree(best)
    assert made == max(sum(arcs[c][p] for c, p in tree.items()) for tree in trees if _is_tree(tree))


def _is_tree(parents: dict[int, int]) -> bool:
    for node in parents:
        for _ in parents:
            node = parents.get(node, ROOT)
        if node != ROOT:
            return False
    return True
