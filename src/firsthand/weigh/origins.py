"""Counts where the matter of a story first enters."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Links, Origin
from firsthand.options import DEFAULT, WeighOptions


def weigh_origins(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Origin, ...]:
    """Origins of one story; every report rests on at least one."""
    return ()
