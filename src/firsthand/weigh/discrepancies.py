"""Finds slots that the reports of a story fill differently."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Discrepancy, Findings, Links
from firsthand.options import DEFAULT, WeighOptions


def weigh_discrepancies(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Discrepancy, ...]:
    """Discrepancies of one story, gravest first."""
    return ()
