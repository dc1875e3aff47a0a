"""The regressions, and the whole way from families to fitted weights on a few small families."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.lineage.fit import (
    HAND_SET,
    fit_dependence,
    fit_direction,
    gather_pairs,
    gather_turns,
    log_loss,
    share_turned_right,
)
from benchmarks.lineage.generate import make
from benchmarks.lineage.project import (
    Read,
    links_of,
    read_families,
    read_lightly,
    without_stamps,
)
from benchmarks.lineage.regression import logistic
from benchmarks.lineage.score import run
from benchmarks.lineage.settings import SETTINGS
from firsthand.link.trees.parentage import DIRECTION_REASONS
from firsthand.options import DEFAULT


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    small = [setting for setting in SETTINGS if setting.reports[1] <= 8]
    return list(read_families(make(5, 5, settings=small, weights=[1] * len(small))))


def _logistic(measures: np.ndarray, labels: np.ndarray, positive: list[bool]) -> np.ndarray:
    size = len(labels)
    return logistic(
        measures,
        labels,
        weights=np.ones(size),
        offset=np.zeros(size),
        ridge=0.01,
        positive=positive,
    )


def test_logistic_finds_the_weights_that_made_the_labels() -> None:
    chance = np.random.default_rng(1)
    measures = chance.normal(size=(6000, 2))
    odds = measures @ np.array([1.5, -0.5]) + 0.3
    labels = (chance.random(6000) < 1 / (1 + np.exp(-odds))).astype(float)
    assert _logistic(measures, labels, [False, False]) == pytest.approx([1.5, -0.5, 0.3], abs=0.12)


def test_logistic_leaves_out_what_must_not_speak_against() -> None:
    measures = np.array([[0.0, 1.0], [1.0, 0.0], [0.2, 0.7], [0.8, 0.3]])
    found = _logistic(measures, np.array([1.0, 0.0, 1.0, 0.0]), [True, True])
    assert found[0] == 0
    assert found[1] > 0


def test_fit_is_likelier_than_what_it_began_with(reads: list[Read]) -> None:
    options = DEFAULT.link
    pairs = gather_pairs(reads, options)
    fitted = fit_dependence(pairs, options)
    assert log_loss(pairs, fitted) < log_loss(pairs, options)
    for (term, now, _), (_, before, _) in zip(
        fitted.dependence_weights, options.dependence_weights, strict=True
    ):
        assert (now == before) or term not in HAND_SET
        assert now >= 0


def test_fitted_directions_are_mostly_right_on_what_they_were_fitted_on() -> None:
    mixed = [setting for setting in SETTINGS if setting.name == "mixed"]
    reads = list(read_lightly(make(5, 6, settings=mixed, weights=[1])))
    turns = gather_turns(reads, DEFAULT.link)
    fitted = fit_direction(turns, DEFAULT.link)
    assert share_turned_right(turns, fitted) > 0.8
    before, now = dict(DEFAULT.link.parent_weights), dict(fitted.parent_weights)
    assert now.keys() == before.keys()
    assert {term for term in now if now[term] != before[term]} <= set(DIRECTION_REASONS) - HAND_SET


def test_run_scores_each_family_with_and_without_stamps(reads: list[Read]) -> None:
    tally = run([read.made for read in reads])
    assert sum(map(len, tally.rows.values())) == len(tally.bare) == len(reads)
    assert tally.counts
    assert tally.dependence
    assert all(0 <= said <= 1 for said, _ in tally.dependence)


def test_without_stamps_no_report_is_dated(reads: list[Read]) -> None:
    bare = without_stamps(reads[0])
    assert {item.published for item in bare.findings} == {None}
    assert [item.report.text for item in bare.findings] == [
        item.report.text for item in reads[0].findings
    ]


def test_light_findings_give_the_copies_of_the_whole_pipeline(reads: list[Read]) -> None:
    for read, light in zip(reads, read_lightly(read.made for read in reads), strict=True):
        whole, quick = links_of(read).copies, links_of(light).copies
        assert [(copy.child, copy.parent) for copy in quick] == [
            (copy.child, copy.parent) for copy in whole
        ]
