"""Follows certainty along copies and from body to headline and caption."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Drift, Findings, Links
from firsthand.options import DEFAULT, WeighOptions


def weigh_drifts(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Drift, ...]:
    """Drifts of one story, gravest first."""
    return ()
