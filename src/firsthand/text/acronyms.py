"""Tells which full name a name in capitals stands for ("OPS": Orrvik Press Service)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"the", "of", "and", "de", "for"})


def initials_of(name: str) -> str | None:
    """The capitals under which a name of two words or more may go; None for other names."""
    words = [word for word in _WORD.findall(name) if word.lower() not in _SMALL]
    whole = len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)
    return "".join(word[0] for word in words) if whole else None


def spelt_out(names: Iterable[str]) -> dict[str, str]:
    """The names by their initials, less initials that two of them share."""
    full: dict[str, set[str]] = {}
    for name in names:
        letters = initials_of(name)
        if letters:
            full.setdefault(letters, set()).add(name)
    return {letters: min(held) for letters, held in full.items() if len(held) == 1}
