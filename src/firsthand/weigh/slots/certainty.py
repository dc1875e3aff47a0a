"""Tells reports that put one thing with different certainty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.options import WeighOptions
from firsthand.weigh.certainty.ladder import Step
from firsthand.weigh.certainty.rungs import Rung
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene


def contrast_certainty(
    steps: Iterable[Step], scene: Scene, *, options: WeighOptions
) -> Iterator[Contrast]:
    """Propositions of two reports, or of a report's outside and body, on different rungs."""
    for step in steps:
        gap = round(abs(step.a.level - step.b.level), 3)
        sure = step.scope == "match" and step.kinship >= options.sure_kinship
        # A small step between passages that may speak of two things, or to a short headline, shows
        # nothing.
        if sure or gap >= options.certainty_gap:
            yield _contrast(step, scene, options=options)


def _contrast(step: Step, scene: Scene, *, options: WeighOptions) -> Contrast:
    gap = abs(step.a.level - step.b.level)
    inner = step.scope != "match"
    sure = inner or step.kinship >= options.sure_kinship
    severity = 3 if inner and gap >= 0.4 else 2 if sure and (inner or gap >= 0.2) else 1
    reason = "One puts it with more certainty than the other."
    if inner:
        outer = step.a if step.a.sentence.zone == step.scope else step.b
        higher = "more" if outer.level == max(step.a.level, step.b.level) else "less"
        reason = (
            f"The {step.scope} of {step.a.span.report} says it with {higher} certainty"
            " than its body."
        )
    return Contrast(
        kind="certainty",
        nature="wording",
        severity=severity,
        a=_telling(step.a, scene),
        b=_telling(step.b, scene),
        reason=reason,
        weight=step.kinship + gap,
    )


def _telling(rung: Rung, scene: Scene) -> Telling:
    value = " ".join(scene.text(rung.span).split())
    zone = rung.sentence.zone
    # Reports that commit themselves as far say the same, in whatever words.
    key = f"{rung.level:.2f}"
    return Telling(value, rung.span, key, zone if zone in ("headline", "caption") else "")
