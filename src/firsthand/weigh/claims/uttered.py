"""Tells which part of which utterance a passage gives, so that two wordings of it are one claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import Span, Wording
from firsthand.weigh.scene import Places


@dataclass(frozen=True, slots=True)
class Part:
    """Rows `low` to `high` (end excluded) of the alignment table of an utterance."""

    utterance: str
    low: int
    high: int

    def is_part_of(self, other: Part) -> bool:
        """Whether both are of one utterance and share half of the shorter."""
        shared = min(self.high, other.high) - max(self.low, other.low)
        shorter = min(self.high - self.low, other.high - other.low)
        return self.utterance == other.utterance and 2 * shared >= shorter


class Uttered:
    """The utterances of a story by place."""

    def __init__(self, wordings: Iterable[Wording] = ()) -> None:
        self._readings = Places(
            (reading, (wording, column))
            for wording in wordings
            for column, reading in enumerate(wording.readings)
        )

    def readings(self, span: Span) -> tuple[Span, ...]:
        """The readings that a span touches."""
        return tuple(wording.readings[column] for wording, column in self._readings.over(span))

    def part(self, span: Span) -> Part | None:
        """The part of an utterance that lies in a span, that with most words in it."""
        found = []
        for wording, column in self._readings.over(span):
            rows = [
                number
                for number, row in enumerate(wording.rows)
                if (token := row[column]) is not None and span.holds(token)
            ]
            if rows:
                found.append((-len(rows), wording.id, rows[0], rows[-1] + 1))
        if not found:
            return None
        _, utterance, low, high = min(found)
        return Part(utterance, low, high)
