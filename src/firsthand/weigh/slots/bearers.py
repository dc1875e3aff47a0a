"""Tells different people, places and organisations named in one slot."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from firsthand.text.countries import is_country
from firsthand.text.tokens import Token, is_light
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.slots.titles import offices_in
from firsthand.weigh.voices import PUBLISHERS

# Forms of address, and ranks as they are shortened: they name nobody.
HONORIFICS = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev",
     "st", "gen", "lt", "col", "capt", "cmdr", "maj", "sgt", "cpl", "adm", "det", "insp", "supt",
     "sen", "rep", "gov", "pres", "hon", "pm", "mp", "fm", "baron", "baroness", "fr", "father",
     "cllr", "coun", "herr", "frau")
)  # fmt: skip

# Words after which a name is a place's.
SITES = frozenset(("in", "near", "outside"))

# Jaro-Winkler, 0 to 1: above it two spellings are one name told apart by hand or transliteration.
SPELLING = 0.84
# Words; a shorter passage ("Roe told the Courier") says nothing else that must be one.
LEAST = 7
# Words before a name among which it is said to be one.
GIVEN = 4
# Share 0-1 of the shorter passage from which a name is in the wrong place though both are known.
KNOWN = 0.8


def weigh_bearers(difference: Difference, scene: Scene) -> Contrast | None:
    """Both sides name somebody or something at the place, and the names have no part in common."""
    if difference.likeness < 0.6 or not _is_framed(difference):
        return None
    a = _named(difference.a, scene)
    b = _named(difference.b, scene) if a else []
    if not b:
        return None
    sides = difference.a, difference.b
    if min(len(side.tokens) for side in sides) < LEAST or any(side.is_shouted for side in sides):
        return None
    if (
        _loose(difference.a, a)
        or _loose(difference.b, b)
        or _alike(_keys(difference.a, a), _keys(difference.b, b))
        or _are_listed(difference, a, b)
        or _gives_name(difference.a, a)
        or _gives_name(difference.b, b)
    ):
        return None
    if _is_outlet(difference.a, a, scene) or _is_outlet(difference.b, b, scene):
        return None
    types = _type(difference.a, a, scene), _type(difference.b, b, scene)
    if "place" in types and _are_sites(difference):
        types = "place", "place"
    if set(types) & {"organisation", "place"} and _follows_name(difference):
        # "Sund Rowers" and "Sund Ferries" are two bodies of one town, not rivals for one place.
        return None
    if set(types) == {"organisation", "place"}:
        # A town stands for its team, a capital for its government.
        return None
    if types == ("place", "place") and _may_lie_in(difference.a, a, difference.b, b):
        return None
    if difference.likeness < KNOWN and _both_named(difference, a, b, scene):
        return None
    swap = _is_swap(difference, a, b)
    if not swap and (types[0] != types[1] or None in types):
        return None
    kind = "place" if "place" in types and "person" not in types else "name"
    return Contrast(
        kind=kind,
        nature="conflict",
        severity=3 if swap else 2,
        a=_telling(difference.a, a, scene),
        b=_telling(difference.b, b, scene),
        reason="Different places." if kind == "place" else "Different names in one place.",
        weight=difference.likeness,
    )


def _may_lie_in(a: Side, named_a: list[int], b: Side, named_b: list[int]) -> bool:
    """Whether one is a country and the other none: a town may lie in it."""
    first, second = (
        is_country(" ".join(side.tokens[at].text for at in named))
        for side, named in ((a, named_a), (b, named_b))
    )
    return first != second


def _is_outlet(side: Side, named: list[int], scene: Scene) -> bool:
    """Whether the name says whose text it is, as at the end of many headlines."""
    place = side.place(named[0], named[-1] + 1)
    before = scene.findings[side.report].report.text[max(0, place.start - 4) : place.start]
    credited = any(credit.kind in PUBLISHERS for credit in scene.credits.over(place))
    return credited or before.rstrip().endswith(("–", "—", " -", "|"))


def _gives_name(side: Side, named: list[int]) -> bool:
    """Whether somebody in the street is named ("a man who gave his name as Ott"): anybody is."""
    return any(token.key in ("name", "names") for token in side.tokens[: named[0]][-GIVEN:])


def _both_named(difference: Difference, a: list[int], b: list[int], scene: Scene) -> bool:
    """Whether both reports name both: each knows the one from the other."""
    places = difference.a.place(a[0], a[-1] + 1), difference.b.place(b[0], b[-1] + 1)
    held = [
        {span.report for actor in scene.actors.over(place) for span in actor.mentions}
        for place in places
    ]
    return all(place.report in other for place, other in zip(places, reversed(held), strict=True))


def _follows_name(difference: Difference) -> bool:
    sides = difference.a, difference.b
    return all(side.low and _is_capital(side.tokens[side.low - 1]) for side in sides)


def _are_sites(difference: Difference) -> bool:
    """Whether something is said to be in both, which makes a place of either."""
    return all(side.before in SITES for side in (difference.a, difference.b))


def _is_framed(difference: Difference) -> bool:
    """Whether words agree on both sides, or on one and the passage begins or ends on the other."""
    starts = difference.a.low == difference.b.low == 0
    ends = not difference.a.after and not difference.b.after
    before = 2 if starts else min(difference.before, 2)
    after = 2 if ends else min(difference.after, 2)
    return before + after >= 3


def _named(side: Side, scene: Scene) -> list[int]:
    """Positions of the words that differ and are part of a name."""
    return [at for at in range(side.low, side.high) if _is_name(side, at, scene)]


def _is_name(side: Side, at: int, scene: Scene) -> bool:
    token = side.tokens[at]
    if not _is_capital(token) or token.key in HONORIFICS:
        return False
    if scene.quantities.over(side.locate(token)):
        # "30 degrees Celsius" names nobody.
        return False
    if _is_office(token) and at + 1 < len(side.tokens) and _is_capital(side.tokens[at + 1]):
        # "Lieutenant Roe" is of Roe.
        return False
    if at:
        return True
    if token.key in scene.lowered:
        # "Outgoing Premier Roe": at a sentence's head every word is tall.
        return False
    after = side.tokens[1] if len(side.tokens) > 1 else None
    if scene.actors.over(side.locate(token)):
        return True
    return after is not None and _is_capital(after) and not _is_office(after)


def _is_office(token: Token) -> bool:
    return bool(offices_in((token,))) or token.key in ("prime", "vice", "deputy")


def _is_capital(token: Token) -> bool:
    dated = token.key in WEEKDAYS or token.key in MONTHS
    return token.text[0].isupper() and not is_light(token.key) and not dated


def _loose(side: Side, named: list[int]) -> bool:
    """Whether the place holds more than the name: then the passages are told differently."""
    others = [t for t in side.inside if not is_light(t.key) and t.key not in HONORIFICS]
    return len(others) > len(named)


def _alike(a: list[str], b: list[str]) -> bool:
    """Whether two names share a word, are spellings of one, or one is the other's initials."""
    if any(JaroWinkler.similarity(x, y) >= SPELLING for x in a for y in b):
        return True
    if "".join(a) == "".join(b):
        # "Del Marr", "DelMarr".
        return True
    initials = "".join(word[0] for word in a), "".join(word[0] for word in b)
    return initials[0] in b or initials[1] in a


