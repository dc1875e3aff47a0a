"""Says whether two numbers differ as a misprint does: figures changed about, a nought too many."""

from __future__ import annotations

from firsthand.model import Quantity

# Figures; of a number with fewer no two can change places.
LEAST = 2
# Figures from which a number is a thing's own.
LONG = 3
# By how much a number grows with one nought, or with "billion" for "million".
NOUGHTS = (10, 100, 1000)


def is_misprint(a: Quantity, b: Quantity) -> bool:
    """Whether a number becomes the other where two figures change places, or by a nought."""
    if a.value == b.value or min(a.value, b.value) <= 0 or max(a.value, b.value) > 1e15:
        return False
    low, high = sorted((a.value, b.value))
    return are_turned(_figures(low), _figures(high)) or high / low in NOUGHTS


def is_long(quantity: Quantity) -> bool:
    """Whether a number has so many figures that it stands elsewhere by chance only seldom."""
    return bool(quantity.value >= 10 ** (LONG - 1))


def are_turned(a: str, b: str) -> bool:
    """Whether two strings of one length differ in two places, whose characters changed about."""
    if len(a) != len(b) or len(a) < LEAST:
        return False
    odd = [at for at in range(len(a)) if a[at] != b[at]]
    return len(odd) == 2 and a[odd[0]] == b[odd[1]] and a[odd[1]] == b[odd[0]]


def _figures(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value}"
