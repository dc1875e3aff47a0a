"""Finds sentences of two reports that share a run of words, where no match has joined them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from firsthand.model import Match, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.scene import Scene


def find_verbatim(scene: Scene, *, options: WeighOptions = DEFAULT.weigh) -> Iterator[Match]:
    """Pairs of sentences with a run of words in common that are not matched yet.

    A sentence that one report prints as speech and the other in its own voice is no match of
    meaning, and yet may differ in one word. Sentences with the same words are looked at once; of
    two wordings that k and m reports carry, k + m pairs join all places.
    """
    places: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            keys = tuple(token.key for token in words(item.report.slice(sentence.span)))
            if len(keys) >= options.verbatim_words:
                places[keys].append(sentence.span)
    texts = sorted(places)
    pairs = {
        (a, b)
        for one, other in sorted(_sharing(texts, options=options))
        for a, b in _joined(sorted(places[texts[one]]), sorted(places[texts[other]]))
        if a.report != b.report and not scene.pairs.holds(a, b)
    }
    for a, b in sorted(pairs):
        yield Match(a, b, "sentence", 1.0, "a run of words in common")


def _sharing(texts: Sequence[tuple[str, ...]], *, options: WeighOptions) -> set[tuple[int, int]]:
    """Numbers of the texts that have a run of words in common."""
    size = options.verbatim_words
    shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, keys in enumerate(texts):
        for run in {keys[i : i + size] for i in range(len(keys) - size + 1)}:
            shelves[run].append(number)
    return {
        pair
        for shelf in shelves.values()
        if len(shelf) <= options.verbatim_shelf
        for pair in combinations(shelf, 2)
    }


def _joined(a: Sequence[Span], b: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Each place of both with the first of the other, the lower first."""
    for x, y in [(one, b[0]) for one in a] + [(a[0], other) for other in b]:
        yield (x, y) if x <= y else (y, x)
