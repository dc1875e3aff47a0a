"""Terms in a reader's words: each has a name, and says of the two reports what it measures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.link.kin.dependence import DEPENDENCE_REASONS
from firsthand.link.trees.parentage import DIRECTION_REASONS
from firsthand.model import Evidence
from firsthand.options import DEFAULT
from firsthand.show.why import open_case
from firsthand.show.why.terms import CALLED, DIRECTION_SAID, called, direction_rows
from tests.show.record_factory import a_record


def said(term: str, score: float) -> str:
    record = a_record()
    copy = replace(record.links.copies[0], direction=(Evidence(term, score, "as it was found"),))
    (row,) = direction_rows(open_case(record), copy, DEFAULT.link)
    return row.reason


def test_every_term_has_a_name_and_every_direction_a_sentence() -> None:
    assert {*DEPENDENCE_REASONS, *DIRECTION_REASONS, "prior", "passage"} <= set(CALLED)
    assert set(DIRECTION_SAID) == set(DIRECTION_REASONS)
    assert called("house_mark") == "house mark"


@pytest.mark.parametrize("term", sorted(DIRECTION_SAID))
def test_a_term_against_is_said_of_the_reports_the_other_way_round(term: str) -> None:
    names = ("Ruvania Sentinel", "Halden Courier")
    swapped = said(term, 1.0).replace(names[0], "?").replace(names[1], names[0])
    assert said(term, -1.0) == swapped.replace("?", names[1])


def test_the_signs_of_the_weights_are_those_that_the_sentences_say() -> None:
    weights = dict(DEFAULT.link.parent_weights)
    for term in DIRECTION_SAID:
        # The longer one and the one with more in common elsewhere are said to be the later.
        later = term in ("length", "growth", "left over")
        assert (weights[term] < 0) is later


def test_a_term_that_no_row_knows_keeps_its_reason() -> None:
    assert said("handwriting", 1.0) == "as it was found"
