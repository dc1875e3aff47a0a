"""Tells whom a report means by "the singer", "the 74-year-old tycoon", "the airline"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from firsthand.find.credits.outlets import outlet_of
from firsthand.find.speech.cast import BODY, Cast
from firsthand.find.speech.cues import load_person_nouns
from firsthand.model import Name, Quote

# Nouns by which a report calls the one it is about again.
_STARS = frozenset(
    {"actor", "actress", "artist", "athlete", "author", "billionaire", "boxer", "businessman"}
    | {"businesswoman", "comedian", "composer", "cyclist", "defender", "entrepreneur", "footballer"}
    | {"forward", "goalkeeper", "golfer", "jockey", "magnate", "midfielder", "mogul", "musician"}
    | {"novelist", "painter", "player", "playmaker", "rapper", "singer", "songwriter", "sprinter"}
    | {"star", "striker", "superstar", "swimmer", "tycoon", "winger"}
)
# Nouns by which a report calls a body again.
_FIRMS = frozenset(
    {"airline", "airport", "band", "brewer", "carmaker", "carrier", "charity", "club", "company"}
    | {"firm", "group", "insurer", "lender", "manufacturer", "operator", "publisher", "retailer"}
    | {"side", "supplier", "team", "union", "utility"}
)
_AGAIN = re.compile(r"[Tt]he (?P<age>\d{1,2}-year-old )?(?P<noun>[a-z][\w-]{1,20})")
# Characters; whoever was named further off is not called again without a name.
_NEAR = 400
_WORDS_ONLY = "named by these words only"
_STAR_REASON = "the person whom the report names most, called by a trade"
_FIRM_REASON = "the body of the report that is called so"


def settle_variations(quotes: Sequence[Quote], text: str, cast: Cast) -> list[Quote]:
    """The quotes; a speaker named by a trade alone is the one whom the report is about.

    "The singer" is whom the report has named most just before, where the gender fits and nobody
    else is named as often. "The airline" is the body that is tied to the noun ("airline Sella
    Air"), else the only one that is named before.
    """
    found: list[Quote] = []
    for quote in quotes:
        again = _again(quote, text)
        if again is not None:
            start = quote.source[0].start
            noun = again["noun"]
            if noun in _STARS or again["age"]:
                name, reason = _star(noun, start, cast), _STAR_REASON
            else:
                name, reason = _firm(noun, start, text, cast), _FIRM_REASON
            if name is not None:
                quote = replace(quote, speaker=name, reason=reason)
        found.append(quote)
    return found


def _again(quote: Quote, text: str) -> re.Match[str] | None:
    if quote.reason != _WORDS_ONLY or not quote.source:
        return None
    match = _AGAIN.fullmatch(text[quote.source[0].start : quote.source[0].end])
    known = match is not None and (
        match["noun"] in _STARS | _FIRMS or (match["age"] and match["noun"] in load_person_nouns())
    )
    return match if known else None


def _star(noun: str, start: int, cast: Cast) -> str | None:
    gender = load_person_nouns().get(noun, "")
    fits = {"", gender} if gender else {"", "m", "f"}
    low = bisect_left(cast.mentions, start - _NEAR, key=lambda pair: pair[0].start)
    high = bisect_left(cast.mentions, start, key=lambda pair: pair[0].start)
    named = Counter(
        name.canonical
        for _, name in cast.mentions[low:high]
        if name.type == "person" and cast.genders.get(name.canonical, "") in fits
    )
    most = named.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def _firm(noun: str, start: int, text: str, cast: Cast) -> str | None:
    before = {name.canonical: name for span, name in cast.mentions if span.start < start}
    tied = [name for name in before if _is_tied(name, noun, text, start)]
    if tied:
        return tied[0] if len(tied) == 1 else None
    bodies = sorted(_bodies(before.values(), cast))
    return bodies[0] if len(bodies) == 1 and outlet_of(bodies[0]) is None else None


def _is_tied(name: str, noun: str, text: str, end: int) -> bool:
    """ "The airline Sella Air", "Sella Air, the national airline,"."""
    words = re.escape(name)
    tie = rf"\b{noun} {words}(?!\w)|(?<!\w){words}, (?:an?|the|its) (?:[\w’'-]+ ){{0,4}}{noun}\b"
    return re.compile(tie).search(text, 0, end) is not None


def _bodies(names: Iterable[Name], cast: Cast) -> Iterator[str]:
    for name in names:
        if name.type == "organisation" or cast.genders.get(name.canonical) == BODY:
            yield name.canonical
