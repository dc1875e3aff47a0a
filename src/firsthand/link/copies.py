"""Tells who retells whom."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.link.cuts import likest_across, nearest_kin
from firsthand.link.dependence import (
    dependence_odds,
    is_open,
    log_odds,
    probability,
    weigh_dependence,
)
from firsthand.link.forest import ROOT, best_forest
from firsthand.link.kinship import Kinship, kin_of
from firsthand.link.parentage import (
    Scene,
    arc_terms,
    direction_terms,
    root_terms,
    scene_of,
    score_arc,
    score_terms,
    weigh_direction,
)
from firsthand.link.runs import longest_passages, word_weights
from firsthand.link.segments import copy_kind, matches_by_pair, segments_of
from firsthand.link.splices import find_guests, part
from firsthand.link.traits import Traits, traits_of
from firsthand.link.twins import (
    SAME_TEXT,
    bearers_of,
    limit_bearers,
    spread_kin,
    spread_odds,
    stand_ins,
)
from firsthand.model import Copy, Evidence, Findings, Match, Segment, Source
from firsthand.options import DEFAULT, LinkOptions

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Arc:
    """Two reports joined by their numbers: in a tree, or as siblings; `is_part` of a splice.

    `across` is the likest pair of reports that the arc holds together, with its log-odds.
    """

    child: int
    parent: int
    is_tree: bool = False
    is_part: bool = False
    direction: tuple[Evidence, ...] = ()
    across: tuple[float, Pair] | None = None


def find_copies(
    findings: Sequence[Findings],
    matches: Sequence[Match],
    sources: Sequence[Source],
    *,
    options: LinkOptions = DEFAULT.link,
) -> tuple[Copy, ...]:
    """Lineage edges of one story.

    Method: log-odds of dependence for each pair that shares words outside quotes; groups of
    dependent reports, splices in two; in each group the best arborescence under "own work or an
    unseen text". Reports of one group that retell nobody seen are siblings of an unseen text
    (`same_wire`). Reports of one text are told apart by credits and stamps alone, and weigh as one
    in all else. Pairs that are less likely than not to depend join no group and come out as
    `same_wire` with their probability, so that the low end of a count can be told. A splice has a
    copy in each of its two groups; that of the group which gave it less is a `followup`.
    """
    ordered = sorted(findings, key=lambda item: item.report.id)
    traits, bearers = traits_of(ordered, options=options), bearers_of(ordered)
    first = tuple(traits[row[0]] for row in bearers)
    kin, odds = weigh_pairs(first, options=options)
    groups = part(first, _ties(len(first), odds), options=options)
    arcs = [Arc(bearers[i][0], bearers[j][0]) for i, j in _likenesses(groups, odds, options)]
    beside = find_guests(first, groups)
    trees, left = limit_bearers(bearers, options=options)
    kin, odds = spread_kin(kin, trees), spread_odds(odds, trees)
    for group, guests in zip(groups, beside, strict=True):
        members, aside = ([i for n in rows for i in trees[n]] for rows in (group, guests))
        scene = scene_of(traits, kin, sorted(members))
        arcs += _group_arcs(scene, odds, frozenset(aside), options)
    arcs += [Arc(*pair) for pair in left]
    places, stands = matches_by_pair(matches), stand_ins(ordered, bearers)
    found = []
    for arc in arcs:
        segments = segments_of(ordered[arc.child], ordered[arc.parent], places, stands)
        found.append(_copy(traits, kin, arc, segments, options))
    return tuple(sorted(found, key=lambda copy: (copy.child, copy.parent)))


def weigh_pairs(
    traits: Sequence[Traits], *, options: LinkOptions
) -> tuple[dict[Pair, Kinship], dict[Pair, float]]:
    """Each pair's measures and log-odds; the longest passage is sought where it can turn a pair."""
    kin, found = kin_of(traits, options=options), {}
    passage = longest_passages(traits, word_weights(traits), options=options)
    for pair, row in sorted(kin.items()):
        odds = dependence_odds(row, traits, options=options)
        if is_open(odds, options=options):
            kin[pair] = replace(row, passage=passage(*pair))
            odds = dependence_odds(kin[pair], traits, options=options)
        found[pair] = odds
    return kin, found


def _ties(size: int, odds: Mapping[Pair, float]) -> dict[int, list[int]]:
    ties: dict[int, list[int]] = {i: [] for i in range(size)}
    for (i, j), value in sorted(odds.items()):
        if value > 0:
            ties[i].append(j)
            ties[j].append(i)
    return ties


