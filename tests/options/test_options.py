"""Options that mean nothing are refused at the border, by name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.errors import OptionError
from firsthand.options import DEFAULT, Options


@pytest.mark.parametrize(
    ("group", "option", "value"),
    [
        ("link", "reprint_share", 1.5),
        ("link", "tie_probability", -0.1),
        ("weigh", "line_probability", 48),
        ("weigh", "brief_lines", -1),
        ("weigh", "claim_linkage", float("nan")),
        ("weigh", "frame_weight", float("inf")),
    ],
)
def test_a_number_that_means_nothing_is_refused(group: str, option: str, value: float) -> None:
    changed: dict[str, Any] = {option: value}
    numbers = replace(getattr(DEFAULT, group), **changed)
    held: dict[str, Any] = {group: numbers}
    with pytest.raises(OptionError, match=rf"option {group}\.{option}: "):
        Options(**held)


@pytest.mark.parametrize(
    ("group", "option", "value"),
    [("link", "reprint_share", 1), ("link", "reprint_share", 0.0), ("weigh", "brief_lines", 0)],
)
def test_the_ends_are_allowed(group: str, option: str, value: float) -> None:
    changed: dict[str, Any] = {option: value}
    held: dict[str, Any] = {group: replace(getattr(DEFAULT, group), **changed)}
    assert getattr(getattr(Options(**held), group), option) == value
