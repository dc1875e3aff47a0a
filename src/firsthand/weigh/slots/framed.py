"""Tells apart values that the same words frame, in sentences that are told quite differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.model import Date, Quantity, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.castings import telling
from firsthand.weigh.slots.datings import SLIP
from firsthand.weigh.slots.days import MONTHS
from firsthand.weigh.slots.equality import are_equal
from firsthand.weigh.slots.framing import DAY, LENGTH, LOOSE, RANK, Frame, gather_frames
from firsthand.weigh.slots.limits import lost_limit, with_limit
from firsthand.weigh.slots.oneness import NEAR, are_lone, may_fill_one
from firsthand.weigh.slots.sharing import CORE, Shared, Sharing
from firsthand.weigh.slots.slips import are_misprinted, are_one_sum, are_slips

# What equal values add to what stands around them: they are seldom of two things.
EQUAL = 2.0
APART = "The same stands around both, and they differ."
MONEY = "One sum stands in two currencies."
LIMIT = "One gives it as the most that it can be, the other as what it is."
# The same for neighbouring days of a month, which are seldom of two things.
FAR = 0.5
# Nature and severity of a difference by its reason, where it has one of its own.
NATURES = {LIMIT: ("scope", 2), MONEY: ("error", 3)}


def contrast_framed(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Values of one slot that differ, each the likest of its report to the other.

    A value is first given to one of the other report that is equal, if much the same stands around
    both: only what is left over can differ.
    """
    for slot, frames in sorted(gather_frames(scene).items()):
        scores = _Scores(frames, scene, options=options)
        for pair in scores.sharing.pairs:
            a, b = frames[pair[0]], frames[pair[1]]
            reason = (
                _lost(a, b, pair, scores, scene, options=options)
                if pair in scores.equal
                else _apart(slot, a, b, scores.sharing.of(pair), frames, scene, options=options)
            )
            if reason is not None:
                score = scores.of(pair)
                for one, other in across(*scores.likest(pair)):
                    yield _contrast(a.values[one], b.values[other], score, reason, scene)


class _Scores:
    """How surely each two values of different reports are of one slot; `equal` pairs are one."""

    def __init__(self, frames: Sequence[Frame], scene: Scene, *, options: WeighOptions) -> None:
        self._frames = frames
        reports = [frame.reports for frame in frames]
        self.sharing = Sharing([f.around for f in frames], reports, scene, options=options)
        self.equal = frozenset(
            (i, j)
            for i, j in self.sharing.pairs
            if are_equal(frames[i].value, frames[j].value, scene)
        )

    def of(self, pair: tuple[int, int]) -> float:
        """What stands around both (natural log), and more for values that are equal."""
        return self.sharing.of(pair).weight + EQUAL * (pair in self.equal)

    def likest(self, pair: tuple[int, int]) -> tuple[list[Span], list[Span]]:
        """The places of either value in reports that have nothing likelier to the other."""
        (i, j), score = pair, self.of(pair)
        first, second = (
            [
                place
                for place in self._frames[own].values
                if self.sharing.likest(other, place.report, self.of) <= score
            ]
            for own, other in ((i, j), (j, i))
        )
        return first, second


def _apart(
    slot: str,
    a: Frame,
    b: Frame,
    shared: Shared,
    frames: Sequence[Frame],
    scene: Scene,
    *,
    options: WeighOptions,
) -> str | None:
    """How two values that are not equal differ, if they are of one slot."""
    sure = shared.weight >= options.frame_weight_loose
    if not _is_one_slot(slot, a, b, shared, frames, options=options):
        return None
    if not may_fill_one(slot, a, b, scene, sure=sure):
        return None
    return SLIP if slot == DAY and are_slips(a, b, frames) else APART


def _lost(
    a: Frame,
    b: Frame,
    pair: tuple[int, int],
    scores: _Scores,
    scene: Scene,
    *,
    options: WeighOptions,
) -> str | None:
    """What one of two equal values has lost: that it is a limit, or its currency."""
    if lost_limit(a, b, scene) and scores.of(pair) >= options.frame_weight_loose:
        return LIMIT
    if are_one_sum(a, b) and scores.of(pair) >= options.frame_weight_lone + EQUAL:
        return MONEY
    return None


def _is_one_slot(
    slot: str,
    a: Frame,
    b: Frame,
    shared: Shared,
    frames: Sequence[Frame],
    *,
    options: WeighOptions,
) -> bool:
    """Whether enough stands around both of two values for them to be of one slot."""
    if slot == RANK:
        # "The strike, the third this year": a place in a row has its noun.
        return shared.weight >= options.frame_weight_lone
    if are_misprinted(a, b, frames):
        return shared.weight >= options.frame_weight_lone and shared.core >= NEAR
    named = slot == DAY and _is_named(a) and _is_named(b)
    slip = slot == DAY and are_slips(a, b, frames if named else ())
    if shared.core < (FAR if named and slip else CORE):
        return False
    if slot == DAY and not shared.next and not named:
        return False
    if slip:
        return shared.weight >= options.frame_weight_slip
    least = options.frame_weight
    if slot in LOOSE:
        alone = all(one in (a, b) for one in frames if one.reports & (a.reports | b.reports))
        least = least if slot == LENGTH and alone else options.frame_weight_loose
    elif slot == "count" and are_lone(a, b, frames):
        least = options.frame_weight_lone
    return shared.weight >= least


def _is_named(frame: Frame) -> bool:
    """Whether a day is told by its month or year: on a Friday many things happen."""
    keys = {token.key for token in words(frame.said)}
    return bool(keys & MONTHS.keys()) or any(key[0].isdigit() for key in keys)


def _contrast(
    a: Quantity | Date, b: Quantity | Date, score: float, reason: str, scene: Scene
) -> Contrast:
    dated = isinstance(a, Date)
    usual = ("conflict" if dated else "undecided", 2)
    nature, severity = NATURES.get(reason, usual)
    first, second = _telling(a, scene), _telling(b, scene)
    if reason == LIMIT:
        first, second = (with_limit(one, scene) for one in (first, second))
    if reason == MONEY:
        first, second = (replace(one, key=one.value) for one in (first, second))
    return Contrast(
        kind="date" if dated else "number",
        nature=nature,
        severity=severity,
        a=first,
        b=second,
        reason=reason,
        weight=score / (score + EQUAL),
    )


def _telling(value: Quantity | Date, scene: Scene) -> Telling:
    if isinstance(value, Quantity):
        return telling(value, scene)
    return Telling(scene.text(value.span), value.span, value.value or "")
