"""Makes the arcs of a story's trees hold together what its witnesses tell, reprints or none.

Whether reports hang together is told by the trees of the witnesses alone. Reprints are put into the
trees beside them, and may turn children into siblings or stand between; so each arc of the whole
tree is as sure as the surest arc between witnesses that it holds together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.shares import bits_in
from firsthand.link.kin.traits import Traits, shared_only
from firsthand.link.kin.twins import SAME_TEXT, Bearers
from firsthand.link.kin.witnesses import Surest, spread_odds
from firsthand.link.trees.cuts import likest_across
from firsthand.link.trees.trees import Arc, group_arcs, scenes_of
from firsthand.model.odds import SUREST, odds_of
from firsthand.options import LinkOptions

Pair = tuple[int, int]


def arcs_of(
    traits: Sequence[Traits],
    kin: Mapping[Pair, Kinship],
    groups: Sequence[Sequence[int]],
    printings: Bearers,
    surest: Mapping[Pair, Surest],
    *,
    options: LinkOptions,
) -> Iterator[Arc]:
    """The arcs of all groups of witnesses, with all reports in their places.

    `groups` and `surest` give witnesses by their place in `printings`, all else reports.
    """
    odds = spread_odds(surest, printings)
    scenes = scenes_of(traits, kin, groups, printings, options=options)
    if all(len(row) == 1 for row in printings):
        for scene, guests in scenes:
            yield from group_arcs(scene, odds, guests, options=options)
        return
    tied = {pair: value for pair, (value, _) in surest.items()}
    witnesses = shared_only([traits[row[0]] for row in printings])
    near = _among(witnesses, kin, printings, groups)
    alone = tuple((number,) for number in range(len(printings)))
    bare = scenes_of(witnesses, near, groups, alone, options=options)
    for (scene, guests), (told, aside) in zip(scenes, bare, strict=True):
        ties = {
            surest[pair][1] if pair in surest else _pair(*(printings[i][0] for i in pair)): value
            for pair, value in _ties(group_arcs(told, tied, aside, options=options), tied, options)
        }
        for text in told.members:
            first, *others = printings[text]
            ties |= {_pair(first, other): SAME_TEXT.score for other in others}
        arcs = group_arcs(scene, odds, guests, options=options)
        held = likest_across(((arc.child, arc.parent) for arc in arcs), ties)
        for arc in arcs:
            yield replace(arc, across=held.get(_pair(arc.child, arc.parent)))


def _pair(one: int, other: int) -> Pair:
    return min(one, other), max(one, other)


def _ties(
    arcs: Sequence[Arc], odds: Mapping[Pair, float], options: LinkOptions
) -> Iterator[tuple[Pair, float]]:
    """The log-odds with which each arc holds its two together."""
    least = odds_of(options.tie_probability)
    for arc in arcs:
        pair = _pair(arc.child, arc.parent)
        across = arc.across[0] if arc.across else -SUREST
        # Siblings that meet only through a third report have no terms of their own.
        yield pair, max(odds.get(pair, least), across, least if arc.is_tree else -SUREST)


def _among(
    witnesses: Sequence[Traits],
    kin: Mapping[Pair, Kinship],
    printings: Bearers,
    groups: Sequence[Sequence[int]],
) -> dict[Pair, Kinship]:
    """The measures of witnesses of one group by what no reprint has made common."""
    pairs = bits_in([row.pairs for row in witnesses])
    runs = bits_in([row.runs for row in witnesses])
    found = {}
    for a, b in sorted({pair for group in groups for pair in combinations(group, 2)}):
        row = kin.get((printings[a][0], printings[b][0]))
        if row is not None:
            shared = (pairs[a] & pairs[b]).bit_count()
            further = (runs[a] & runs[b]).bit_count()
            sizes = [len(witnesses[n].pairs) for n in (a, b)]
            longer = [len(witnesses[n].runs) for n in (a, b)]
            found[a, b] = replace(
                row,
                one=a,
                other=b,
                held=shared / max(1, sizes[0]),
                holds=shared / max(1, sizes[1]),
                near=shared / max(1, sum(sizes) - shared),
                far=further / max(1, sum(longer) - further),
            )
    return found
