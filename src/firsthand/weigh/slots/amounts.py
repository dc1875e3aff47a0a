"""Tells different amounts of one thing, over all reports of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.numbers import may_be_one

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
                shelves[stem(SAME.get(name.casefold(), name.casefold()))].append(
                    (quantity, sentences[0])
                )
    for name in sorted(shelves):
        shelf = sorted(shelves[name], key=lambda counted: counted[0].span)
        if len(shelf) <= options.amounts_compared:
            for a, b in combinations(shelf, 2):
                found = _contrast(name, a, b, scene, options=options)
                if found is not None:
                    yield found


def _contrast(
    name: str, a: Counted, b: Counted, scene: Scene, *, options: WeighOptions
) -> Contrast | None:
    first, second = a[0], b[0]
    if _key(first) == _key(second) or a[1] == b[1]:
        return None
    apart = first.low > second.high or second.low > first.high
    if apart and first.span.report == second.span.report:
        # One reporter who gives two numbers counts two things.
        return None
    if _beside(first, b[1], scene) or _beside(second, a[1], scene):
        return None
    kin = scene.kinship(a[1].span, b[1].span)
    least = options.amount_kinship_loose if name in LOOSE or first.unit else options.amount_kinship
    if kin < least:
        return None
    nature, severity, reason = _nature(name, first, second, scene)
    if kin < options.sure_kinship:
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


def _nature(name: str, a: Quantity, b: Quantity, scene: Scene) -> tuple[str, int, str]:
    if may_be_one((a.low, a.high), (b.low, b.high)):
        return "rounding", 1, "The numbers may be one, rounded."
    first, second = (scene.findings[q.span.report].published for q in (a, b))
    if name in TOLLS and first and second and first.value[:10] != second.value[:10]:
        late, early = (a, b) if first.value > second.value else (b, a)
        if late.value > early.value:
            return "update", 2, "The later report has the higher toll."
    return "undecided", 2, "The numbers differ, or count different things."


def _key(quantity: Quantity) -> str:
    return f"{quantity.low}-{quantity.high} {quantity.modifier or ''}".strip()


def _telling(quantity: Quantity, scene: Scene) -> Telling:
    report = scene.findings[quantity.span.report].report
    # The number with the words that say what it counts.
    stop = report.text.find(" ", min(len(report.text), quantity.span.end + 12))
    line = report.text.find("\n", quantity.span.end)
    ends = [end for end in (stop, line) if end > 0] or [quantity.span.end]
    wide = Span(quantity.span.report, quantity.span.start, max(quantity.span.end, min(ends)))
    if len(wide) > len(quantity.span) + 40:
        wide = quantity.span
    return Telling(report.slice(wide), wide, _key(quantity))
