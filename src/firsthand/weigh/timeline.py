"""Puts the dated matter of a story in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Claim, Findings, Moment
from firsthand.options import DEFAULT, WeighOptions


def weigh_timeline(
    findings: Sequence[Findings], claims: Sequence[Claim], *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Moment, ...]:
    """Moments of one story, earliest first."""
    return ()
