"""Tells who retells whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from firsthand.link.kin.dependence import (
    dependence_odds,
    is_open,
    log_odds,
    passage_odds,
    probability,
    retelling_odds,
    weigh_dependence,
)
from firsthand.link.kin.kinship import Kinship, kin_between, kin_of
from firsthand.link.kin.retellings import Retellings, texts_of
from firsthand.link.kin.runs import longest_passages, word_weights
from firsthand.link.kin.traits import Traits, traits_of
from firsthand.link.kin.twins import (
    SAME_TEXT,
    bearers_of,
    limit_bearers,
    spread_kin,
    spread_odds,
    stand_ins,
)
from firsthand.link.segments import copy_kind, matches_by_pair, segments_of
from firsthand.link.trees.cuts import nearest_kin
from firsthand.link.trees.forest import ROOT
from firsthand.link.trees.splices import part
from firsthand.link.trees.trees import Arc, group_arcs, scenes_of
from firsthand.model import Copy, Evidence, Findings, Match, Segment, Source
from firsthand.model.odds import odds_of
from firsthand.options import DEFAULT, LinkOptions

Pair = tuple[int, int]


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
    in all else. Pairs whose probability is `tie_probability` or less join no group and come out as
    `same_wire` with it, so that the low end of a count can be told. A splice has a copy in each of
    its two groups; that of the group which gave it less is a `followup`.
    """
    ordered = sorted(findings, key=lambda item: item.report.id)
    traits, bearers = traits_of(ordered, options=options), bearers_of(ordered)
    first = tuple(traits[row[0]] for row in bearers)
    kin, odds = weigh_pairs(first, options=options)
    groups = part(first, ties_of(len(first), odds, options=options), options=options)
    arcs = [Arc(bearers[i][0], bearers[j][0]) for i, j in _likenesses(groups, odds, options)]
    trees, left = limit_bearers(bearers, options=options)
    kin, odds = spread_kin(kin, trees), spread_odds(odds, trees)
    for scene, aside in scenes_of(traits, kin, groups, trees, options=options):
        arcs += group_arcs(scene, odds, aside, options=options)
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
    """Each pair's measures and log-odds.

    Whether one retells the other's particulars, and the longest passage, are sought where they can
    turn a pair.
    """
    kin, found = kin_of(traits, options=options), {}
    kin |= kin_between(traits, _named_pairs(traits, kin), options=options)
    told = retellings_of(traits, kin, options=options)
    passage = longest_passages(traits, word_weights(traits, options=options), options=options)
    most = options.retold_weight * options.retold_most
    for pair, row in sorted(kin.items()):
        odds = dependence_odds(row, traits, options=options)
        if is_open(odds, options=options, more=most) and (retold := told.between(*pair, row.same)):
            kin[pair] = row = replace(row, retold=retold)
            odds += retelling_odds(row, options=options)
        if is_open(odds, options=options):
            longest = passage(*pair)
            kin[pair] = replace(row, passage=longest)
            odds += passage_odds(longest, options=options)
        found[pair] = odds
    return kin, found


def _named_pairs(traits: Sequence[Traits], kin: Collection[Pair]) -> list[Pair]:
    """Further pairs to measure: reports of which one credits the other's outlet."""
    numbers = {row.id: number for number, row in enumerate(traits)}
    named = {
        (min(i, numbers[other]), max(i, numbers[other]))
        for i, row in enumerate(traits)
        for other in row.names
        if other in numbers
    }
    return sorted(named - set(kin))


def retellings_of(
    traits: Sequence[Traits], kin: Mapping[Pair, Kinship], *, options: LinkOptions
) -> Retellings:
    """What compares particulars; a shortened or edited copy counts as of the same text."""
    least, grams = options.same_share, options.same_grams
    same = [pair for pair, row in kin.items() if row.own >= least and row.own_shared >= grams]
    return Retellings(traits, texts_of(len(traits), sorted(same)), options=options)


def ties_of(size: int, odds: Mapping[Pair, float], *, options: LinkOptions) -> dict[int, list[int]]:
    """For each text those that it depends on, as likely as `tie_probability` or more."""
    least = odds_of(options.tie_probability)
    ties: dict[int, list[int]] = {i: [] for i in range(size)}
    for (i, j), value in sorted(odds.items()):
        if value > least:
            ties[i].append(j)
            ties[j].append(i)
    return ties


def _likenesses(
    groups: Iterable[Sequence[int]], odds: Mapping[Pair, float], options: LinkOptions
) -> list[Pair]:
    """For each two groups the surest pair between them that is too unsure to join them."""
    home: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for i in group:
            home[i].add(number)
    most = odds_of(options.tie_probability)
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for (i, j), value in sorted(odds.items()):
        if (
            value <= most
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
    likely = probability(log_odds(rows)) if rows else options.tie_probability
    kind = copy_kind(kin[pair], child, options=options) if arc.is_tree else "same_wire"
    if arc.is_part:
        kind = "followup"
    return Copy(
        child=traits[child].id,
        parent=traits[parent].id,
        kind=kind,
        probability=max(likely, options.tie_probability) if arc.is_tree else likely,
        directed=arc.is_tree and _is_told(arc.direction, options),
        dependence=rows,
        direction=arc.direction,
        segments=segments,
        choice=arc.choice,
        rival=traits[arc.rival].id if arc.rival != ROOT else None,
    )


def _is_told(direction: Sequence[Evidence], options: LinkOptions) -> bool:
    """Whether the terms carry the direction; a stamp alone does not, an agency's credit does."""
    share = {
        "stamp": options.stamp_trust,
        "agency text": options.agency_trust,
    }
    odds = sum(row.score * share.get(row.term, 1.0) for row in direction)
    return odds >= options.direction_odds
