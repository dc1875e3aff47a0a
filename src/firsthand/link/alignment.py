"""Aligns the sentences, clauses and quotes of a story's reports."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Match
from firsthand.options import DEFAULT, LinkOptions


def align(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Match, ...]:
    """Passages of different reports that say the same."""
    return ()
