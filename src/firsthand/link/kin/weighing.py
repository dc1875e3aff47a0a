"""Weighs each two reports of a story: what they share, and whether they depend on one text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from firsthand.link.kin.dependence import (
    dependence_odds,
    open_odds,
    passage_odds,
    retelling_odds,
)
from firsthand.link.kin.kinship import Kinship, kin_between, kin_of
from firsthand.link.kin.retellings import Retellings, texts_of
from firsthand.link.kin.runs import longest_passages, word_weights
from firsthand.link.kin.traits import Traits, told_once
from firsthand.link.kin.twins import Bearers, spread_kin
from firsthand.options import LinkOptions

Pair = tuple[int, int]


def weigh_pairs(
    traits: Sequence[Traits], *, bearers: Bearers | None = None, options: LinkOptions
) -> tuple[dict[Pair, Kinship], dict[Pair, float]]:
    """Each pair's measures and log-odds; two of one text are no pair.

    `bearers` are the reports of each text, by default one report each: words are compared once a
    text, credits and stamps report by report. Whether one retells the other's particulars, and the
    longest passage, are sought where they can turn a pair.
    """
    rows = bearers or tuple((number,) for number in range(len(traits)))
    text_of = {number: text for text, row in enumerate(rows) for number in row}
    first = [traits[row[0]] for row in rows]
    shared = kin_of(first, options=options)
    shared |= kin_between(first, _named_pairs(traits, text_of, shared), options=options)
    kin, found = spread_kin(shared, rows), {}
    told = retellings_of(traits, kin, options=options)
    weights = word_weights(traits, options=options)
    passage = cache(longest_passages(first, weights, options=options))
    low, high = open_odds(options)
    most = options.retold_weight * options.retold_most
    for pair, row in sorted(kin.items()):
        odds = dependence_odds(row, traits, options=options)
        retold = told.between(*pair, row.same) if low - most < odds < high else None
        odds += retelling_odds(retold, options=options)
        weight = None
        if low < odds < high:
            one, other = sorted(text_of[number] for number in pair)
            weight = passage(one, other)
            odds += passage_odds(weight, options=options)
        if retold or weight is not None:
            kin[pair] = replace(row, retold=retold, passage=weight)
        found[pair] = odds
    return kin, found


def _named_pairs(
    traits: Sequence[Traits], text_of: Mapping[int, int], kin: Collection[Pair]
) -> list[Pair]:
    """Further texts to measure: those of which one credits the outlet that printed the other."""
    numbers = {traits[number].id: text for number, text in text_of.items()}
    named = {
        (min(text, numbers[other]), max(text, numbers[other]))
        for number, text in text_of.items()
        for other in traits[number].names
        if other in numbers and numbers[other] != text
    }
    return sorted(named - set(kin))


def retellings_of(
    traits: Sequence[Traits], kin: Mapping[Pair, Kinship], *, options: LinkOptions
) -> Retellings:
    """What compares particulars; a report that is much like another counts as of the same text."""
    least, grams = options.same_share, options.same_grams
    told = {row.id for row in told_once(traits)}
    same = sorted(
        (i, j)
        for (i, j), row in kin.items()
        if row.own >= least and row.own_shared >= grams and {traits[i].id, traits[j].id} <= told
    )
    texts = texts_of(len(traits), same)
    numbers = {row.id: number for number, row in enumerate(traits)}
    of_witness = [
        text if row.id in told else texts[numbers[row.witness]]
        for text, row in zip(texts, traits, strict=True)
    ]
    return Retellings(traits, of_witness, options=options)
