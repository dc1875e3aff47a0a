"""Undated reports borrow a day, and their dates are resolved from it."""

from __future__ import annotations

from dataclasses import replace

from firsthand.link.borrow import borrow_dates
from firsthand.model import Copy, Date, Findings, Furniture, Layout, Published, Report, Span

TEXT = "She spoke on Friday. He takes over on January 20."


def a_finding(report_id: str, day: str | None) -> Findings:
    """A report with two relative dates, published on this day."""
    published = Published(day, "envelope", "given") if day else None
    dates = (
        Date(Span(report_id, 13, 19), None, "DATE", "none", "", "past"),
        Date(Span(report_id, 38, 48), None, "DATE", "none", "", "future"),
    )
    report = Report(id=report_id, text=TEXT)
    return Findings(report, published, Layout((), (), ()), (), (), dates, (), (), (), (), ())


def a_copy(child: str, parent: str) -> Copy:
    return Copy(child, parent, "rewrites", 0.9, True, (), (), ())


def test_from_the_lineage() -> None:
    found = borrow_dates(
        [
            a_finding("a", None),
            a_finding("b", "2024-11-30T09:00+00:00"),
            a_finding("c", "2025-06-01"),
        ],
        [a_copy("a", "b")],
    )
    assert found[0].published is not None
    assert (found[0].published.value, found[0].published.source) == ("2024-11-30", "borrowed")
    assert "b" in found[0].published.reason
    assert [(date.value, date.anchor) for date in found[0].dates] == [
        ("2024-11-29", "borrowed"),
        ("2025-01-20", "borrowed"),
    ]


def test_a_dateline_without_a_year_has_the_last_word_on_the_day() -> None:
    text = "HALDEN, Dec. 2 - The ferry sank on Monday."
    layout = Layout((Furniture(Span("a", 0, 16), "dateline", "test"),), (), ())
    item = replace(a_finding("a", None), report=Report("a", text), layout=layout, dates=())
    found = borrow_dates([item, a_finding("b", "2024-11-30")], [a_copy("a", "b")])
    assert found[0].published is not None
    assert found[0].published.value == "2024-12-02"
    assert "2024-12-02" in [date.value for date in found[0].dates]
    far = replace(item, report=Report("a", text.replace("Dec.", "May ")))
    found = borrow_dates([far, a_finding("b", "2024-11-30")], [a_copy("a", "b")])
    assert found[0].published is not None
    assert found[0].published.value == "2024-11-30"


def test_from_the_earliest_relative() -> None:
    found = borrow_dates(
        [a_finding("a", None), a_finding("b", "2024-11-30"), a_finding("c", "2024-11-28")],
        [a_copy("a", "b"), a_copy("c", "a")],
    )
    assert found[0].published is not None
    assert found[0].published.value == "2024-11-28"


def test_through_an_undated_relative() -> None:
    found = borrow_dates(
        [
            a_finding("a", None),
            a_finding("b", None),
            a_finding("c", "2024-11-28"),
            a_finding("d", "2025-01-01"),
        ],
        [a_copy("a", "b"), a_copy("b", "c")],
    )
    assert found[0].published is not None
    assert found[0].published.value == "2024-11-28"


def test_from_the_story_where_its_reports_stand_close_together() -> None:
    found = borrow_dates(
        [a_finding("a", None), a_finding("b", "2024-11-30"), a_finding("c", "2024-11-30")], []
    )
    assert found[0].published is not None
    assert found[0].published.value == "2024-11-30"


def test_nothing_to_borrow() -> None:
    far = [a_finding("a", None), a_finding("b", "2024-11-30"), a_finding("c", "2025-03-30")]
    assert borrow_dates(far, []) == tuple(far)
    assert borrow_dates(far[:1], []) == tuple(far[:1])


def test_dated_reports_keep_theirs() -> None:
    dated = a_finding("a", "2024-11-30")
    assert borrow_dates([dated], []) == (dated,)
