"""Clauses of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.clauses import CLAUSAL, find_clauses
from tests.find.parsed import parsed


def cut(text: str) -> list[str]:
    (sentence,) = parsed(text).sentences
    return [sentence.doc[c.start : c.end].text for c in find_clauses(sentence.doc)]


# For each dependency that opens a clause: a sentence, and a clause that it must give.
EXAMPLES = {
    "ccomp": (
        "In a long interview broadcast on Friday the tired mayor of Port Sella said the council of Ruvania would soon close the old bridge.",
        "the council of Ruvania would soon close the old bridge.",
    ),
    "advcl": (
        "The council closed the old bridge because heavy rain had damaged its two main pillars.",
        "because heavy rain had damaged its two main pillars.",
    ),
    "relcl": (
        "The council closed the old bridge, which heavy rain had damaged twice last winter.",
        "which heavy rain had damaged twice last winter.",
    ),
    "acl": (
        "The council closed the old bridge, damaged twice by heavy rain last winter.",
        "damaged twice by heavy rain last winter.",
    ),
    "conj": (
        "The council closed the old bridge on Monday and the ferry company added three boats.",
        "the ferry company added three boats.",
    ),
    "prep": (
        "The council closed the old bridge on Monday, with heavy rain damaging its two main pillars.",
        "with heavy rain damaging its two main pillars.",
    ),
    "appos": (
        "The council honoured Jan Verel, the retired engineer who built the first three bridges.",
        "the retired engineer who built the first three bridges.",
    ),
}


@pytest.mark.parametrize("dependency", EXAMPLES)
def test_each_opens_a_clause(dependency: str) -> None:
    text, clause = EXAMPLES[dependency]
    assert dependency in CLAUSAL
    assert clause in cut(text)


def test_a_short_sentence_is_one_clause() -> None:
    assert cut("The mayor resigned.") == ["The mayor resigned."]


def test_a_bare_attribution_joins_what_is_said() -> None:
    text = "The mayor suggested he might accept the new plan of the council."
    assert cut(text) == [text]


def test_a_condition_stays_with_what_it_limits() -> None:
    text = "The council will rebuild the old bridge if the ministry pays half of the cost."
    assert cut(text) == [text]


def test_two_verbs_with_one_object_stay_together() -> None:
    text = "The raiders attacked and robbed hundreds of farmers near Port Sella."
    assert cut(text) == [text]


def test_no_clause_runs_across_a_cut() -> None:
    (sentence,) = parsed(
        "The old mayor of the town left and nobody in the whole town cried."
    ).sentences
    clauses = find_clauses(sentence.doc, cuts=frozenset({7}))
    assert all(c.end <= 7 or c.start >= 7 for c in clauses)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_total(text: str) -> None:
    for sentence in parsed(text).sentences:
        for clause in find_clauses(sentence.doc):
            assert 0 <= clause.start < clause.end <= len(sentence.doc)
