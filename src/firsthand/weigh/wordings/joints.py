"""Finds quotes that run together what another report gives as two quotes of two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from firsthand.model import Change, Span
from firsthand.weigh.wordings.pieces import Piece, is_broken

# Words that each of the two quotes must have; fewer may stand anywhere.
LEAST = 4
# Words of the joined quote between the two that may be lacking in both.
BETWEEN = 2
REASON = (
    "one pair of quotation marks in {0} holds, without an ellipsis, what {1} quotes in two places:"
    " “{2}” and “{3}”"
)
# Characters of each quote that the reason repeats.
SHOWN = 60


class Joints:
    """The quotes of each report, to be looked up when another runs two of them together."""

    def __init__(self, pieces: Sequence[Piece], texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._held: dict[str, list[Piece]] = defaultdict(list)
        for piece in pieces:
            if len(piece.keys) >= LEAST:
                self._held[piece.span.report].append(piece)

    def changes(self, group: Sequence[Piece]) -> Iterator[Change]:
        """A change of kind `spliced` for each place where a reading joins two quotes of others.

        Its spans are the joint in the readings that have it, None for the others.
        """
        seen: set[tuple[tuple[str, ...], int]] = set()
        wholes = {piece.keys: piece for piece in reversed(group) if len(piece.parts) == 1}
        for keys, whole in sorted(wholes.items()):
            for other in sorted({piece.span.report for piece in group}):
                for first, second, at in self._two_places(keys, other):
                    if (keys, at) not in seen and self._is_sentence_end(whole, at):
                        seen.add((keys, at))
                        yield self._change(group, whole, at, first, second)

    def _two_places(self, keys: tuple[str, ...], report: str) -> Iterator[tuple[Piece, Piece, int]]:
        """Two quotes of a report that stand in a whole one behind the other, with the joint."""
        whole = f" {' '.join(keys)} "
        ends: list[tuple[int, int, Piece]] = []
        for piece in self._held.get(report, ()):
            if len(piece.keys) < len(keys):
                text = f" {' '.join(piece.keys)} "
                found = whole.find(text)
                if found >= 0:
                    low = whole[: found + 1].count(" ") - 1
                    ends.append((low, low + len(piece.keys), piece))
        ends.sort(key=lambda row: (row[0], row[1], row[2].span))
        for (_, high, first), (low, _, second) in pairwise(ends):
            if 0 <= low - high <= BETWEEN and self._are_apart(first, second):
                yield first, second, low

    def _are_apart(self, first: Piece, second: Piece) -> bool:
        if first.span.start > second.span.start:
            return True
        return not is_broken(first, second, self._texts[first.span.report])

    def _is_sentence_end(self, whole: Piece, at: int) -> bool:
        """Whether the word before the joint ends a sentence, and no ellipsis marks the cut."""
        words = [n for n, token in enumerate(whole.tokens) if token.key[0].isalnum()]
        marks = {t.key for t in whole.tokens[words[at - 1] + 1 : words[at]]}
        return bool(marks & {".", "!", "?"}) and "…" not in marks

    def _change(
        self, group: Sequence[Piece], whole: Piece, at: int, first: Piece, second: Piece
    ) -> Change:
        spans: list[Span | None] = []
        for piece in group:
            if piece.keys == whole.keys and len(piece.parts) == 1:
                words = [t for t in piece.tokens if t.key[0].isalnum()]
                spans.append(Span(piece.span.report, words[at - 1].start, words[at].end))
            else:
                spans.append(None)
        named = sorted({span.report for span in spans if span is not None})
        names = ", ".join(named[:2]) + (f" and {len(named) - 2} more" if len(named) > 2 else "")
        said = [self._said(piece) for piece in (first, second)]
        return Change("spliced", tuple(spans), REASON.format(names, first.span.report, *said))

    def _said(self, piece: Piece) -> str:
        text = " ".join(self._texts[piece.span.report][piece.span.start : piece.span.end].split())
        return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
