"""Things that are joined hang together, in whatever order they are joined."""

from __future__ import annotations

from itertools import permutations

from firsthand.model.groups import Groups, join_groups


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


def test_the_least_leads_a_group_and_what_is_joined_to_nothing_leads_itself() -> None:
    for order in permutations([(4, 3), (3, 2), (7, 4)]):
        groups: Groups[int] = Groups()
        for one, other in order:
            groups.join(one, other)
        assert [groups.leader(number) for number in (2, 3, 4, 7, 9)] == [2, 2, 2, 2, 9]


def test_a_group_goes_under_the_leader_it_is_put_under() -> None:
    groups: Groups[str] = Groups()
    groups.put("a", "c")
    groups.put("c", "b")
    assert {groups.leader(name) for name in "abc"} == {"b"}
