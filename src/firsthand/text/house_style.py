"""Tells which of two ways of writing a text keeps to, where style books differ."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing: what it is called, its pattern, and what every text of it holds.

    `mark` is in lower case, empty where there is nothing: most texts are turned away by it.
    """

    said: str
    pattern: re.Pattern[str]
    mark: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A matter that style books settle differently: its name, and the ways."""

    name: str
    ways: tuple[Way, ...]


def _row(name: str, *ways: tuple[str, str] | tuple[str, str, str]) -> Choice:
    return Choice(name, tuple(Way(said, re.compile(p), *mark or ("",)) for said, p, *mark in ways))


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_STEMS = "organ|recogn|real|critic|apolog|author|mobil|final|character|minim|general|stabil"
_HUES = "lab|col|neighb|harb|hon|fav|behavi|rum|hum"
# Not those of "honorary", "laboratory" and "humorous", which British texts write too.
_TAILS = "s|ed|ing|er|ers|ly|hood|ite|ites|able|ful|less"
CHOICES: tuple[Choice, ...] = (
    _row(
        "percentages",
        ("10%", r"\d ?%", "%"),
        ("10 percent", r"(?i)\w percent\b", "percent"),
        ("10 per cent", r"(?i)\w per cent\b", "per cent"),
    ),
    _row(
        "dates",
        ("May 4", rf"\b{_MONTH} \d{{1,2}}\b(?! {_MONTH})"),
        ("4 May", rf"\b\d{{1,2}} {_MONTH}\b(?! \d{{1,2}}\b)"),
        ("4th May", rf"\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?{_MONTH}\b"),
    ),
    _row(
        "hours",
        ("5 p.m.", r"\d ?[ap]\.m\.", ".m."),
        ("5pm", r"\d[ap]m\b"),
        ("5 pm", r"\d [ap]m\b"),
        ("5 PM", r"\d ?[AP]M\b"),
        ("17:00", r"\b(?:1[3-9]|2[0-3]):[0-5]\d\b", ":"),
    ),
    _row("forms of address", ("Mr", r"\bM(?:r|rs|s) [A-Z]"), ("Mr.", r"\bM(?:r|rs|s)\. [A-Z]")),
    _row("country", ("U.S.", r"\bU\.S\.", "u.s."), ("US", r"\bUS\b", "us")),
    _row(
        "-ise or -ize",
        ("-ise", rf"\b(?:{_STEMS})is(?:e|es|ed|ing|ation)\b"),
        ("-ize", rf"\b(?:{_STEMS})iz(?:e|es|ed|ing|ation)\b"),
    ),
    _row(
        "-our or -or",
        ("-our", rf"(?i)\b(?:{_HUES})our(?:{_TAILS})?\b"),
        ("-or", rf"(?i)\b(?:{_HUES})or(?:{_TAILS})?\b"),
    ),
    _row("adviser", ("adviser", r"\badviser", "adviser"), ("advisor", r"\badvisor", "advisor")),
    _row("towards", ("towards", r"\btowards\b", "towards"), ("toward", r"\btoward\b", "toward")),
    _row(
        "dashes",
        ("– with spaces", r"\w – \w", " – "),
        ("— without", r"\w—\w", "—"),
        ("— with", r"\w — \w", " — "),
    ),
)


def styles_of(text: str) -> dict[str, str]:
    """For each matter the way that the text keeps to; none where it goes both ways or neither."""
    low = text.lower()
    found = {}
    for choice in CHOICES:
        kept = [way.said for way in choice.ways if way.mark in low and way.pattern.search(text)]
        if len(kept) == 1:
            found[choice.name] = kept[0]
    return found
