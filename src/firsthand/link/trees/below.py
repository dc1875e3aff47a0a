"""Finds pairs of retellings that hold together two reports without a parent.

Two reports of one group that retell nobody seen are joined by what they share themselves. Where
that is too little, what they were retold in may share more: who retells a retelling is of its line,
though it shares little with the first text.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from firsthand.link.days import order_of
from firsthand.link.kin.traits import Grams
from firsthand.link.trees.parentage import Scene
from firsthand.link.trees.splices import is_mixed, shared_with
from firsthand.model.groups import Groups
from firsthand.model.odds import odds_of
from firsthand.options import LinkOptions

Pair = tuple[int, int]


def telling_pairs(
    scene: Scene, arcs: Sequence[Pair], odds: Mapping[Pair, float], *, options: LinkOptions
) -> dict[Pair, float]:
    """The log-odds of pairs that hold two trees together; `arcs` are those of the trees."""
    return _sure(scene, arcs, odds, options) | _credited(scene, odds)


def _sure(
    scene: Scene, arcs: Sequence[Pair], odds: Mapping[Pair, float], options: LinkOptions
) -> dict[Pair, float]:
    """The log-odds of pairs in two trees that are of one text by more than chance.

    A report that took something from each tree is of both, and so tells nothing of the two; nor
    does one that is accounted for in its own tree, by its likeness to an earlier one elsewhere.
    """
    least = odds_of(options.below_probability)
    tree: Groups[int] = Groups()
    for child, parent in arcs:
        tree.join(child, parent)
    sides: dict[int, list[int]] = {}
    for i in scene.members:
        sides.setdefault(tree.leader(i), []).append(i)
    traits, found = scene.traits, {}
    members = frozenset(scene.members)

    @cache
    def held(number: int) -> Grams:
        """What a report shares with its own side."""
        return shared_with(traits, number, set(sides[tree.leader(number)]) - {number})

    likely = sorted(pair for pair, value in odds.items() if value >= least and members >= {*pair})
    for pair in likely:
        if tree.leader(pair[0]) == tree.leader(pair[1]):
            continue
        if not any(
            is_mixed(traits[i], held(i), traits[j], options=options)
            or _is_accounted(scene, i, sides[tree.leader(i)], j, odds)
            for i, j in (pair, pair[::-1])
        ):
            found[pair] = odds[pair]
    return found


def _is_accounted(
    scene: Scene, number: int, side: Collection[int], other: int, odds: Mapping[Pair, float]
) -> bool:
    """Whether a report has its news from its own side, the other being no later.

    It credits a report of that side for it, or is surer to be of one text with such a one.
    """
    own = scene.traits[number]
    if order_of(own.stamp, scene.traits[other].stamp) < 0:
        return False
    tie = odds[min(number, other), max(number, other)]
    return any(
        scene.traits[i].id in own.rests or odds.get((min(number, i), max(number, i)), tie) > tie
        for i in side
        if i != number
    )


def _credited(scene: Scene, odds: Mapping[Pair, float]) -> dict[Pair, float]:
    """The log-odds of those pairs of which one credits the other's outlet and retells it."""
    numbers = {scene.traits[i].id: i for i in scene.members}
    pairs = {
        (min(i, numbers[other]), max(i, numbers[other]))
        for i in scene.members
        for other in scene.traits[i].names
        if other in numbers
    }
    return {
        pair: odds[pair]
        for pair in sorted(pairs)
        if pair in odds and pair in scene.kin and scene.kin[pair].retold
    }
