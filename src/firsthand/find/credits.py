"""Finds the words by which a report names where its matter comes from."""

from __future__ import annotations

from firsthand.find.parse import Parsed
from firsthand.model import Credit
from firsthand.options import DEFAULT, FindOptions


def find_credits(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Credit, ...]:
    """Credit lines of one report, in text order."""
    return ()
