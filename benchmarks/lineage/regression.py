"""Logistic regression with a ridge, in numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

_ROUNDS, _ENOUGH = 200, 1e-7


def logistic(
    measures: Matrix,
    labels: Matrix,
    *,
    weights: Matrix,
    offset: Matrix,
    ridge: float,
    positive: Sequence[bool],
) -> Matrix:
    """Weights by Newton's method, the last being the constant, which has no ridge.

    `offset` are log-odds already known; a measure marked `positive` that would get a weight below 0
    is left out, at 0.
    """
    kept = np.ones(measures.shape[1], dtype=bool)
    while True:
        found = np.zeros(measures.shape[1] + 1)
        found[np.append(kept, True)] = _newton(measures[:, kept], labels, weights, offset, ridge)
        wrong = kept & np.array(positive) & (found[:-1] < 0)
        if not wrong.any():
            return found
        kept &= ~wrong


def _newton(
    measures: Matrix, labels: Matrix, weights: Matrix, offset: Matrix, ridge: float
) -> Matrix:
    rows = np.column_stack([measures, np.ones(len(measures))])
    pull = np.append(np.full(measures.shape[1], ridge), 0.0)
    found = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        said = 1 / (1 + np.exp(-np.clip(rows @ found + offset, -30, 30)))
        slope = rows.T @ (weights * (labels - said)) - pull * found
        bend = (rows * (weights * said * (1 - said))[:, None]).T @ rows + np.diag(pull + 1e-9)
        step = np.linalg.solve(bend, slope)
        found += np.clip(step, -2, 2)
        if np.abs(step).max() < _ENOUGH:
            break
    return found
