"""Merges credit lines into the sources of a story, most of them unseen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from firsthand.model import Credit, Findings, Source
from firsthand.options import DEFAULT, LinkOptions

# A picture's credit and a byline say nothing of where the text comes from; vague words name nobody.
_NO_SOURCE_USES = frozenset({"picture", "byline"})
_NO_SOURCE_KINDS = frozenset({"vague"})


def find_sources(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Source, ...]:
    """Sources credited in one story."""
    groups: dict[tuple[str, str], list[Credit]] = defaultdict(list)
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in findings:
        for credit in item.credits:
            if credit.source and _names_source(credit):
                kind = "interview" if credit.use == "interview" else credit.kind
                key = (kind, _slug(credit.source))
                groups[key].append(credit)
                names[key].add(credit.source)
    return tuple(
        Source(
            id=f"{kind}:{slug}",
            kind=kind,
            name=min(names[kind, slug]),
            credits=tuple(sorted(credit.span for credit in groups[kind, slug])),
            reports=tuple(sorted({credit.span.report for credit in groups[kind, slug]})),
        )
        for kind, slug in sorted(groups)
    )


def _names_source(credit: Credit) -> bool:
    return credit.use not in _NO_SOURCE_USES and credit.kind not in _NO_SOURCE_KINDS


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-") or "unnamed"
