"""Chooses the claims a hurried reader needs, verbatim and cited."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import BriefLine, Claim, Discrepancy, Findings, Support
from firsthand.options import DEFAULT, WeighOptions


def weigh_brief(
    findings: Sequence[Findings],
    claims: Sequence[Claim],
    discrepancies: Sequence[Discrepancy],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[BriefLine, ...]:
    """The brief: verbatim spans, most telling first."""
    return tuple(
        BriefLine(claim.text, claim.id, tuple(m.span for m in claim.members), _note(claim.support))
        for claim in claims[: options.brief_lines]
    )


def _note(support: Support) -> str:
    parts = [("report", support.reports), ("line", support.lines), ("origin", support.origins)]
    return ", ".join(f"{n} {noun}" if n == 1 else f"{n} {noun}s" for noun, n in parts)
