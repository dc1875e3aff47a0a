"""Readings in an alignment table: where each begins and ends, what it has in which rows."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.text.spoken import ELLIPSIS
from firsthand.text.tokens import Token

Cells = tuple[Token | None, ...]

# Words at an end that a reading may lack without being called truncated ("And then ...").
FEW = 2


class Aligned:
    """An alignment table, looked up by column and rows (`low` to `high`, end excluded).

    `breaks` hold for each column the offsets at which a new part of the reading begins; `clipped`
    are columns that are a few words inside a sentence of the report's own.
    """

    def __init__(
        self,
        rows: Sequence[Cells],
        breaks: Sequence[frozenset[int]] = (),
        clipped: frozenset[int] = frozenset(),
    ) -> None:
        self.rows = rows
        self._clipped = clipped
        self._breaks = breaks
        self.columns = tuple(range(len(rows[0])))
        self.whole = self._extent(self.columns)
        self.extents = {column: self._own_extent(column) for column in self.columns}
        self._bracketed = {column: self._brackets(column) for column in self.columns}

    def tokens(self, column: int, low: int, high: int) -> list[Token]:
        """What a reading has in some rows."""
        return [token for row in self.rows[low:high] if (token := row[column]) is not None]

    def words(self, column: int, low: int, high: int) -> list[str]:
        """The keys of the words that a reading has in some rows."""
        return [token.key for token in self.tokens(column, low, high) if _is_word(token)]

    def most_words(self, low: int, high: int) -> int:
        """Rows in which some reading has a word."""
        return sum(
            any(token is not None and _is_word(token) for token in row)
            for row in self.rows[low:high]
        )

    def before(self, column: int, row: int) -> Token | None:
        """The last token of a reading before a row."""
        return next((token for cells in self.rows[:row][::-1] if (token := cells[column])), None)

    def after(self, column: int, row: int) -> Token | None:
        """The first token of a reading from a row on."""
        return next((token for cells in self.rows[row:] if (token := cells[column])), None)

    def reaches(self, column: int, low: int, high: int) -> bool:
        """Whether rows lie between the first and the last word of a reading."""
        return self.extents[column][0] <= low and high <= self.extents[column][1]

    def differs(self, row: int, columns: Sequence[int]) -> bool:
        """Whether some readings differ in a row; words in an editor's brackets do."""
        keys = {token.key if (token := self.rows[row][column]) else None for column in columns}
        return len(keys) > 1 or len({row in self._bracketed[column] for column in columns}) > 1

    def marking(
        self, columns: Sequence[int], low: int, high: int, marks: Sequence[str]
    ) -> tuple[int, ...]:
        """The columns that have one of these marks in some rows, alone or inside a word."""
        return tuple(
            column
            for column in columns
            if any(
                token.key == mark or mark in token.text
                for token in self.tokens(column, low, high)
                for mark in marks
            )
        )

    def is_dotted(self, column: int, side: int) -> bool:
        """Whether a reading has an ellipsis before its first (side 0) or after its last word."""
        low, high = self.extents[column]
        outside = (0, low) if side == 0 else (high, len(self.rows))
        return any(token.key == ELLIPSIS for token in self.tokens(column, *outside))

    def is_at_break(self, row: int, columns: Sequence[int]) -> bool:
        """Whether a reading is broken before a row by a clause of attribution."""
        starts = {
            column: token.start
            for column in columns
            if column < len(self._breaks) and (token := self.after(column, row)) is not None
        }
        return any(start in self._breaks[column] for column, start in starts.items())

    def _extent(self, columns: Sequence[int]) -> tuple[int, int]:
        held = [n for n, row in enumerate(self.rows) if any(row[c] is not None for c in columns)]
        return (held[0], held[-1] + 1) if held else (0, 0)

    def _own_extent(self, column: int) -> tuple[int, int]:
        """Rows from a reading's first word to its last; a few lacking at an end are inside."""
        held = [n for n, row in enumerate(self.rows) if _is_inner(row[column])]
        low, high = (held[0], held[-1] + 1) if held else self._extent([column])
        few = 0 if column in self._clipped else FEW
        if self.most_words(self.whole[0], low) <= few:
            low = self.whole[0]
        if self.most_words(high, self.whole[1]) <= few:
            high = self.whole[1]
        return low, high

    def _brackets(self, column: int) -> frozenset[int]:
        """Rows of a reading from an opening bracket to the one that closes it."""
        found: set[int] = set()
        start = None
        for number, row in enumerate(self.rows):
            token = row[column]
            if token is not None and token.key == "[":
                start = number
            elif token is not None and token.key == "]" and start is not None:
                found.update(range(start, number + 1))
                start = None
        return frozenset(found)


def _is_word(token: Token) -> bool:
    return token.key[0].isalnum()


def _is_inner(token: Token | None) -> bool:
    """Whether a token is of the words given: an ellipsis at an end, and its brackets, are not."""
    return token is not None and token.key not in (ELLIPSIS, "[", "]", "(", ")")
