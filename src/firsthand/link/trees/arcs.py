"""Measures of who could be next to whom in a tree of copies, and of who retells no report seen.

Three-way measures follow the common errors of textual criticism (Lachmann): what two reports share
against a third cannot have come through the third.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from firsthand.link.kin.shares import apart, missed_both
from firsthand.link.trees.parentage import Scene, is_bare, missed_runs, thirds_of

# Word pairs that are there once for each word of a text, on average.
_PAIRS_A_WORD = 0.9
# Names and numbers; with so few more a share of them says little.
_FEW_FACTS = 2


def arc_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """The measures of one arc that say how near the two are, whichever copied."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    c, p = scene.traits[child], scene.traits[parent]
    mine, theirs = scene.bits[child], scene.bits[parent]
    smaller = max(1, min(mine.bit_count(), theirs.bit_count()))
    return {
        "order": kin.ordered * math.log1p(kin.partners),
        "apart": math.log1p(apart(mine, theirs)),
        "new": (mine & ~theirs & scene.shared).bit_count() / max(1, mine.bit_count()),
        "only these": (mine & theirs & scene.twice).bit_count() / smaller,
        "other named": float(bool(c.says) and p.id not in c.says),
        "both agency": float(bool(c.wires & p.wires)),
        "same text": float(c.text == p.text),
        **_measured_once(scene, child, parent)[0],
        **_line_terms(scene, child, parent),
        **_fact_terms(scene, child, parent),
    }


def _measured_once(scene: Scene, one: int, other: int) -> tuple[dict[str, float], int]:
    """What does not change with which of the two copied, so that it is measured once.

    Whether a third report stands between the two, and what it shares with each alone; how many
    sentences they have in common.
    """
    pair = min(one, other), max(one, other)
    if pair not in scene.between:
        same = sum((scene.lines[one] & scene.lines[other]).values())
        scene.between[pair] = _measured_thirds(scene, *pair), same
    return scene.between[pair]


def _measured_thirds(scene: Scene, one: int, other: int) -> dict[str, float]:
    thirds = thirds_of(scene, one, other)
    near = scene.near[one][other]
    common = [i for i in thirds if i in scene.near[one] and i in scene.near[other]]

    def both_ways(measure: Mapping[int, Mapping[int, float]]) -> Iterator[tuple[float, float]]:
        here, there = measure[one], measure[other]
        return ((here[i], there[i]) for i in common)

    between = max([0.001, *map(min, both_ways(scene.near))])
    further = max([0.001, *map(min, both_ways(scene.far))])
    closest = min(map(max, both_ways(scene.differ)), default=math.inf)
    mine, theirs = scene.bits[one], scene.bits[other]
    pairs = missed_both(mine, theirs, [scene.bits[i] for i in thirds])
    runs, _, _ = missed_runs(scene, one, other)
    return {
        "between": math.log(max(1.0, between / near)),
        "one between": float(between > near),
        "one between by runs": float(further > scene.far[one][other]),
        "less apart": math.log(max(1.0, scene.differ[one][other] / closest)),
        "missed share": min(0.5, pairs / _smaller(mine, theirs)),
        "missed runs": math.log1p(100 * runs / _smaller(scene.runs[one], scene.runs[other])),
    }


def _smaller(one: int, other: int) -> int:
    return max(1, min(one.bit_count(), other.bit_count()))


def _line_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """What a copy left out, put in and put otherwise: few do all of it at one step."""
    kin = scene.kin[min(child, parent), max(child, parent)]
    forth, back = kin.aligned_one, kin.aligned_other
    if kin.one != child:
        forth, back = back, forth
    new, cut = 1 - min(1.0, forth), 1 - min(1.0, back)
    _, same = _measured_once(scene, child, parent)
    reworded = 1 - min(1.0, same / max(1, kin.partners))
    shared = (scene.bits[child] & scene.bits[parent]).bit_count()
    added, left = (
        max(0.0, 1 - shared / max(1.0, _PAIRS_A_WORD * scene.traits[i].words))
        for i in (child, parent)
    )
    return {
        "new lines": new,
        "reworded": reworded,
        "reworded and cut": reworded * cut,
        "reworded and new": reworded * new,
        "new and cut": new * cut,
        "left": left,
        "added or left": min(added, left),
        "added and left": added * left,
    }


def _fact_terms(scene: Scene, child: int, parent: int) -> dict[str, float]:
    """Names and numbers that only one has: in other words a copy tells the same ones."""
    mine, theirs = scene.facts[child], scene.facts[parent]
    new, cut = (
        len(these - those) / (len(these) + _FEW_FACTS)
        for these, those in ((mine, theirs), (theirs, mine))
    )
    return {"new facts": new, "facts apart": min(new, cut)}


def root_terms(scene: Scene, child: int, arcs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The measures of a report that retells no report of the pile; `arcs` are its possible ones."""
    c = scene.traits[child]
    sizes = [row.bit_count() for _, row in sorted(scene.bits.items())]

    def least(term: str) -> float:
        return min(row[term] for row in arcs)

    return {
        "root": 1.0,
        "root agency text": float(child in scene.clients),
        "root agency's own": float(child == scene.agency),
        "root agency elsewhere": float(not c.wires and bool(scene.clients)),
        "root names": float(bool(c.says)),
        "root covers": scene.bits[child].bit_count() / max(1, *sizes),
        "root size": math.log(len(scene.members)),
        "root bare": float(is_bare(scene)),
        "root reworded": least("reworded"),
        "root reworded and cut": least("reworded and cut"),
        "root left": least("left"),
        "root added or left": least("added or left"),
        "root added and left": least("added and left"),
        "root facts apart": least("facts apart"),
    }
