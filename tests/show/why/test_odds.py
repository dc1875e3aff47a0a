"""The sums of a copy, made anew, are those of the record; every term has its matter."""

from __future__ import annotations

import pytest

from firsthand.link.kin.dependence import DEPENDENCE_REASONS
from firsthand.link.trees.parentage import DIRECTION_REASONS
from firsthand.model import Evidence
from firsthand.model.odds import probability
from firsthand.options import DEFAULT
from firsthand.show.why.odds import (
    DEPENDENCE,
    DIRECTION,
    Matter,
    counted,
    matters,
    told,
    total,
    would_add,
)
from tests.stories.test_golden import DAM, FERRY, MILL, record_of

EXAMPLES = pytest.mark.parametrize("name", [DAM, FERRY, MILL])
LINK = DEFAULT.link


@EXAMPLES
def test_the_sum_of_the_terms_is_the_probability(name: str) -> None:
    copies = [copy for copy in record_of(name).links.copies if copy.dependence]
    assert copies
    for copy in copies:
        likely = probability(total(copy.dependence))
        # A copy of the tree is at least as likely as not.
        assert max(likely, 0.5 if copy.directed else 0.0) == pytest.approx(
            copy.probability, abs=0.0002
        )


@EXAMPLES
def test_the_direction_is_told_where_the_terms_carry_it(name: str) -> None:
    copies = [copy for copy in record_of(name).links.copies if copy.direction]
    assert copies
    for copy in copies:
        assert copy.directed == (told(copy.direction, LINK) >= LINK.direction_odds)


def test_every_term_has_its_matter() -> None:
    known = {term for row in (*DEPENDENCE, *DIRECTION) for term in row.terms.split("|")}
    assert set(DEPENDENCE_REASONS) <= known
    assert set(DIRECTION_REASONS) <= known


@pytest.mark.parametrize("matter", [*DEPENDENCE, *DIRECTION], ids=lambda row: row.name)
def test_every_matter_finds_its_terms_and_says_what_if(matter: Matter) -> None:
    rows = [Evidence(term, 1.0, "") for term in matter.terms.split("|")]
    assert matter.scores([*rows, Evidence("else", 1.0, "")]) == rows
    for words in (matter.without, matter.turned, matter.added):
        said = words.format(upper="A", lower="B")
        assert "{" not in said and not said.endswith(".")
    assert matter.without and matter.reason


def test_an_unknown_term_is_a_matter_of_its_own() -> None:
    rows = [Evidence("prior", -7.0, ""), Evidence("handwriting", 2.0, "")]
    assert matters(DEPENDENCE, rows)[-1].without == "“handwriting” said nothing"
    assert len(matters(DEPENDENCE, rows)) == len(DEPENDENCE) + 1


def test_a_stamp_counts_in_part() -> None:
    assert counted(Evidence("stamp", 2.0, ""), LINK) == 2.0 * LINK.stamp_trust
    assert counted(Evidence("named", 2.0, ""), LINK) == 2.0


def test_what_an_absent_matter_would_add_is_what_it_adds_where_it_is_there() -> None:
    # The terms as `weigh_direction` gives them for a credit line, a stamp, an agency's text.
    weights = dict(LINK.parent_weights)
    given = {
        "credit line": [("named", weights["named"])],
        "stamps": [("stamp", weights["stamp"])],
        "agency's text": [("agency text", weights["agency text"])],
    }
    for matter in DIRECTION:
        rows = [Evidence(term, score, "") for term, score in given.get(matter.name, [])]
        assert would_add(matter, "direction", LINK) == pytest.approx(told(rows, LINK))
    (credit,) = [row for row in DEPENDENCE if row.name == "credit line"]
    assert would_add(credit, "dependence", LINK) == 3.0


def test_no_odds_overflow() -> None:
    assert 0 < probability(-1e9) < 0.001
    assert 0.999 < probability(1e9) <= 1
