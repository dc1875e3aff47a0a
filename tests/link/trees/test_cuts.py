"""The likest pair of reports that each arc of a tree holds together."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.link.trees.cuts import likest_across, nearest_kin

# A chain 0-1-2-3: the child 2 is as like 0 as its parent 1 is.
CHAIN = [(0, 1), (1, 2), (2, 3)]
ODDS = {(0, 1): 3.0, (1, 2): 0.5, (0, 2): 3.0, (2, 3): 1.0, (0, 3): 2.0}


def test_an_arc_holds_together_the_likest_pair_across_it() -> None:
    assert likest_across(CHAIN, ODDS) == {
        (0, 1): (3.0, (0, 1)),
        (1, 2): (3.0, (0, 2)),
        (2, 3): (2.0, (0, 3)),
    }


def test_the_order_of_arcs_and_their_ends_does_not_matter() -> None:
    turned = [(b, a) for a, b in reversed(CHAIN)]
    assert likest_across(turned, ODDS) == likest_across(CHAIN, ODDS)


def test_pairs_of_other_groups_hold_nothing_together() -> None:
    assert likest_across([(0, 1), (4, 5)], {(0, 4): 9.0, (0, 1): 1.0, (1, 7): 8.0}) == {
        (0, 1): (1.0, (0, 1))
    }


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(0, 10**6), min_size=1, max_size=9),
    st.lists(st.floats(-5, 5), min_size=45, max_size=45),
)
def test_it_is_what_trying_all_pairs_finds(parents: list[int], values: list[float]) -> None:
    arcs = [(number, parent % number) for number, parent in enumerate(parents, 1)]
    odds = dict(zip(combinations(range(len(arcs) + 1), 2), values, strict=False))
    found = likest_across(arcs, odds)
    for child, parent in arcs:
        side = {child}
        for one, other in arcs:  # children stand after their parents
            if other in side:
                side.add(one)
        across = [value for pair, value in odds.items() if (pair[0] in side) != (pair[1] in side)]
        assert found[parent, child][0] == max(across)


def test_the_likest_pair_is_named_where_it_is_not_the_arcs_own() -> None:
    (row,) = nearest_kin((3.0, (0, 2)), 0.5, ["courier", "post", "times"])
    assert (row.term, row.score) == ("nearest kin", 2.5)
    assert row.reason == "courier and times, which it holds together, go back to one text (95%)"
    assert nearest_kin((3.0, (0, 2)), 3.0, ["courier", "post", "times"]) == ()
    assert nearest_kin(None, 0.0, []) == ()
