"""Scores who could be whose parent: nearness, what lies between, time, credits, lost detail."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.link.days import order_of
from firsthand.link.kinship import Kinship
from firsthand.link.shares import Bits, apart, bits_of, in_some, in_two, missed
from firsthand.link.traits import Traits
from firsthand.model import Evidence
from firsthand.options import LinkOptions

# What each term of direction says of an arc, where a reader is told of it.
DIRECTION_REASONS = {
    # Its weight is negative: what the child holds of the parent speaks for the direction.
    "held": "more of the upstream text stands in the retelling than the other way round",
    "aligned": "more of the retelling's sentences have a partner than the other way round",
    "stamp": "the upstream text is stamped earlier",
    "named": "the retelling names the other's outlet",
    "agency text": "an agency's text is upstream of what is not credited to it",
    "length": "a retelling is shorter more often than longer",
    "growth": "versions of one text without outlet or stamp grow more often than they shrink",
    "left over": "the upstream text shares more with third reports that the other lacks",
}
# Reports, the nearest to either of two, that are looked at as a third between them.
_THIRDS = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """The reports that depend on one another, with how near each is to each.

    `thirds` are the nearest of each report, `bits` its word pairs, `shared`
    those that more than one has, `twice` those that two have.
    """

    traits: Sequence[Traits]
    kin: Mapping[tuple[int, int], Kinship]
    near: Mapping[int, Mapping[int, float]]
    thirds: Mapping[int, tuple[int, ...]]
    bits: Bits
    shared: int
    twice: int
    members: tuple[int, ...]


def scene_of(
    traits: Sequence[Traits], kin: Mapping[tuple[int, int], Kinship], members: Sequence[int]
) -> Scene:
    """The scene of one group of reports."""
    near: dict[int, dict[int, float]] = {i: {} for i in members}
    for (i, j), row in sorted(kin.items()):
        if i in near and j in near:
            near[i][j] = near[j][i] = row.near + 0.001
    bits = bits_of(traits, members)
    return Scene(
        traits=traits,
        kin=kin,
        near=near,
        thirds={
            i: tuple(sorted(row, key=lambda j: (-row[j], j))[:_THIRDS]) for i, row in near.items()
        },
        bits=bits,
        shared=in_some(bits),
        twice=in_two(bits),
        members=tuple(members),
    )


def arc_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """The measures of one arc that say how near the two are, whichever copied."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    c, p = scene.traits[child], scene.traits[parent]
    near, between = scene.near[child][parent], _between(scene, child, parent)
    mine, theirs = scene.bits[child], scene.bits[parent]
    smaller = max(1, min(mine.bit_count(), theirs.bit_count()))
    both, mine_only, theirs_only = _missed(scene, child, parent)
    return {
        "near": math.log(near),
        "far": math.log(kin.far + 0.01),
        "between": max(0.0, math.log(between / near)),
        "one between": float(between > near),
        "missed": math.log1p(100 * both / smaller),
        "order": kin.ordered * math.log1p(kin.partners),
        "apart": math.log1p(apart(mine, theirs)),
        "new": (mine & ~theirs & scene.shared).bit_count() / max(1, mine.bit_count()),
        "missed share": min(0.5, both / smaller),
        "left one": mine_only / max(1, mine.bit_count()),
        "left other": theirs_only / max(1, theirs.bit_count()),
        "only these": (mine & theirs & scene.twice).bit_count() / smaller,
        "other named": float(bool(c.says) and p.id not in c.says),
        "both agency": float(bool(c.wires & p.wires)),
    }


def direction_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """The measures of `DIRECTION_REASONS`; each turns its sign with the arc."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    c, p = scene.traits[child], scene.traits[parent]
    held, holds, aligned, back = _sides(kin, child)
    longer = math.log((p.words + 5) / (c.words + 5))
    bare = not (c.stamp or p.stamp or c.outlet or p.outlet)
    _, mine, theirs = _missed(scene, child, parent)
    sizes = [max(1, scene.bits[i].bit_count()) for i in (child, parent)]
    return {
        "held": 0.0 if bare else math.log((held + 0.02) / (holds + 0.02)),
        "aligned": 0.0 if bare else aligned - back,
        "stamp": float(order_of(c.stamp, p.stamp)),
        "named": float(p.id in c.says) - float(c.id in p.says),
        "agency text": float(bool(p.wires)) - float(bool(c.wires)),
        "length": 0.0 if bare else longer,
        "growth": longer if bare else 0.0,
        "left over": theirs / sizes[1] - mine / sizes[0],
    }


def root_terms(scene: Scene, child: int, arcs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The measures of a report that retells no report of the pile."""
    c = scene.traits[child]
    others = [scene.traits[i] for i in scene.members if i != child]
    orders = [order_of(c.stamp, other.stamp) for other in others if other.stamp]
    nearest = max(arcs, key=lambda row: row["near"])
    mine = scene.bits[child]
    sizes = [row.bit_count() for _, row in sorted(scene.bits.items())]
    return {
        "root": 1.0,
        "root agency text": float(bool(c.wires)),
        "root agency elsewhere": float(not c.wires and any(other.wires for other in others)),
        "root names": float(bool(c.says)),
        "root near": nearest["near"],
        "root far": max(row["far"] for row in arcs),
        "root missed": min(row["missed"] for row in arcs),
        "root new": min(row["new"] for row in arcs),
        "root left one": min(row["left one"] for row in arcs),
        "root nearest left": nearest["left one"],
        "root covers": mine.bit_count() / max(1, *sizes),
        "root size": math.log(len(scene.members)),
        "root earliest": float(bool(orders) and max(orders) < 0),
        "root undated": float(c.stamp is None),
    }


def score_arc(
    terms: Mapping[str, float], direction: Mapping[str, float], *, options: LinkOptions
) -> float:
    """The log-odds of an arc, up to a constant for each child.

    The two are next to each other by `terms`, and of the two directions it is this one by
    `direction`: a direction that is sure makes no pair of reports any nearer.
    """
    weights = dict(options.parent_weights)
    told = sum(weights[term] * value for term, value in direction.items())
    return score_terms(terms, options=options) - math.log1p(math.exp(-max(-30.0, min(30.0, told))))


def score_terms(terms: Mapping[str, float], *, options: LinkOptions) -> float:
    """The sum of the measures by their weights; a measure without a weight counts nothing."""
    weights = dict(options.parent_weights)
    return sum(weights.get(term, 0.0) * value for term, value in terms.items())


def weigh_direction(
    scene: Scene, child: int, parent: int, *, options: LinkOptions
) -> tuple[Evidence, ...]:
    """Terms for this direction against the other, in log-odds; terms that say nothing left out."""
    weights = dict(options.parent_weights)
    terms = direction_terms(scene, child, parent)
    rows = []
    for term, reason in DIRECTION_REASONS.items():
        score = round(weights[term] * terms[term], 4)
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


def _missed(scene: Scene, child: int, parent: int) -> tuple[int, int, int]:
    thirds = {*scene.thirds[child], *scene.thirds[parent]} - {child, parent}
    rows = [scene.bits[i] for i in sorted(thirds)]
    return missed(scene.bits[child], scene.bits[parent], rows)
