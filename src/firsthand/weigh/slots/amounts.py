"""Tells different amounts of one thing, over all reports of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import combinations
from math import isinf

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem, words
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.numbers import may_be_one, with_noun

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

# Hours after which a toll may have risen; reports of one evening dispute it.
NEWS_HOURS = 6
# Numbers that only name a size.
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions"})
# Words beside a number that add it to what was there.
ADDED = frozenset({"additional", "extra", "further"})
# Characters after a number in which the words stand that say what befell the counted.
TAIL = 40
# What follows a number that counts a part of another.
_PART = re.compile(
    r"^ (?:[\w,.-]{1,20} ){0,3}?of (?:the|them|those|these|whom|its|his|her|their)\b"
)
# Reports that carry one sentence; more of them add no contrast.
CARRIED = 8

# Heads that count too many things to be one slot.
LOOSE = frozenset({"year", "time", "thing", "part", "crowd", "day", "percent"})


def contrast_amounts(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Amounts of one counted noun or unit in passages that speak of the same."""
    shelves: dict[str, list[Counted]] = defaultdict(list)
    for item in scene.findings.values():
        for quantity in item.quantities:
            name = quantity.head or quantity.unit
            sentences = scene.sentences.over(quantity.span)
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
    if first.span.report == second.span.report or _is_vague(first, scene) != _is_vague(
        second, scene
    ):
        # One reporter who gives two numbers counts two things; "thousands" may be any of them.
        return None
    if _is_part(first, scene) != _is_part(second, scene):
        return None
    corrected = _corrects(first, b[1], scene) or _corrects(second, a[1], scene)
    if not corrected and (_beside(first, b[1], scene) or _beside(second, a[1], scene)):
        return None
    if 0 in (first.high, second.high) and not _same_verb(first, second, a[1], b[1], scene):
        return None
    kin = scene.kinship(a[1].span, b[1].span)
    least = options.amount_kinship_loose if name in LOOSE or first.unit else options.amount_kinship
    if kin < least or (kin < options.sure_kinship and _elsewhere(a[1], b[1], scene)):
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
        (other.low, other.high) == (quantity.low, quantity.high)
        for other in scene.quantities.over(sentence.span)
    )


def _elsewhere(a: Sentence, b: Sentence, scene: Scene) -> bool:
    """Whether two sentences name places and none in common: their numbers are of two places."""
    first, second = (
        {actor.name for actor in scene.actors.over(one.span) if actor.type == "place"}
        for one in (a, b)
    )
    return bool(first and second and not first & second)


def _is_part(quantity: Quantity, scene: Scene) -> bool:
    """Whether it counts some of a known number ("five of the dead")."""
    after = scene.findings[quantity.span.report].report.text[quantity.span.end :][:TAIL]
    inside = f" {scene.text(quantity.span)}{after}"
    return _PART.search(inside) is not None


def _is_vague(quantity: Quantity, scene: Scene) -> bool:
    """Whether the number is a plural ("dozens", "hundreds of thousands")."""
    return any(token.key in VAGUE for token in words(scene.text(quantity.span)))


def _told_apart(
    first: Counted, second: Counted, scene: Scene, *, options: WeighOptions
) -> Contrast | None:
    """One number that one report adds to what was there and the other gives for the whole."""
    a, b = first[0], second[0]
    if a.span.report == b.span.report or _is_added(a, scene) == _is_added(b, scene):
        return None
    if a.head is None or b.head is None or min(a.low, b.low) <= options.amount_chance:
        return None
    if scene.kinship(first[1].span, second[1].span) < options.amount_kinship:
        return None
    return Contrast(
        kind="number",
        nature="scope",
        severity=2,
        a=_telling(a, scene, added=_is_added(a, scene)),
        b=_telling(b, scene, added=_is_added(b, scene)),
        reason="One counts what is added, the other the whole.",
        weight=0.5,
    )


def _is_added(quantity: Quantity, scene: Scene) -> bool:
    """Whether "additional" or the like stands at the number."""
    text = scene.findings[quantity.span.report].report.text
    low, high = max(0, quantity.span.start - 24), quantity.span.end + 16
    around = [t for t in words(text[low:high]) if low + t.start < quantity.span.end + 14]
    return any(token.key in ADDED for token in around)


def _corrects(quantity: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence names the number only to take it back ("118, not 142")."""
    number = next((t.key for t in words(scene.text(quantity.span)) if t.key[0].isdigit()), None)
    tokens = [token.key for token in words(scene.text(sentence.span))]
    return number is not None and any(
        tokens[at] == number and tokens[at - 1] in ("not", "than", "of") and _takes_back(tokens, at)
        for at in range(1, len(tokens))
    )


def _takes_back(tokens: list[str], at: int) -> bool:
    return tokens[at - 1] == "not" or tokens[at - 2 : at] in (["rather", "than"], ["instead", "of"])


def _same_verb(
    a: Quantity, b: Quantity, a_sentence: Sentence, b_sentence: Sentence, scene: Scene
) -> bool:
    """Whether the same befell both: "no jobs will be lost" is a count of jobs lost."""
    tails = []
    for quantity, sentence in ((a, a_sentence), (b, b_sentence)):
        low = quantity.span.end
        high = min(sentence.span.end, low + TAIL)
        tail = scene.stems(Span(quantity.span.report, low, high)) if low < high else frozenset()
        tails.append(tail - {stem(quantity.head or "")})
    return bool(tails[0] & tails[1])


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


def is_later(a: str, b: str) -> bool:
    """Whether two times lie so far apart that what happened may have changed between them."""
    if a[:10] != b[:10]:
        first, second = sorted((a, b))
        if "T" not in first or "T" not in second:
            return True
    return abs(_hours(a) - _hours(b)) >= NEWS_HOURS


def _hours(value: str) -> float:
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None).timestamp() / 3600
    except (ValueError, OverflowError, OSError):
        return 0.0


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
