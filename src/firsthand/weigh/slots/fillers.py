"""Tells different fillers of one kind in sentences that otherwise say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Date, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import country_of, is_country
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.bearers import HONORIFICS
from firsthand.weigh.slots.phrasing import family_row
from firsthand.weigh.slots.spells import are_two_times, is_calendar, is_length, is_quoted, is_spoken
from firsthand.weigh.slots.zones import find_terms

ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "ground", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
)  # fmt: skip
# Nouns that are counted off in every sentence ("for the first time").
UNORDERED = frozenset(stem(word) for word in ("time", "thing", "place", "person", "one", "lady"))
# Words before a deed, or after "by", in which those stand who did it.
AGENT = 3
# Characters on either side of a date in which the act stands that it dates.
NEAR = 48
# Slots of which a report that names both fillers tells them apart itself.
NAMES = frozenset(("place", "person"))
# Families of charged words that say what was done, in whatever order a sentence puts it.
DEEDS = frozenset(("casualty", "law", "weapon", "ending", "asking", "finding", "harm"))


@dataclass(frozen=True, slots=True)
class Filler:
    """What a sentence puts in a slot: the kind of slot, the value, and where it stands."""

    slot: str
    value: str
    span: Span
    when: Date | None = None
    agents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of slot: how to tell two of its values apart, and what to say of them."""

    kind: str
    nature: str
    severity: int
    reason: str


ROWS: dict[str, Row] = {
    "date": Row("date", "conflict", 2, "The times differ."),
    "length": Row("date", "conflict", 2, "The lengths of time differ."),
    "place": Row("place", "conflict", 2, "The places differ."),
    "person": Row("name", "conflict", 3, "Different people in one place."),
    "side": Row("place", "conflict", 2, "The directions differ."),
    "rank": Row("number", "conflict", 2, "The places in the order differ."),
}


