"""Sees a splice, among the reports of one of its groups, by what it has in common with them alone.

What it has from elsewhere would make it look far from its parent there, and a longer text the
nearest.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from firsthand.link.kin.kinship import Kinship, kin_between, partnered_lines
from firsthand.link.kin.traits import Traits
from firsthand.options import LinkOptions

Pair = tuple[int, int]


def confine(
    traits: Sequence[Traits],
    kin: Mapping[Pair, Kinship],
    members: Sequence[int],
    spliced: Collection[int],
    *,
    options: LinkOptions,
) -> tuple[Sequence[Traits], Mapping[Pair, Kinship]]:
    """Traits and measures of one group, its splices seen by what they share with the others."""
    inside = set(spliced).intersection(members)
    others = [traits[i] for i in members if i not in inside]
    if not inside or not others:
        return traits, kin
    seen = list(traits)
    for i in sorted(inside):
        seen[i] = _confined(traits[i], others, options)
    places = {i: at for at, i in enumerate(members)}
    pairs = [
        pair
        for pair in combinations(sorted(members), 2)
        if not inside.isdisjoint(pair) and pair in kin and not _same(traits, pair)
    ]
    found = kin_between(
        [seen[i] for i in members], [(places[i], places[j]) for i, j in pairs], options=options
    )
    measured = {
        (i, j): replace(found[places[i], places[j]], one=i, other=j, passage=kin[i, j].passage)
        for i, j in pairs
    }
    return tuple(seen), {**kin, **measured}


def _same(traits: Sequence[Traits], pair: Pair) -> bool:
    return traits[pair[0]].text == traits[pair[1]].text


def _confined(one: Traits, others: Sequence[Traits], options: LinkOptions) -> Traits:
    lines = partnered_lines(one, others, options=options)
    share = sum(map(len, lines)) / max(1, sum(map(len, one.lines)))
    told = frozenset().union(*(fact for row in others for fact in row.particulars.facts))
    facts = tuple(fact & told for fact in one.particulars.facts)
    return replace(
        one,
        pairs=one.pairs & frozenset().union(*(row.pairs for row in others)),
        runs=one.runs & frozenset().union(*(row.runs for row in others)),
        own=one.own & frozenset().union(*(row.own for row in others)),
        lines=lines,
        words=max(1, round(one.words * share)),
        particulars=replace(one.particulars, facts=facts),
    )
