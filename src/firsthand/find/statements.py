"""Cuts sentences into statements with holder, certainty, negation and condition."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.parse import Parsed
from firsthand.model import Quote, Statement
from firsthand.options import DEFAULT, FindOptions


def find_statements(
    parsed: Parsed, quotes: Sequence[Quote], *, options: FindOptions = DEFAULT.find
) -> tuple[Statement, ...]:
    """Statements of one report, in text order."""
    return ()
