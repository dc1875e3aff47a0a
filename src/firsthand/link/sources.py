"""Merges credit lines into the sources of a story, most of them unseen."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Source
from firsthand.options import DEFAULT, LinkOptions


def find_sources(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Source, ...]:
    """Sources credited in one story."""
    return ()
