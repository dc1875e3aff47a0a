"""Tells whom a report means by "the singer", "the 74-year-old tycoon", "the airline"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from firsthand.find.credits.outlets import outlet_of
from firsthand.find.speech.cast import BODY, Cast
from firsthand.find.speech.holders import HOLDER_REASON, Scene, holder_before, office_in
from firsthand.find.words import load_person_nouns
from firsthand.model import Name, Quote, Span
from firsthand.options import FindOptions

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
# Those of them that are no firms; and words of bodies that no firm goes by.
_CLUBS = frozenset({"band", "charity", "club", "side", "team", "union"})
_PUBLIC = frozenset(
    {"ministry", "department", "agency", "authority", "council", "committee", "commission", "party"}
    | {"union", "university", "government", "army", "court", "police", "board", "administration"}
    | {"parliament", "assembly", "brigade", "hospital", "school", "church", "guard", "office"}
)
_AGAIN = re.compile(r"[Tt]he (?P<age>\d{1,2}-year-old )?(?P<noun>[a-z][\w-]{1,20})")
# Characters; whoever was named further off is not called again without a name.
_NEAR = 400
_BY_WORDS = frozenset({"named by these words only", "named by their office only"})
ADDS = "goes on from the speech before"
_STAR_REASON = "the person whom the report names most, called by a trade"
_FIRM_REASON = "the body of the report that is called so"


def settle_variations(
    quotes: Sequence[Quote], text: str, cast: Cast, *, options: FindOptions
) -> list[Quote]:
    """The quotes; a speaker named by a trade or an office alone is one named before.

    "The singer" is whom the report has named most just before, where the gender fits and nobody
    else is named as often. "The airline" is the body that is tied to the noun ("airline Sella
    Air"), else the only one that is named before. "The general secretary" is whom the paragraph is
    about, else the one above.
    """
    found: list[Quote] = []
    # Speech that goes on from other speech has its cue and its source, and so its speaker.
    told: dict[tuple[Span, ...], str] = {}
    spoken = [part for quote in quotes for part in quote.quoted]
    heard = frozenset(quote.speaker for quote in quotes if quote.speaker)
    scene = Scene(text, cast, spoken, heard)
    for quote in quotes:
        name, reason = _meant(quote, scene, options)
        name = name or told.get(quote.source)
        if name is not None and (quote.reason in _BY_WORDS or quote.reason == ADDS):
            told[quote.source] = name
            quote = replace(quote, speaker=name, reason=reason or quote.reason)
        found.append(quote)
    return found


def _meant(quote: Quote, scene: Scene, options: FindOptions) -> tuple[str | None, str]:
    text, cast = scene.text, scene.cast
    if not quote.source or quote.reason not in _BY_WORDS:
        return None, ""
    start = quote.source[0].start
    words = text[start : quote.source[0].end]
    again = _AGAIN.fullmatch(words)
    if again and (
        again["noun"] in _STARS or (again["age"] and again["noun"] in load_person_nouns())
    ):
        name = _star(again["noun"], start, cast)
        if name is not None:
            return name, _STAR_REASON
    elif again and again["noun"] in _FIRMS:
        return _firm(again["noun"], start, text, cast), _FIRM_REASON
    office = office_in(words)
    if office is None:
        return None, ""
    end = min(quote.span.start, start)
    return holder_before(office, end, scene, options=options), HOLDER_REASON


def _star(noun: str, start: int, cast: Cast) -> str | None:
    gender = load_person_nouns().get(noun, "")
    fits = {"", gender} if gender else {"", "m", "f"}
    named = Counter(
        name.canonical
        for _, name in cast.named_between(start - _NEAR, start)
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
    if len(bodies) > 1 and noun not in _CLUBS:
        bodies = [name for name in bodies if not _is_public(name)]
    return bodies[0] if len(bodies) == 1 and outlet_of(bodies[0]) is None else None


def _is_public(name: str) -> bool:
    """Whether a body is no firm: "the National Safety Board", "NTSB"."""
    return name.isupper() or any(word.lower() in _PUBLIC for word in name.split())


def _is_tied(name: str, noun: str, text: str, end: int) -> bool:
    """ "The airline Sella Air", "Sella Air, the national airline,"."""
    words = re.escape(name)
    tie = rf"\b{noun} {words}(?!\w)|(?<!\w){words}, (?:an?|the|its) (?:[\w’'-]+ ){{0,4}}{noun}\b"
    return re.compile(tie).search(text, 0, end) is not None


def _bodies(names: Iterable[Name], cast: Cast) -> Iterator[str]:
    for name in names:
        if name.type == "organisation" or cast.genders.get(name.canonical) == BODY:
            yield name.canonical
