"""Sets the readings of each utterance side by side, word by word."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Links, Wording
from firsthand.options import DEFAULT, WeighOptions


def weigh_wordings(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Wording, ...]:
    """Utterances that stand in two reports or more."""
    return ()
