"""Tells a figure that one report takes back as old from the same one told as the present one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Quantity, Sentence
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.around import words_around
from firsthand.weigh.slots.castings import telling
from firsthand.weigh.slots.equality import are_equal
from firsthand.weigh.slots.sharing import share

# Before an old figure: that it was so once.
_ONCE = re.compile(
    r"(?:\b(?:up|down|compared with|after|against|instead of|rather than|had (?:been|forecast|put"
    r"|said|counted|given|planned|expected)|earlier|previous(?:ly)?|initial(?:ly)?|at first"
    r"|until (?:now|then)|formerly|originally|once|before that|last (?:week|month|year)"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r")\b[^.;]{0,48}|\bfrom )$"
)
# A sentence that tells of a time before this one, and one that tells of this one.
_PAST = re.compile(
    r"\b(?:had|was|were|earlier|previous(?:ly)?|last (?:week|month|year)|then|once|(?:up|down) from"
    r"|formerly|originally|initially|until now)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:now|new|latest|revised?|raised|lowered|corrected|today|rose|risen|fell|fallen|climbed"
    r"|grew|stands?|at)\b",
    re.IGNORECASE,
)
# A new figure that is only wished for is none.
_PLANNED = re.compile(
    r"\b(?:would|could|may|might|will|shall|plans?|planned|wants?|wanted|if|proposes?|proposed|aims?"
    r"|set)\b"
)


# Counts up to here are of many things by chance.
CHANCE = 20
# Characters between the sentences of an old and of a new figure.
REACH = 160


@dataclass(frozen=True, slots=True)
class Renewal:
    """An old figure and the new one that a report gives beside it."""

    old: Quantity
    new: Quantity
    sentence: Sentence


def contrast_outdated(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Old figures of one report that another, printed no earlier, tells as the present ones."""
    for renewal in _renewals(scene):
        for item in scene.findings.values():
            if item.report.id == renewal.new.span.report or not _is_no_earlier(
                item.report.id, renewal.new.span.report, scene
            ):
                continue
            if any(_is_same(renewal.new, one) for one in item.quantities):
                continue
            for quantity in item.quantities:
                if not _is_same(renewal.old, quantity):
                    continue
                for sentence in scene.sentences.over(quantity.span)[:1]:
                    weight = _weight(renewal, quantity, sentence, scene)
                    if weight >= options.frame_weight_slip:
                        yield _contrast(renewal.new, quantity, weight, scene)


def _renewals(scene: Scene) -> Iterator[Renewal]:
    """Pairs of figures of one unit in a sentence or the next, the one told as what it was."""
    for item in scene.findings.values():
        placed = [
            (quantity, sentence)
            for quantity in item.quantities
            for sentence in scene.sentences.over(quantity.span)[:1]
            if sentence.zone != "caption"
        ]
        for old, whole in placed:
            before = scene.text(whole.span)[: old.span.start - whole.span.start]
            if not _ONCE.search(before) or (old.unit is None and old.value <= CHANCE):
                continue
            for new, sentence in placed:
                near = abs(sentence.span.start - whole.span.start) <= len(whole.span) + REACH
                one = new.unit == old.unit and (new.unit or new.head == old.head or not old.head)
                if new is old or not near or not one or are_equal(new, old, scene):
                    continue
                text = scene.text(sentence.span)
                head = text[: new.span.start - sentence.span.start]
                if _PLANNED.search(text) or _ONCE.search(head):
                    continue
                if _NEW.search(head):
                    yield Renewal(old, new, sentence)


def _is_no_earlier(report: str, other: str, scene: Scene) -> bool:
    first, second = (scene.findings[one].published for one in (report, other))
    return first is None or second is None or first.value[:10] >= second.value[:10]


def _is_same(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit and a.value == b.value


def _weight(renewal: Renewal, quantity: Quantity, sentence: Sentence, scene: Scene) -> float:
    """How much stands around the present figure of either; 0 where one tells of the past."""
    before = scene.text(sentence.span)[: quantity.span.start - sentence.span.start]
    if _ONCE.search(before) or _PAST.search(scene.text(sentence.span)):
        return 0.0
    around = words_around(renewal.new.span, renewal.sentence, scene)
    return share(around, words_around(quantity.span, sentence, scene), scene).weight


def _contrast(new: Quantity, old: Quantity, weight: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="stale",
        nature="stale",
        severity=2,
        a=telling(new, scene),
        b=telling(old, scene),
        reason="The one gives the figure as an old one, beside the new one.",
        weight=weight / (1 + weight),
    )
