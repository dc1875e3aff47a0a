from dataclasses import replace
from itertools import permutations

import pytest

from firsthand.model import Date, Findings, Published, Span
from firsthand.weigh.timeline import weigh_timeline
from tests.factory import found


def dated(text: str, report_id: str, *dates: tuple[str, str], kind: str = "DATE") -> Findings:
    """What is found in a text, with these (words, value) as its only dates."""
    item = found(text, report_id)
    rows = []
    for words, value in dates:
        start = text.index(words)
        rows.append(
            Date(Span(report_id, start, start + len(words)), value, kind, "absolute", "given")
        )
    return replace(item, dates=tuple(rows), published=None)


def test_moments_come_in_order_of_time_whatever_their_precision() -> None:
    item = dated(
        "The dam opened in March 1998.\nIt leaked in 2019.\nIt shut on 4 May 2019.\nIt was drained in week 20.\n",
        "a",
        ("March 1998", "1998-03"),
        ("2019", "2019"),
        ("4 May 2019", "2019-05-04"),
        ("week 20", "2019-W20"),
    )
    moments = weigh_timeline([item], ())
    assert [moment.date for moment in moments] == ["1998-03", "2019", "2019-05-04", "2019-W20"]
    assert item.report.slice(moments[0].text) == "The dam opened in March 1998."


@pytest.mark.parametrize("value", ["PAST_REF", "P3Y", "2024-WXX", "XXXX-05-04", "", "T12:00"])
def test_what_cannot_be_placed_in_time_is_no_moment(value: str) -> None:
    assert weigh_timeline([dated("The dam shut then.\n", "a", ("then", value))], ()) == ()


@pytest.mark.parametrize("kind", ["DURATION", "SET"])
def test_spans_of_time_are_no_moment(kind: str) -> None:
    item = dated("The dam shut in 2019.\n", "a", ("2019", "2019"), kind=kind)
    assert weigh_timeline([item], ()) == ()


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-05-04T10:00", "2019-05-04"),
        ("2019-05-04TNI", "2019-05-04"),
        ("2019-Q2", "2019-Q2"),
        ("2019-SU", "2019-SU"),
        ("2019-WI", "2019-WI"),
    ],
)
def test_a_time_of_day_is_cut_to_its_day(value: str, day: str) -> None:
    (moment,) = weigh_timeline([dated("The dam shut at ten.\n", "a", ("at ten", value))], ())
    assert moment.date == day


def test_what_two_reports_date_alike_is_one_moment() -> None:
    a = dated("The Velmark dam shut on Friday.\n", "a", ("Friday", "2019-05-03"))
    b = dated("The old Velmark dam was shut for good on Friday.\n", "b", ("Friday", "2019-05-03"))
    c = dated("Berta Lunn won a cup on Friday.\n", "c", ("Friday", "2019-05-03"))
    moments = weigh_timeline([a, b, c], ())
    assert [(m.text.report, len(m.when)) for m in moments] == [("b", 2), ("c", 1)]


def test_a_stamp_in_the_text_is_a_moment() -> None:
    item = dated("May 3, 2019\nThe dam shut.\n", "a")
    stamp = Published("2019-05-03T08:00:00+00:00", "text", "a stamp", Span("a", 0, 11))
    (moment,) = weigh_timeline([replace(item, published=stamp)], ())
    assert (moment.date, moment.text, moment.when) == ("2019-05-03", Span("a", 0, 11), ())


def test_the_order_of_reports_does_not_matter() -> None:
    items = [
        dated("The Velmark dam shut on Friday.\n", "a", ("Friday", "2019-05-03")),
        dated("The Velmark dam was shut Friday.\n", "b", ("Friday", "2019-05-03")),
        dated("A cup was won on Friday.\n", "c", ("Friday", "2019-05-03")),
    ]
    assert len({weigh_timeline(order, ()) for order in permutations(items)}) == 1
