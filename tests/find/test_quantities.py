"""Quantities with the noun they count."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.pipeline import load_pipeline
from firsthand.find.quantities import PEOPLE, TOLLS, find_quantities
from firsthand.model import Layout, Sentence, Span
from tests.factory import a_report
from tests.find.parsed import parsed


def heads(text: str) -> list[tuple[float, str | None]]:
    return [(q.value, q.head) for q in find_quantities(parsed(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police sent 1,600 officers to the square.", [(1600, "officer")]),
        ("Dozens of houses burned.", [(24, "house")]),
        ("Between two and three million ships sailed.", [(2e6, "ship")]),
        ("Two of the men spoke.", [(2, "man")]),
        ("Some 40 percent of voters stayed at home.", [(40, "voter")]),
        ("At least 12 dead and 30 injured in Port Sella.", [(12, "dead"), (30, "injured")]),
        ("The raid killed 12 people and injured 20 others.", [(12, "dead"), (20, "injured")]),
        ("The death toll rose to 15.", [(15, "dead")]),
        ("Officers arrested 9 people.", [(9, "arrested")]),
        ("Nine people were missing on Monday.", [(9, "missing")]),
        ("She paid 40 dollars.", [(40, None)]),
    ],
)
def test_heads(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert heads(text) == expected


@pytest.mark.parametrize(
    "text", ["The rocket Falcon 1 flew on Monday.", "The Falcon 9 rocket flew on Monday."]
)
def test_the_number_of_a_name_counts_nothing(text: str) -> None:
    assert heads(text) == []


def test_a_name_before_a_number_is_not_always_its_name() -> None:
    assert heads("In Ruvania 40 people protested.") == [(40, "people")]


def test_spans_are_those_of_the_report() -> None:
    report = parsed("It rained. About 30 boats came.")
    (found,) = find_quantities(report)
    assert report.report.slice(found.span) == "About 30"
    assert found.modifier == "about"


# The words of TOLLS in a sentence that is written with them; WORD is put in.
TOLL_WORDS = [(toll, word) for toll, words in TOLLS for word in words.split("|")]


@pytest.mark.parametrize(("toll", "word"), TOLL_WORDS)
def test_every_word_of_a_toll(toll: str, word: str) -> None:
    doc = Doc(
        load_pipeline().vocab,
        ["Some", "12", "people", word],
        lemmas=["some", "12", "people", word],
        heads=[1, 2, 3, 3],
        deps=["advmod", "nummod", "nsubj", "ROOT"],
        pos=["ADV", "NUM", "NOUN", "VERB"],
        tags=["RB", "CD", "NNS", "VBD"],
    )
    sentence = ParsedSentence(Sentence(Span("r1", 0, len(doc.text)), "body", 0), doc)
    report = Parsed(a_report(doc.text), Layout((), (), ()), (sentence,))
    assert [quantity.head for quantity in find_quantities(report)] == [toll]


@pytest.mark.parametrize("word", sorted(PEOPLE))
def test_people_are_counted_by_what_befell_them(word: str) -> None:
    assert heads(f"The raid killed 12 {word} in Port Sella.")[0][0] == 12


def test_tables_are_lower_case() -> None:
    assert all(word == word.lower() for _, words in TOLLS for word in words.split("|"))
    assert all(word == word.lower() for word in PEOPLE)


@pytest.mark.parametrize("text", ["", " ", "5", "\x00 5 \u200f", "5" * 5000, "٣ سفن"])
def test_total(text: str) -> None:
    heads(text)
