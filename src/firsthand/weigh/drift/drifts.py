"""Follows certainty along copies and from body to headline and caption."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from firsthand.model import Drift, Findings, Links, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.certainty.ladder import Step
from firsthand.weigh.certainty.rungs import Rung
from firsthand.weigh.drift.losses import LOSSES
from firsthand.weigh.drift.retellings import find_retellings
from firsthand.weigh.ground import Ground, lay_ground
from firsthand.weigh.scene import Scene

# What an editor reads; {0} and {1} are reports, {2} and {3} their words.
SAID = {
    "copy": "{0} says “{2}”; {1}, which retells it, says “{3}”",
    "headline": "the body of {0} says “{2}”; its headline says “{3}”",
    "caption": "the body of {0} says “{2}”; its caption says “{3}”",
}
# Directions of certainty; a sentence that one rule has found to go one way is not asked again.
CERTAINTY = frozenset({"hardened", "softened"})


def weigh_drifts(
    findings: Sequence[Findings],
    links: Links,
    *,
    ground: Ground | None = None,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Drift, ...]:
    """Drifts of one story, gravest first; `ground` where it is laid already."""
    ground = ground or lay_ground(findings, links, options=options)
    best: dict[tuple[object, ...], tuple[float, Drift]] = {}
    for size, drift in _drifts(ground, options=options):
        # A headline is set against one place of the body, the nearest.
        place = drift.source if drift.scope == "copy" else drift.source.report
        key = (place, drift.target, drift.direction if drift.scope == "copy" else drift.scope)
        if key not in best or (size, drift.id) > (best[key][0], best[key][1].id):
            best[key] = size, drift
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].source, pair[1].target))
    return tuple(drift for _, drift in ranked)


def _drifts(ground: Ground, *, options: WeighOptions) -> Iterator[tuple[float, Drift]]:
    scene = ground.scene
    parents = {(copy.child, copy.parent) for copy in scene.links.copies if copy.directed}
    stepped: set[tuple[Span, Span]] = set()
    for source, target, step, scope in _steps(ground.steps, parents, options=options):
        stepped.add((source.sentence.span, target.sentence.span))
        yield _certainty(source, target, step, scope, scene)
    for pair in find_retellings(scene, options=options):
        for loss in LOSSES:
            for size, parent, child, direction in loss(pair, scene, options=options):
                told = (pair.parent.span, pair.child.span) in stepped
                if direction not in CERTAINTY or not told:
                    yield size, _drift(parent, child, "copy", direction, scene)


def _steps(
    steps: Iterable[Step], parents: set[tuple[str, str]], *, options: WeighOptions
) -> Iterator[tuple[Rung, Rung, Step, str]]:
    """Steps of certainty with the one that came first, the other, and where they stand."""
    for step in steps:
        if round(abs(step.a.level - step.b.level), 3) < options.certainty_gap:
            # "May" and "might" are one to most writers; only a wide step misleads.
            continue
        if step.scope != "match":
            outer, inner = step.a, step.b
            if outer.sentence.zone != step.scope:
                outer, inner = inner, outer
            yield inner, outer, step, "caption" if step.scope == "caption" else "headline"
        elif step.a.sentence.zone != step.b.sentence.zone:
            # A headline is shorter than the body by its nature, whoever wrote it.
            continue
        elif (step.b.span.report, step.a.span.report) in parents:
            yield step.a, step.b, step, "copy"
        elif (step.a.span.report, step.b.span.report) in parents:
            yield step.b, step.a, step, "copy"


def _certainty(
    source: Rung, target: Rung, step: Step, scope: str, scene: Scene
) -> tuple[float, Drift]:
    gap = target.level - source.level
    direction = "hardened" if gap > 0 else "softened"
    size = abs(gap) + 2 * step.kinship + (0.5 if scope != "copy" else 0.0)
    return size, _drift(source.span, target.span, scope, direction, scene)


def _drift(source: Span, target: Span, scope: str, direction: str, scene: Scene) -> Drift:
    said, became = (" ".join(scene.text(span).split()) for span in (source, target))
    words = SAID[scope].format(source.report, target.report, said, became)
    places = f"{source}|{target}|{direction}"
    return Drift(
        id=f"drift-{hashlib.sha256(places.encode('utf-8', 'replace')).hexdigest()[:10]}",
        source=source,
        target=target,
        scope=scope,
        direction=direction,
        reason=f"{words}: {direction}.",
    )
