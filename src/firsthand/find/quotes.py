"""Finds reported speech with its cue and its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.parse import Parsed
from firsthand.model import Name, Quote
from firsthand.options import DEFAULT, FindOptions


def find_quotes(
    parsed: Parsed, names: Sequence[Name], *, options: FindOptions = DEFAULT.find
) -> tuple[Quote, ...]:
    """Quotes of one report, in text order."""
    return ()
