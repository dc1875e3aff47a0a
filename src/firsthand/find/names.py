"""Finds the people, organisations and places a report names, with their titles."""

from __future__ import annotations

from firsthand.find.parse import Parsed
from firsthand.model import Name
from firsthand.options import DEFAULT, FindOptions


def find_names(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Name, ...]:
    """Names of one report, each with all its mentions."""
    return ()
