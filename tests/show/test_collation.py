"""Readings stand side by side, equal ones in one column."""

from dataclasses import replace

from firsthand.model import Change, Evidence
from firsthand.show.collation import NATURES, collate
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


def test_a_reading_that_a_clause_breaks_is_not_shown_with_its_clause() -> None:
    lookup = look_up(a_record())
    stretch = collate(lookup, lookup.record.wordings[0]).stretches[0]
    assert stretch.shared == min(filter(None, stretch.cells), key=len)
    assert replace(stretch, cells=(None,)).shared is None


def test_what_the_readings_are_is_said() -> None:
    lookup = look_up(a_record())
    wording = lookup.record.wordings[0]
    sign = Evidence("interpreter", 3.0, "the words came through an interpreter")
    joint = Change("spliced", (wording.readings[0], None), "two quotes stand together")
    told = replace(wording, nature="translations", signs=(sign,), changes=(joint,))
    collation = collate(lookup, told)
    assert collation.said == NATURES["translations"]
    assert collation.notes == (
        "Two quotes stand together.",
        "Spoken in another language: the words came through an interpreter.",
    )
    assert (
        collate(lookup, replace(wording, rows=(), readings=wording.readings[:1])).said
        == (NATURES["same words"])
    )


def test_words_that_the_others_share_are_set_apart_from_what_follows() -> None:
    """Two of three columns go on together, then part."""
    lookup = look_up(a_record())
    wording = lookup.record.wordings[0]
    short = wording.readings[1]
    rows = tuple((row[0], row[0], row[1]) for row in wording.rows)
    three = replace(
        wording,
        readings=(wording.readings[0], wording.readings[0], short),
        rows=(*rows, (wording.readings[0], None, None)),
    )
    lacking = [
        [cell is None for cell in stretch.cells]
        for stretch in collate(lookup, three).stretches
        if not stretch.same
    ]
    assert [False, False, True] in lacking and [False, True, True] in lacking