def _are_listed(difference: Difference, a: list[int], b: list[int]) -> bool:
    """Whether the other passage has the name in another place: both list it."""
    first, second = set(_keys(difference.a, a)), set(_keys(difference.b, b))
    around = [
        {t.key for at, t in enumerate(side.tokens) if at not in named}
        for side, named in ((difference.a, a), (difference.b, b))
    ]
    return bool(first & around[1] or second & around[0])


def _keys(side: Side, named: list[int]) -> list[str]:
    return [side.tokens[at].key for at in named]


def _is_swap(difference: Difference, a: list[int], b: list[int]) -> bool:
    """Whether name stands for name and nothing else, with agreeing words on both sides."""
    if len(a) > 1 and len(b) > 1:
        # Two full names: only firm ground on both sides shows that one stands for the other.
        return max(len(a), len(b)) <= 3 and min(difference.before, difference.after) >= 2
    starts = difference.a.low == difference.b.low == 0
    ends = not difference.a.after and not difference.b.after
    firm = (starts or difference.before >= 1) and (ends or difference.after >= 1)
    return firm and max(len(a), len(b)) <= 2


def _type(side: Side, named: list[int], scene: Scene) -> str | None:
    found = scene.actors.over(side.place(named[0], named[-1] + 1))
    return found[0].type if found else None


def _telling(side: Side, named: list[int], scene: Scene) -> Telling:
    span = side.place(named[0], named[-1] + 1)
    value = scene.findings[side.report].report.slice(span)
    return Telling(value, span, value.casefold())
