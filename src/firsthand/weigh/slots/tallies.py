"""Gathers what the reports count, once however many of them print the sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.model import Quantity, Sentence, Span
from firsthand.text.tokens import stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import number_of
from firsthand.weigh.slots.units import MONEY, UNITS, family_of

Counted = tuple[Quantity, Sentence]
# What each report counts, and how many of it.
Given = Mapping[str, frozenset[tuple[str, float]]]

# Nouns that count the same people.
SAME = {
    word: name
    for name, words in (
        (
            "crowd",
            "people|person|reveler|reveller|goer|partygoer|visitor|participant|attendee|spectator",
        ),
        ("migrant", "migrant|refugee|seeker|arrival|newcomer"),
        ("officer", "officer|police|policeman|policewoman|personnel"),
        ("soldier", "soldier|troop|serviceman|fighter"),
        ("child", "child|kid|youngster"),
        ("employee", "employee|worker|staff|staffer"),
    )
    for word in words.split("|")
}


# Reports that give a number, from which what most of them give is the usual one.
AGREED = 3
# So few of a thing there are by chance.
FEW = 2


@dataclass(frozen=True, slots=True)
class Tally:
    """One amount in one wording of a sentence, in reports of one day.

    `places` are all of them, in order, `reports` those that print it.
    """

    places: tuple[Counted, ...]
    reports: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        # Each two amounts are compared: what the comparison takes is made once.
        reports = frozenset(quantity.span.report for quantity, _ in self.places)
        object.__setattr__(self, "reports", reports)


def gather_tallies(scene: Scene) -> dict[str, list[Tally]]:
    """The amounts of a story by what they count, or by their unit's dimension."""
    shelves: dict[str, dict[tuple[object, ...], list[Counted]]] = defaultdict(dict)

    def put(name: str, quantity: Quantity, sentence: Sentence) -> None:
        published = scene.findings[quantity.span.report].published
        day = published.value[:10] if published else ""
        key = (
            amount_key(quantity),
            quantity.span.start - sentence.span.start,
            scene.text(sentence.span),
            day,
        )
        shelves[noun_of(name)].setdefault(key, []).append((quantity, sentence))

    for item in scene.findings.values():
        for quantity in item.quantities:
            for sentence in scene.sentences.over(quantity.span)[:1]:
                for name in sorted(_names(quantity, sentence, scene)):
                    put(name, quantity, sentence)
    for quantity, sentence in _nones(scene, frozenset(shelves)):
        put(quantity.head or "", quantity, sentence)
    return {
        name: sorted((_tally(places) for places in shelf.values()), key=_order)
        for name, shelf in shelves.items()
    }


def is_lone(tallies: Sequence[Tally]) -> bool:
    """Whether each report gives one number of a thing, and most of the reports the same."""
    values: dict[str, set[float]] = defaultdict(set)
    for tally in tallies:
        for quantity, _ in tally.places:
            values[quantity.span.report].add(quantity.value)
    if len(values) < AGREED or any(len(held) > 1 for held in values.values()):
        return False
    if any(min(held) <= FEW for held in values.values()):
        return False
    most = Counter(min(held) for held in values.values()).most_common(1)[0][1]
    return 2 * most > len(values)


def _tally(places: list[Counted]) -> Tally:
    return Tally(tuple(sorted(places, key=lambda counted: counted[0].span)))


def _order(tally: Tally) -> Span:
    return tally.places[0][0].span


def _names(quantity: Quantity, sentence: Sentence, scene: Scene) -> set[str]:
    unit = quantity.unit and (family_of(quantity.unit) or quantity.unit)
    names = {name for name in (quantity.head, unit) if name}
    return names or {name for name in (number_of(quantity, sentence, scene),) if name}


def _nones(scene: Scene, names: frozenset[str]) -> Iterator[Counted]:
    """None counted: "no jobs will be lost": of a noun counted elsewhere, is the number 0."""
    for item in scene.findings.values():
        for sentence in item.sentences:
            tokens = words(item.report.slice(sentence.span))
            for at, token in enumerate(tokens[:-1]):
                noun = tokens[at + 1]
                if token.key == "no" and noun.text.islower() and noun_of(noun.key) in names:
                    base = sentence.span.start
                    span = Span(item.report.id, base + token.start, base + noun.end)
                    yield Quantity(span, 0.0, 0.0, 0.0, None, noun.key, None), sentence


def noun_of(name: str) -> str:
    """What nouns that count the same share."""
    return stem(SAME.get(name.casefold(), name.casefold()))


def amount_key(quantity: Quantity) -> str:
    """What equal amounts share: the interval and the word that widened it."""
    return f"{quantity.low}-{quantity.high} {quantity.modifier or ''}".strip()


def counted_by_report(scene: Scene) -> Given:
    """What each report counts, and how many of it."""
    return {
        item.report.id: frozenset(
            (noun_of(name), quantity.value)
            for quantity in item.quantities
            for name in (quantity.head, quantity.unit)
            if name
        )
        for item in scene.findings.values()
    }


def tells_both(a: Quantity, b: Quantity, given: Given) -> bool:
    """Whether a report gives both numbers of the thing: then it counts two things."""
    return any(
        (name, a.value) in given[b.span.report] or (name, b.value) in given[a.span.report]
        for name in _nouns(a, b)
    )


def most_counted(a: Quantity, b: Quantity, given: Given) -> int:
    """The most numbers of the thing that one of the two reports gives."""
    names = _nouns(a, b)
    return max(sum(name in names for name, _ in given[q.span.report]) for q in (a, b))


def _nouns(a: Quantity, b: Quantity) -> set[str]:
    return {noun_of(name) for q in (a, b) for name in (q.head, q.unit) if name}


# Heads that count too many things to be one slot.
LOOSE = frozenset({"year", "time", "thing", "part", "crowd", "day", "percent"}) | frozenset(
    noun_of(name) for name in MONEY
)


def is_unit(name: str) -> bool:
    """Whether a shelf holds amounts of a unit: a report gives many, of many things."""
    return name in {noun_of(unit) for unit in (*UNITS, *(row[0] for row in UNITS.values()))} or (
        name.startswith("rivals") or name == "years old"
    )


def nearest_only(contrasts: Sequence[Contrast]) -> Iterator[Contrast]:
    """The contrasts less those in which a number stands against a second one of the same report.

    Of the numbers of one report only the likest is of the same slot.
    """
    best: dict[tuple[Span, str, str], tuple[float, str]] = {}

    def sides(found: Contrast) -> list[tuple[tuple[Span, str, str], str]]:
        a, b = found.a, found.b
        return [
            ((a.span, b.span.report, found.nature), b.key),
            ((b.span, a.span.report, found.nature), a.key),
        ]

    for found in contrasts:
        for place, key in sides(found):
            best[place] = max(best.get(place, (0.0, "")), (found.weight, key))
    for found in contrasts:
        if all(best[place][1] == key for place, key in sides(found)):
            yield found
