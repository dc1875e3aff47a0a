"""A pile is cut into its stories, whatever the order."""

from __future__ import annotations

from itertools import permutations

from firsthand.link.clusters import average_link
from firsthand.link.stories import _adopt, find_stories
from firsthand.model import Findings
from firsthand.options import DEFAULT
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


FEATURE = (
    "Ilse Fenn had knitted half a sock when the lights of the Solan went out. She is seventy-three"
    " and takes the ferry to Port Sella on Fridays, to see her sister. She held on to a pipe, she"
    " says, and thought of soup. The sock is still on board."
)


def _nearest(*likenesses: tuple[int, float]) -> list[list[int]]:
    """Two stories of three, 0-2 and 3-5, and report 6 alone, as near to each as given."""
    links = {(i, 6): likeness for i, likeness in likenesses}
    groups = [[0, 1, 2], [3, 4, 5], [6]]
    return _adopt(groups, links, 0.1, DEFAULT.link)


def test_a_report_alone_joins_the_story_whose_nearest_reports_it_is_near() -> None:
    assert _nearest((0, 0.08), (1, 0.08), (2, 0.08)) == [[0, 1, 2, 6], [3, 4, 5]]


def test_a_report_alone_stays_so_between_two_stories_or_far_from_both() -> None:
    apart = [[0, 1, 2], [3, 4, 5], [6]]
    assert _nearest((0, 0.08), (1, 0.08), (2, 0.08), (3, 0.07), (4, 0.07), (5, 0.07)) == apart
    assert _nearest((0, 0.03), (1, 0.03), (2, 0.03)) == apart
    # One likeness is chance; nearness to several is not.
    assert _nearest((0, 0.12)) == apart
    assert _nearest() == apart


def test_two_reports_alone_do_not_adopt_each_other() -> None:
    assert _adopt([[0], [1]], {(0, 1): 0.09}, 0.1, DEFAULT.link) == [[0], [1]]


def test_a_feature_on_the_event_belongs_to_its_story() -> None:
    mixed = FERRY[: len(FERRY) // 2] + FERRY_REWRITTEN[len(FERRY_REWRITTEN) // 2 :]
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(mixed, "c")]
    pile += [found(FEATURE, "d"), found(ORCHARD, "e"), found(ORCHARD_TOO, "f")]
    for order in (pile, pile[::-1]):
        assert ids(order) == [("a", "b", "c", "d"), ("e", "f")]


def test_a_reprint_stands_in_the_story_of_its_witness_and_moves_no_other() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b")]
    pile += [found(ORCHARD, "e"), found(ORCHARD_TOO, "f")]
    before = ids(pile)
    for again in (FERRY, FERRY[: len(FERRY) // 2], f"PORT OSK — {FERRY}"):
        after = ids([*pile, found(again, "z")])
        assert [tuple(id_ for id_ in story if id_ != "z") for story in after] == before
        assert [story for story in after if "z" in story] == [("a", "b", "z")]
