"""Tells different amounts of one thing, over all reports of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import isinf

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem, words
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import (
    ADDED,
    corrects,
    elsewhere,
    is_added,
    is_later,
    is_part,
    is_vague,
    number_of,
    same_befell,
)
from firsthand.weigh.slots.numbers import may_be_one, with_noun
from firsthand.weigh.slots.units import are_one, family_of, in_base, is_miscast

Counted = tuple[Quantity, Sentence]

# Tolls grow while a story runs: a later, higher one brings the earlier up to date.
TOLLS = frozenset({"dead", "injured", "missing", "arrested"})

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

# Reports that carry one sentence; more of them add no contrast.
CARRIED = 8

# Heads that count too many things to be one slot.
LOOSE = frozenset({"year", "time", "thing", "part", "crowd", "day", "percent"})


def contrast_amounts(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Amounts of one counted noun or unit in passages that speak of the same."""
    shelves: dict[str, list[Counted]] = defaultdict(list)
    for item in scene.findings.values():
        for quantity in item.quantities:
            sentences = scene.sentences.over(quantity.span)
            name = quantity.head or (quantity.unit and (family_of(quantity.unit) or quantity.unit))
            if sentences and not name:
                name = number_of(quantity, sentences[0], scene)
            if name and sentences:
                shelves[_noun(name)].append((quantity, sentences[0]))
    for quantity, sentence in _nones(scene, frozenset(shelves)):
        shelves[_noun(quantity.head or "")].append((quantity, sentence))
    for name in sorted(shelves):
        shelf = _distinct(sorted(shelves[name], key=lambda counted: counted[0].span), scene)
        if len(shelf) <= options.amounts_compared:
            for a, b in combinations(shelf, 2):
                found = _contrast(name, a, b, scene, options=options)
                if found is not None:
                    yield found


def _noun(name: str) -> str:
    return stem(SAME.get(name.casefold(), name.casefold()))


def _nones(scene: Scene, names: frozenset[str]) -> Iterator[Counted]:
    """None counted: "no jobs will be lost": of a noun counted elsewhere, is the number 0."""
    for item in scene.findings.values():
        for sentence in item.sentences:
            tokens = words(item.report.slice(sentence.span))
            for at, token in enumerate(tokens[:-1]):
                noun = tokens[at + 1]
                if token.key == "no" and noun.text.islower() and _noun(noun.key) in names:
                    base = sentence.span.start
                    span = Span(item.report.id, base + token.start, base + noun.end)
                    yield Quantity(span, 0.0, 0.0, 0.0, None, noun.key, None), sentence


def _contrast(
    name: str, a: Counted, b: Counted, scene: Scene, *, options: WeighOptions
) -> Contrast | None:
    first, second = a[0], b[0]
    if a[1] == b[1]:
        return None
    if (first.low, first.high, first.unit) == (second.low, second.high, second.unit):
        return _told_apart(a, b, scene, options=options)
    if are_one(first, second):
        return None
    if first.unit and second.unit and first.unit != second.unit:
        if is_miscast(first, second):
            return _miscast(a, b, scene, options=options)
        alike = in_base(first), in_base(second)
        if alike[0].unit != alike[1].unit:
            return None
        first, second = alike
    if first.span.report == second.span.report or is_vague(first, scene) != is_vague(second, scene):
        # One reporter who gives two numbers counts two things; "thousands" may be any of them.
        return None
    if is_part(first, scene) != is_part(second, scene):
        return None
    corrected = corrects(first, b[1], scene) or corrects(second, a[1], scene)
    if not corrected and (_beside(first, b[1], scene) or _beside(second, a[1], scene)):
        return None
    if 0 in (first.high, second.high) and not same_befell(first, second, a[1], b[1], scene):
        return None
    kin = scene.kinship(a[1].span, b[1].span)
    least = options.amount_kinship_loose if name in LOOSE or first.unit else options.amount_kinship
    if kin < least or (kin < options.sure_kinship and elsewhere(a[1], b[1], scene)):
        return None
    nature, severity, reason = _nature(name, first, second, scene, corrected=corrected)
    if kin < options.sure_kinship and nature == "undecided":
        severity = 1
    return Contrast(
        kind="number",
        nature=nature,
        severity=severity,
        a=_telling(first, scene),
        b=_telling(second, scene),
        reason=reason,
        weight=kin,
    )


