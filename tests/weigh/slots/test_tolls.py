"""What reports count of the dead and the injured, in one row."""

import pytest

from firsthand.link.actors import link_actors
from firsthand.link.matches.alignment import align
from firsthand.model import Discrepancy, Links, Story
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.factory import found
from tests.weigh.slots.told import told, values

TOLL = "A train hit a landslide near Orrin on Thursday, killing {} people and injuring {}."


def _of_days(*rows: tuple[str, str]) -> list[Discrepancy]:
    """Discrepancies of number of reports with these days of publication and texts."""
    findings = tuple(found(t, f"r{n}", published=day) for n, (day, t) in enumerate(rows, start=1))
    story = Story("s", tuple(item.report.id for item in findings))
    links = Links(story, link_actors(findings), align(findings), (), ())
    return [item for item in weigh_discrepancies(findings, links) if item.kind == "number"]


def test_reports_of_one_time_that_count_differently() -> None:
    items = told(
        TOLL.format("three", "20"), TOLL.format("five", "20"), reason="Reports of one time"
    )
    assert [(item.nature, item.severity) for item in items] == [("conflict", 3)]


def test_a_toll_that_rose_is_brought_up_to_date() -> None:
    (item,) = _of_days(
        ("2025-03-06T08:00:00", TOLL.format("three", "20")),
        ("2025-03-06T18:00:00", TOLL.format("seven", "20")),
        ("2025-03-08T08:00:00", TOLL.format("eight", "20")),
    )
    assert (item.nature, len(item.readings)) == ("update", 3)


def test_what_is_rounded_is_told_as_rounding() -> None:
    items = told(TOLL.format("40", "about 200"), TOLL.format("40", "more than 200"))
    assert {item.nature for item in items if item.kind == "number"} == {"rounding"}


@pytest.mark.parametrize(
    "past",
    [
        "An earlier landslide there killed 14 people.",
        "In 2011 a landslide there killed 14 people.",
        "A landslide on Feb. 10, 2025 killed 14 people there.",
        "A landslide hit Orrin weeks ago. That landslide killed 14 people.",
    ],
)
def test_the_toll_of_an_earlier_event_is_of_another(past: str) -> None:
    assert not told(TOLL.format("81", "200"), f"The slope at Orrin is steep. {past}", reason="toll")


def test_other_places_and_second_events_are_others() -> None:
    assert not told("Police arrested 12 people in Halden.", "Police arrested 21 people in Karsund.")
    first = "The first blast injured six people in the market of Orrin."
    assert not told(first, "A second blast in the market of Orrin injured nine people.")


def test_an_age_is_no_toll() -> None:
    killed = "A grandmother, 71, was killed by a shell in Orrin on Thursday."
    numbers = told(killed, "Two women were killed by a shell in Orrin on Thursday.")
    assert all("71" not in value for item in numbers for value in values(item))
