"""Readings stand side by side, equal ones in one column."""

from dataclasses import replace

from firsthand.show.collation import collate
from firsthand.show.lookup import look_up
from tests.show.record_factory import a_record


def test_runs_that_agree_are_one_row() -> None:
    lookup = look_up(a_record())
    collation = collate(lookup, lookup.record.wordings[0])
    rows = [
        (
            stretch.same,
            [lookup.words(cell) if cell else None for cell in stretch.cells],
            stretch.changes,
        )
        for stretch in collation.stretches
    ]
    assert rows == [
        (True, ["If the wall gives way, we close"] * 2, ""),
        (False, ["the", "[the]"], "bracketed"),
        (True, ["harbour", "harbour"], ""),
        (False, ["the same day", None], "truncated"),
    ]


def test_the_reading_nearest_the_source_comes_first() -> None:
    lookup = look_up(a_record())
    wording = replace(lookup.record.wordings[0], base=1)
    columns = collate(lookup, wording).columns
    assert [(column.readings[0].report, column.nearest) for column in columns] == [
        ("b", True),
        ("a", False),
    ]


def test_equal_readings_share_a_column() -> None:
    lookup = look_up(a_record())
    wording = lookup.record.wordings[0]
    rows = tuple((row[0], row[0], row[1]) for row in wording.rows)
    twice = replace(wording, readings=(wording.readings[0], *wording.readings), rows=rows)
    collation = collate(lookup, twice)
    assert [len(column.readings) for column in collation.columns] == [2, 1]
    assert collation.differs


def test_readings_without_rows_are_told_apart_by_their_words() -> None:
    lookup = look_up(a_record())
    collation = collate(lookup, replace(lookup.record.wordings[0], rows=()))
    assert len(collation.columns) == 2
    assert collation.stretches == ()
