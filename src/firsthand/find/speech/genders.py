"""Tells a name's gender by its title, its first name or the noun that it explains."""

from __future__ import annotations

import re

from firsthand.find.words import load_first_names, load_person_nouns
from firsthand.model import Name

_MASCULINE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|\w{2,12}(?<!wo)man|Father|Rev|Duke|Baron|Pope|Imam|Herr)\b"
)
_FEMININE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|\w{2,12}woman|Sister|Duchess|Baroness|Madame|Frau)\b"
)
# A noun that the name behind it explains: "a baker's wife, Ida Holt", "his sister Ida".
_EXPLAINED = re.compile(
    r"\b(?:an?|the|his|her|their|whose|[\w.-]+['’]s)\s(?:[a-z]+\s)?([a-z-]+),?\s$"
)


def gender_of(name: Name, text: str) -> str:
    """m, f or nothing: by a title, else the first name, else a noun beside one of its mentions."""
    for title in name.titles:
        if _MASCULINE.search(title.text):
            return "m"
        if _FEMININE.search(title.text):
            return "f"
    first = load_first_names().get(name.canonical.split()[0]) if name.canonical.split() else None
    if first:
        return first
    for mention in name.mentions[:5]:
        before = text[max(0, mention.span.start - 40) : mention.span.start].split("\n")[-1]
        explained = _EXPLAINED.search(before)
        if explained and (told := load_person_nouns().get(explained[1].lower())):
            return told
        tail = " ".join(re.split(r"[.,;](?=\s\S{3})", before)[-1].split()[-3:])
        if _MASCULINE.search(tail):
            return "m"
        if _FEMININE.search(tail):
            return "f"
    return ""
