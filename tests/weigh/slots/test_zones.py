import pytest

from firsthand.model import Discrepancy
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.slots.zones import find_terms
from firsthand.weigh.tables import read_rows
from tests.weigh.stories import a_story

BODY = (
    "\n\nThe rebel council of Ruvania said on Monday it may accept a ceasefire with the army in the "
    "eastern hills.\n\nThe council met for nine hours in the town hall of Sund.\n\n"
    "Its speaker Tomas Reik thanked the hosts for bread and soup.\n"
)


def found(title: str) -> tuple[Discrepancy, ...]:
    findings, links = a_story(title + BODY, title=title)
    return weigh_discrepancies(findings, links)


def test_a_headline_that_names_more_than_the_body_is_an_event_discrepancy() -> None:
    (event,) = [
        item for item in found("Ruvania rebels near peace deal with army") if item.kind == "event"
    ]
    assert {reading.value.casefold() for reading in event.readings} == {"peace deal", "ceasefire"}
    assert "headline" in event.reason


def test_a_headline_with_the_body_s_own_word_is_none() -> None:
    assert not [i for i in found("Ruvania rebels near truce with army") if i.kind == "event"]


def test_a_headline_that_agrees_where_the_body_may_accept_is_grave() -> None:
    (item,) = [
        i
        for i in found("Ruvania rebel council agrees on ceasefire with army")
        if i.kind == "certainty"
    ]
    assert item.severity == 3 and "more certainty than its body" in item.reason


def test_a_headline_as_careful_as_its_body_is_none() -> None:
    assert not [
        i
        for i in found("Ruvania rebel council may accept ceasefire with army")
        if i.kind == "certainty"
    ]


@pytest.mark.parametrize("table", ["events.tsv", "judging.tsv"])
def test_every_row_of_the_tables_is_found(table: str) -> None:
    for row in read_rows(table):
        family, group, forms = row
        for form in forms.split("|"):
            assert (family, group) in {hit[2:] for hit in find_terms(words(form), table)}
