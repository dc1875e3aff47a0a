"""Scores of lineage, support, calibration and peers on answers whose score is known."""

from __future__ import annotations

import math
from typing import Any

import pytest

from benchmarks.lineage.calibration import brier, calibration_error, reliability
from benchmarks.lineage.generate import Made
from benchmarks.lineage.peers import PEERS, answer, choose
from benchmarks.lineage.scoring import Answer, figures, score_family
from benchmarks.lineage.support import Count, over_count
from benchmarks.lineage.tables import table

TRUTH: dict[str, Any] = {
    "edges": [{"child": "b", "parent": "a", "kind": "light"}],
    "origins": [["a", "b"], ["c", "d"], ["e"]],
    "unseen": [{"id": "n3", "children": ["c", "d"]}],
}
RIGHT = Answer(frozenset({("b", "a")}), (frozenset("ab"), frozenset("cd")))


def test_truth_as_answer_scores_full() -> None:
    scored = figures([score_family(TRUTH, RIGHT)])
    assert scored == {
        "edge_f1": 1,
        "direction": 1,
        "origins_f1": 1,
        "siblings": 1,
        "origin_error": 0,
        "origin_bias": 0,
    }


def test_no_answer_scores_nothing_and_counts_each_report() -> None:
    scored = figures([score_family(TRUTH, Answer(frozenset(), ()))])
    assert scored["edge_f1"] == scored["origins_f1"] == scored["siblings"] == 0
    assert scored["origin_bias"] == 2
    assert math.isnan(scored["direction"])


def test_edge_turned_round_is_an_edge_without_direction() -> None:
    scored = figures([score_family(TRUTH, Answer(frozenset({("a", "b")}), RIGHT.groups))])
    assert (scored["edge_f1"], scored["direction"]) == (1, 0)


def test_both_ways_are_half_a_direction() -> None:
    both = Answer(frozenset({("a", "b"), ("b", "a")}), RIGHT.groups)
    assert figures([score_family(TRUTH, both)])["direction"] == 0.5


def test_one_group_of_all_has_too_few_origins() -> None:
    scored = figures([score_family(TRUTH, Answer(RIGHT.edges, (frozenset("abcde"),)))])
    assert scored["origin_bias"] == -2
    assert scored["origins_f1"] == pytest.approx(2 * 2 / (10 + 2))


def test_edge_between_siblings_is_wrong() -> None:
    tied = Answer(frozenset({("b", "a"), ("c", "d")}), RIGHT.groups)
    scored = figures([score_family(TRUTH, tied)])
    assert scored["siblings"] == 0
    assert scored["edge_f1"] == pytest.approx(2 / 3)


def _count(lines: int, true_lines: int, together: int = 9, reports: int = 3) -> Count:
    return Count("mixed", reports, lines, 1, 1, 3, true_lines, 1, together)


def test_over_count_tells_copies_from_unlike_statements() -> None:
    rows = [_count(2, 1, together=2), _count(3, 1, together=2), _count(1, 2), _count(1, 1, 1, 1)]
    found = over_count(rows)
    assert found["claims"] == 4
    assert found["of several reports"] == 3
    assert found["lines over"] == 0.5
    assert found["copies as lines"] == 0.25
    assert found["lines under"] == 0.25
    assert found["lines under, of several"] == pytest.approx(1 / 3)
    assert found["true lines outside low to high"] == 0


def test_calibration_error_of_honest_and_of_boasting_numbers() -> None:
    honest = [(0.75, True)] * 3 + [(0.75, False)]
    boasting = [(0.95, False)] * 4
    assert calibration_error(honest) == 0
    assert calibration_error(boasting) == pytest.approx(0.95)
    assert calibration_error(honest + boasting) == pytest.approx(0.475)
    assert brier([(1.0, True), (0.0, True)]) == 0.5


def test_reliability_leaves_empty_bins_out() -> None:
    rows = reliability([(1.0, True), (0.05, False)])
    assert [(row.low, row.count, row.right) for row in rows] == [(0.0, 1, 0.0), (0.9, 1, 1.0)]


def _family() -> Made:
    first = " ".join(
        f"Sentence {k} tells of gate {k} and the ferry of Port Sella." for k in range(9)
    )
    other = " ".join(
        f"Elsewhere {k} mills stood still while hail fell upon Velmark." for k in range(9)
    )
    texts = {"a": first, "b": first[: len(first) // 2], "c": other}
    reports = tuple(
        {"id": name, "text": text, "published": f"2031-01-0{k}T10:00+00:00"}
        for k, (name, text) in enumerate(texts.items(), 1)
    )
    truth = {
        "edges": [{"child": "b", "parent": "a", "kind": "abridged"}],
        "origins": [["a", "b"], ["c"]],
        "unseen": [],
    }
    return Made(reports, truth)


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_peers_find_a_plain_copy(peer: Any) -> None:
    made = _family()
    threshold = choose(peer, [made])
    likeness = peer.likeness([row["text"] for row in made.reports])
    assert all(-0.1 <= value <= 1 for value in likeness.values())
    scored = figures([score_family(made.truth, answer(made, peer, likeness, threshold))])
    assert (scored["edge_f1"], scored["direction"], scored["origins_f1"]) == (1, 1, 1)


def test_table_leaves_unknown_figures_empty() -> None:
    shown = table([("all", {"f1": 0.5, "count": 3, "siblings": float("nan")})])
    assert shown.splitlines()[-1] == "| all | 0.500 | 3 |  |"
