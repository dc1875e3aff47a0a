"""The table of stances: every word of it is matched in a sentence built by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from firsthand.find.pipeline import load_pipeline
from firsthand.find.positions.stances import Row, row_of, stances
from firsthand.find.words import read_words

ROWS = sorted(stances().items(), key=lambda item: item[0])
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", None,
}  # fmt: skip


def sentence(pos: str, lemma: str) -> Doc:
    """ "Ruvania WORD (particle) (to) deals" with its parse given, so that only the table speaks."""
    word = lemma.rstrip("+~").split("_")[0]
    words, tags, heads, deps = ["Ruvania", word], ["NNP", "VB"], [1, 1], ["nsubj", "ROOT"]
    parts, lemmas = ["PROPN", pos], ["Ruvania", word]
    if lemma.endswith("+"):
        words += ["to", "deal"]
        tags += ["TO", "VB"]
        heads += [3, 1]
        deps += ["aux", "xcomp"]
        parts += ["PART", "VERB"]
    elif lemma.endswith("~"):
        words += ["they", "deal"]
        tags += ["PRP", "VB"]
        heads += [3, 1]
        deps += ["nsubj", "ccomp"]
        parts += ["PRON", "VERB"]
    elif "_" in lemma:
        words += [lemma.split("_")[1], "deals"]
        tags += ["IN", "NNS"]
        heads += [1, 2]
        deps += ["prep", "pobj"]
        parts += ["ADP", "NOUN"]
    else:
        words += ["deals"]
        tags += ["NNS"]
        heads += [1]
        deps += ["dobj"]
        parts += ["NOUN"]
    lemmas += words[2:]
    vocab = load_pipeline().vocab
    return Doc(vocab, words, pos=parts, tags=tags, heads=heads, deps=deps, lemmas=lemmas)


@pytest.mark.parametrize(("key", "row"), ROWS, ids=[f"{key[1]}-{key[0]}" for key, _ in ROWS])
def test_every_word(key: tuple[str, str], row: Row) -> None:
    doc = sentence(*key)
    match = row_of(doc[1])
    assert match is not None
    assert match[0] == row
    assert match[1] is not None
    assert match[1].text in ("deal", "deals")


def test_codes_are_those_of_plover() -> None:
    assert {row.code for row in stances().values()} <= PLOVER


def test_every_row_has_a_reason() -> None:
    assert all(row.reason for row in stances().values())


def test_actor_nouns_are_lower_case() -> None:
    nouns = read_words("actor_nouns")
    assert "minister" in nouns
    assert all(noun == noun.lower() for noun in nouns)
