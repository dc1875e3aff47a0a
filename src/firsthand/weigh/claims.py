"""Gathers statements that say the same into claims with their support."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Claim, Findings, Line, Links, Origin
from firsthand.options import DEFAULT, WeighOptions


def weigh_claims(
    findings: Sequence[Findings],
    links: Links,
    origins: Sequence[Origin],
    lines: Sequence[Line],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Claim, ...]:
    """Claims of one story, best supported first."""
    return ()
