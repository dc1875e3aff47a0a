"""Each kind of discrepancy: a pair that differs in one slot, and a near miss that does not."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from firsthand.model import Discrepancy, Findings
from firsthand.options import DEFAULT
from firsthand.weigh.discrepancies.differences import find_differences
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story, texts_of

LEAD = "The Halden Courier sent a reporter to the flooded valley below the Orrin dam.\n"
OTHER = "Residents along the Orrin river spent the night in school gyms and churches.\n"


def weighed(a: str, b: str) -> tuple[tuple[Findings, ...], tuple[Discrepancy, ...]]:
    findings, links = a_story(LEAD + a, OTHER + b)
    return findings, weigh_discrepancies(findings, links)


def kinds(found: Sequence[Discrepancy]) -> set[str]:
    return {item.kind for item in found if item.severity > 1}


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("negation", "The ministry will allow farmers to return to the lower meadows this week.", "The ministry will not allow farmers to return to the lower meadows this week."),
        ("negation", "Engineers said the eastern wall was damaged by the first wave of water.", "Engineers said the eastern wall wasn't damaged by the first wave of water."),
        ("negation", "The owner agreed to say whether the eastern wall was sound before the flood.", "The owner declined to say whether the eastern wall was sound before the flood."),
        ("negation", "Snow continues to fall in Sund and the villages below the Orrin dam.", "Snow has ceased to fall in Sund and the villages below the Orrin dam."),
        ("certainty", "The turbine hall will close for repairs before the summer, officials said.", "The turbine hall may close for repairs before the summer, officials said."),
        ("certainty", "The guard was dismissed after the alarm failed to sound on the upper road.", "The guard was reportedly dismissed after the alarm failed to sound on the upper road."),
        ("certainty", "The council has approved the plan to move the market to higher ground.", "The council has formally approved the plan to move the market to higher ground."),
        ("certainty", "Most of the cattle in the lower meadows drowned during the second night.", "Some of the cattle in the lower meadows drowned during the second night."),
        ("date", "The sluice gates were opened on Tuesday morning by order of the ministry.", "The sluice gates were opened on Thursday morning by order of the ministry."),
        ("date", "The old dam was finished in October 1961 by soldiers of the third brigade.", "The old dam was finished in October 1967 by soldiers of the third brigade."),
        ("date", "The old dam was finished in March 1961 by soldiers of the third brigade.", "The old dam was finished in April 1961 by soldiers of the third brigade."),
        ("date", "The first crack was seen on May 3 by a fisherman from the village.", "The first crack was seen on May 8 by a fisherman from the village."),
        ("number", "Rescuers brought 120 sheep to safety from the islands in the river.", "Rescuers brought 180 sheep to safety from the islands in the river."),
        ("number", "Rescuers used three boats to reach the people on the island farm.", "Rescuers used seven boats to reach the people on the island farm."),
        ("number", "The repairs will cost more than 5 million crowns, the treasurer said.", "The repairs will cost more than 2 million crowns, the treasurer said."),
        ("title", "Water board director Jonas Hald told residents to boil their drinking water.", "Water board deputy director Jonas Hald told residents to boil their drinking water."),
        ("title", "Water board spokesman Jonas Hald told residents to boil their drinking water.", "Water board lawyer Jonas Hald told residents to boil their drinking water."),
        ("name", "Farmer Oskar Brandt pulled two children from the water near the old mill.", "Farmer Viktor Brandt pulled two children from the water near the old mill."),
        ("condition", "The union will end its strike at the dam on Friday if the ministry pays the arrears, its leader said.", "The union will end its strike at the dam on Friday, its leader said."),
        ("condition", "The union will end its strike at the dam on Friday unless the ministry objects.", "The union will end its strike at the dam on Friday."),
        ("place", "Trucks with sandbags arrived from Warsaw shortly before the second wave came.", "Trucks with sandbags arrived from Prague shortly before the second wave came."),
    ],
)  # fmt: skip
def test_a_slot_filled_differently_is_found(kind: str, a: str, b: str) -> None:
    findings, found = weighed(a, b)
    hits = [item for item in found if item.kind == kind and item.severity > 1]
    assert hits or (kind == "place" and "name" in kinds(found))
    for item in hits:
        assert len(item.readings) > 1 and item.reason
        spans = [span for reading in item.readings for span in reading.spans]
        assert {span.report for span in spans} == {"r1", "r2"}
        assert all(len(span) <= 100 for span in spans) and all(texts_of(findings, spans))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ministry will allow farmers to return this week.", "The ministry will allow farmers to return this week."),
        ("The minister said he will open the gates again in the spring.", "The minister said he would open the gates again in the spring."),
        ("Engineers did not respond to questions about the wall.", "Engineers didn’t respond to questions about the wall."),
        ("Rescuers brought 1,200 sheep to safety from the islands.", "Rescuers brought 1200 sheep to safety from the islands."),
        ("Rescuers used three boats to reach the island farm.", "Rescuers used 3 boats to reach the island farm."),
        ("Water board spokesman Jonas Hald told residents to boil water.", "Water board spokeswoman Jonas Hald told residents to boil water."),
        ("Water board chief executive Jonas Hald told residents to boil water.", "Water board CEO Jonas Hald told residents to boil water."),
        ("Mr. Brandt pulled two children from the water near the old mill.", "Farmer Oskar Brandt pulled two children from the water near the old mill."),
        ("Farmer Oskar Zelinsky pulled two children from the water near the mill.", "Farmer Oskar Zelinskiy pulled two children from the water near the mill."),
        ("The cease-fire in the valley held through the night, observers said.", "The ceasefire in the valley held through the night, observers said."),
        ("The union will end its strike at the dam on Friday if the ministry pays.", "The union will end its strike at the dam on Friday if the ministry pays."),
        ("The union will end its strike at the dam on Friday even if it rains all day.", "The union will end its strike at the dam on Friday."),
        ("Outgoing Premier Petra Sund sent twelve pump crews to the border district.", "Departing Premier Petra Sund sent twelve pump crews to the border district."),
        ("Until the dam was closed the farmers slept well in the lower meadows.", "The dam was closed; the farmers slept well in the lower meadows."),
        ("The gates were opened on Tuesday by order of the ministry.", "The gates were opened on Tuesday evening by order of the ministry."),
    ],
)  # fmt: skip
def test_what_only_looks_different_is_not_reported(a: str, b: str) -> None:
    assert kinds(weighed(a, b)[1]) == set()


def test_a_later_higher_toll_is_an_update() -> None:
    findings, links = a_story(
        LEAD + "The flood below the Orrin dam killed 12 people in the village of Sund.",
        OTHER + "The flood below the Orrin dam killed 19 people in the village of Sund.",
    )
    days = ("2031-05-04", "2031-05-06")
    later = tuple(
        replace(item, published=replace(item.published, value=day) if item.published else None)
        for item, day in zip(findings, days, strict=True)
    )
    assert any(item.kind == "number" for item in weigh_discrepancies(later, links))


def test_titles_of_one_person_are_compared_over_all_reports() -> None:
    _, found = weighed(
        "Former President Marta Lindqvist visited the gyms and spoke to families there.",
        "Families in the gyms waited for hours. Then President-elect Marta Lindqvist came with blankets.",
    )
    (title,) = [item for item in found if item.kind == "title"]
    assert title.nature == "undecided" and "Marta Lindqvist" in title.reason


def test_an_office_spoken_of_under_if_is_stale_where_others_settle_it() -> None:
    _, found = weighed(
        "Marta Lindqvist has promised a new dam if she returns to power, aides said.",
        "President-elect Marta Lindqvist has promised a new dam for the valley.",
    )
    assert found[0].kind == "stale" and found[0].severity == 3


def test_if_about_something_else_is_not_stale() -> None:
    _, found = weighed(
        "Marta Lindqvist has promised a new dam if the rain goes on, aides said.",
        "President-elect Marta Lindqvist has promised a new dam for the valley.",
    )
    assert "stale" not in {item.kind for item in found}


def test_the_gravest_come_first_and_the_number_is_capped() -> None:
    findings, links = a_story(
        LEAD
        + "Rescuers brought 120 sheep to safety on Tuesday. The ministry will allow visits to the dam.",
        OTHER
        + "Rescuers brought 180 sheep to safety on Friday. The ministry will not allow visits to the dam.",
    )
    found = weigh_discrepancies(findings, links)
    assert [item.severity for item in found] == sorted((i.severity for i in found), reverse=True)
    few = replace(DEFAULT.weigh, discrepancies_shown=1, discrepancies_a_report=0)
    assert weigh_discrepancies(findings, links, options=few) == found[:1]


def test_the_order_of_reports_changes_nothing() -> None:
    findings, links = a_story(
        LEAD + "Rescuers brought 120 sheep to safety on Tuesday morning from the islands.",
        OTHER + "Rescuers brought 180 sheep to safety on Friday morning from the islands.",
        "Nobody slept.\nRescuers brought 180 sheep to safety on Sunday morning from the islands.",
    )
    first = weigh_discrepancies(findings, links)
    assert first
    for order in permutations(findings):
        assert weigh_discrepancies(order, links) == first


def test_no_report_has_no_discrepancy() -> None:
    findings, links = a_story("")
    assert weigh_discrepancies(findings, links) == ()


def test_a_sentence_of_many_copies_is_set_against_its_likest_only() -> None:
    words = "Rescuers brought {} sheep to safety from the islands in the river near Sund."
    findings, links = a_story(*(f"{words.format(n)} Day {n}." for n in range(300, 310)))
    matches = [match for match in links.matches if match.kind == "sentence"]
    held = {item.report.id: item for item in findings}
    few = replace(DEFAULT.weigh, difference_partners=2)
    pairs = {(d.a.report, d.b.report) for d in find_differences(matches, held, options=few)}
    every = {(d.a.report, d.b.report) for d in find_differences(matches, held)}
    assert len(pairs) < len(every)
    # Nobody is left out: each report's number is still set against another one.
    assert {report for pair in pairs for report in pair} == set(held)
