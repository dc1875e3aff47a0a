"""Which pairs make the groups of reports."""

from __future__ import annotations

import numpy as np

from benchmarks.lineage.spanning import spanning


def test_the_surest_ties_that_close_no_circle() -> None:
    ends = [(0, 1), (1, 2), (0, 2), (3, 4)]
    assert spanning(np.array([2.0, -1.0, 0.5, -3.0]), ends) == [0, 2, 3]


def test_of_equals_the_first() -> None:
    assert spanning(np.zeros(3), [(0, 1), (1, 2), (0, 2)]) == [0, 1]


def test_a_long_chain_has_one_tie_less_than_it_has_reports() -> None:
    ends = [(i, j) for i in range(9) for j in range(i + 1, 9)]
    odds = np.array([-abs(3 * i - 2 * j) for i, j in ends], dtype=float)
    assert len(spanning(odds, ends)) == 8
