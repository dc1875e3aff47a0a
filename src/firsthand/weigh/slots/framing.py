"""Gathers the values of a story with what stands around each: counts, measures, days, ranks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Date, Quantity, Sentence, Span
from firsthand.text.tokens import Token, is_light, words
from firsthand.weigh.scene import TOLD, Scene
from firsthand.weigh.slots.around import Around, words_around
from firsthand.weigh.slots.fates import PEOPLE
from firsthand.weigh.slots.spells import is_calendar, is_length, is_quoted, is_spoken
from firsthand.weigh.slots.units import CURRENCIES, MONEY, family_of

Value = Quantity | Date

# Places in a row, with the number they stand for.
RANKS = {
    name: number
    for number, names in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
         "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# What shows that the row is told of one time and not of all ("third this year").
_ROW = re.compile(
    r"^(?: [\w-]+){0,4}? (?:in a row|running|in succession|on the trot|this (?:year|season|week"
    r"|month)|(?:with)?in (?:a|the|one) (?:year|season|week|month|space)|of the (?:year|season|week"
    r"|month)|since|in (?:as many|\w+) (?:years|weeks|months|days|games|matches))\b"
    r"|^ (?:straight|consecutive|successive)\b"
)
RANK = "rank"
LENGTH, DAY, MONEYS = "span of time", "day", "money"
SHARE = family_of("percent") or "percent"
# Slots in which a report gives many values of many things.
LOOSE = frozenset((MONEYS, SHARE, "share", LENGTH))
_BEFORE_NOUN = frozenset(("straight", "consecutive", "successive"))
# Words after a place in a row that are no noun of it.
_IN_ROW = frozenset(("straight", "consecutive", "successive", "in", "running", "this", "since",
                     "within", "of", "on"))  # fmt: skip
# "One man died": a number where what is counted follows.
_ONE = re.compile(rf"\b[Oo]ne (?:[a-z-]{{3,16}} )?(?:{'|'.join(sorted(PEOPLE))})\b(?! of)")
# After a date: the sign-on of an agency.
_SIGNED = re.compile(r"^,? ?(?:\d{4} ?)?(?:\([^)]{1,24}\) ?)?[-–—] ?\S")
SIGN_ON = 48


@dataclass(frozen=True, slots=True)
class Frame:
    """A value in one wording of a sentence, with what stands around it.

    `said` are its own words; `head` is the noun counted, empty for dates and where none is;
    `sites` are the places that the sentence names, `values` those of all places of the wording, by
    their spans and in order, and `reports` the reports that carry it.
    """

    value: Value
    sentence: Sentence
    said: str
    head: str
    around: Around
    sites: frozenset[str]
    values: Mapping[Span, Value]
    reports: frozenset[str]


def gather_frames(scene: Scene) -> dict[str, list[Frame]]:
    """The values of a story by the dimension in which they can be compared."""
    held: dict[tuple[object, ...], list[tuple[Value, Sentence]]] = defaultdict(list)
    for slot, value, sentence in _values(scene):
        said = value.value if isinstance(value, Date) else (value.low, value.high, value.unit)
        at = value.span.start - sentence.span.start
        held[slot, scene.text(sentence.span), at, said].append((value, sentence))
    found: dict[str, list[Frame]] = defaultdict(list)
    for key, places in held.items():
        places.sort(key=lambda place: place[0].span)
        value, sentence = places[0]
        head = (value.head or "") if isinstance(value, Quantity) else ""
        around = words_around(value.span, sentence, scene, head=head)
        found[str(key[0])].append(
            Frame(
                value,
                sentence,
                scene.text(value.span),
                head,
                around,
                _sites(sentence, scene),
                {one.span: one for one, _ in places},
                frozenset(one.span.report for one, _ in places),
            )
        )
    return {slot: sorted(rows, key=lambda row: row.value.span) for slot, rows in found.items()}


def _sites(sentence: Sentence, scene: Scene) -> frozenset[str]:
    return frozenset(a.name for a in scene.actors.over(sentence.span) if a.type == "place")


def _values(scene: Scene) -> Iterator[tuple[str, Value, Sentence]]:
    for item in scene.findings.values():
        for quantity in item.quantities:
            for sentence in scene.sentences.over(quantity.span)[:1]:
                if sentence.zone in TOLD and _is_number(quantity, scene):
                    yield _dimension(quantity), quantity, sentence
                    if _is_bare(quantity):
                        # "Raised the rate to 4.25".
                        yield SHARE, quantity, sentence
        for when in item.dates:
            for sentence in scene.sentences.over(when.span)[:1]:
                slot = _date_slot(when, sentence, scene) if sentence.zone in TOLD else None
                if slot:
                    yield slot, when, sentence
        for sentence in item.sentences:
            if sentence.zone in TOLD:
                yield from _ranks(sentence, scene)
                yield from _ones(sentence, scene)


def _dimension(quantity: Quantity) -> str:
    if quantity.unit is None:
        return MONEYS if quantity.head in MONEY else "count"
    return MONEYS if quantity.unit in CURRENCIES else family_of(quantity.unit) or quantity.unit


def _is_bare(quantity: Quantity) -> bool:
    """Whether a number with a decimal point stands without what it measures."""
    return quantity.unit is None and quantity.head is None and quantity.value % 1 > 0


def _is_number(quantity: Quantity, scene: Scene) -> bool:
    """Whether it stands free: no part of a name ("PA31-350") or of a score."""
    text = scene.findings[quantity.span.report].report.text
    before = text[max(0, quantity.span.start - 1) : quantity.span.start]
    return before not in ("-", "–", "/", ".", ":") and quantity.value > 0


def _date_slot(when: Date, sentence: Sentence, scene: Scene) -> str | None:
    """Day, hour or length; None for what dates the report, or what somebody said."""
    if is_length(when):
        return LENGTH
    if not is_calendar(when) or is_spoken(when, scene) or is_quoted(when, scene):
        return None
    tail = (
        scene.text(Span(sentence.span.report, when.span.end, sentence.span.end))
        if (when.span.end < sentence.span.end)
        else ""
    )
    if when.span.start - sentence.span.start < SIGN_ON and _SIGNED.match(tail):
        return None
    return "hour" if ":" in (when.value or "") else DAY


def _ranks(sentence: Sentence, scene: Scene) -> Iterator[tuple[str, Value, Sentence]]:
    """Places in a row that is told of one time, with the noun that is counted off."""
    text, base = scene.text(sentence.span), sentence.span.start
    tokens = words(text)
    for at, token in enumerate(tokens):
        rank = RANKS.get(token.key)
        if rank and _ROW.match(text[token.end :]):
            span = Span(sentence.span.report, base + token.start, base + token.end)
            value, head = float(rank), _counted_off(tokens, at)
            yield RANK, Quantity(span, value, value, value, None, head, None), sentence


def _counted_off(tokens: Sequence[Token], at: int) -> str | None:
    """The noun of which one is in a place: "third walkout this year", "the walkout, the third"."""
    for token in tokens[at + 1 : at + 4]:
        if token.key in _IN_ROW and token.key not in _BEFORE_NOUN:
            break
        if token.key not in _IN_ROW and not is_light(token.key):
            return token.key
    return next((t.key for t in reversed(tokens[:at]) if not is_light(t.key)), None)


def _ones(sentence: Sentence, scene: Scene) -> Iterator[tuple[str, Value, Sentence]]:
    """People counted as one."""
    for hit in _ONE.finditer(scene.text(sentence.span)):
        low = sentence.span.start + hit.start()
        span = Span(sentence.span.report, low, low + len("one"))
        noun = hit.group().split()[-1]
        yield "count", Quantity(span, 1.0, 1.0, 1.0, None, noun, None), sentence
