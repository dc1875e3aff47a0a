"""Distances between other places."""

from tests.weigh.slots.told import told

REASON = "numbers differ"
FIRST = "The plane came down near Garnet Airport, which is about 26 miles from Sund."


def test_distances_of_one_place_are_set_against_each_other() -> None:
    assert told(FIRST, FIRST.replace("26", "38"), reason=REASON)


def test_distances_of_two_places_are_not() -> None:
    other = "The plane came down near Miller Landing, which is about 38 miles from Sund."
    assert not told(FIRST, other, reason=REASON)
    from_there = "The plane came down about 12 miles west of Garnet Airport."
    assert not told("The plane came down about 26 miles from Sund.", from_there, reason=REASON)
