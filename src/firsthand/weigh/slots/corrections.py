"""Tells what one report says from what another says it is not: "eight people, not nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Quantity, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.numbers.numerals import numerals_in
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import is_later
from firsthand.weigh.slots.days import WEEKDAYS
from firsthand.weigh.slots.tallies import noun_of

_DAY = "|".join(name for name in WEEKDAYS if name.endswith("day"))
_NOT = re.compile(
    r"(?:(?:, (?:and )?| [—–-] |\()not| instead of| rather than) "
    r"(?:(?:the|from|on|in|at|by|a|an|as) ){0,2}(?P<what>[\w-]{2,24})"
    r"(?P<said>[^.;]{0,20}\bas\b[^.;]{0,40}\b(?:said|announced|reported|claimed|stated|told|wrote"
    r"|believed|thought)\b)?"
)
DENYING = (" not ", "(not ", " instead of ", " rather than ")
# Words of a report that puts itself right.
_TAKEN_BACK = re.compile(
    r"\b(?:corrected|correction|revised|recount|withdr[ae]wn?|error|mistake|initially|earlier"
    r"|first thought|had been on|lowered|raised|instead of)\b",
    re.IGNORECASE,
)
# From here on a number that is said of one thing only is seldom said of another by chance.
TELLING = 12


@dataclass(frozen=True, slots=True)
class Correction:
    """What a sentence puts right: what is so, and what is not (`denied`, at `place`)."""

    sentence: Sentence
    right: Span
    denied: str
    place: Span
    number: float | None
    heads: frozenset[str]
    blamed: bool


def contrast_corrections(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Passages in which another report has what one report says expressly is not so."""
    for item in scene.findings.values():
        for sentence in item.sentences:
            text = item.report.slice(sentence.span)
            if sentence.zone == "furniture" or not any(word in text for word in DENYING):
                continue
            for correction in _corrections(sentence, scene):
                found = list(_said_elsewhere(correction, scene, options=options))
                if not found and correction.blamed:
                    found = [correction.place]
                for place in found:
                    yield _contrast(correction, place, scene)


def _corrections(sentence: Sentence, scene: Scene) -> Iterator[Correction]:
    text = scene.text(sentence.span)
    for hit in _NOT.finditer(text):
        what, base = hit["what"], sentence.span.start
        place = Span(sentence.span.report, base + hit.start("what"), base + hit.end("what"))
        if not base < base + hit.start():
            continue
        before = Span(sentence.span.report, base, base + hit.start())
        value = _value(what)
        if value is not None:
            held = scene.quantities.over(before)[-1:]
            heads = frozenset(noun_of(q.head) for q in held if q.head)
            right = held[0].span if held and held[0].value != value else None
        elif what.lower() in WEEKDAYS and what[0].isupper():
            days = [d.span for d in scene.dates.over(before) if _weekday(scene.text(d.span))]
            right, heads = (days[-1] if days else None), frozenset()
        else:
            named = [span for _, span in scene.named.over(before)] if what[0].isupper() else []
            touches = [
                s for s in named if len(scene.text(s).split()) < 3 and before.end - s.end < 3
            ]
            right, heads = (touches[-1] if touches else None), frozenset()
        if right is not None:
            yield Correction(sentence, right, what, place, value, heads, bool(hit["said"]))


def _weekday(text: str) -> bool:
    return any(word.strip(",.").lower() in WEEKDAYS for word in text.split())


def _value(text: str) -> float | None:
    found = numerals_in(text)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].low if whole and found[0].low == found[0].high else None


def _said_elsewhere(
    correction: Correction, scene: Scene, *, options: WeighOptions
) -> Iterator[Span]:
    """Where else a report has what is denied, in words of the same matter."""
    own = correction.sentence
    for item in scene.findings.values():
        if correction.number is not None:
            for quantity in item.quantities:
                before = item.report.text[max(0, quantity.span.start - 4) : quantity.span.start]
                same = quantity.value == correction.number and before != "not "
                same = same and not own.span.holds(quantity.span)
                if same and _is_meant(quantity, correction, scene):
                    yield quantity.span
            continue
        for sentence in item.sentences:
            text = item.report.slice(sentence.span)
            hit = re.search(rf"\b{re.escape(correction.denied)}\b", text)
            if item.report.id == own.span.report:
                continue
            if hit is None or scene.text(correction.right) in text:
                continue
            if scene.kinship(own.span, sentence.span) >= options.rung_kinship:
                base = sentence.span.start
                yield Span(item.report.id, base + hit.start(), base + hit.end())


def _is_meant(quantity: Quantity, correction: Correction, scene: Scene) -> bool:
    """Whether a number of another report counts what the denied one would."""
    if quantity.unit is not None:
        return False
    if quantity.head and noun_of(quantity.head) in correction.heads:
        return True
    return quantity.value > TELLING and (quantity.head is None or not correction.blamed)


def _contrast(correction: Correction, place: Span, scene: Scene) -> Contrast:
    kind = "number" if correction.number is not None else "name"
    if correction.denied.lower() in WEEKDAYS:
        kind = "date"
    own, other = (scene.findings[one.report].published for one in (correction.right, place))
    later = own and other and other.value < own.value and is_later(other.value, own.value)
    taken_back = bool(later) or _TAKEN_BACK.search(scene.text(correction.sentence.span)) is not None
    return Contrast(
        kind=kind,
        nature="update" if taken_back else "conflict",
        severity=2 if taken_back else 3,
        a=Telling(scene.text(correction.right), correction.right, "right"),
        b=Telling(scene.text(place), place, "denied"),
        reason=f"One says expressly that it is not {correction.denied}.",
        weight=1.0,
    )
