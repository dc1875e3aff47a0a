"""The longest passage that two reports go through in one order."""

from __future__ import annotations

from dataclasses import replace

from firsthand.link.kin.runs import longest_passage, longest_passages, word_weights
from firsthand.link.kin.traits import Told, traits_of
from firsthand.options import DEFAULT, LinkOptions
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN

LINK = DEFAULT.link
WEIGHTS = dict.fromkeys("abcdefgh", 1.0)


def told(words: str) -> Told:
    """Letters as words; a stroke ends a sentence."""
    return tuple((word, words.count("/", 0, at)) for at, word in enumerate(words) if word != "/")


# Sentences of letters alone are the same word for word; here none counts as such.
IN_PART = replace(LINK, passage_verbatim=2.0)


def passage(one: str, other: str, options: LinkOptions = IN_PART) -> float:
    weights = WEIGHTS | {"x": 1.0, "y": 1.0}
    return longest_passage(told(one), told(other), weights, options=options)


def test_shared_words_count_in_one_order_only() -> None:
    assert passage("abcd", "abcd") == 4.0
    assert passage("abcd", "dcba") == 1.0
    assert passage("abc", "xyx") == 0.0
    assert passage("", "abc") == 0.0


def test_words_between_cost_and_too_many_break_the_run() -> None:
    assert passage("abxcd", "abcd") == 4.0 - LINK.passage_gap
    assert passage("ab" + "x" * 20 + "cd", "abcd") == 2.0


def test_what_one_sentence_gives_is_bounded() -> None:
    assert passage("abcdefgh", "abcdefgh") == LINK.passage_sentence[0]
    assert passage("abcd/efgh", "abcdefgh") == LINK.passage_sentence[0]
    assert passage("abcd/efgh", "abcd/efgh") == 8.0


def test_a_sentence_that_stands_word_for_word_gives_little() -> None:
    assert passage("abcd", "abcd", LINK) == LINK.passage_sentence[1]
    assert passage("abcd/efgh", "abcd/efgh", LINK) == 2 * LINK.passage_sentence[1]
    assert passage("abcdxxxxx", "abcdyyyyy", LINK) == 4.0


def test_a_word_said_again_and_again_marks_no_place() -> None:
    assert passage("a", "a" * (LINK.passage_repeats + 1)) == 0.0


def test_both_sides_see_one_passage() -> None:
    assert passage("abxcd", "aybcd") == passage("aybcd", "abxcd")


def test_a_rewrite_shares_a_longer_passage_than_own_work() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    traits = traits_of(pile, options=LINK)
    weights = word_weights(traits, options=LINK)
    first, rewrite, own = (row.told for row in traits)
    copied = longest_passage(first, rewrite, weights, options=LINK)
    assert copied > LINK.passage_usual > longest_passage(first, own, weights, options=LINK)


def test_passages_of_many_reports_are_those_of_each_two() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    traits = traits_of(pile, options=LINK)
    weights = word_weights(traits, options=LINK)
    passages = longest_passages(traits, weights, options=LINK)
    for i, j in ((0, 1), (0, 2), (1, 2)):
        alone = longest_passage(traits[i].told, traits[j].told, weights, options=LINK)
        assert passages(i, j) == alone > 0.0


def test_a_full_name_is_told_as_one_word() -> None:
    text = "Harbour master Greta Holm said that divers had found eleven cracks.\n"
    (row,) = traits_of([found(text, "a")], options=LINK)
    words = [word for word, _ in row.told]
    assert "greta" not in words
    assert "holm" in words


def test_a_caption_tells_nothing() -> None:
    item = found("Divers found eleven cracks.\n\nThe road was shut.\n", "a")
    first, *rest = item.sentences
    shown = replace(item, sentences=(replace(first, zone="caption"), *rest))
    (row,) = traits_of([shown], options=LINK)
    assert [word for word, _ in row.told] == ["road", "shut"]
