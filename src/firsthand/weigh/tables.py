"""Reads the rows of the word tables under `data/`."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from firsthand.text.tokens import stem, words

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
def irregulars() -> dict[str, str]:
    """Irregular past forms and participles with the base form."""
    return {form: base for base, forms in read_rows("irregular.tsv") for form in forms.split("|")}


@lru_cache(maxsize=65_536)
def root(key: str) -> str:
    """The stem of a word's base form: "met", "meets" and "meeting" share one."""
    return stem(irregulars().get(key, key))


@cache
def strength_phrases() -> dict[Phrase, tuple[str, float]]:
    """Quantifiers and qualifiers of one word or more with their kind and level."""
    return {
        phrase(form): (kind, float(level))
        for kind, forms, level, _ in read_rows("strength.tsv")
        for form in forms.split("|")
    }
