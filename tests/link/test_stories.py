"""A pile is cut into its stories, whatever the order."""

from __future__ import annotations

from itertools import permutations

from firsthand.link.clusters import average_link
from firsthand.link.stories import find_stories
from firsthand.model import Findings
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_REWRITTEN, ORCHARD, ORCHARD_TOO


def ids(findings: list[Findings]) -> list[tuple[str, ...]]:
    return [story.reports for story in find_stories(findings)]


def test_two_events_are_two_stories_in_any_order() -> None:
    pile = [
        found(FERRY, "a"),
        found(ORCHARD, "b"),
        found(FERRY_REWRITTEN, "c"),
        found(ORCHARD_TOO, "d"),
    ]
    for order in permutations(pile):
        assert ids(list(order)) == [("a", "c"), ("b", "d")]


def test_the_same_words_months_apart_are_two_stories() -> None:
    pile = [
        found(ORCHARD, "a", published="2023-05-02"),
        found(ORCHARD_TOO, "b", published="2024-05-02"),
    ]
    assert ids(pile) == [("a",), ("b",)]
    near = [
        found(ORCHARD, "a", published="2024-05-01"),
        found(ORCHARD_TOO, "b", published="2024-05-02T23:00:00+02:00"),
    ]
    assert ids(near) == [("a", "b")]


def test_an_unreadable_stamp_is_no_stamp() -> None:
    assert ids([found(ORCHARD, "a", published="soon"), found(ORCHARD_TOO, "b")]) == [("a", "b")]


def test_nothing_and_a_report_without_words() -> None:
    assert ids([]) == []
    assert ids([found("…", "a")]) == [("a",)]


def test_average_link_joins_by_the_mean_and_not_by_one_bridge() -> None:
    links = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.5}
    assert average_link(4, links, threshold=0.3) == [[0, 1], [2, 3]]
    assert average_link(4, links, threshold=0.1) == [[0, 1, 2, 3]]
