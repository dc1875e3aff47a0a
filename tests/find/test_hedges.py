"""Hedges of a sentence: what the parse turns or drops."""

from __future__ import annotations

import pytest

from firsthand.find.hedges import TURNS, find_hedges
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


def test_every_turn_has_a_reason() -> None:
    assert all(turn.reason and 0 <= turn.level <= 1 for turn in TURNS)


def test_a_noun_is_no_verb_of_hedging() -> None:
    assert "thought" not in kinds("The thought pleased the mayor.")


def test_spans_are_those_of_the_report() -> None:
    report = parsed("It rained. The mayor may resign.")
    ((_, token),) = find_hedges(report.sentences[1])
    ((hedge, _),) = find_hedges(report.sentences[1])
    assert report.report.slice(hedge.span) == token.text == "may"
