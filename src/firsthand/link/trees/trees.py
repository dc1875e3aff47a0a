"""Tells, within one group of reports that depend on one another, which copied which."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.traits import Traits
from firsthand.link.kin.twins import Bearers
from firsthand.link.trees.arcs import arc_terms, root_terms
from firsthand.link.trees.below import telling_pairs
from firsthand.link.trees.branches import better_forest, branching_of
from firsthand.link.trees.choices import (
    Choice,
    rival_of,
    weigh_choice,
    weigh_siblings,
    with_branches,
)
from firsthand.link.trees.confine import confine
from firsthand.link.trees.cuts import likest_across
from firsthand.link.trees.forest import ROOT, best_forest
from firsthand.link.trees.parentage import (
    Scene,
    arc_scores,
    direction_terms,
    scene_of,
    scores_of,
    weigh_direction,
)
from firsthand.link.trees.splices import find_guests
from firsthand.model import Evidence
from firsthand.model.odds import odds_of
from firsthand.options import LinkOptions

Pair = tuple[int, int]
Terms = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """Two reports joined by their numbers: in a tree, or as siblings; `is_part` of a splice.

    `across` is the likest pair of reports that the arc holds together, with its log-odds; `choice`
    are the terms for this parent against `rival`, the next likely, `ROOT` for none seen.
    """

    child: int
    parent: int
    is_tree: bool = False
    is_part: bool = False
    direction: tuple[Evidence, ...] = ()
    across: tuple[float, Pair] | None = None
    choice: tuple[Evidence, ...] = ()
    rival: int = ROOT


def scenes_of(
    traits: Sequence[Traits],
    kin: Mapping[Pair, Kinship],
    groups: Sequence[Sequence[int]],
    bearers: Bearers,
    *,
    options: LinkOptions,
) -> Iterator[tuple[Scene, frozenset[int]]]:
    """For each group its scene, and the splices in it that another group gave more to.

    `groups` hold texts by their number, `bearers` the reports of each text; `kin` is of reports.
    """
    first = tuple(traits[row[0]] for row in bearers)
    held = Counter(text for group in groups for text in group)
    spliced = {i for text, count in held.items() if count > 1 for i in bearers[text]}
    for group, guests in zip(groups, find_guests(first, groups), strict=True):
        members, aside = (
            sorted(i for text in texts for i in bearers[text]) for texts in (group, guests)
        )
        seen, close = confine(traits, kin, members, spliced, options=options)
        yield scene_of(seen, close, members), frozenset(aside)


def group_arcs(
    scene: Scene, odds: Mapping[Pair, float], guests: Collection[int], *, options: LinkOptions
) -> list[Arc]:
    """The arcs of one group's tree, and those between its unparented reports.

    A guest is a splice that another group gave more to: it hands on nothing here.
    """
    if len(scene.members) < 2:
        return []
    choices = {child: _choice(scene, child, odds, guests, options) for child in scene.members}
    scores = {child: choice.scores for child, choice in choices.items()}
    branching = branching_of(scene, options=options)
    parents = better_forest(scores, best_forest(scores), branching)
    arcs = []
    for child, parent in sorted(parents.items()):
        if parent != ROOT:
            choice = with_branches(child, choices[child], parents, branching)
            rival = rival_of(child, choice, parents)
            arcs.append(
                Arc(
                    child,
                    parent,
                    is_tree=True,
                    is_part=child in guests,
                    direction=weigh_direction(scene, child, parent, options=options),
                    choice=weigh_choice(choice, parent, rival),
                    rival=rival,
                )
            )
    for one, other in _siblings(parents, odds):
        child, parent = (other, one) if other in guests else (one, other)
        against = weigh_siblings(
            child,
            parent,
            {i: with_branches(i, choices[i], parents, branching) for i in (child, parent)},
        )
        arcs.append(Arc(child, parent, is_part=child in guests, choice=against))
    # Siblings and guests stand or fall by the arc itself: no chance pair below may join them, but a
    # pair that is sure enough, or a retelling that credits what it retells, is no chance.
    own = [arc for arc in arcs if arc.is_tree and not arc.is_part]
    whole = [arc for arc in arcs if not arc.is_part]
    telling = telling_pairs(scene, [(arc.child, arc.parent) for arc in own], odds, options=options)
    held = likest_across(((arc.child, arc.parent) for arc in whole), telling)
    held |= likest_across(((arc.child, arc.parent) for arc in own), odds)
    return [
        replace(arc, across=held.get((min(arc.child, arc.parent), max(arc.child, arc.parent))))
        for arc in arcs
    ]


def _choice(
    scene: Scene,
    child: int,
    odds: Mapping[Pair, float],
    guests: Collection[int],
    options: LinkOptions,
) -> Choice:
    """The scores of the nearest possible parents, and of none, by their terms."""
    near = {i: arc_terms(scene, child, i) for i in candidates(scene, child, odds, guests, options)}
    if not near:
        return Choice({ROOT: {}})
    root = scores_of(root_terms(scene, child, list(near.values())), options=options)
    return Choice(
        {ROOT: root}
        | {
            i: arc_scores(row, direction_terms(scene, child, i), options=options)
            for i, row in near.items()
        }
    )


def candidates(
    scene: Scene,
    child: int,
    odds: Mapping[Pair, float],
    guests: Collection[int],
    options: LinkOptions,
) -> list[int]:
    """The reports that are tried as parents of one: the nearest that it depends on."""
    least = odds_of(options.tie_probability)
    tied = [
        i
        for i in sorted(scene.near[child])
        if i not in guests and odds[min(i, child), max(i, child)] > least
    ]
    return sorted(tied, key=lambda i: (-scene.near[child][i], i))[: options.parent_candidates]


def _siblings(parents: Mapping[int, int], odds: Mapping[Pair, float]) -> list[Pair]:
    """Reports of one group without a parent, joined by their surest ties from the first on."""
    roots = sorted(child for child, parent in parents.items() if parent == ROOT)
    # Of each root that is not joined yet, its surest tie to one that is.
    surest = dict.fromkeys(roots[1:], (-math.inf, 0))
    found, joined = [], roots[0]
    while surest:
        for i, tie in surest.items():
            surest[i] = max(tie, (odds.get((min(i, joined), max(i, joined)), -30.0), -joined))
        joined = max(surest, key=lambda i: (surest[i], -i))
        other = -surest.pop(joined)[1]
        found.append((min(other, joined), max(other, joined)))
    return found
