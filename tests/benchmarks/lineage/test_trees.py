"""The fit of whole trees: the algebra against counting, and what is kept by hand."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest

from benchmarks.lineage.fitted import read, read_all
from benchmarks.lineage.generate import make
from benchmarks.lineage.project import links_of, read_lightly
from benchmarks.lineage.settings import FIT_SETTINGS, FIT_WEIGHTS
from benchmarks.lineage.trees import (
    KEPT,
    Group,
    Option,
    expected,
    fit,
    gather,
    loss,
    tabulate,
)
from firsthand.link.trees.forest import ROOT
from firsthand.options import DEFAULT


def choice(child: int, parent: int, score: float, *, is_true: bool = False) -> Option:
    return Option(child, parent, {"score": score}, {"way": 0.0}, is_true)


PAIR = Group(
    2,
    (
        choice(0, ROOT, 1.0, is_true=True),
        choice(0, 1, 0.5),
        choice(1, ROOT, 0.2),
        choice(1, 0, 2.0, is_true=True),
    ),
    {},
)


def test_the_sum_of_all_trees_is_that_of_counting_them() -> None:
    table = tabulate([PAIR])
    trees = [exp(1.0 + 0.2), exp(1.0 + 2.0), exp(0.5 + 0.2)]
    shares, logs = expected(table, np.array([1.0, 0.5, 0.2, 2.0]))
    assert logs == pytest.approx(log(sum(trees)))
    assert shares[3] == pytest.approx(trees[1] / sum(trees))
    assert shares[1] == pytest.approx(trees[2] / sum(trees))


def test_a_fit_makes_the_true_trees_likelier_and_keeps_what_is_given() -> None:
    table = tabulate(gather(read(77, 8), DEFAULT.link))
    found = fit(table, KEPT)
    assert loss(table, found) < loss(table, dict.fromkeys(found, 0.0))
    assert {name: round(found[name], 6) for name in KEPT} == KEPT


def test_the_weights_by_hand_are_those_in_use() -> None:
    weights = dict(DEFAULT.link.parent_weights)
    assert {name: weights[name] for name in KEPT} == KEPT


def test_every_measure_has_a_weight() -> None:
    reads = list(read_lightly(make(3, 2, settings=FIT_SETTINGS, weights=FIT_WEIGHTS)))
    table = tabulate(gather(reads, DEFAULT.link))
    assert {*table.names, *table.sides} == set(dict(DEFAULT.link.parent_weights))


def test_settings_of_the_fit_give_null_edits_reverts_and_chains_of_machines() -> None:
    made = make(5, 60, settings=FIT_SETTINGS, weights=FIT_WEIGHTS)
    families = list(made)
    kinds = {edge["kind"] for each in families for edge in each.truth["edges"]}
    assert {"reverted", "touched", "grown", "cut", "full", "machine", "splice"} <= kinds
    assert len(FIT_SETTINGS) == len(FIT_WEIGHTS)


def test_what_the_tree_chose_outweighs_what_it_did_not() -> None:
    copies = [copy for each in read_lightly(make(9, 6)) for copy in links_of(each).copies]
    sums = {copy: sum(row.score for row in copy.choice) for copy in copies if copy.choice}
    trees = [total for copy, total in sums.items() if copy.kind not in ("same_wire", "followup")]
    siblings = [total for copy, total in sums.items() if copy.kind == "same_wire"]
    assert min(trees) > -0.01 and max(siblings) < 0.01


def test_families_of_each_kind_are_read_to_fit_and_to_check() -> None:
    fitted, checked = read_all(1)
    assert len(fitted) == 4 and len(checked) == 3
    kinds = [read.made.truth["setting"] for read in fitted]
    assert kinds[2:] == ["snapshots of a page", "agency seen"]
