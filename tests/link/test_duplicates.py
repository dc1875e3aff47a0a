"""The same text, exactly and nearly; a rewrite is no duplicate."""

from __future__ import annotations

from firsthand.link.duplicates import find_duplicates
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_REWRITTEN


def test_case_marks_and_a_dropped_sentence_are_nearly_the_same() -> None:
    pile = [
        found(FERRY, "a"),
        found(FERRY.upper(), "b"),
        found(FERRY.rsplit(". ", 1)[0] + ".", "c"),
        found(FERRY_REWRITTEN, "d"),
    ]
    assert find_duplicates(pile) == (("a", "b", "c"),)
    assert find_duplicates(pile[::-1]) == (("a", "b", "c"),)


def test_short_texts_are_the_same_only_if_equal() -> None:
    pile = [found("Ferry sinks.", "a"), found("Ferry sinks!", "b"), found("Ferry sails.", "c")]
    assert find_duplicates(pile) == (("a", "b"),)


def test_empty_texts_are_no_duplicates() -> None:
    assert find_duplicates([found(" ", "a"), found("", "b")]) == ()
