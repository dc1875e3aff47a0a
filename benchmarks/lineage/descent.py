"""Descends a slope to the weights of least loss."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.lineage.regression import Matrix


def descend(
    start: Matrix, slope_at: Callable[[Matrix], Matrix], *, rounds: int, rate: float
) -> Matrix:
    """The weights after so many steps down (Adam), the later half of them ever smaller."""
    found, mean, square = start.copy(), np.zeros(len(start)), np.zeros(len(start))
    for turn in range(1, rounds + 1):
        slope = slope_at(found)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        size = rate * min(1.0, 2 * (1 - turn / rounds) + 0.02)
        step = (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
        found = found - size * step
    return found
