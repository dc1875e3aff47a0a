"""Chooses the claims a hurried reader needs, verbatim and cited."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import BriefLine, Claim, Discrepancy, Findings
from firsthand.options import DEFAULT, WeighOptions


def weigh_brief(
    findings: Sequence[Findings],
    claims: Sequence[Claim],
    discrepancies: Sequence[Discrepancy],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[BriefLine, ...]:
    """The brief: verbatim spans, most telling first."""
    return ()
