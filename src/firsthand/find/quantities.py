"""Finds numbers with their units."""

from __future__ import annotations

from firsthand.find.parse import Parsed
from firsthand.model import Quantity
from firsthand.options import DEFAULT, FindOptions


def find_quantities(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Quantity, ...]:
    """Quantities of the sentences, in text order."""
    return ()
