"""Words before a number that widen it to an interval ("about", "more than")."""

from __future__ import annotations

from collections.abc import Callable
from math import inf


def _about(value: float, slack: float) -> tuple[float, float]:
    return value * (1 - slack), value * (1 + slack)


def _nearly(value: float, slack: float) -> tuple[float, float]:
    return value * (1 - slack), value


def _barely(value: float, slack: float) -> tuple[float, float]:
    return value, value * (1 + slack)


def _least(value: float, slack: float) -> tuple[float, float]:
    return value, inf


def _most(value: float, slack: float) -> tuple[float, float]:
    return 0.0, value


Widen = Callable[[float, float], tuple[float, float]]

# Words before a number, how they widen it, and why.
MODIFIERS: tuple[tuple[str, Widen, str], ...] = (
    ("about|around|roughly|approximately|approx.|some|circa|an estimated|estimated", _about,
     "near the number, on either side"),
    ("nearly|almost|close to|just under|not quite|as good as", _nearly,
     "somewhat less"),
    ("just over|just above|slightly more than|slightly over|a little over|a little more than",
     _barely, "somewhat more"),
    ("more than|over|at least|in excess of|no fewer than|not less than|no less than|upwards of"
     "|upward of|above|exceeding|greater than|a minimum of|well over|far more than", _least,
     "that many or more"),
    ("up to|as many as|as much as|at most|no more than|not more than|a maximum of|fewer than"
     "|less than|under|below|at the most", _most, "that many or fewer"),
)  # fmt: skip

# Each phrase with the way it widens its number.
WIDEN = {phrase: widen for phrases, widen, _ in MODIFIERS for phrase in phrases.split("|")}
