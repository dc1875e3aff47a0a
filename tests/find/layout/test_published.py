"""When a report was published: the envelope, else the best stamp of the page."""

from typing import Any

import pytest

from firsthand.find.layout.layout import find_layout
from firsthand.find.layout.published import find_published
from firsthand.model import Published, Report
from tests.factory import a_report

HEAD = "Ferry held at Port Sella after storm"
LEDE = "The ferry was held at Port Sella on Friday after a storm tore its ramp away, police said."
MORE = "Some forty passengers spent the night in a school, where the town had put up beds for all."


def published(*lines: str, **fields: Any) -> tuple[Report, Published | None]:
    report = a_report("\n".join([HEAD, *lines, LEDE, MORE]), **fields)
    return report, find_published(report, find_layout(report))


@pytest.mark.parametrize(
    "lines, value",
    [
        (("Published 07:53 IST, November 30th 2024",), "2024-11-30T07:53+05:30"),
        (
            ("Updated 19:19 IST, November 30th 2024", "Published 07:53 IST, November 30th 2024"),
            "2024-11-30T07:53+05:30",
        ),
        (("date 2024-12-01 Menu Home", "Nov 30, 2024 03:36 AM IST"), "2024-11-30T03:36+05:30"),
        (("date 2024-12-01 Menu Home",), "2024-12-01"),
        (("Updated 19:19 IST, November 30th 2024",), "2024-11-30"),
        (("Nov 30, 2024", "Nov 30, 2024 09:00 GMT"), "2024-11-30T09:00+00:00"),
    ],
)
def test_the_best_stamp_of_the_page(lines: tuple[str, ...], value: str) -> None:
    report, found = published(*lines)
    assert found is not None and found.span is not None
    assert (found.value, found.source) == (value, "text")
    assert "2024" in report.slice(found.span)


def test_the_envelope_comes_first() -> None:
    _, found = published("Nov 30, 2024", published="2024-12-02T10:00:00+01:00")
    assert found is not None
    assert (found.value, found.source, found.span) == (
        "2024-12-02T10:00:00+01:00",
        "envelope",
        None,
    )


def test_midnight_without_a_zone_is_a_day() -> None:
    _, found = published(published="2024-11-30T00:00:00")
    assert found is not None and found.value == "2024-11-30"


@pytest.mark.parametrize("given", ["yesterday", "0001-01-01", "1970-01-01T00:00:00Z", "2024-02-31"])
def test_an_implausible_envelope_gives_way(given: str) -> None:
    _, found = published("Nov 30, 2024", published=given)
    assert found is not None and (found.value, found.source) == ("2024-11-30", "text")


def test_an_update_in_the_envelope_is_the_last_resort() -> None:
    _, found = published(updated="2024-11-30T19:19:00Z")
    assert found is not None and (found.value, found.source) == ("2024-11-30", "envelope")
    _, found = published("Nov 29, 2024", updated="2024-11-30T19:19:00Z")
    assert found is not None and found.value == "2024-11-29"
    assert published(updated="soon")[1] is None


@pytest.mark.parametrize("lines", [(), ("3 hours ago",), ("Jan 1, 1970",)])
def test_nothing_told(lines: tuple[str, ...]) -> None:
    assert published(*lines)[1] is None


@pytest.mark.parametrize(
    "fields, zone",
    [
        ({}, "+05:30"),
        ({"outlet": "Irish Courier"}, "+01:00"),
        ({"url": "https://courier.example.co.il/ferry"}, "+02:00"),
        ({"url": "https://courier.example.in/israel"}, "+05:30"),
    ],
)
def test_ist_is_read_by_outlet(fields: dict[str, str], zone: str) -> None:
    _, found = published("Nov 30, 2024 03:36 AM IST", **fields)
    assert found is not None and found.value == "2024-11-30T03:36" + zone
