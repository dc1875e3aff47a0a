"""Says whether two values are one, or may be: rounded, or put into another unit."""

from __future__ import annotations

import re
from functools import lru_cache
from math import floor, isinf, log10

from firsthand.model import Date, Quantity
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.misprints import is_long, is_misprint
from firsthand.weigh.slots.numbers import may_be_one
from firsthand.weigh.slots.spells import are_two_times
from firsthand.weigh.slots.units import (
    CURRENCIES,
    MONEY,
    are_one,
    are_one_limit,
    in_base,
)

# Share 0-1 by which a measure may be off where it is told in round numbers.
ROUND = 0.1
# Figures from which a count is rounded.
ROUNDED = 100
# Currencies with a name that others bear too.
NAMED = {
    "USD": "dollar", "AUD": "dollar", "CAD": "dollar", "NZD": "dollar", "HKD": "dollar",
    "SGD": "dollar", "EUR": "euro", "GBP": "pound", "CHF": "franc", "RUB": "rouble", "INR": "rupee",
    "SEK": "krona", "TRY": "lira",
}  # fmt: skip


def are_equal(a: Quantity | Date, b: Quantity | Date, scene: Scene) -> bool:
    """Whether two values are one, or may be: rounded, put into another unit, told less exactly."""
    if isinstance(a, Date) or isinstance(b, Date):
        return isinstance(a, Date) and isinstance(b, Date) and not are_two_times(a, b, scene)
    if in_two_moneys(a, b) or are_one(a, b) or are_one_limit(a, b) or are_one_limit(b, a):
        return True
    if a.unit and b.unit and a.unit != b.unit:
        a, b = in_base(a), in_base(b)
        # Another unit is told in round numbers.
        if abs(a.value - b.value) <= ROUND * max(a.value, b.value):
            return True
    if is_misprint(a, b) and is_long(a) and not _is_round(a) and not _is_round(b):
        return False
    if may_be_one((a.low, a.high), (b.low, b.high)) or _reaches(a, b) or _reaches(b, a):
        return True
    return _is_rounded(a, b) or _is_rounded(b, a)


def in_two_moneys(a: Quantity, b: Quantity) -> bool:
    """Whether two sums are in two currencies, by code or by name: no rate is known."""
    first, second = _money_of(a), _money_of(b)
    return bool(first and second and first != second)


def are_one_range(a: Quantity, b: Quantity, scene: Scene) -> bool:
    """Whether the same two numbers stand in both ("between 140 and 150", "140-150")."""
    one, other = (_figures(scene.text(quantity.span)) for quantity in (a, b))
    return one == other and len(one) > 1 and one[0] != one[1]


@lru_cache(maxsize=16_384)
def _figures(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d[\d,.]*", text))


def _money_of(quantity: Quantity) -> str | None:
    if quantity.unit in CURRENCIES:
        return NAMED.get(quantity.unit, quantity.unit)
    return quantity.head if quantity.unit is None and quantity.head in MONEY else None


def _reaches(least: Quantity, other: Quantity) -> bool:
    """Whether one is told as "more than" so much, and the other is not much more."""
    open_ended = isinf(least.high) and not isinf(other.high)
    return open_ended and least.low <= other.low <= (1 + 3 * ROUND) * least.low


def _is_rounded(a: Quantity, b: Quantity) -> bool:
    """Whether the one is the other with fewer figures: "1.9 billion" of 1.92 billion."""
    whole = a.unit is None and a.value < ROUNDED
    if whole or a.value <= 0 or b.value <= 0 or isinf(a.value) or isinf(b.value):
        return False
    step = _step(a.value)
    return step > _step(b.value) and abs(a.value - b.value) <= step / 2 * 1.01


def _is_round(quantity: Quantity) -> bool:
    """Whether a number has one figure that is not nought ("400,000")."""
    return quantity.value >= 1 and len(f"{quantity.value:.0f}".rstrip("0")) == 1


def _step(value: float) -> float:
    """The place of the last figure of a number that is not nought."""
    figures = f"{value:.6g}"
    if "." in figures and "e" not in figures:
        return float(10 ** -len(figures.partition(".")[2]))
    bare = f"{value:.0f}"
    return (
        float(10 ** (len(bare) - len(bare.rstrip("0"))))
        if value >= 1
        else 10 ** floor(log10(value))
    )
