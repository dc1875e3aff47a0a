"""Finds the longest passage that two reports go through in one order, whatever their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from firsthand.link.kin.traits import Told, Traits, told_once
from firsthand.options import LinkOptions
from firsthand.text.terms import rarity

# A run of shared words by its last one: its weight, the two places, and the run before it.
Run = tuple[float, int, int, "Run | None"]
# What a report tells, the places of each word in it, and how many words each sentence has.
Side = tuple[Told, Mapping[str, Sequence[int]], Mapping[int, int]]


def word_weights(traits: Sequence[Traits], *, options: LinkOptions) -> Mapping[str, float]:
    """How telling each word is, about 0.1 to 1.4: in few sentences of the story, rare in English.

    The size of the story is divided out, so that a passage weighs the same in a larger pile. What
    a reprint repeats is not counted again, so that it moves no weight.
    """
    told = told_once(traits)
    counts = Counter(word for row in told for line in row.lines for word in line)
    size = sum(len(row.lines) for row in told)
    added = {word for row in traits for line in row.lines for word in line} - counts.keys()
    counts.update(sorted(added))
    return {
        word: math.log(1 + size / count) / math.log(1 + size) * (0.4 + rarity(word) / 7)
        for word, count in sorted(counts.items())
    }


def longest_passage(
    one: Told, other: Told, weights: Mapping[str, float], *, options: LinkOptions
) -> float:
    """The weight of the heaviest run of words that both have in one order, less for words between.

    Method: local alignment (Smith and Waterman) over content words outside quotes, chained from
    shared word to shared word, so that it costs little where little is shared. What one sentence
    gives is bounded: two reports share a sentence of a statement, but not its neighbours too. One
    that stands word for word in both gives less still: it may be a press release's or anybody's.
    """
    return _longest(_side_of(one), _side_of(other), weights, options)


def longest_passages(
    traits: Sequence[Traits], weights: Mapping[str, float], *, options: LinkOptions
) -> Callable[[int, int], float]:
    """The longest passage of each two reports by their numbers; the words of each indexed once."""

    @cache
    def side(number: int) -> Side:
        return _side_of(traits[number].told)

    return lambda one, other: _longest(side(one), side(other), weights, options)


def _side_of(told: Told) -> Side:
    """What is told, indexed by word and counted by sentence."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, (word, _) in enumerate(told):
        places[word].append(at)
    return told, places, Counter(sentence for _, sentence in told)


def _longest(one: Side, other: Side, weights: Mapping[str, float], options: LinkOptions) -> float:
    here, there = one[1], other[1]
    steps = sorted(
        (at, word)
        for word in here.keys() & there.keys()
        if len(there[word]) <= options.passage_repeats
        for at in here[word]
    )
    best: Run | None = None
    # The runs that may go on, by the place of their last word in the one.
    ends: list[Run] = []
    for at, word in steps:
        while ends and at - ends[0][1] > options.passage_reach:
            del ends[0]
        row = _longer(ends, at, there[word], weights[word], options)
        for run in row:
            if best is None or run[0] > best[0]:
                best = run
        ends += row
    return _bounded(best, one, other, weights, options) if best else 0.0


def _longer(
    ends: Sequence[Run], at: int, spots: Iterable[int], weight: float, options: LinkOptions
) -> list[Run]:
    """The heaviest run to each of these places of a word, less for the words it skips."""
    reach, gap = options.passage_reach, options.passage_gap
    row = []
    for spot in spots:
        best, run = 0.0, None
        for one in ends:
            far = spot - one[2]
            # What is skipped only takes from a run, so that a lighter one is never the heaviest.
            if 0 < far <= reach and one[0] > best:
                gone_on = one[0] - gap * (at + spot - 2 - one[1] - one[2])
                if gone_on > best:
                    best, run = gone_on, one
        row.append((weight + best, at, spot, run))
    return row


def _bounded(
    run: Run, one: Side, other: Side, weights: Mapping[str, float], options: LinkOptions
) -> float:
    """The weight of a run, less what single sentences of either report give beyond the bounds."""
    sides: tuple[dict[int, float], dict[int, float]] = defaultdict(float), defaultdict(float)
    met: Counter[tuple[int, int]] = Counter()
    mine, theirs = sides
    for at, spot in _places(run):
        word, here = one[0][at]
        there = other[0][spot][1]
        met[here, there] += 1
        mine[here] += weights[word]
        theirs[there] += weights[word]
    same = {
        pair
        for pair, count in met.items()
        if 2 * count >= options.passage_verbatim * (one[2][pair[0]] + other[2][pair[1]])
    }
    shared = {here for here, _ in same}, {there for _, there in same}
    beyond = max(
        math.fsum(
            max(0.0, weight - options.passage_sentence[sentence in verbatim])
            for sentence, weight in side.items()
        )
        for side, verbatim in zip(sides, shared, strict=True)
    )
    return max(0.0, run[0] - beyond)


def _places(run: Run | None) -> Iterator[tuple[int, int]]:
    """The places of a run's words in the two reports, the last first."""
    while run is not None:
        _, at, spot, run = run
        yield at, spot
