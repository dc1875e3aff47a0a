"""Reads the word lists and tables of this folder."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_words(name: str) -> frozenset[str]:
    """The words of `data/NAME.txt`; lines that begin with # say where they come from."""
    text = (files("firsthand.find") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


def read_rows(name: str) -> list[list[str]]:
    """The rows of the table `data/NAME.tsv`, cut at tabs; lines that begin with # are remarks."""
    text = (files("firsthand.find") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def load_first_names() -> dict[str, str]:
    """The gender, m or f, that a first name tells."""
    return dict(read_rows("first_names"))


@cache
def load_person_nouns() -> dict[str, str]:
    """Nouns for one person with the gender they tell: m, f or none ("")."""
    return {noun: gender.strip("-") for noun, gender in read_rows("person_nouns")}
