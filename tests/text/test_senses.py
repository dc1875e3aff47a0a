"""Words that news uses for one thing."""

import pytest

from firsthand.text.senses import _rows, senses_of
from firsthand.text.terms import content_terms


def norm(word: str) -> str:
    return content_terms(word)[0].norm


@pytest.mark.parametrize(
    ("a", "b"),
    [("vowed", "pledges"), ("talks", "negotiations"), ("regaining", "reclaim"), ("died", "killed")],
)
def test_two_words_for_one_thing_share_a_sense(a: str, b: str) -> None:
    assert senses_of(norm(a)) & senses_of(norm(b))


@pytest.mark.parametrize(("a", "b"), [("vowed", "refused"), ("bridge", "mayor"), ("zzz", "zzz")])
def test_other_words_share_none(a: str, b: str) -> None:
    assert not senses_of(norm(a)) & senses_of(norm(b))


def test_part_of_a_phrase_has_not_its_sense() -> None:
    assert "resign" not in senses_of(norm("step"))


def test_each_row_tells_two_words_apart_and_has_a_sense_of_its_own() -> None:
    names = [sense for sense, _ in _rows()]
    assert len(names) == len(set(names))
    for sense, words in _rows():
        norms = {norm(word) for word in words if " " not in word and content_terms(word)}
        assert len(norms) > 1, sense
