"""Finds the longest passage that two reports go through in one order, whatever their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.traits import Traits
from firsthand.options import LinkOptions
from firsthand.text.terms import rarity

# For each of the last shared words of the one report: its place, and the runs that end there as
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
        row = [(spot, weights[word] + _before(ends, at, spot, options)) for spot in spots]
        best = max(best, max(weight for _, weight in row))
        ends = [*ends[1 - options.passage_reach :], (at, row)]
    return best


def _before(ends: Ends, at: int, spot: int, options: LinkOptions) -> float:
    """The heaviest run that goes on at these two places, less for the words it skips."""
    reach, best = options.passage_reach, 0.0
    for before, row in ends:
        if at - before > reach:
            continue
        for place, weight in row:
            if 0 < spot - place <= reach:
                skipped = at - before + spot - place - 2
                best = max(best, weight - options.passage_gap * skipped)
    return best
