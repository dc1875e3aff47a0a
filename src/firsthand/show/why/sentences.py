"""Sets two passages side by side and marks the words that they share in one order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from firsthand.model import Segment, Span
from firsthand.show.lookup import Lookup
from firsthand.show.why.explanation import Pair, Passage, Piece
from firsthand.text.collation import pair
from firsthand.text.tokens import Token, is_light, words


def side_by_side(lookup: Lookup, segment: Segment) -> Pair:
    """An aligned passage of a copy, the parent's words on the left."""
    left, right = lookup.words(segment.parent), lookup.words(segment.child)
    one, other = words(left), words(right)
    equal = pair([token.key for token in one], [token.key for token in other])
    runs = _telling(equal, one)
    return Pair(
        _passage(segment.parent, left, one, [[i for i, _ in run] for run in runs]),
        _passage(segment.child, right, other, [[j for _, j in run] for run in runs]),
        segment.score,
    )


def _telling(
    equal: Sequence[tuple[int, int]], tokens: Sequence[Token]
) -> list[list[tuple[int, int]]]:
    """Runs of equal words, without those of small words alone, which any two sentences share."""
    runs: list[list[tuple[int, int]]] = []
    for here in equal:
        before = runs[-1][-1] if runs else None
        if before is not None and here == (before[0] + 1, before[1] + 1):
            runs[-1].append(here)
        else:
            runs.append([here])
    return [run for run in runs if not all(is_light(tokens[i].key) for i, _ in run)]


def _passage(
    span: Span, text: str, tokens: Sequence[Token], runs: Sequence[Sequence[int]]
) -> Passage:
    marked = [(tokens[run[0]].start, tokens[run[-1]].end) for run in runs]
    edges = sorted({0, len(text), *(edge for mark in marked for edge in mark)})
    starts = {start for start, _ in marked}
    pieces = [Piece(text[start:end], start in starts) for start, end in pairwise(edges)]
    return Passage(span, tuple(pieces))
