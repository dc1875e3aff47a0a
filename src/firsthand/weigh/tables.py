"""Reads the rows of the word tables under `data/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from firsthand.text.tokens import words

Phrase = tuple[str, ...]


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of this folder's `data/`, comments left out."""
    text = files("firsthand.weigh").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines)


def phrase(text: str) -> Phrase:
    """The keys of a phrase's words."""
    return tuple(token.key for token in words(text))


@cache
def roles() -> dict[Phrase, str]:
    """Every form of an office or calling with the group that it belongs to."""
    return {
        phrase(form): group for group, forms in read_rows("roles.tsv") for form in forms.split("|")
    }


@cache
def strengths() -> dict[str, tuple[str, float]]:
    """Quantifiers and qualifiers of one word with their kind and level."""
    return {
        word: (kind, float(level))
        for kind, forms, level, _ in read_rows("strength.tsv")
        for word in forms.split("|")
        if " " not in word
    }
