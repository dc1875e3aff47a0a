"""Negation: every word that negates what it stands with, or what hangs on it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from firsthand.find.parse import ParsedSentence
from firsthand.find.pipeline import load_pipeline
from firsthand.find.statements.clauses import Clause
from firsthand.find.statements.scopes import DENYING, NEGATING, RAISING, negation_of
from firsthand.model import Sentence, Span

Row = tuple[str, str, int, str]  # word, lemma, head, dependency


def negation(rows: list[Row], head: int) -> str | None:
    """The word that negates the clause under a head, in a parse given by hand."""
    words, lemmas, heads, deps = zip(*rows, strict=True)
    doc = Doc(
        load_pipeline().vocab, list(words), lemmas=list(lemmas), heads=list(heads), deps=list(deps)
    )
    sentence = ParsedSentence(Sentence(Span("r1", 0, len(doc.text)), "body", 0), doc)
    clause = Clause(head, 0, len(doc), frozenset(range(len(doc))))
    found = negation_of(sentence, clause)
    return None if found is None else doc.text[found.start : found.end]


@pytest.mark.parametrize("word", sorted(NEGATING))
def test_every_negating_word(word: str) -> None:
    rows: list[Row] = [(word, word, 1, "nsubj"), ("sailed", "sail", 1, "ROOT")]
    assert negation(rows, 1) == word


@pytest.mark.parametrize("verb", sorted(DENYING))
def test_every_denying_verb(verb: str) -> None:
    rows: list[Row] = [
        ("They", "they", 1, "nsubj"),
        (verb, verb, 1, "ROOT"),
        ("ferries", "ferry", 3, "nsubj"),
        ("sailed", "sail", 1, "ccomp"),
    ]
    assert negation(rows, 3) == verb


@pytest.mark.parametrize("verb", sorted(RAISING))
def test_the_not_of_every_raising_verb_is_meant_for_what_hangs_on_it(verb: str) -> None:
    rows: list[Row] = [
        ("They", "they", 2, "nsubj"),
        ("not", "not", 2, "neg"),
        (verb, verb, 2, "ROOT"),
        ("ferries", "ferry", 4, "nsubj"),
        ("sailed", "sail", 2, "ccomp"),
    ]
    assert negation(rows, 4) == "not"


def test_other_verbs_keep_their_not() -> None:
    rows: list[Row] = [
        ("They", "they", 2, "nsubj"),
        ("not", "not", 2, "neg"),
        ("hear", "hear", 2, "ROOT"),
        ("ferries", "ferry", 4, "nsubj"),
        ("sailed", "sail", 2, "ccomp"),
    ]
    assert negation(rows, 4) is None
