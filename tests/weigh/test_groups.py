from itertools import permutations

from firsthand.weigh.groups import join_groups


def test_links_join_what_they_connect() -> None:
    assert join_groups("abcde", [("a", "c"), ("c", "e")]) == (("a", "c", "e"), ("b",), ("d",))


def test_the_order_of_items_and_links_does_not_matter() -> None:
    edges = [("a", "b"), ("b", "c"), ("d", "e")]
    results = {
        join_groups(items, order) for items in ("abcde", "edcba") for order in permutations(edges)
    }
    assert results == {(("a", "b", "c"), ("d", "e"))}


def test_a_link_to_something_unknown_is_passed_over() -> None:
    assert join_groups("ab", [("a", "z"), ("y", "z")]) == (("a",), ("b",))


def test_nothing_makes_no_group() -> None:
    assert join_groups((), ()) == ()
