"""Cuts the copy forest into lines of transmission."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Line, Links
from firsthand.options import DEFAULT, WeighOptions


def weigh_lines(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Line, ...]:
    """Lines of one story, every report in exactly one."""
    return ()
