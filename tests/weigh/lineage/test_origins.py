from collections.abc import Sequence

import pytest

from firsthand.model import Findings, Links, Origin, Segment
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import LABELS, weigh_origins
from tests.weigh.pile import copy, links, pile, place, source

INTERVIEW = {
    "a": "In an interview with Sky News on Friday, President Odo Brandt said that he would resign.\n",
    "b": "“I will resign,” President Odo Brandt said in an interview with Sky News.\n",
    "c": "The president may resign, it was heard.\n",
}


def origins_of(findings: Sequence[Findings], linked: Links) -> tuple[Origin, ...]:
    return weigh_origins(findings, linked, trace_lineage(findings, linked))


def test_every_report_rests_on_at_least_one_origin() -> None:
    findings = pile(INTERVIEW)
    origins = origins_of(findings, links(findings))
    assert {report for origin in origins for report in origin.reports} == set(INTERVIEW)
    assert {origin.kind for origin in origins} == {"own work"}
    assert all(not origin.evidence for origin in origins)


def test_one_interview_is_one_origin_of_two_lines() -> None:
    findings = pile(INTERVIEW)
    credits = [place(findings, r, "interview with Sky News") for r in "ab"]
    sky = source("interview", "Sky News", credits)
    (interview,) = [
        o for o in origins_of(findings, links(findings, sources=[sky])) if o.kind == "interview"
    ]
    assert interview.id == "interview:sky-news"
    assert interview.label == "the Sky News interview"
    assert interview.reports == ("a", "b")
    assert interview.unseen
    assert interview.evidence == tuple(credits)


def test_a_wire_is_the_origin_of_all_that_hand_it_on() -> None:
    findings = pile(
        {"a": "KARST (AP) - The bridge was shut.\n", "b": "A bridge at Karst was shut.\n"}
    )
    ap = source("agency", "Associated Press", [credit.span for credit in findings[0].credits])
    (origin,) = origins_of(findings, links(findings, sources=[ap], copies=[copy("b", "a")]))
    assert origin.id == "agency:associated-press"
    assert origin.reports == ("a", "b")


def test_what_a_retelling_adds_is_its_own_work() -> None:
    findings = pile(
        {
            "a": "KARST (AP) - The bridge was shut.\n",
            "b": "The bridge was shut.\nIt is old.\nThe mayor wants a new one.\nNobody knows the price.\n",
        }
    )
    ap = source("agency", "Associated Press", [credit.span for credit in findings[0].credits])
    segment = Segment(
        place(findings, "b", "The bridge was shut."), place(findings, "a", "The bridge"), 0.9
    )
    edge = copy("b", "a", segments=[segment])
    origins = origins_of(findings, links(findings, sources=[ap], copies=[edge]))
    assert {origin.id: origin.reports for origin in origins} == {
        "agency:associated-press": ("a", "b"),
        "own:b": ("b",),
    }


@pytest.mark.parametrize("kind", sorted(LABELS))
def test_each_kind_of_source_has_its_label(kind: str) -> None:
    findings = pile({"a": "The bridge was shut, it was reported.\n"})
    one = source(kind, "Northwire", [place(findings, "a", "it was reported")])
    labels = {origin.label for origin in origins_of(findings, links(findings, sources=[one]))}
    assert LABELS[kind].format("Northwire") in labels


def test_a_person_who_speaks_is_no_origin_of_a_report() -> None:
    findings = pile({"a": "The bridge was shut, the mayor said.\n"})
    mayor = source("person", "the mayor", [place(findings, "a", "the mayor said")])
    assert [o.kind for o in origins_of(findings, links(findings, sources=[mayor]))] == ["own work"]
