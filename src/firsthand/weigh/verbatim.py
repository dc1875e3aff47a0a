"""Finds sentences of two reports that share a run of words, where no match has joined them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Match, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.scene import Scene


def find_verbatim(scene: Scene, *, options: WeighOptions = DEFAULT.weigh) -> Iterator[Match]:
    """Pairs of sentences with a run of words in common that are not matched yet.

    A sentence that one report prints as speech and the other in its own voice is no match of
    meaning, and yet may differ in one word.
    """
    size = options.verbatim_words
    shelves: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            keys = [token.key for token in words(item.report.slice(sentence.span))]
            for run in sorted({tuple(keys[i : i + size]) for i in range(len(keys) - size + 1)}):
                shelves[run].append(sentence.span)
    pairs: set[tuple[Span, Span]] = set()
    for shelf in shelves.values():
        if len(shelf) <= options.verbatim_shelf:
            for a, b in combinations(sorted(shelf), 2):
                if a.report != b.report and (a, b) not in scene.matched:
                    pairs.add((a, b))
    for a, b in sorted(pairs):
        yield Match(a, b, "sentence", 1.0, "a run of words in common")
