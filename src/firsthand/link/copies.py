"""Tells who retells whom."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Copy, Findings, Match, Source
from firsthand.options import DEFAULT, LinkOptions


def find_copies(
    findings: Sequence[Findings],
    matches: Sequence[Match],
    sources: Sequence[Source],
    *,
    options: LinkOptions = DEFAULT.link,
) -> tuple[Copy, ...]:
    """Lineage edges of one story."""
    return ()
