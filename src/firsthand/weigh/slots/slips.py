"""Tells values that a slip of the pen has made of one another: figures, days, currencies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from firsthand.model import Date, Quantity
from firsthand.weigh.slots.equality import in_two_moneys
from firsthand.weigh.slots.framing import Frame
from firsthand.weigh.slots.misprints import is_misprint
from firsthand.weigh.slots.numbers import may_be_one

# Figures that two numbers must have in common for a slip to have made one of the other.
LONG = 2


def are_misprinted(a: Frame, b: Frame, frames: Sequence[Frame]) -> bool:
    """Whether one number has the figures of the other, and no report of the two gives both."""
    first, second = a.value, b.value
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return False
    if first.unit != second.unit or not is_misprint(first, second) or _figures(first) < LONG:
        return False
    return not _knows_both(a, b, frames)


def _knows_both(a: Frame, b: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a report of either number gives the other too."""
    both = {size_of(a), size_of(b)}
    return any(
        both <= {size_of(one) for one in frames if report in one.reports}
        for report in a.reports | b.reports
    )


def are_one_sum(a: Frame, b: Frame) -> bool:
    """Whether one sum is told in two currencies, which makes it two."""
    first, second = a.value, b.value
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return False
    return in_two_moneys(first, second) and (
        first.value == second.value
        or may_be_one((first.low, first.high), (second.low, second.high))
    )


def _figures(quantity: Quantity) -> int:
    """How many figures a number has, the noughts at its end left out."""
    return len(f"{quantity.value:.6g}".replace(".", "").rstrip("0"))


def are_slips(a: Frame, b: Frame, frames: Sequence[Frame]) -> bool:
    """Whether two days follow one another, and no report of the two gives both."""
    if not are_neighbours(a, b):
        return False
    days = {(one.value.value or "")[:10] for one in (a, b) if isinstance(one.value, Date)}
    given: dict[str, set[str]] = defaultdict(set)
    for one in frames:
        if isinstance(one.value, Date):
            for report in one.reports:
                given[report].add((one.value.value or "")[:10])
    return not any(days <= given[report] for report in a.reports | b.reports)


def are_neighbours(a: Frame, b: Frame) -> bool:
    """Whether two days of a calendar follow one another, as a slip of the pen has them."""
    values = [frame.value.value for frame in (a, b) if isinstance(frame.value, Date)]
    try:
        first, second = (date.fromisoformat(value or "") for value in values)
    except ValueError:
        return False
    return (first - second).days in (1, -1)


def size_of(frame: Frame) -> float:
    """The number of a frame; 0 for a date."""
    return frame.value.value if isinstance(frame.value, Quantity) else 0.0
