"""Reads short word lists that are written as one string, words between white space."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The words in their order."""
    return tuple(words.split())


def listed_set(words: str) -> frozenset[str]:
    """The words as a set."""
    return frozenset(words.split())
