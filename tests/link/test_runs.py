"""The longest passage that two reports go through in one order."""

from __future__ import annotations

from firsthand.link.runs import longest_passage, word_weights
from firsthand.link.traits import traits_of
from firsthand.options import DEFAULT
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN

LINK = DEFAULT.link
WEIGHTS = dict.fromkeys("abcdefgh", 1.0)


def passage(one: str, other: str) -> float:
    return longest_passage(list(one), list(other), WEIGHTS | {"x": 1.0, "y": 1.0}, options=LINK)


def test_shared_words_count_in_one_order_only() -> None:
    assert passage("abcd", "abcd") == 4.0
    assert passage("abcd", "dcba") == 1.0
    assert passage("abc", "xyx") == 0.0
    assert passage("", "abc") == 0.0


def test_words_between_cost_and_too_many_break_the_run() -> None:
    assert passage("abxcd", "abcd") == 4.0 - LINK.passage_gap
    assert passage("ab" + "x" * 20 + "cd", "abcd") == 2.0


def test_a_word_said_again_and_again_marks_no_place() -> None:
    assert passage("a", "a" * (LINK.passage_repeats + 1)) == 0.0


def test_both_sides_see_one_passage() -> None:
    assert passage("abxcd", "aybcd") == passage("aybcd", "abxcd")


def test_a_rewrite_shares_a_longer_passage_than_own_work() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    traits = traits_of(pile, options=LINK)
    weights = word_weights(traits)
    first, rewrite, own = (row.told for row in traits)
    copied = longest_passage(first, rewrite, weights, options=LINK)
    assert copied > LINK.passage_usual > longest_passage(first, own, weights, options=LINK)
