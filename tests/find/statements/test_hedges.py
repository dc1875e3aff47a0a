"""Hedges of a sentence: what the parse turns or drops."""

from __future__ import annotations

import pytest

from firsthand.find.statements.hedges import TURNS, Turn, find_hedges
from tests.find.parsed import parsed


def kinds(text: str) -> dict[str, str]:
    (sentence,) = parsed(text).sentences
    return {token.text: hedge.kind for hedge, token in find_hedges(sentence)}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The army will act should he break the truce.", "should", "condition"),
        ("The council will pay if the bridge opens.", "will", "condition"),
        ("It should help the town.", "should", "possible"),
        ("The mayor believed that the bridge would open soon.", "would", "future"),
        ("The mayor will pay.", "will", "future"),
        ("They should pay the town.", "should", "duty"),
        ("That would harm the town.", "would", "condition"),
    ],
)
def test_turns(text: str, word: str, kind: str) -> None:
    assert kinds(text)[word] == kind


# For each row of TURNS, in its order, a sentence for its words: WORD is put in.
TURNED = (
    "The army will act WORD he break the truce.",
    "The council WORD pay if the bridge opens.",
    "It WORD help the town.",
    "The mayor believed that the bridge WORD open soon.",
)
WORDS = [
    (turn, text, word)
    for turn, text in zip(TURNS, TURNED, strict=True)
    for word in sorted(turn.words)
    if word[0] not in "'’" and word not in ("wo", "won't", "won’t")
]


@pytest.mark.parametrize(("turn", "text", "word"), WORDS, ids=lambda item: str(item)[:20])
def test_every_word_of_a_turn(turn: Turn, text: str, word: str) -> None:
    (sentence,) = parsed(text.replace("WORD", word)).sentences
    found = [hedge for hedge, token in find_hedges(sentence) if token.text == word]
    assert [(h.kind, h.level, h.rule) for h in found] == [(turn.kind, turn.level, turn.reason)]


@pytest.mark.parametrize("text", ["They’ll pay if it opens.", "They won’t pay if it opens."])
def test_short_forms_turn_too(text: str) -> None:
    (sentence,) = parsed(text).sentences
    assert TURNS[1].reason in {hedge.rule for hedge, _ in find_hedges(sentence)}


def test_every_turn_has_a_reason() -> None:
    assert all(turn.reason and 0 <= turn.level <= 1 for turn in TURNS)


def test_a_noun_is_no_verb_of_hedging() -> None:
    assert "thought" not in kinds("The thought pleased the mayor.")


def test_spans_are_those_of_the_report() -> None:
    report = parsed("It rained. The mayor may resign.")
    ((_, token),) = find_hedges(report.sentences[1])
    ((hedge, _),) = find_hedges(report.sentences[1])
    assert report.report.slice(hedge.span) == token.text == "may"
