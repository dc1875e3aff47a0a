"""Finds who proposes, accepts, rejects or demands what, on which condition."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.parse import Parsed
from firsthand.model import Name, Position, Quote, Statement
from firsthand.options import DEFAULT, FindOptions


def find_positions(
    parsed: Parsed,
    names: Sequence[Name],
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    *,
    options: FindOptions = DEFAULT.find,
) -> tuple[Position, ...]:
    """Positions of one report, in text order."""
    return ()
