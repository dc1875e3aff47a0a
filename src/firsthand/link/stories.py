"""Groups a pile of reports into stories."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Story
from firsthand.options import DEFAULT, LinkOptions


def find_stories(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Story, ...]:
    """Stories of a pile; every report stands in exactly one."""
    ids = tuple(sorted(item.report.id for item in findings))
    return (Story(ids[0], ids),) if ids else ()