def _group_arcs(
    scene: Scene, odds: Mapping[Pair, float], guests: frozenset[int], options: LinkOptions
) -> list[Arc]:
    """The arcs of one group's tree, and those between its unparented reports.

    A guest is a splice that another group gave more to: it hands on nothing here.
    """
    if len(scene.members) < 2:
        return []
    rows = {child: _choices(scene, child, odds, guests, options) for child in scene.members}
    parents = best_forest(rows)
    arcs = [
        Arc(
            child,
            parent,
            is_tree=True,
            is_part=child in guests,
            direction=weigh_direction(scene, child, parent, options=options),
        )
        for child, parent in sorted(parents.items())
        if parent != ROOT
    ]
    for one, other in _siblings(parents, odds):
        child, parent = (other, one) if other in guests else (one, other)
        arcs.append(Arc(child, parent, is_part=child in guests))
    # Siblings and guests stand or fall by the arc itself: no chance pair below may join them.
    own = [arc for arc in arcs if arc.is_tree and not arc.is_part]
    held = likest_across(((arc.child, arc.parent) for arc in own), odds)
    return [
        replace(arc, across=held.get((min(arc.child, arc.parent), max(arc.child, arc.parent))))
        for arc in arcs
    ]


def _choices(
    scene: Scene,
    child: int,
    odds: Mapping[Pair, float],
    guests: frozenset[int],
    options: LinkOptions,
) -> dict[int, float]:
    """The scores of the nearest possible parents, and of none."""
    near = sorted(scene.near[child].keys() - guests)
    tied = [i for i in near if odds[min(i, child), max(i, child)] > 0]
    tied.sort(key=lambda i: (-scene.near[child][i], i))
    terms = {i: arc_terms(scene, child, i) for i in tied[: options.parent_candidates]}
    if not terms:
        return {ROOT: 0.0}
    root = score_terms(root_terms(scene, child, list(terms.values())), options=options)
    return {ROOT: root} | {
        i: score_arc(row, direction_terms(scene, child, i), options=options)
        for i, row in terms.items()
    }


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


def _likenesses(
    groups: Iterable[Sequence[int]], odds: Mapping[Pair, float], options: LinkOptions
) -> list[Pair]:
    """For each two groups the surest pair between them that is too unsure to join them."""
    home: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for i in group:
            home[i].add(number)
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for (i, j), value in sorted(odds.items()):
        if (
            value < 0
            and probability(value) >= options.likeness_probability
            and not home[i] & home[j]
        ):
            key = min(min(home[i]), min(home[j])), max(min(home[i]), min(home[j]))
            best[key] = max(best.get(key, (-30.0, 0, 0)), (value, -i, -j))
    return sorted((-i, -j) for _, i, j in best.values())


def _copy(
    traits: Sequence[Traits],
    kin: Mapping[Pair, Kinship],
    arc: Arc,
    segments: tuple[Segment, ...],
    options: LinkOptions,
) -> Copy:
    child, parent = arc.child, arc.parent
    pair = min(child, parent), max(child, parent)
    if traits[child].text == traits[parent].text:
        rows: tuple[Evidence, ...] = (SAME_TEXT,)
    else:
        # Siblings that meet only through a third report of their group have no terms of their own.
        rows = weigh_dependence(kin[pair], traits, options=options) if pair in kin else ()
        rows += nearest_kin(arc.across, log_odds(rows), [row.id for row in traits])
    likely = probability(log_odds(rows)) if rows else 0.5
    kind = copy_kind(kin[pair], child, options=options) if arc.is_tree else "same_wire"
    if arc.is_part:
        kind = "followup"
    return Copy(
        child=traits[child].id,
        parent=traits[parent].id,
        kind=kind,
        probability=max(likely, 0.5) if arc.is_tree else likely,
        directed=arc.is_tree and _is_told(arc.direction, options),
        dependence=rows,
        direction=arc.direction,
        segments=segments,
    )


def _is_told(direction: Sequence[Evidence], options: LinkOptions) -> bool:
    """Whether the terms carry the direction; a stamp alone does not, an agency's credit does."""
    share = {
        "stamp": options.stamp_trust,
        "agency text": options.agency_trust,
    }
    odds = sum(row.score * share.get(row.term, 1.0) for row in direction)
    return odds >= options.direction_odds
