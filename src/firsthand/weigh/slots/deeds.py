"""Tells what one report says was done and another says was not, or only may have been."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.acts import UNKNOWN, Act, gather_acts, pair_acts
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.conditions import leaves_out, left_out
from firsthand.weigh.slots.counts import elsewhere, is_later
from firsthand.weigh.slots.fillers import ORDINALS
from firsthand.weigh.slots.spells import is_calendar
from firsthand.weigh.slots.subjects import at_two_times, tell_two_times
from firsthand.weigh.slots.units import MONEY

# Words after a denial with which it says when, and not that it is not so.
_UNTIL = ("until", "till", "yet", "before", "since")


def contrast_deeds(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Acts of one verb and the same things that are told with and without "not", or a doubt."""
    acts = gather_acts(scene)
    for a, b in pair_acts(acts, options=options):
        reports = {place.report for act in (a, b) for place in act.places}
        if len(reports) != len(a.others) + len(b.others) + 2:
            # Who says both tells two things.
            continue
        kin = _kinship(a, b, scene, options=options)
        if kin is None:
            continue
        if at_two_times(a.span, b.span, scene):
            yield from _two_dates(a, b, kin, scene)
            continue
        if kin < options.act_kinship_odd and _elsewhere(a, b, scene):
            continue
        if a.denied != b.denied:
            if (
                (a.ahead, a.habit) == (b.ahead, b.habit)
                and not _is_deferred(a, scene)
                and not _is_deferred(b, scene)
            ):
                yield from _everywhere(_denial(a, b, kin, scene, options=options), a, b)
        elif (
            abs(a.level - b.level) >= options.act_gap
            and not _is_conditional(a, b, scene)
            and not _is_both_claimed(a, b)
            and not _is_expected(a, b, options=options)
            and not _count_two(a, b, scene)
            and not tell_two_times(a.sentence, b.sentence, scene)
        ):
            yield from _everywhere(_doubt(a, b, kin, scene, options=options), a, b)
        elif a.ahead and b.ahead and a.root == b.root:
            for held, bare in ((a, b), (b, a)):
                condition = left_out(held.sentence, bare.sentence, scene)
                if condition is not None:
                    yield leaves_out(condition, bare.span, kin, scene, options=options)
    yield from _sums(acts, scene, options=options)


def _two_dates(a: Act, b: Act, kin: float, scene: Scene) -> Iterator[Contrast]:
    """One act that each of two reports dates once, and not alike."""
    same = (a.denied, a.ahead, a.habit) == (b.denied, b.ahead, b.habit)
    when = [[d for d in scene.dates.over(act.span) if is_calendar(d)] for act in (a, b)]
    if not same or any(len(dates) != 1 for dates in when) or len(a.things & b.things) < 2:
        return
    counted = [ORDINALS & {t.key for t in words(scene.text(act.span))} for act in (a, b)]
    if counted[0] != counted[1]:
        return
    first, second = when[0][0], when[1][0]
    if any(scene.findings[d.span.report].published is None for d in (first, second)):
        # "Today" is no day in a report of no day.
        return
    yield Contrast(
        kind="date",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(first.span), first.span, first.value or ""),
        b=Telling(scene.text(second.span), second.span, second.value or ""),
        reason="One thing is told of two times.",
        weight=kin,
    )


