"""Gives quotes the speakers whom a report names in full in another place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from firsthand.find.parse import Parsed
from firsthand.find.words import load_person_nouns
from firsthand.model import Quote

_SINGULAR = frozenset({"he", "she"})
# Nouns that end a body's name and stand for it alone, and others that say the same.
_BODY_NOUNS = frozenset(
    {"ministry", "police", "agency", "authority", "office", "department", "embassy", "board"}
    | {"commission", "committee", "council", "court", "coastguard", "service", "bank", "union"}
    | {"university", "hospital", "museum", "company", "club", "party", "brigade", "foundation"}
)
_SAME_BODY = {"force": "police", "constabulary": "police", "lender": "bank"}
_BODY_AGAIN = "the body that spoke before and whose name ends so"
_NAMED_LATER = "the name that is given with a later quote"
# How a report tells that somebody whom it has quoted gave a name.
_GIVES_NAME = re.compile(
    r"\b(?:gave|giving|gives) (?:only |just )?(?:his|her|their) (?:[\w-]+ ){0,2}names?\b"
    r"|\bidentif(?:ied|ying) (?:him|her|them)sel(?:f|ves)\b|\bwho goes by\b",
    re.IGNORECASE,
)


def bodies_before(quotes: Sequence[Quote], text: str) -> list[Quote]:
    """ "The ministry", "the force": the body that spoke before and whose name ends in the noun."""
    before: dict[str, str] = {}
    found = []
    for quote in quotes:
        words = (quote.speaker or "").split()
        last = words[-1].lower() if words else ""
        source = text[quote.source[0].start : quote.source[0].end] if quote.source else ""
        noun = _SAME_BODY.get(last, last)
        if noun in _BODY_NOUNS and len(words) > 1:
            before[noun] = quote.speaker or ""
        elif noun in before and len(words) == 1 and source.lower() in {f"the {last}", last}:
            quote = replace(quote, speaker=before[noun], reason=_BODY_AGAIN)
        found.append(quote)
    return found


def named_later(quotes: list[Quote], parsed: Parsed, starts: Sequence[int]) -> list[Quote]:
    """ "..., said the man, who gave his name as Orr": the quotes of the man before are his too."""
    text = parsed.report.text
    found = list(quotes)
    for number, quote in enumerate(quotes):
        if not quote.source or not (noun := _noun(quote, text)):
            continue
        sentence = parsed.sentences[bisect_right(starts, quote.source[0].start) - 1].span
        tail = text[quote.source[0].end : sentence.end]
        if not (gives := _GIVES_NAME.search(tail)):
            continue
        name = quote.speaker if quote.speaker and noun not in quote.speaker.lower() else None
        name = name or _given_name(tail[gives.end() :])
        for back in range(number, -1, -1) if name else ():
            other = found[back]
            if other.speaker not in {None, quote.speaker} or _noun(other, text) not in {
                noun,
                "he",
                "she",
            }:
                break
            found[back] = replace(other, speaker=name, reason=_NAMED_LATER)
    return found


def _noun(quote: Quote, text: str) -> str:
    """The noun of a source without a name: "man" of "a man from the town"."""
    words = (
        text[quote.source[0].start : quote.source[0].end].lower().split() if quote.source else []
    )
    heads = _before_preposition(words)
    last = heads[-1] if heads else ""
    return last if last in load_person_nouns() or last in _SINGULAR else ""


def _before_preposition(words: Sequence[str]) -> list[str]:
    stops = [
        at for at, word in enumerate(words) if word in {"of", "from", "in", "at", "with", "who"}
    ]
    return list(words[: stops[0]] if stops else words)


def _given_name(text: str) -> str | None:
    """The name right behind: ", Sinan", " as Mustafa Orr"."""
    named = re.match(r",?\s(?:as\s|only as\s)?((?:[A-Z][\w'’-]+)(?:\s[A-Z][\w'’-]+){0,2})", text)
    return named[1] if named else None