def contrast_fillers(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences of one content of which each has one filler that the other lacks.

    A sentence that holds both fillers speaks of two things, and so does one with two of a kind that
    the other lacks.
    """
    reports = {
        actor.name: frozenset(span.report for span in actor.mentions)
        for actor in scene.links.actors
        if actor.type in NAMES
    }
    for low, high, first, second in scene.pairs.each(lambda span: _fillers(span, scene)):
        if first.keys().isdisjoint(second):
            continue
        found = {
            slot: _sole(first[slot], second[slot], scene)
            for slot in sorted(first.keys() & second.keys())
        }
        if sum(pair is not None and slot.split()[0] in ROWS for slot, pair in found.items()) > 1:
            # Her first match on Tuesday, her second on Thursday: two things.
            continue
        for slot, pair in found.items():
            if pair is None or (slot in NAMES and _may_be_kin(*pair, reports)):
                continue
            kin = _kinship(low, high, first[slot] + second[slot], scene)
            if slot == "date" and not _share_act(*pair, scene):
                continue
            if kin >= _least(*pair, options=options):
                yield _contrast(*pair, kin, scene)


def _least(a: Filler, b: Filler, *, options: WeighOptions) -> float:
    """How much two sentences must agree beside what fills the slot."""
    if a.slot in NAMES:
        return options.name_kinship
    # What one and the same body did is told apart sooner.
    return options.agent_kinship if a.agents & b.agents else options.filler_kinship


def _fillers(sentence: Span, scene: Scene) -> dict[str, list[Filler]]:
    found: dict[str, list[Filler]] = defaultdict(list)
    for filler in (
        *_times(sentence, scene),
        *_names(sentence, scene),
        *_words(sentence, scene),
    ):
        found[filler.slot].append(filler)
    return found


def _times(sentence: Span, scene: Scene) -> Iterator[Filler]:
    for when in scene.dates.over(sentence):
        if is_calendar(when) and not is_spoken(when, scene) and not is_quoted(when, scene):
            yield Filler("date", when.value or "", when.span, when)
        elif is_length(when):
            yield Filler("length", when.value or "", when.span, when)


def _names(sentence: Span, scene: Scene) -> Iterator[Filler]:
    """Names of a sentence; adjectives ("the Ruvanian army"), owners and credits left out."""
    text = scene.findings[sentence.report].report.text
    if any(one.zone == "caption" for one in scene.sentences.over(sentence)):
        return  # a caption tells of a picture
    for actor, span in scene.named.over(sentence):
        country = country_of(text[span.start : span.end])
        # "Sund's mayor" is of Sund, wherever he is.
        owns = text.startswith(("'s", "’s"), span.end)
        adjective = country is not None and country.way == "people"
        full = actor.type == "place" or " " in text[span.start : span.end].strip()
        named = actor.type in NAMES and full and text[span.start].isupper()
        # "Location of Sund Airways": a common noun at a line's head begins no name.
        common = actor.type != "place" and _first_key(text[span.start : span.end]) in scene.lowered
        if named and not owns and not adjective and not common and not scene.credits.over(span):
            yield Filler(actor.type, actor.name, span)


def _first_key(text: str) -> str:
    return next((token.key for token in words(text)), "")


def _words(sentence: Span, scene: Scene) -> Iterator[Filler]:
    tokens = words(scene.text(sentence))

    def place(low: int, high: int) -> Span:
        base = sentence.start
        return Span(sentence.report, base + tokens[low].start, base + tokens[high - 1].end)

    for low, high, family, group in find_terms(tokens, "sides.tsv"):
        # "South Ruvania" is a name.
        if tokens[low].text[0].islower():
            yield Filler(f"side {family}", group, place(low, high))
    for low, high, family, group in find_terms(tokens, "charged.tsv"):
        if family in DEEDS:
            agents = _agents(tokens, low, high)
            yield Filler(family, group, place(low, high), agents=agents)
    for at, token in enumerate(tokens[:-1]):
        noun = tokens[at + 1]
        if token.key in ORDINALS and not is_light(noun.key) and stem(noun.key) not in UNORDERED:
            yield Filler(f"rank {stem(noun.key)}", token.key, place(at, at + 2))


def _agents(tokens: tuple[Token, ...], low: int, high: int) -> frozenset[str]:
    """The stems of those who may have done a deed: named before it, or after "by"."""
    by = next(
        (at for at in range(high, min(high + 2, len(tokens))) if tokens[at].key == "by"), None
    )
    near = tokens[max(0, low - AGENT) : low] if by is None else tokens[by + 1 : by + 1 + AGENT]
    return frozenset(stem(token.key) for token in near if not is_light(token.key))


def _sole(a: list[Filler], b: list[Filler], scene: Scene) -> tuple[Filler, Filler] | None:
    """The one filler of each side that the other lacks."""
    only_a = [x for x in a if all(_are_two(x, y, scene) for y in b)]
    only_b = [y for y in b if all(_are_two(x, y, scene) for x in a)]
    if len({x.value for x in only_a}) != 1 or len({y.value for y in only_b}) != 1:
        return None
    return only_a[0], only_b[0]


def _are_two(a: Filler, b: Filler, scene: Scene) -> bool:
    if a.when and b.when:
        return are_two_times(a.when, b.when, scene)
    return a.value != b.value


def _may_be_kin(a: Filler, b: Filler, reports: dict[str, frozenset[str]]) -> bool:
    """Whether one name may stand for the other, or for what it lies in or works for.

    A report that names both knows what they have to do with one another.
    """
    if a.span.report in reports[b.value] or b.span.report in reports[a.value]:
        return True
    if is_country(a.value) != is_country(b.value):
        # A town may lie in a country.
        return True
    first, second = ([t.key for t in words(x.value)] for x in (a, b))
    initials = "".join(key[0] for key in first), "".join(key[0] for key in second)
    named = set(first) - HONORIFICS, set(second) - HONORIFICS
    if any(x.startswith(y) or y.startswith(x) for x in named[0] for y in named[1]):
        # "Calif." and "California".
        return True
    return bool(named[0] & named[1]) or initials[0] in second or initials[1] in first


def _share_act(a: Filler, b: Filler, scene: Scene) -> bool:
    """Whether a word that is part of no name stands near both dates: they date one act."""
    near = []
    for filler in (a, b):
        whole = scene.sentences.over(filler.span)[0].span
        low, high = max(whole.start, filler.span.start - NEAR), filler.span.end + NEAR
        span = Span(whole.report, low, min(whole.end, high))
        named = [scene.stems(mention) for _, mention in scene.named.over(span)]
        near.append(scene.stems(span).difference(*named, scene.stems(filler.span)))
    return bool(near[0] & near[1])


def _kinship(a: Span, b: Span, fillers: list[Filler], scene: Scene) -> float:
    """How much two sentences agree beside what fills the slot, 0 to 1."""
    filled = frozenset().union(*(scene.stems(filler.span) for filler in fillers))
    first, second = scene.stems(a) - filled, scene.stems(b) - filled
    least = min(scene.weight(first), scene.weight(second))
    return scene.weight(first & second) / least if least else 0.0


def _contrast(a: Filler, b: Filler, kin: float, scene: Scene) -> Contrast:
    row = ROWS.get(a.slot.split()[0])
    kind, nature, severity, reason = (
        (row.kind, row.nature, row.severity, row.reason) if row else family_row(a.slot)
    )
    return Contrast(
        kind=kind,
        nature=nature,
        severity=severity,
        a=Telling(scene.text(a.span), a.span, a.value),
        b=Telling(scene.text(b.span), b.span, b.value),
        reason=reason,
        weight=kin,
    )
