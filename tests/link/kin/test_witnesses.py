"""What is known of a text by all reports that print it."""

from firsthand.link.kin.traits import traits_of
from firsthand.link.kin.witnesses import (
    as_reprint,
    printings_of,
    spread_odds,
    surest_between,
)
from firsthand.options import DEFAULT
from tests.factory import found
from tests.link.kin.test_reprints import OTHER, REST, TEXT

PRINTINGS = ((1, 0), (2,))


def test_the_witness_comes_first_among_those_that_print_its_text() -> None:
    pile = [found(REST, "a"), found(TEXT, "b"), found(OTHER, "c")]
    traits = traits_of(pile, options=DEFAULT.link)
    assert printings_of(traits, ((0,), (1,), (2,))) == PRINTINGS
    assert printings_of(traits, ((0,), (2,))) == ((0,), (2,))


def test_a_further_printing_can_only_make_a_tie_surer() -> None:
    assert surest_between(PRINTINGS, {(1, 2): 0.5}) == {(0, 1): (0.5, (1, 2))}
    for odds, pair in ((-3.0, (1, 2)), (2.0, (0, 2))):
        found_ = surest_between(PRINTINGS, {(1, 2): 0.5, (0, 2): odds, (0, 1): 9.0})
        assert found_ == {(0, 1): (max(0.5, odds), pair)}


def test_all_that_print_a_text_depend_as_its_witness_does() -> None:
    odds = spread_odds({(0, 1): (0.5, (1, 2))}, PRINTINGS)
    assert odds.pop((0, 1)) > 5
    assert odds == {(0, 2): 0.5, (1, 2): 0.5}


def test_two_that_print_one_text_are_surely_of_one_text() -> None:
    (row,) = as_reprint(1.25)
    assert (row.term, row.score) == ("reprint", 8.75)
    assert as_reprint(12.0) == ()
