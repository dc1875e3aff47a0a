"""Joins the names of a story's reports into actors."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Actor, Findings
from firsthand.options import DEFAULT, LinkOptions


def link_actors(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Actor, ...]:
    """Actors of one story, most mentioned first."""
    return ()
