"""Logistic regression and conditional logit with a ridge, in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

_ROUNDS, _ENOUGH = 200, 1e-7


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice among rows of measures; `right` marks the rows that are right (one or more).

    A row's score is the sum of its `measures` by their weights and, where `turns` is given, the
    log-probability that it points this way: the logistic of the sum of its turns by theirs. Rows
    of zeros in both are choices that point nowhere.
    """

    measures: Matrix
    right: npt.NDArray[np.bool_]
    weight: float
    turns: Matrix
    points: npt.NDArray[np.bool_]


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


def conditional_logit(
    choices: Sequence[Choice], start: Matrix, *, free: npt.NDArray[np.bool_], ridge: float
) -> Matrix:
    """Weights of measures and turns under which the right rows are likeliest (Fisher scoring).

    Those not `free` stay as at the start. The ridge pulls the free weights towards 0.
    """
    found = np.where(free, 0.0, start)
    for _ in range(_ROUNDS):
        slope = -ridge * found * free
        bend = np.diag(np.full(len(start), ridge + 1e-9))
        for choice in choices:
            scores, pulls = _scores(choice, found)
            said = _softmax(scores)
            right = np.where(choice.right, said, 0.0)
            right /= right.sum()
            mean = said @ pulls
            slope += choice.weight * (right @ pulls - mean)
            apart = pulls - mean
            bend += choice.weight * (apart * said[:, None]).T @ apart
        step = np.zeros(len(start))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        found += np.clip(step, -0.5, 0.5)
        if np.abs(step).max() < _ENOUGH:
            break
    return found


def share_right(choices: Sequence[Choice], weights: Matrix) -> float:
    """How often the likeliest row is right, by the weight of the choices."""
    right = [c.weight * c.right[int(np.argmax(_scores(c, weights)[0]))] for c in choices]
    return float(sum(right) / max(1e-9, sum(c.weight for c in choices)))


def _scores(choice: Choice, weights: Matrix) -> tuple[Matrix, Matrix]:
    """The score of each row, and by how much each weight moves it."""
    size = choice.measures.shape[1]
    odds = np.clip(choice.turns @ weights[size:], -30, 30)
    ways = np.where(choice.points, -np.log1p(np.exp(-odds)), 0.0)
    back = np.where(choice.points, 1 / (1 + np.exp(odds)), 0.0)
    pulls = np.column_stack([choice.measures, back[:, None] * choice.turns])
    return choice.measures @ weights[:size] + ways, pulls


def _softmax(scores: Matrix) -> Matrix:
    held: Matrix = np.exp(scores - scores.max())
    held /= held.sum()
    return held
