"""Named fields become a report, under whatever names data sets give them."""

import pytest

from firsthand.model import Refusal, Report
from firsthand.read.fields import ALIASES, iso_time, make_report


@pytest.mark.parametrize(
    "field, name", [(field, name) for field, names in ALIASES for name in names]
)
def test_every_alias_is_read(field: str, name: str) -> None:
    value = "2024-11-30" if field in ("published", "updated") else "The ferry sank."
    given = {name: value} if field == "text" else {"text": "It rained.", name: value}
    report = make_report(given, place="x:1")
    assert isinstance(report, Report)
    expected = (value,) if field == "based_on" else value
    assert getattr(report, field) == expected


@pytest.mark.parametrize(
    ("canonical", "based_on"),
    [
        ("https://wire.example/1", ("Northwire", "https://wire.example/1")),
        ("https://courier.example/1", ("Northwire",)),
    ],
)
def test_a_canonical_address_elsewhere_is_a_source(
    canonical: str, based_on: tuple[str, ...]
) -> None:
    fields = {"text": "t", "url": "https://courier.example/2", "canonical": canonical}
    report = make_report({**fields, "agency": "Northwire"}, place="x")
    assert isinstance(report, Report)
    assert (report.based_on, report.url) == (based_on, "https://courier.example/2")


def test_names_are_compared_without_case_and_underscores() -> None:
    report = make_report({"articleBody": " It rained. ", "datePublished": "2024-11-30"}, place="x")
    assert isinstance(report, Report)
    assert (report.text, report.published) == (" It rained. ", "2024-11-30")


def test_objects_and_lists_give_their_names() -> None:
    fields = {"text": "t", "source": {"id": None, "name": "Courier"}, "authors": ["A B", "C D"]}
    report = make_report(fields, place="x")
    assert isinstance(report, Report)
    assert (report.outlet, report.byline) == ("Courier", "A B, C D")


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"title": "No text"}, "no field holds the text (fields: title)"),
        ({"text": "  \n"}, "the text is empty"),
        ({"text": ""}, "the text is empty"),
        ({"text": ["a"]}, "the text is not a string"),
    ],
)
def test_a_report_without_text_is_refused(fields: dict[str, object], reason: str) -> None:
    refusal = make_report(fields, place="x:3")
    assert isinstance(refusal, Refusal) and (refusal.place, refusal.reason) == ("x:3", reason)


@pytest.mark.parametrize(
    "given, iso",
    [
        ("2024-11-30T07:53:00+05:30", "2024-11-30T07:53:00+05:30"),
        ("2024-11-30 07:53:00", "2024-11-30T07:53:00"),
        ("2024-11-30", "2024-11-30"),
        ("20241130", "2024-11-30"),
        ("20241130T075300Z", "2024-11-30T07:53:00Z"),
        ("Sat, 30 Nov 2024 07:53:00 +0530", "2024-11-30T07:53:00+05:30"),
        (1732933380, "2024-11-30T02:23:00+00:00"),
        ("1732933380000", "2024-11-30T02:23:00+00:00"),
        ("last Friday", "last Friday"),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (float("inf"), None),
        (3, None),
    ],
)
def test_stamps_become_iso_where_they_can(given: object, iso: str | None) -> None:
    assert iso_time(given) == iso
