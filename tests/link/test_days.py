"""Stamps as windows of time, and their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.link.days import day_of, order_of, window_of
from firsthand.model import Findings, Published
from tests.factory import found

ITEM = found("Ferry sinks off Port Sella.", "a")


def stamped(value: str | None) -> Findings:
    return replace(ITEM, published=Published(value, "envelope", "test") if value else None)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2024-05-02T08:00+00:00", "2024-05-02T09:00+00:00", -1),
        ("2024-05-02T09:00+02:00", "2024-05-02T08:00+00:00", -1),
        ("2024-05-02 09:00", "2024-05-02T09:00", 0),
        ("2024-05-02", "2024-05-02T09:00", 0),
        ("2024-05-02", "2024-05-03T06:00", 0),
        ("2024-05-02", "2024-05-03T13:00", -1),
        ("2024-05-06", "2024-05-02", 1),
        ("2024-05-02", None, 0),
        ("soon", "2024-05-02", 0),
        ("0001-01-01", "2024-05-02", 0),
    ],
)
def test_order_of_stamps(one: str | None, other: str | None, order: int) -> None:
    windows = window_of(stamped(one)), window_of(stamped(other))
    assert order_of(*windows) == order
    assert order_of(*windows[::-1]) == -order


def test_days() -> None:
    assert day_of(stamped("2024-05-02")) == day_of(stamped("2024-05-02T23:00+00:00"))
    assert day_of(stamped(None)) is None
