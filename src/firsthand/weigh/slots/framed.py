"""Tells apart values that the same words frame, in sentences that are told quite differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.model import Date, Quantity, Sentence
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.around import CORE, Shared, share
from firsthand.weigh.slots.castings import telling
from firsthand.weigh.slots.days import MONTHS
from firsthand.weigh.slots.equality import are_equal
from firsthand.weigh.slots.framing import DAY, LENGTH, RANK, Frame, gather_frames
from firsthand.weigh.slots.oneness import are_lone, may_fill_one

# What equal values add to what stands around them: they are seldom of two things.
EQUAL = 2.0
# Slots in which a report gives many values of many things.
LOOSE = frozenset(("money", "percent", "rivals 1", "share", LENGTH))


def contrast_framed(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Values of one slot that differ, each the likest of its report to the other.

    A value is first given to one of the other report that is equal, if much the same stands around
    both: only what is left over can differ.
    """
    for slot, frames in sorted(gather_frames(scene).items()):
        scores = _scores(frames, scene, options=options)
        best: dict[tuple[int, str], float] = defaultdict(float)
        for (i, j), shared in scores.items():
            for one, other in ((i, j), (j, i)):
                for report in frames[other].reports:
                    best[one, report] = max(best[one, report], shared.weight)
        for (i, j), shared in sorted(scores.items(), key=lambda row: row[0]):
            a, b, score = frames[i], frames[j], shared.weight
            # "The strike, the third this year": a place in a row has its noun.
            if (shared.core < CORE and slot != RANK) or are_equal(a.value, b.value, scene):
                continue
            if slot == DAY and not shared.next and not (_is_named(a) and _is_named(b)):
                continue
            pairs = [
                (one, other)
                for one, other in _places(a, b)
                if best[i, other[0].span.report] <= score >= best[j, one[0].span.report]
            ]
            if not pairs or score < _least(slot, a, b, frames, options=options):
                continue
            if may_fill_one(slot, a, b, scene):
                for first, second in pairs:
                    yield _contrast(first[0], second[0], score, scene)


def _least(
    slot: str, a: Frame, b: Frame, frames: Sequence[Frame], *, options: WeighOptions
) -> float:
    """How much must stand around both of two values."""
    if slot in LOOSE:
        alone = slot == LENGTH and all(
            one in (a, b) for one in frames if one.reports & (a.reports | b.reports)
        )
        return options.frame_weight if alone else options.frame_weight_loose
    if slot == RANK or (slot == "count" and are_lone(a, b, frames)):
        return options.frame_weight_lone
    return options.frame_weight


def _is_named(frame: Frame) -> bool:
    """Whether a day is told by its month or year: on a Friday many things happen."""
    keys = {token.key for token in words(frame.said)}
    return bool(keys & MONTHS.keys()) or any(key[0].isdigit() for key in keys)


def _scores(
    frames: Sequence[Frame], scene: Scene, *, options: WeighOptions
) -> dict[tuple[int, int], Shared]:
    """What two frames of different reports have in common, if they share a word at all."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, frame in enumerate(frames):
        for key, word in frame.around.items():
            for name in (key, *(f"={sense}" for sense in sorted(word.senses))):
                shelves[name].append(number)
    pairs = {
        pair
        for shelf in shelves.values()
        if len(shelf) <= options.amounts_compared
        for pair in combinations(shelf, 2)
    }
    found = {}
    for i, j in sorted(pairs):
        a, b = frames[i], frames[j]
        if len(a.reports | b.reports) > 1:
            shared = share(a.around, b.around, scene)
            equal = are_equal(a.value, b.value, scene)
            found[i, j] = Shared(shared.weight + EQUAL * equal, shared.core, shared.next)
    return found


def _places(
    a: Frame, b: Frame
) -> Iterator[tuple[tuple[Quantity | Date, Sentence], tuple[Quantity | Date, Sentence]]]:
    """Each place of both with the first of the other in another report."""
    seen = set()
    for one in a.places:
        for other in b.places:
            if one[0].span.report != other[0].span.report and not (
                one[0].span in seen and other[0].span in seen
            ):
                seen |= {one[0].span, other[0].span}
                yield one, other


def _contrast(a: Quantity | Date, b: Quantity | Date, score: float, scene: Scene) -> Contrast:
    dated = isinstance(a, Date)
    return Contrast(
        kind="date" if dated else "number",
        nature="conflict" if dated else "undecided",
        severity=2,
        a=_telling(a, scene),
        b=_telling(b, scene),
        reason="The same stands around both, and they differ.",
        weight=score / (score + EQUAL),
    )


def _telling(value: Quantity | Date, scene: Scene) -> Telling:
    if isinstance(value, Quantity):
        return telling(value, scene)
    return Telling(scene.text(value.span), value.span, value.value or "")