def _sums(acts: Sequence[Act], scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """One sum to one party that may be paid in one report and is paid in another, by any verb."""
    shelves: dict[tuple[float, str | None], dict[Span, Act]] = defaultdict(dict)
    for act in acts:
        for quantity in scene.quantities.over(act.span):
            if quantity.unit or (quantity.head or "") in MONEY:
                name = quantity.value, quantity.unit or quantity.head
                shelves[name].setdefault(act.span, act)
    for name in sorted(shelves, key=str):
        held = list(shelves[name].values())
        for a, b in combinations(held[: options.acts_compared], 2):
            amounts = [
                scene.stems(q.span) for act in (a, b) for q in scene.quantities.over(act.span)
            ]
            beside = (a.things & b.things) - frozenset().union(*amounts)
            weak, sure = sorted((a, b), key=lambda act: (act.level, act.span))
            apart = a.span.report != b.span.report and a.denied == b.denied
            apart = apart and not tell_two_times(a.sentence, b.sentence, scene)
            step = sure.level - weak.level >= options.act_gap and weak.level <= options.flat_level
            if apart and len(beside) > 1 and step and not _is_conditional(a, b, scene):
                yield from _everywhere(_doubt(a, b, 0.6, scene, options=options), a, b)


def _kinship(a: Act, b: Act, scene: Scene, *, options: WeighOptions) -> float | None:
    """How much two acts are of the same things, 0 to 1; None where it is too little."""
    found = [
        kin
        for first, second in ((a.own, b.own), (a.things, b.things))
        if (kin := _alike(a, b, first, second, scene, options=options)) is not None
    ]
    return max(found, default=None)


def _alike(
    a: Act,
    b: Act,
    first: frozenset[str],
    second: frozenset[str],
    scene: Scene,
    *,
    options: WeighOptions,
) -> float | None:
    shared = first & second
    # A number in one of them only is a detail; in both it says of whom or what.
    first, second = (
        frozenset(thing for thing in things if thing in shared or not thing.isdigit())
        for things in (first, second)
    )
    weight, least = scene.weight(shared), min(scene.weight(first), scene.weight(second))
    kin = weight / least if least else 0.0
    odd = {a.object, b.object} - {""} - shared
    if kin < (options.act_kinship_odd if len(odd) > 1 else options.act_kinship):
        return None
    if len(shared) > 1:
        return kin
    unknown = min(a.level, b.level) <= UNKNOWN and shared in (first, second)
    if unknown and a.root == b.root:
        # "Cannot tell who fired first", "Halvenia fired first": nothing else is asked.
        return kin
    # One thing is enough only beside one and the same verb, and if few sentences tell of it.
    near = shared <= a.near and shared <= b.near
    rare = weight >= options.act_rarity * scene.most
    return kin if near and rare and a.root == b.root else None


def _elsewhere(a: Act, b: Act, scene: Scene) -> bool:
    first, second = (scene.sentences.over(act.sentence)[0] for act in (a, b))
    return elsewhere(first, second, scene)


def _is_deferred(act: Act, scene: Scene) -> bool:
    """Whether "not ... until" stands there."""
    end = max(act.span.end, act.sentence.end)
    tail = scene.findings[act.span.report].report.text[act.span.start : end].lower()
    return act.denied and any(f" {word} " in tail for word in _UNTIL)


def _is_conditional(a: Act, b: Act, scene: Scene) -> bool:
    """Whether the surer of two acts hangs on a condition, so that it is not sure."""
    sure = max((a, b), key=lambda act: (act.level, act.span))
    return any(s.condition is not None for s in scene.statements.over(sure.sentence))


def _is_both_claimed(a: Act, b: Act) -> bool:
    """Whether what one has as a claim the other gives to somebody as well."""
    return any(one.claimed and other.voiced for one, other in ((a, b), (b, a)))


def _count_two(a: Act, b: Act, scene: Scene) -> bool:
    """Whether both count, and no number is the same: then the numbers differ first of all."""
    first, second = ({q.value for q in scene.quantities.over(act.span)} for act in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _is_expected(a: Act, b: Act, *, options: WeighOptions) -> bool:
    """Whether what the one expects the other has as done: that tells two times, not two doubts."""
    weak, sure = sorted((a, b), key=lambda act: (act.level, act.span))
    return weak.level > options.flat_level and weak.ahead and not sure.ahead


def _denial(a: Act, b: Act, kin: float, scene: Scene, *, options: WeighOptions) -> Contrast:
    denied, told = (a, b) if a.denied else (b, a)
    nature, severity, reason = "conflict", 3, "One denies what the other asserts."
    first, second = (scene.findings[one.span.report].published for one in (denied, told))
    if first and second and first.value < second.value and is_later(first.value, second.value):
        nature, severity, reason = "update", 2, "What one says was not so the other, later, tells."
    return Contrast(
        kind="negation",
        nature=nature,
        severity=severity,
        a=_telling(denied, "denied", scene, options=options),
        b=_telling(told, "asserted", scene, options=options),
        reason=reason,
        weight=kin,
    )


def _doubt(a: Act, b: Act, kin: float, scene: Scene, *, options: WeighOptions) -> Contrast:
    return Contrast(
        kind="certainty",
        nature="wording",
        severity=2,
        a=_telling(a, f"{a.level:.2f}", scene, options=options),
        b=_telling(b, f"{b.level:.2f}", scene, options=options),
        reason="One puts it with more certainty than the other.",
        weight=kin + abs(a.level - b.level),
    )


def _telling(act: Act, key: str, scene: Scene, *, options: WeighOptions) -> Telling:
    span = opening(act.span, options=options)
    return Telling(" ".join(scene.text(span).split()), span, key)


def _everywhere(found: Contrast, a: Act, b: Act) -> Iterator[Contrast]:
    """A contrast at every place at which either of the two sentences stands."""
    yield found
    sides = {a.span.report: a, b.span.report: b}
    for name in ("a", "b"):
        telling: Telling = getattr(found, name)
        for place in list(sides[telling.span.report].places)[1:]:
            span = Span(place.report, place.start, place.start + len(telling.span))
            moved = Telling(telling.value, span, telling.key, telling.zone)
            first, second = (moved, found.b) if name == "a" else (found.a, moved)
            yield Contrast(
                found.kind, found.nature, found.severity, first, second, found.reason, found.weight
            )
