"""Asks each slot of each difference, of differences of the same two wordings once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from firsthand.model import Span
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.bearers import weigh_bearers
from firsthand.weigh.slots.conditions import may_be_lost, weigh_conditions
from firsthand.weigh.slots.days import may_be_dated, weigh_days
from firsthand.weigh.slots.negation import weigh_negation
from firsthand.weigh.slots.numbers import weigh_numbers
from firsthand.weigh.slots.phrasing import weigh_phrasing
from firsthand.weigh.slots.strength import weigh_qualifier, weigh_strength
from firsthand.weigh.slots.tenses import weigh_tense
from firsthand.weigh.slots.titles import weigh_titles

# Asked in this order of each place where two matched passages differ; the first answer stands.
SLOTS: tuple[Callable[[Difference, Scene], Contrast | None], ...] = (
    weigh_conditions,
    weigh_negation,
    weigh_tense,
    weigh_strength,
    weigh_days,
    weigh_numbers,
    weigh_titles,
    weigh_bearers,
    weigh_qualifier,
    weigh_phrasing,
)

# A first answer with the two passages it was given for; None where each place is asked.
Answer = tuple[Contrast | None, Side, Side] | None


def answer_differences(differences: Iterable[Difference], scene: Scene) -> Iterator[Contrast]:
    """The contrast of each difference that is one.

    What differs between two wordings does not hang on which reports carry them, except where a day
    is named (which day "Tuesday" is hangs on the day of publication) or a condition, which the
    other report may name elsewhere.
    """
    answers: dict[tuple[int, ...], Answer] = {}
    for difference in differences:
        a, b = difference.a, difference.b
        key = (*difference.wordings, a.low, a.high, b.low, b.high)
        if key not in answers:
            contrast = _asked(difference, scene)
            answers[key] = None if _is_placed(difference) else (contrast, a, b)
        else:
            answer = answers[key]
            contrast = _moved(answer, a, b) if answer else _asked(difference, scene)
        if contrast is not None:
            yield contrast


def _is_placed(difference: Difference) -> bool:
    """Whether the answer hangs on the reports."""
    return may_be_lost(difference) or may_be_dated(difference)


def _asked(difference: Difference, scene: Scene) -> Contrast | None:
    for slot in SLOTS:
        contrast = slot(difference, scene)
        if contrast is not None:
            return contrast
    return None


def _moved(answer: tuple[Contrast | None, Side, Side], a: Side, b: Side) -> Contrast | None:
    """An answer for other places of the same wordings."""
    contrast, first, second = answer
    if contrast is None:
        return contrast
    bases = {first.report: (a, a.base - first.base), second.report: (b, b.base - second.base)}

    def moved(telling: Telling) -> Telling:
        side, step = bases[telling.span.report]
        span = Span(side.report, telling.span.start + step, telling.span.end + step)
        return replace(telling, span=span)

    return replace(contrast, a=moved(contrast.a), b=moved(contrast.b))
