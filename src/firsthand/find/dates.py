"""Finds time expressions and resolves them from their anchor."""

from __future__ import annotations

from firsthand.find.parse import Parsed
from firsthand.model import Date, Published
from firsthand.options import DEFAULT, FindOptions


def find_dates(
    parsed: Parsed, published: Published | None, *, options: FindOptions = DEFAULT.find
) -> tuple[Date, ...]:
    """Dates of the whole text, furniture included, in text order."""
    return ()
