"""Scores who could be whose parent, and which of two is upstream: time, credits, lost detail."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from firsthand.link.days import order_of
from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.shares import Bits, apart, bits_of, in_some, in_two, missed, runs_of
from firsthand.link.kin.traits import Traits
from firsthand.model import Evidence
from firsthand.options import LinkOptions

# What each term of direction says of an arc, where a reader is told of it.
DIRECTION_REASONS = {
    "held": "more of the retelling's words stand in the upstream text than the other way round",
    "aligned": "more of the retelling's sentences have a partner than the other way round",
    "stamp": "the upstream text is stamped earlier",
    "named": "the retelling names the other's outlet",
    "agency text": "an agency's text is upstream of what is not credited to it",
    "length": "beside the other terms, the longer one is a little more often the later",
    "growth": "versions of one text without outlet or stamp grow more often than they shrink",
    "left over": "the retelling shares longer runs with third reports that the other lacks",
}
# The direction as one term of an arc.
TOLD = "told"
# Reports, the nearest to either of two, that are looked at as a third between them.
_THIRDS = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """The reports that depend on one another, with how near each is to each.

    `near` is the likeness of word pairs, `far` that of runs of four words, `differ` the number of
    pairs and runs that only one of the two has. `thirds` are the nearest of each report, `bits` its
    word pairs and `runs` its runs of four; `shared` are the pairs that more than one has, `twice`
    those that two have; `lines` are its sentences by their content words. `missed` remembers what
    `missed_runs` was asked before, `between` what third reports say of two and how many sentences
    they share, whichever copied.
    `agency` is the report that may be an agency's own, `clients` print the text of an agency whose
    own is not there; `facts` are the names and numbers of each.
    """

    traits: Sequence[Traits]
    kin: Mapping[tuple[int, int], Kinship]
    near: Mapping[int, Mapping[int, float]]
    far: Mapping[int, Mapping[int, float]]
    differ: Mapping[int, Mapping[int, float]]
    thirds: Mapping[int, tuple[int, ...]]
    bits: Bits
    runs: Bits
    shared: int
    twice: int
    lines: Mapping[int, Counter[frozenset[str]]]
    members: tuple[int, ...]
    missed: dict[tuple[int, int], tuple[int, int, int]] = field(default_factory=dict)
    between: dict[tuple[int, int], tuple[dict[str, float], int]] = field(default_factory=dict)
    agency: int | None = None
    clients: frozenset[int] = frozenset()
    facts: Mapping[int, frozenset[str]] = field(default_factory=dict)


def scene_of(
    traits: Sequence[Traits], kin: Mapping[tuple[int, int], Kinship], members: Sequence[int]
) -> Scene:
    """The scene of one group of reports."""
    near: dict[int, dict[int, float]] = {i: {} for i in members}
    far: dict[int, dict[int, float]] = {i: {} for i in members}
    differ: dict[int, dict[int, float]] = {i: {} for i in members}
    bits, runs = bits_of(traits, members), runs_of(traits, members)
    for i, j in combinations(sorted(members), 2):
        if (row := kin.get((i, j))) is not None:
            near[i][j] = near[j][i] = row.near + 0.001
            far[i][j] = far[j][i] = row.far + 0.001
            differ[i][j] = differ[j][i] = 1.0 + apart(bits[i], bits[j]) + apart(runs[i], runs[j])
    agency, clients = _agency_texts({i: traits[i] for i in members})
    return Scene(
        traits=traits,
        kin=kin,
        near=near,
        far=far,
        differ=differ,
        thirds={
            i: tuple(sorted(row, key=lambda j: (-row[j], j))[:_THIRDS]) for i, row in near.items()
        },
        bits=bits,
        runs=runs,
        shared=in_some(bits),
        twice=in_two(bits),
        lines={i: Counter(line for line in traits[i].lines if line) for i in members},
        members=tuple(members),
        agency=agency,
        clients=clients,
        facts={i: frozenset().union(*traits[i].particulars.facts) for i in members},
    )


def is_bare(scene: Scene) -> bool:
    """Whether no report of the group says whose it is or when it was published."""
    return not any(row.stamp or row.outlet for row in (scene.traits[i] for i in scene.members))


def _agency_texts(rows: Mapping[int, Traits]) -> tuple[int | None, frozenset[int]]:
    """The report that may be an agency's own, and who prints an agency's that is not there.

    What names an agency and no outlet may be its own; of several the longest.
    """
    wired = [i for i, row in sorted(rows.items()) if row.wires]
    own = max((i for i in wired if not rows[i].outlet), key=lambda i: rows[i].words, default=None)
    return own, frozenset() if own is not None else frozenset(wired)


def share_credited(scene: Scene) -> float:
    """The share of the group's reports that name a report of the pile or an agency."""
    rows = [scene.traits[i] for i in scene.members]
    return sum(bool(row.says or row.wires) for row in rows) / max(1, len(rows))


def direction_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """The measures of `DIRECTION_REASONS`; each turns its sign with the arc."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    c, p = scene.traits[child], scene.traits[parent]
    held, holds, aligned, back = _sides(kin, child)
    longer = math.log((p.words + 5) / (c.words + 5))
    bare = not (c.stamp or p.stamp or c.outlet or p.outlet)
    _, mine, theirs = missed_runs(scene, child, parent)
    sizes = [max(1, scene.runs[i].bit_count()) for i in (child, parent)]
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


def arc_scores(
    terms: Mapping[str, float], direction: Mapping[str, float], *, options: LinkOptions
) -> dict[str, float]:
    """What each term adds to the log-odds of an arc, up to a constant for each child.

    The two are next to each other by `terms`, and of the two directions it is this one by
    `direction`, which counts as one term: a direction that is sure makes no pair of reports any
    nearer.
    """
    weights = dict(options.parent_weights)
    told = sum(weights[term] * value for term, value in direction.items())
    likely = -math.log1p(math.exp(-max(-30.0, min(30.0, told))))
    return {**scores_of(terms, options=options), TOLD: likely}


def scores_of(terms: Mapping[str, float], *, options: LinkOptions) -> dict[str, float]:
    """The measures by their weights; a measure without a weight counts nothing."""
    weights = dict(options.parent_weights)
    return {term: weights.get(term, 0.0) * value for term, value in terms.items()}


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


def thirds_of(scene: Scene, child: int, parent: int) -> list[int]:
    """The reports nearest to either of two."""
    return sorted({*scene.thirds[child], *scene.thirds[parent]} - {child, parent})


def missed_runs(scene: Scene, child: int, parent: int) -> tuple[int, int, int]:
    """What a third report shares with just one of the two, in runs of four words."""
    # Each two are asked both ways round, as neighbours and for the direction.
    pair = low, high = min(child, parent), max(child, parent)
    if pair not in scene.missed:
        rows = [scene.runs[i] for i in thirds_of(scene, low, high)]
        scene.missed[pair] = missed(scene.runs[low], scene.runs[high], rows)
    both, left, right = scene.missed[pair]
    return (both, left, right) if child == low else (both, right, left)
