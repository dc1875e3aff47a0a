"""Clauses of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from firsthand.find.pipeline import load_pipeline
from firsthand.find.statements.clauses import find_clauses
from firsthand.find.statements.heads import CLAUSAL
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


def built(rows: list[tuple[str, str, str, int, str]]) -> Doc:
    """A parse given by hand (word, part of speech, tag, head, dependency)."""
    words, parts, tags, heads, deps = zip(*rows, strict=True)
    vocab = load_pipeline().vocab
    return Doc(
        vocab, list(words), pos=list(parts), tags=list(tags), heads=list(heads), deps=list(deps)
    )


@pytest.mark.parametrize("dependency", ["parataxis", "csubj"])
def test_a_rare_dependency_opens_a_clause(dependency: str) -> None:
    # The parser gives these seldom, so that the parse is given here.
    first: list[tuple[str, str, str, int, str]] = [
        ("old", "ADJ", "JJ", 1, "amod"),
        ("ferries", "NOUN", "NNS", 2, "nsubj"),
        ("sailed", "VERB", "VBD", 6, dependency),
        ("north", "ADV", "RB", 2, "advmod"),
        ("young", "ADJ", "JJ", 5, "amod"),
        ("farmers", "NOUN", "NNS", 6, "nsubj"),
        ("waited", "VERB", "VBD", 6, "ROOT"),
        ("long", "ADV", "RB", 6, "advmod"),
    ]
    doc = built(first)
    assert dependency in CLAUSAL
    found = [doc[c.start : c.end].text for c in find_clauses(doc)]
    assert found == ["old ferries sailed north", "young farmers waited long"]


def test_every_dependency_has_an_example() -> None:
    assert set(EXAMPLES) | {"parataxis", "csubj"} == set(CLAUSAL)


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
