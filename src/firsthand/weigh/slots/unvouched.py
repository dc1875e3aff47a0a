"""Tells what one report ascribes and another has as a fact, where fitted weights are sure of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from firsthand.model import Span
from firsthand.model.odds import probability
from firsthand.options import WeighOptions
from firsthand.weigh.assertions.assertions import Assertion, telling_of
from firsthand.weigh.assertions.unowned import Unowned, measure_unowned
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene

# What each term says for an editor, where it speaks for a difference.
SAYS = {
    "shared": "rare words in common",
    "cover": "most of its words in common",
    "around": "sentences alike",
    "anchors": "one number or day",
    "verb": "one verb",
    "likest back": "nothing likelier",
    "gap": "one is much surer",
    "doubt": "one doubts",
    "intent": "one is only meant",
    "condition": "one hangs on a condition",
}
# Terms that a reason names.
NAMED = 3


def contrast_unvouched(
    assertions: Sequence[Assertion],
    scene: Scene,
    *,
    told: Collection[frozenset[Span]] = (),
    options: WeighOptions,
) -> Iterator[Contrast]:
    """Claims that one report ascribes and another tells as so, the likeliest first.

    What is `told` already of two clauses is not told again.
    """
    sure = [
        (odds, pair)
        for pair in measure_unowned(assertions, scene, options=options)
        if probability(odds := odds_of(pair.terms, options=options)) >= options.unowned_probability
    ]
    taken: set[tuple[Span, str]] = set()
    for odds, pair in sorted(sure, key=lambda row: (-row[0], row[1].held.span, row[1].flat.span)):
        ends = {
            (pair.held.span, pair.flat.span.report),
            (pair.flat.span, pair.held.span.report),
        }
        if not ends & taken:
            taken |= ends
            if frozenset((pair.held.span, pair.flat.span)) in told:
                continue
            yield _contrast(pair, probability(odds), scene, options=options)


def odds_of(terms: Mapping[str, float], *, options: WeighOptions) -> float:
    """The log-odds that two clauses differ, by the fitted weights."""
    rows = options.unowned_weights
    return options.unowned_prior + sum([w * (terms[name] - usual) for name, w, usual in rows])


def _contrast(pair: Unowned, sure: float, scene: Scene, *, options: WeighOptions) -> Contrast:
    return Contrast(
        kind="certainty",
        nature="wording",
        severity=2,
        a=telling_of(pair.held, "ascribed", scene, options=options),
        b=telling_of(pair.flat, "told", scene, options=options),
        reason=f"One has somebody say it and is less sure ({_why(pair, options)}).",
        weight=sure,
    )


def _why(pair: Unowned, options: WeighOptions) -> str:
    """What speaks most for it."""
    gains = sorted(
        (-weight * (pair.terms[name] - usual), SAYS[name])
        for name, weight, usual in options.unowned_weights
        if name in SAYS and weight * (pair.terms[name] - usual) > 0
    )
    return ", ".join(says for _, says in gains[:NAMED])
