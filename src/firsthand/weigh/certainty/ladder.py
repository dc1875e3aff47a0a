"""Sets how far reports commit themselves to one proposition side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from firsthand.model import Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.certainty.flatness import (
    all_stems,
    flat_place,
    holders_of,
    is_modal,
    partners_of,
)
from firsthand.weigh.certainty.rungs import Rung, find_rungs
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.subjects import at_two_times
from firsthand.weigh.slots.zones import OUTER

# Words that deny what a cue governs.
DENIED = frozenset(("not", "never", "no", "n't", "n’t", "unlikely", "cannot"))
# Words with which a thing is told as arranged: "is to save", "is expected to save", "due to".
SCHEDULED = frozenset(("expected", "expects", "due", "scheduled"))
IS_TO = (("is", "to"), ("are", "to"))
# Words at the head of the hedged ones that say so.
LEADING = 4


@dataclass(frozen=True, slots=True)
class Step:
    """Two rungs of one proposition; `scope` is `match`, or the outer zone set against its body."""

    a: Rung
    b: Rung
    kinship: float
    scope: str


def find_steps(scene: Scene, *, options: WeighOptions = DEFAULT.weigh) -> Iterator[Step]:
    """Propositions that two reports, or the outside and body of one, put on different rungs.

    Method: words that set certainty are chained; what the chain governs is the anchor. Two chains
    of one anchor are compared where the words around them speak of the same.
    """
    shelves: dict[str, list[Rung]] = defaultdict(list)
    for item in scene.findings.values():
        for rung in find_rungs(item, scene, options=options):
            shelves[rung.anchor].append(rung)
    for anchor in sorted(shelves):
        shelf = sorted(shelves[anchor], key=lambda rung: rung.span)
        if len(shelf) <= options.rungs_compared:
            for a, b in combinations(shelf, 2):
                # Most rungs of one anchor stand on one level.
                if round(abs(a.level - b.level), 3) < options.certainty_step:
                    continue
                scope = _scope(a, b)
                kin = _kinship(a, b, scene) if scope else 0.0
                least = _least(a, b, scope, scene, options=options)
                if scope and kin >= least and not _is_style(a, b, scene):
                    yield Step(a, b, kin, scope)
    yield from find_flat(scene, [rung for name in sorted(shelves) for rung in shelves[name]])


def _is_style(a: Rung, b: Rung, scene: Scene) -> bool:
    """Whether two rungs differ in words only, or in what is denied.

    The same words under another verb of saying are no step, nor are the same cues; "likely not" is
    as much as "unlikely", and less is said of neither.
    """
    first, second = (_words(rung.span, scene) for rung in (a, b))
    if first == second or (a.cues and a.cues == b.cues):
        return True
    if _is_scheduled(first) and _is_scheduled(second):
        return True
    denied = [(bool(DENIED & set(said)), "unlikely" in said) for said in (first, second)]
    return denied[0] != denied[1]


def _is_scheduled(said: tuple[str, ...]) -> bool:
    head = said[:LEADING]
    return not SCHEDULED.isdisjoint(head) or any(pair in IS_TO for pair in pairwise(head))


def _words(span: Span, scene: Scene) -> tuple[str, ...]:
    return tuple(token.key for token in words(scene.text(span)))


def find_flat(
    scene: Scene, rungs: Sequence[Rung], *, options: WeighOptions = DEFAULT.weigh
) -> Iterator[Step]:
    """Hedged propositions that a matched sentence of another report states as a fact."""
    hedged = [
        rung
        for rung in rungs
        if rung.level <= options.flat_level
        and rung.sentence.zone == "body"
        and is_modal(scene.text(rung.span), rung.anchor)
    ]
    partners = partners_of({rung.sentence.span for rung in hedged}, scene)
    for rung in hedged:
        about = rung.context - holders_of(rung.sentence, scene)
        for span in partners.get(rung.sentence.span, ()):
            other = scene.sentences.over(span)[0]
            if rung.anchor not in all_stems(scene.text(other.span)):
                continue
            context = about - holders_of(other, scene)
            place = flat_place(other, scene.findings[span.report], rung.anchor, context)
            if place is not None and not at_two_times(rung.sentence.span, other.span, scene):
                kin = scene.kinship(rung.sentence.span, span)
                flat = replace(rung, level=1.0, span=place, sentence=other)
                if kin >= options.rung_kinship:
                    yield Step(rung, flat, kin, "match")


def _scope(a: Rung, b: Rung) -> str | None:
    if a.span.report != b.span.report:
        return "match"
    outer = [rung for rung in (a, b) if rung.sentence.zone in OUTER - {"subhead"}]
    return outer[0].sentence.zone if len(outer) == 1 else None


def _least(
    a: Rung,
    b: Rung,
    scope: str | None,
    scene: Scene,
    *,
    options: WeighOptions,
) -> float:
    """The kinship that two rungs must have: less inside a report or in matched sentences."""
    if scope != "match":
        return options.rung_kinship_inside
    joined = scene.pairs.holds(a.sentence.span, b.sentence.span)
    return options.rung_kinship if joined else options.rung_kinship_apart


def _kinship(a: Rung, b: Rung, scene: Scene) -> float:
    """How much the words around two rungs agree, 0 to 1; 0 where less than two others do."""
    shared = (a.context & b.context) - {a.anchor}
    if len(shared) < 2:
        return 0.0
    least = min(a.weight, b.weight)
    return scene.weight(shared | {a.anchor}) / least if least else 0.0
