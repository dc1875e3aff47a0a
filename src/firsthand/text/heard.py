"""Tells credits for what was said on the air from those for a text: others could hear it too."""

from __future__ import annotations

# Rows of credits for what somebody said to a medium.
SPOKEN_RULES = frozenset({"told", "speaking to", "interview with", "in an interview with"})


def is_heard(kind: str, rule: str) -> bool:
    """Whether a credit of this kind, found by this row, is for a broadcast that all could watch."""
    return kind == "broadcast" and rule in SPOKEN_RULES
