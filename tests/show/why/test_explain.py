"""Every thing of a record can be asked for, and what would change it is computed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.errors import UnknownIdError
from firsthand.model import Copy, Evidence, Record
from firsthand.show.why import Explanation, entries, explain, open_case
from firsthand.show.why.explanation import WhatIf
from tests.show.record_factory import a_record
from tests.stories.test_golden import DAM, FERRY, MILL, record_of

EXAMPLES = pytest.mark.parametrize("name", [DAM, FERRY, MILL])


def with_copies(*copies: Copy) -> Record:
    record = a_record()
    return replace(record, links=replace(record.links, copies=copies))


def changes(found: Explanation) -> dict[str, WhatIf]:
    return {change.condition: change for part in found.parts for change in part.changes}


def facts(found: Explanation, title: str) -> list[str]:
    return [fact.text for part in found.parts if part.title == title for fact in part.facts]


@EXAMPLES
def test_everything_can_be_asked_for(name: str) -> None:
    record = record_of(name)
    known = {entry.id: entry for entry in entries(open_case(record))}
    for entry in known.values():
        found = entry.explain()
        assert found.id == entry.id
        assert found.title and found.answer and found.parts
        assert not any(part.is_empty for part in found.parts)
        for part in found.parts:
            for fact in part.facts:
                assert fact.about is None or fact.about in known
            for change in part.changes:
                assert change.about is None or change.about in known
    for kind in ("claim", "copy", "line", "origin", "report", "discrepancy", "quote"):
        assert any(entry.kind == kind for entry in known.values())


def test_a_record_made_by_hand_is_explained_whole() -> None:
    found = list(entries(open_case(a_record())))
    assert {entry.kind for entry in found} == {
        *("claim", "copy", "line", "origin", "source", "report"),
        *("discrepancy", "quote", "drift", "position", "dated event"),
    }
    assert all(entry.explain().parts for entry in found)


@pytest.mark.parametrize("names", [("b>a",), ("a>b",), ("a", "b"), ("b", "a")])
def test_a_copy_is_found_from_either_end(names: tuple[str, ...]) -> None:
    assert explain(a_record(), *names).id == "b>a"


@pytest.mark.parametrize(
    ("name", "near"), [("claim:3", "claim:1"), ("wording", "wording:1"), ("d:", "d:1")]
)
def test_an_unknown_id_is_told_with_near_ones(name: str, near: str) -> None:
    with pytest.raises(UnknownIdError, match=near):
        explain(a_record(), name)


def test_reports_that_no_copy_joins_are_set_apart() -> None:
    found = explain(a_record(), "c", "a")
    assert "No copy joins them. They count as two lines." in found.answer


COPY = Copy(
    "b",
    "a",
    "rewrites",
    0.95,
    True,
    (
        Evidence("prior", -7.0, ""),
        Evidence("own words", 5.0, ""),
        Evidence("order", 1.0, ""),
        Evidence("credit", 4.0, ""),
    ),
    (Evidence("named", 1.5, ""), Evidence("stamp", 1.0, ""), Evidence("length", -0.1, "")),
    (),
)


def test_without_a_term_the_probability_is_that_of_the_other_terms() -> None:
    found = changes(explain(with_copies(COPY), "b>a"))
    credit = found["the credit line from one to the other were absent"]
    # -7 + 5 + 1 = -1: 27%; -7 + 1 + 4 = -2: 12%.
    assert credit.outcome.startswith("27% sure; they would count as two lines")
    assert credit.turns
    words = found["they shared no more words outside quotes than independent reports do"]
    assert words.outcome.startswith("12% sure; they would count as two lines, indep")


def test_several_terms_are_taken_together_where_none_alone_turns_it() -> None:
    strong = replace(COPY, dependence=(*COPY.dependence, Evidence("passage", 4.5, "")))
    found = changes(explain(with_copies(strong), "b>a"))
    (together,) = [text for text in found if " and their longest passage" in text]
    assert found[together].turns
    alone = "the credit line from one to the other were absent"
    assert found[alone].outcome.startswith("97%")
    assert not found[alone].turns


def test_an_absent_credit_that_would_tie_two_reports_is_named() -> None:
    faint = replace(COPY, dependence=COPY.dependence[:2], probability=0.12, directed=False)
    found = changes(explain(with_copies(faint), "b>a"))
    assert found["one of them credited the other’s outlet"].outcome.startswith("73%")


def test_the_direction_turns_where_its_term_is_reversed() -> None:
    found = changes(explain(with_copies(COPY), "b>a"))
    # 1.5 + .25 - .1 = 1.65 is told; .15 is not; -1.35 is the other way.
    absent = found["the credit line from Ruvania Sentinel to Halden Courier were absent"]
    assert absent.outcome == "the direction could not be told (sum +0.15)"
    turned = found["Halden Courier credited Ruvania Sentinel"]
    assert "the direction would turn" in turned.outcome and "-1.35" in turned.outcome
    (idle,) = [change for text, change in found.items() if text.startswith("any one of these")]
    assert not idle.turns


def test_an_undecided_direction_says_what_would_decide_it() -> None:
    open_ = replace(COPY, directed=False, direction=(Evidence("length", 0.3, ""),))
    found = changes(explain(with_copies(open_), "b>a"))
    assert "Halden Courier would count as the earlier one" in (
        found["Ruvania Sentinel credited Halden Courier"].outcome
    )
    assert "would turn" in found["Halden Courier credited Ruvania Sentinel"].outcome


def test_a_copy_without_terms_says_so() -> None:
    bare = replace(COPY, dependence=(), direction=(), directed=False)
    notes = [part.note for part in explain(with_copies(bare), "b>a").parts]
    assert any("no terms were weighed" in note for note in notes)
    assert any("No terms of direction" in note for note in notes)


def test_what_rests_on_a_copy_is_counted() -> None:
    found = explain(a_record(), "b>a")
    assert facts(found, "What rests on it")[0].startswith(
        "If it were chance (7% likely) no line would part"
    )


def test_the_chain_of_a_claim_ends_where_its_words_come_from() -> None:
    found = explain(a_record(), "claim:1")
    chain = facts(found, "The chain behind them")
    assert chain[0].startswith("interview with Ilsa Venn (not in the pile)")
    assert any("Ruvania Sentinel, rewrite 93%" in text for text in chain)
    wrong = facts(found, "Who would have to be wrong")
    assert wrong[0] == (
        "For all 2 reports to be wrong one error would be enough: interview with Ilsa Venn."
    )


def test_an_origin_that_a_claim_does_not_go_back_to_cannot_make_it_wrong() -> None:
    record = a_record()
    own = tuple(replace(member, origin="own:a") for member in record.claims[0].members)
    claim = replace(record.claims[0], members=own)
    found = explain(replace(record, claims=(claim,)), "claim:1")
    assert not any("interview" in text for text in facts(found, "Who would have to be wrong"))


def test_an_unsure_copy_that_makes_a_range_is_named_with_both_outcomes() -> None:
    record = with_copies(replace(COPY, probability=0.6))
    record = replace(record, lines=(), links=replace(record.links, sources=()))
    found = changes(explain(record, "claim:1"))
    sure = found["Ruvania Sentinel and Halden Courier did go back to one text (60% likely)"]
    assert sure.outcome == "independent support would be 1, not 1 to 2"
    chance = found["Ruvania Sentinel and Halden Courier were alike by chance (40% likely)"]
    assert chance.outcome == "2 lines would have it, not 1"


def test_a_discrepancy_tells_where_the_other_reading_entered() -> None:
    found = explain(a_record(), "d:1")
    (entered,) = facts(found, "Where it entered")
    assert entered.startswith("Ruvania Sentinel rewrites Halden Courier (93%)")
    assert entered.endswith("it changed on the way to Ruvania Sentinel.")


def test_a_drift_is_read_the_other_way_if_its_copy_were_turned() -> None:
    found = changes(explain(a_record(), "drift:1"))
    assert found["Ruvania Sentinel came first"].outcome == "it would read as softened"


def test_an_origin_says_what_its_credit_lines_carry() -> None:
    found = changes(explain(a_record(), "interview:venn"))
    lost = found["the credit in Halden Courier were absent"]
    assert lost.outcome == "nothing would name this origin"


def test_a_line_says_where_it_would_part() -> None:
    record = with_copies(replace(COPY, probability=0.6))
    record = replace(record, links=replace(record.links, sources=()))
    bare = replace(record, lines=tuple(replace(line, bases=()) for line in record.lines))
    (part,) = changes(explain(bare, "line:a")).values()
    assert part.outcome == "Halden Courier would be a line apart"
