from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.collation import Row, collate, gaps, likeness, pair

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), max_size=8)


def said(table: Sequence[Row], sequences: list[list[str]], column: int) -> list[str]:
    return [sequences[column][at] for row in table if (at := row[column]) is not None]


def shown(table: Sequence[Row], sequences: Sequence[list[str]]) -> list[tuple[str | None, ...]]:
    """The table with words for positions, columns in the order of their words."""
    rows = [[None if at is None else sequences[n][at] for n, at in enumerate(row)] for row in table]
    return sorted(zip(*rows, strict=True), key=str)


def test_replaced_words_stand_in_one_row() -> None:
    table = collate([["the", "old", "bridge", "fell"], ["the", "new", "bridge", "fell"]])
    assert table == ((0, 0), (1, 1), (2, 2), (3, 3))


def test_lacking_words_are_none() -> None:
    table = collate([["we", "will", "go", "home"], ["we", "go"]])
    assert [row[1] for row in table] == [0, None, 1, None]


def test_nothing_makes_no_table() -> None:
    assert collate([]) == () and collate([[]]) == ()
    assert gaps([], ["a"]) == () and likeness([], ["a"]) == 0.0


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_reading_can_be_read_off_the_table(sequences: list[list[str]]) -> None:
    table = collate(sequences)
    for column, sequence in enumerate(sequences):
        assert said(table, sequences, column) == sequence
    assert all(any(at is not None for at in row) for row in table)


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_the_order_of_readings_only_permutes_columns(sequences: list[list[str]]) -> None:
    first = shown(collate(sequences), sequences)
    for order in permutations(sequences):
        assert shown(collate(order), order) == first


def test_pairs_and_gaps() -> None:
    a, b = ["they", "did", "not", "go", "home"], ["they", "did", "go", "straight", "home"]
    assert pair(a, b) == ((0, 0), (1, 1), (3, 2), (4, 4))
    first, second = gaps(a, b)
    assert (first.a_low, first.a_high, first.b_low, first.b_high) == (2, 3, 2, 2)
    assert (first.before, first.after) == (2, 1)
    assert (second.b_low, second.b_high) == (3, 4)
