"""What the scores of evidence mean: log-odds (natural log) and the probability they stand for."""

from __future__ import annotations

import math

# Log-odds on either side of 0 beyond which nothing gets any surer.
SUREST = 30.0


def probability(odds: float) -> float:
    """The probability, 0 to 1, that log-odds stand for (the logistic function)."""
    return 1 / (1 + math.exp(-max(-SUREST, min(SUREST, odds))))


def odds_of(probability: float) -> float:
    """The log-odds of a probability between 0 and 1, both excluded."""
    return math.log(probability / (1 - probability))
