"""Tells who retells whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from firsthand.link.kin.dependence import log_odds, probability, weigh_dependence
from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.traits import Traits, traits_of
from firsthand.link.kin.twins import (
    SAME_TEXT,
    Bearers,
    bearers_of,
    kin_of_twins,
    limit_bearers,
    stand_ins,
)
from firsthand.link.kin.weighing import weigh_pairs
from firsthand.link.kin.witnesses import (
    Surest,
    as_reprint,
    printings_of,
    surest_between,
)
from firsthand.link.segments import copy_kind, matches_by_pair, segments_of
from firsthand.link.trees.cuts import nearest_kin
from firsthand.link.trees.forest import ROOT
from firsthand.link.trees.hold import arcs_of
from firsthand.link.trees.splices import part
from firsthand.link.trees.trees import Arc
from firsthand.model import Copy, Evidence, Findings, Match, Reprint, Segment, Source
from firsthand.model.odds import odds_of
from firsthand.options import DEFAULT, LinkOptions

Pair = tuple[int, int]


def find_copies(
    findings: Sequence[Findings],
    matches: Sequence[Match],
    sources: Sequence[Source],
    *,
    reprints: Sequence[Reprint] | None = None,
    options: LinkOptions = DEFAULT.link,
) -> tuple[Copy, ...]:
    """Lineage edges of one story.

    Method: log-odds of dependence for each pair that shares words outside quotes; groups of
    dependent reports, splices in two; in each group the best arborescence under "own work or an
    unseen text". Reports of one group that retell nobody seen are siblings of an unseen text
    (`same_wire`). Who belongs together is told of witnesses, the reports that stand for a text and
    all its reprints; reprints have their places in the trees and part no others. Pairs whose
    probability is `tie_probability` or less join no group and come out as `same_wire` with it, so
    that the low end of a count can be told. A splice has a copy in each of its two groups; that of
    the group which gave it less is a `followup`. `reprints` where they are found already.
    """
    ordered = sorted(findings, key=lambda item: item.report.id)
    traits = traits_of(ordered, reprints=reprints, options=options)
    bearers = tuple(
        tuple(sorted(row, key=lambda number: traits[number].witness != traits[number].id))
        for row in bearers_of(ordered)
    )
    trees, left = limit_bearers(bearers, options=options)
    kin, printings, surest, groups = hang_together(traits, trees, options=options)
    arcs = [Arc(*pair) for pair in _likenesses(groups, surest, options)]
    arcs += arcs_of(traits, kin, groups, printings, surest, options=options)
    arcs += [Arc(*pair) for pair in left]
    places, stands = matches_by_pair(matches), stand_ins(ordered, bearers)
    found = []
    for arc in arcs:
        segments = segments_of(ordered[arc.child], ordered[arc.parent], places, stands)
        found.append(_copy(traits, kin, arc, segments, options))
    return tuple(sorted(found, key=lambda copy: (copy.child, copy.parent)))


class Bonds(NamedTuple):
    """What the reports of a story have in common, and who hangs together.

    `kin` and `printings` give reports by their place in the traits, `surest` and `groups` give
    witnesses by theirs in `printings`.
    """

    kin: dict[Pair, Kinship]
    printings: Bearers
    surest: dict[Pair, Surest]
    groups: tuple[tuple[int, ...], ...]


def hang_together(traits: Sequence[Traits], bearers: Bearers, *, options: LinkOptions) -> Bonds:
    """Groups of witnesses that depend on one text, splices in two, with what they rest on."""
    kin, odds = weigh_pairs(traits, bearers=bearers, options=options)
    kin |= kin_of_twins(bearers)
    printings = printings_of(traits, bearers)
    witnesses = tuple(traits[row[0]] for row in printings)
    surest = surest_between(printings, odds)
    tied = {pair: value for pair, (value, _) in surest.items()}
    groups = part(witnesses, ties_of(len(witnesses), tied, options=options), options=options)
    return Bonds(kin, printings, surest, groups)


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
    groups: Iterable[Sequence[int]], surest: Mapping[Pair, Surest], options: LinkOptions
) -> list[Pair]:
    """For each two groups the surest reports between them that are too unsure to join them."""
    home: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for i in group:
            home[i].add(number)
    most = odds_of(options.tie_probability)
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for (i, j), (value, (one, other)) in sorted(surest.items()):
        if (
            value <= most
            and probability(value) >= options.likeness_probability
            and not home[i] & home[j]
        ):
            key = min(min(home[i]), min(home[j])), max(min(home[i]), min(home[j]))
            best[key] = max(best.get(key, (-30.0, 0, 0)), (value, -one, -other))
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
        if traits[child].witness == traits[parent].witness:
            rows += as_reprint(log_odds(rows))
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
