"""Finds the longest passage that two reports go through in one order, whatever their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.traits import Traits
from firsthand.options import LinkOptions
from firsthand.text.terms import rarity

# For each shared word of the one report within reach: its place, and the runs that end there as
# (place in the other report, weight).
Ends = list[tuple[int, list[tuple[int, float]]]]


def word_weights(traits: Sequence[Traits]) -> Mapping[str, float]:
    """How telling each word is, about 0.1 to 1.4: in few sentences of the story, rare in English.

    The size of the story is divided out, so that a passage weighs the same in a larger pile.
    """
    counts = Counter(word for row in traits for line in row.lines for word in line)
    size = sum(len(row.lines) for row in traits)
    return {
        word: math.log(1 + size / count) / math.log(1 + size) * (0.4 + rarity(word) / 7)
        for word, count in sorted(counts.items())
    }


def longest_passage(
    one: Sequence[str],
    other: Sequence[str],
    weights: Mapping[str, float],
    *,
    options: LinkOptions,
) -> float:
    """The weight of the heaviest run of words that both have in one order, less for words between.

    Method: local alignment (Smith and Waterman) over content words outside quotes, chained from
    shared word to shared word, so that it costs little where little is shared.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(other):
        places[word].append(at)
    best, ends = 0.0, Ends()
    for at, word in enumerate(one):
        spots = places.get(word, ())
        if not 0 < len(spots) <= options.passage_repeats:
            continue
        while ends and at - ends[0][0] > options.passage_reach:
            del ends[0]
        weight = weights[word]
        row = [(spot, weight + _before(ends, at + spot - 2, spot, options)) for spot in spots]
        best = max(best, *(ended for _, ended in row), 0.0)
        ends.append((at, row))
    return best


def _before(ends: Ends, both: int, spot: int, options: LinkOptions) -> float:
    """The heaviest run that goes on at `spot`, less for the words it skips.

    `both` is the sum of the two places, less the two words that meet there.
    """
    reach, gap, best = options.passage_reach, options.passage_gap, 0.0
    for before, row in ends:
        for place, weight in row:
            if 0 < spot - place <= reach:
                gone_on = weight - gap * (both - before - place)
                if gone_on > best:
                    best = gone_on
    return best
