"""Scores who could be whose parent: nearness, what lies between, time, credits, lost detail."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.link.days import order_of
from firsthand.link.kinship import Kinship
from firsthand.link.traits import Traits
from firsthand.model import Evidence
from firsthand.options import LinkOptions

# What each term says of an arc, where a reader is told of it: these alone speak of direction.
DIRECTION_REASONS = {
    "held": "the upstream text holds more of the shared words of the other than the reverse",
    "aligned": "more of the retelling's sentences have a partner than the other way round",
    "earlier": "the upstream text is stamped earlier",
    "later": "the upstream text is stamped later",
    "named": "the retelling names the other's outlet",
    "named back": "the upstream text names the other's outlet",
    "agency text": "an agency's text is upstream of what is not credited to it",
    "length": "a retelling is shorter more often than longer",
    "growth": "versions of one text without outlet or stamp grow more often than they shrink",
    "left over": "what the retelling says beyond its parent stands in other reports too",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The reports that depend on one another, with how near each is to each."""

    traits: Sequence[Traits]
    kin: Mapping[tuple[int, int], Kinship]
    near: Mapping[int, Mapping[int, float]]
    spread: Counter[tuple[str, ...]]
    members: tuple[int, ...]


def scene_of(
    traits: Sequence[Traits], kin: Mapping[tuple[int, int], Kinship], members: Sequence[int]
) -> Scene:
    """The scene of one group of reports."""
    near: dict[int, dict[int, float]] = {i: {} for i in members}
    for (i, j), row in sorted(kin.items()):
        if i in near and j in near:
            near[i][j] = near[j][i] = row.near + 0.001
    spread = Counter(gram for i in members for gram in traits[i].content)
    return Scene(traits, kin, near, spread, tuple(members))


def arc_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """The measures of one arc; those of `DIRECTION_REASONS` differ from the arc turned round."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    c, p = scene.traits[child], scene.traits[parent]
    held, holds, aligned, back = _sides(kin, child)
    near = scene.near[child][parent]
    nearest = max(scene.near[child].values()), max(scene.near[parent].values())
    between = max(0.0, math.log(_between(scene, child, parent) / near))
    longer = math.log((p.words + 5) / (c.words + 5))
    bare = not (c.stamp or p.stamp or c.outlet or p.outlet)
    order = order_of(c.stamp, p.stamp)
    return {
        "near": math.log(near),
        "far": math.log(kin.far + 0.01),
        "nearest": math.log(near / nearest[0]) + math.log(near / nearest[1]),
        "between": between,
        "one between": float(between > 0),
        "held": 0.0 if bare else math.log((held + 0.02) / (holds + 0.02)),
        "aligned": 0.0 if bare else aligned - back,
        "earlier": float(order > 0),
        "later": float(order < 0),
        "named": float(p.id in c.says),
        "named back": float(c.id in p.says),
        "other named": float(bool(c.says) and p.id not in c.says),
        "agency text": float(bool(p.wires)) - float(bool(c.wires)),
        "both agency": float(bool(c.wires & p.wires)),
        "length": 0.0 if bare else longer,
        "growth": longer if bare else 0.0,
        "left over": 0.0 if bare else _left_over(scene, c, p),
    }


def root_terms(scene: Scene, child: int, arcs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The measures of a report that retells no report of the pile."""
    c = scene.traits[child]
    others = [scene.traits[i] for i in scene.members if i != child]
    orders = [order_of(c.stamp, other.stamp) for other in others if other.stamp]
    nearest = max(arcs, key=lambda row: row["near"])
    return {
        "root": 1.0,
        "root agency text": float(bool(c.wires)),
        "root agency elsewhere": float(not c.wires and any(other.wires for other in others)),
        "root names": float(bool(c.says)),
        "root near": nearest["near"],
        "root far": max(row["far"] for row in arcs),
        "root left over": nearest["left over"],
        "root earliest": float(bool(orders) and max(orders) < 0),
        "root undated": float(c.stamp is None),
    }


def score_terms(terms: Mapping[str, float], *, options: LinkOptions) -> float:
    """The log-odds of an arc, up to a constant for each child."""
    weights = dict(options.parent_weights)
    return sum(weights[term] * value for term, value in terms.items())


def weigh_direction(
    scene: Scene, child: int, parent: int, *, options: LinkOptions
) -> tuple[Evidence, ...]:
    """Terms for this direction against the other, in log-odds; terms that say nothing left out."""
    weights = dict(options.parent_weights)
    there, back = arc_terms(scene, child, parent), arc_terms(scene, parent, child)
    rows = []
    for term, reason in DIRECTION_REASONS.items():
        score = round(weights[term] * (there[term] - back[term]), 4)
        if score:
            rows.append(Evidence(term, score, reason if score > 0 else f"against: {reason}"))
    return tuple(rows)


def _sides(kin: Kinship, child: int) -> tuple[float, float, float, float]:
    if kin.one == child:
        return kin.held, kin.holds, kin.aligned_one, kin.aligned_other
    return kin.holds, kin.held, kin.aligned_other, kin.aligned_one


def _between(scene: Scene, child: int, parent: int) -> float:
    """How near a third report is to both, at best."""
    mine, theirs = scene.near[child], scene.near[parent]
    return max((min(mine[i], theirs[i]) for i in mine if i in theirs), default=0.001)


def _left_over(scene: Scene, child: Traits, parent: Traits) -> float:
    """The share of the child's words that the parent lacks and another report has."""
    left = child.content - parent.content
    return sum(scene.spread[gram] > 1 for gram in left) / max(1, len(child.content))