def _beside(quantity: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence holds the same amount too: then its other one counts something else."""
    return any(
        (other.low, other.high) == (quantity.low, quantity.high) or are_one(other, quantity)
        for other in scene.quantities.over(sentence.span)
    )


def _miscast(a: Counted, b: Counted, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    """One number under two units; two numbers under two units cannot be told apart by rule."""
    if not is_miscast(a[0], b[0]) or a[0].span.report == b[0].span.report:
        return None
    kin = scene.kinship(a[1].span, b[1].span)
    if kin < options.sure_kinship or any(
        are_one(one, other) or (one.value, one.unit) == (other.value, other.unit)
        for one in scene.quantities.over(a[1].span)
        for other in scene.quantities.over(b[1].span)
    ):
        return None
    return Contrast(
        kind="number",
        nature="error",
        severity=3,
        a=replace(_telling(a[0], scene), key=a[0].unit or ""),
        b=replace(_telling(b[0], scene), key=b[0].unit or ""),
        reason="One number stands with two units.",
        weight=kin,
    )


def _told_apart(
    first: Counted, second: Counted, scene: Scene, *, options: WeighOptions
) -> Contrast | None:
    """One number that one report adds to what was there and the other gives for the whole."""
    a, b = first[0], second[0]
    if a.span.report == b.span.report or is_added(a, scene) == is_added(b, scene):
        return None
    if a.head is None or b.head is None or min(a.low, b.low) <= options.amount_chance:
        return None
    if scene.kinship(first[1].span, second[1].span) < options.amount_kinship:
        return None
    return Contrast(
        kind="number",
        nature="scope",
        severity=2,
        a=_telling(a, scene, added=is_added(a, scene)),
        b=_telling(b, scene, added=is_added(b, scene)),
        reason="One counts what is added, the other the whole.",
        weight=0.5,
    )


def _nature(
    name: str, a: Quantity, b: Quantity, scene: Scene, *, corrected: bool
) -> tuple[str, int, str]:
    first, second = (scene.findings[q.span.report].published for q in (a, b))
    if corrected:
        return "update", 2, "The one takes the other back."
    if 0 in (a.high, b.high):
        return "conflict", 3, "One counts some where the other counts none."
    if may_be_one((a.low, a.high), (b.low, b.high)):
        if a.low == b.low and isinf(a.high) != isinf(b.high):
            return "rounding", 1, "One leaves open that there are more."
        return "rounding", 1, "The numbers may be one, rounded."
    if name in TOLLS and first and second and is_later(first.value, second.value):
        late, early = (a, b) if first.value > second.value else (b, a)
        if late.value > early.value:
            return "update", 2, "The later report has the higher toll."
    return "undecided", 2, "The numbers differ, or count different things."


def _key(quantity: Quantity) -> str:
    return f"{quantity.low}-{quantity.high} {quantity.modifier or ''}".strip()


def _telling(quantity: Quantity, scene: Scene, *, added: bool = False) -> Telling:
    wide = with_noun(quantity.span, scene)
    if added:
        # The word that adds is what the two differ in.
        head = scene.findings[wide.report].report.text[max(0, wide.start - 12) : wide.start]
        low = max(head.rfind(word) for word in ADDED)
        wide = Span(wide.report, wide.start - (len(head) - low if low >= 0 else 0), wide.end)
    return Telling(scene.text(wide), wide, f"{_key(quantity)}{' added' if added else ''}")


def _distinct(shelf: list[Counted], scene: Scene) -> list[Counted]:
    """A shelf in which a sentence that many copies carry stands a few times only."""
    seen: dict[tuple[str, str, str], int] = defaultdict(int)
    kept = []
    for quantity, sentence in shelf:
        published = scene.findings[quantity.span.report].published
        day = published.value[:10] if published else ""
        key = _key(quantity), scene.text(sentence.span), day
        seen[key] += 1
        if seen[key] <= CARRIED:
            kept.append((quantity, sentence))
    return kept
