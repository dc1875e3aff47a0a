"""Follows certainty along copies and from body to headline and caption."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import permutations

from firsthand.model import Drift, Findings, Links, Span, Statement
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.differences import find_differences
from firsthand.weigh.ladder import Step, find_steps
from firsthand.weigh.rungs import Rung
from firsthand.weigh.scene import Scene, set_scene
from firsthand.weigh.slots.conditions import is_condition, is_told
from firsthand.weigh.slots.strength import is_qualified, weigh_qualifier
from firsthand.weigh.verbatim import find_verbatim

# What an editor reads; {0} and {1} are reports, {2} and {3} their words.
SAID = {
    "copy": "{0} says “{2}”; {1}, which retells it, says “{3}”",
    "headline": "the body of {0} says “{2}”; its headline says “{3}”",
    "caption": "the body of {0} says “{2}”; its caption says “{3}”",
}


def weigh_drifts(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Drift, ...]:
    """Drifts of one story, gravest first."""
    scene = set_scene(findings, links)
    best: dict[tuple[object, ...], tuple[float, Drift]] = {}
    for size, drift in _drifts(scene, options=options):
        # A headline is set against one place of the body, the nearest.
        place = drift.source if drift.scope == "copy" else drift.source.report
        key = (place, drift.target, drift.direction if drift.scope == "copy" else drift.scope)
        if key not in best or (size, drift.id) > (best[key][0], best[key][1].id):
            best[key] = size, drift
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].source, pair[1].target))
    return tuple(drift for _, drift in ranked)


def _drifts(scene: Scene, *, options: WeighOptions) -> Iterator[tuple[float, Drift]]:
    parents = {(copy.child, copy.parent) for copy in scene.links.copies if copy.directed}
    for step in find_steps(scene, options=options):
        if step.scope != "match":
            outer, inner = step.a, step.b
            if outer.sentence.zone != step.scope:
                outer, inner = inner, outer
            scope = "caption" if step.scope == "caption" else "headline"
            if round(abs(outer.level - inner.level), 3) < options.certainty_gap:
                # Few words round a certainty; only a wide step misleads.
                continue
            yield _certainty(inner, outer, step, scope, scene)
        elif step.a.sentence.zone != step.b.sentence.zone:
            # A headline is shorter than the body by its nature, whoever wrote it.
            continue
        elif (step.b.span.report, step.a.span.report) in parents:
            yield _certainty(step.a, step.b, step, "copy", scene)
        elif (step.a.span.report, step.b.span.report) in parents:
            yield _certainty(step.b, step.a, step, "copy", scene)
    yield from _lost(scene, parents, options=options)
    yield from _qualified(scene, parents, options=options)
    yield from _widened(scene, parents)


def _qualified(
    scene: Scene, parents: set[tuple[str, str]], *, options: WeighOptions
) -> Iterator[tuple[float, Drift]]:
    """Words that widen or narrow ("formally", "most") which a child adds or leaves out."""
    pairs = [*scene.links.matches, *find_verbatim(scene, options=options)]
    held = [
        m
        for m in pairs
        if m.kind != "quote"
        and ((m.a.report, m.b.report) in parents or (m.b.report, m.a.report) in parents)
        and _is_body(m.a, scene)
    ]
    for difference in find_differences(held, scene.findings, options=options):
        contrast = weigh_qualifier(difference, scene)
        if contrast is None:
            continue
        sides = ((difference.a, contrast.a), (difference.b, contrast.b))
        for (parent, source), (child, target) in permutations(sides, 2):
            if (child.report, parent.report) in parents and is_qualified(child) != is_qualified(
                parent
            ):
                direction = "qualifier added" if is_qualified(child) else "qualifier lost"
                yield 1.0, _drift(source.span, target.span, "copy", direction, scene)


def _widened(scene: Scene, parents: set[tuple[str, str]]) -> Iterator[tuple[float, Drift]]:
    """Numbers that a parent gives as about so many and its child flatly, or the other way round."""
    for match in scene.links.matches:
        for child, parent in ((match.a, match.b), (match.b, match.a)):
            if (child.report, parent.report) not in parents or not _is_body(child, scene):
                continue
            for told in scene.quantities.over(parent):
                for retold in scene.quantities.over(child):
                    same = (told.value, told.unit) == (retold.value, retold.unit)
                    if same and (told.modifier is None) != (retold.modifier is None):
                        direction = "qualifier added" if retold.modifier else "qualifier lost"
                        yield 0.7, _drift(told.span, retold.span, "copy", direction, scene)


def _certainty(
    source: Rung, target: Rung, step: Step, scope: str, scene: Scene
) -> tuple[float, Drift]:
    gap = target.level - source.level
    direction = "hardened" if gap > 0 else "softened"
    size = abs(gap) + 2 * step.kinship + (0.5 if scope != "copy" else 0.0)
    return size, _drift(source.span, target.span, scope, direction, scene)


def _lost(
    scene: Scene, parents: set[tuple[str, str]], *, options: WeighOptions
) -> Iterator[tuple[float, Drift]]:
    """Conditions and holders that matched statements of a parent have and its child lacks."""
    for match in scene.links.matches:
        if match.kind == "quote" or match.score < options.lost_score:
            continue
        for child, parent in ((match.a, match.b), (match.b, match.a)):
            # Headlines leave out who said it by habit.
            if (child.report, parent.report) in parents and (
                _is_body(match.a, scene) and _is_body(match.b, scene)
            ):
                yield from _lacking(parent, child, scene)


def _is_body(span: Span, scene: Scene) -> bool:
    return all(sentence.zone == "body" for sentence in scene.sentences.over(span))


def _lacking(parent: Span, child: Span, scene: Scene) -> Iterator[tuple[float, Drift]]:
    has, held = scene.statements.over(child), scene.statements.over(parent)
    if not has or not held:
        return
    condition = next((s.condition for s in held if s.condition is not None), None)
    if condition is not None and _is_lost(condition, child, scene):
        yield 0.8, _drift(condition, _short(child), "copy", "condition lost", scene)
    holder = next((s.holder_span for s in held if s.holder_span and s.quote is not None), None)
    if holder is not None and not any(_is_attributed(s, scene) for s in has):
        yield 0.6, _drift(_short(parent), _short(child), "copy", "attribution lost", scene)


def _is_lost(condition: Span, child: Span, scene: Scene) -> bool:
    if not is_condition(scene.text(condition)):
        return False
    return not is_told(condition, scene.sentences.over(child), child.report, scene)


def _is_attributed(statement: Statement, scene: Scene) -> bool:
    return bool(
        statement.holder
        or statement.holder_span
        or statement.quote is not None
        or scene.credits.over(statement.sentence)
    )


def _short(span: Span) -> Span:
    return Span(span.report, span.start, min(span.end, span.start + 96))


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
