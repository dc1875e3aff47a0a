"""Compares names of outlets and of their owners: what is one house."""

from __future__ import annotations

import re
from collections.abc import Iterable


def plain_name(name: str) -> str:
    """A name without article, bracketed short form, marks and the parts of a host's name."""
    plain = re.sub(r"\([^()]{0,60}\)", " ", name.lower())
    plain = re.sub(r"^\s*(?:the\s|www\.)|\.(?:com|org|net|co\.uk|co|uk|de|in)\s*$", "", plain)
    return re.sub(r"\W+", "-", plain).strip("-") or "unnamed"


def letters_of(name: str) -> str:
    """A name by its letters, so that "Halden Courier" is the "haldencourier" of a host."""
    return plain_name(name).replace("-", "")


def house_pairs(
    rows: Iterable[tuple[str, str | None, str | None]],
) -> tuple[tuple[str, str], ...]:
    """Pairs of reports of one house: each with the first of its outlet, and of its owner.

    `rows` are a report's id, its outlet and its owner; an outlet that is its own owner ("Halden
    Media" of "Halden Media") is of one house with those that it owns.
    """
    first: dict[str, str] = {}
    pairs = []
    for report, outlet, owner in sorted(rows, key=lambda row: row[0]):
        for name in sorted({letters_of(said) for said in (outlet, owner) if said and said.strip()}):
            if first.setdefault(name, report) != report:
                pairs.append((first[name], report))
    return tuple(pairs)
