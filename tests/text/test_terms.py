"""What folds into one term, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.terms import content_terms, rarity, terms_in


def norms(text: str) -> list[str]:
    return [term.norm for term in terms_in(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cease-fire", "ceasefire"),
        ("Co-operate", "cooperates"),
        ("neighbour", "neighbors"),
        ("organised", "organizing"),
        ("paralysed", "paralyzed"),
        ("travelled", "traveled"),
        ("Ruvanskiy", "Ruvansky"),
        ("the centre", "the center"),
        ("the mayor’s", "the mayor's"),
        ("the mayor´s", "the mayor's"),
        ("the mayor’s", "the mayor"),
        ("U.S.", "the United States".removeprefix("the ")),
        ("US", "U.S."),
        ("U.N.", "United Nations"),
        ("1,600", "1600"),
        ("5.0", "5"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("per cent", "%"),
        ("percent", "%"),
        ("Nov. 3", "November 3"),
        ("Gov. Lena", "Governor Lena"),
        ("don’t", "didn't".removeprefix("did").replace("n't", "not")),
        ("$", "dollars"),
        ("José", "Jose"),
    ],
)
def test_two_spellings_of_one_term(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("told us", "told U.S."),
        ("fourth", "forth"),
        ("flour", "flor"),
        ("1,6", "16"),
        ("May", "Mar"),
        ("no.", "number"),
    ],
)
def test_two_terms_that_are_not_one(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_offsets_lead_back_to_the_string() -> None:
    text = "  Ruvania’s troops left Port Sella on Nov. 3."
    assert [text[term.start : term.end] for term in content_terms(text)] == [
        "Ruvania’s",
        "troops",
        "left",
        "Port",
        "Sella",
        "Nov",
        "3",
    ]


def test_a_compound_that_is_no_word_of_its_own_is_two_terms() -> None:
    assert norms("Ruvania-held") == norms("Ruvania held")


def test_kinds() -> None:
    assert [term.kind for term in terms_in("the 3 ferries")] == ["stop", "number", "word"]


def test_rare_words_are_rarer() -> None:
    assert rarity("the") < rarity("harbor") < rarity("sluicegate")
    assert rarity("3") < rarity("1600") <= 7


@given(st.text())
def test_any_text_has_terms_in_order(text: str) -> None:
    ends = 0
    for term in terms_in(text):
        assert ends <= term.start < term.end <= len(text)
        ends = term.end


@pytest.mark.parametrize("piece", [" ", "a-", "a'", "1,", "a.", "é"])
def test_a_long_odd_text_takes_linear_time(piece: str) -> None:
    assert terms_in(piece * 50_000) is not None
