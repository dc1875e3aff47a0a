"""Time stamps of pages: what is one, and what it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.layout.stamps import _MONTHS, _zones, is_stamp, read_stamps


@pytest.mark.parametrize(
    "text, value, label",
    [
        ("Published 07:53 IST, November 30th 2024", "2024-11-30T07:53+05:30", "published"),
        ("Nov 30, 2024 03:36 AM IST", "2024-11-30T03:36+05:30", "none"),
        ("Updated 1:45\xa0pm, Friday, June 1, 2018", "2018-06-01T13:45", "updated"),
        ("June 1, 2018 5:41 p.m. ET", "2018-06-01T17:41-04:00", "none"),
        ("January 3, 2018 5:41 p.m. ET", "2018-01-03T17:41-05:00", "none"),
        ("30 November 2024", "2024-11-30", "none"),
        ("2024-11-30T07:53:22.123+05:30", "2024-11-30T07:53+05:30", "none"),
        ("2024-11-30 07:53 GMT+2", "2024-11-30T07:53+02:00", "none"),
        ("Last updated: 30/11/2024, 1745 GMT", "2024-11-30T17:45+00:00", "updated"),
        ("First published on 12 am, 1st of May 2020", "2020-05-01T00:00", "published"),
        ("07.07.2020", "2020-07-07", "none"),
        ("11-30-2024", "2024-11-30", "none"),
    ],
)
def test_a_stamp_is_read(text: str, value: str, label: str) -> None:
    assert is_stamp(text)
    (stamp,) = read_stamps(text)
    assert (stamp.value, stamp.label) == (value, label)
    assert text[stamp.start : stamp.end].strip()


@pytest.mark.parametrize(("zone", "row"), _zones().items())
def test_every_zone(zone: str, row: tuple[int, str]) -> None:
    minutes = row[0] + (60 if row[1] == "us" else 0)
    sign = "-" if minutes < 0 else "+"
    offset = f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    (stamp,) = read_stamps(f"July 5, 2024 10:30 {zone}")
    assert stamp.value == f"2024-07-05T10:30{offset}"


@pytest.mark.parametrize(("number", "month"), [*enumerate(_MONTHS, 1)])
def test_every_month(number: int, month: str) -> None:
    (stamp,) = read_stamps(f"{month.title()} 5, 2024")
    assert stamp.value == f"2024-{number:02}-05"


def test_two_stamps_on_one_line() -> None:
    text = "Published 07:53 IST, Nov 30 2024 | Updated 19:19 IST, Nov 30 2024"
    assert [stamp.label for stamp in read_stamps(text)] == ["published", "updated"]


@pytest.mark.parametrize("text", ["3 hours ago", "May 31 at 3:41 PM", "5:13 PM ET", "03/04/2024"])
def test_a_stamp_whose_day_cannot_be_told_gives_no_value(text: str) -> None:
    assert is_stamp(text)
    assert read_stamps(text) == ()


@pytest.mark.parametrize(
    "text",
    ["He died in May 2011.", "Ferry held", "", "The 2024 report of Ada Lund", "May it please them"],
)
def test_words_are_no_stamp(text: str) -> None:
    assert not is_stamp(text)


def test_ist_follows_the_outlet() -> None:
    (stamp,) = read_stamps("Nov 30, 2024 03:36 IST", ist=120)
    assert stamp.value == "2024-11-30T03:36+02:00"


@pytest.mark.parametrize("text", ["31 February 2024", "2024-13-45", "99:99 30 Nov 2024"])
def test_impossible_days_and_hours_are_left(text: str) -> None:
    assert all("T" not in stamp.value for stamp in read_stamps(text))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    is_stamp(text)
    for stamp in read_stamps(text):
        assert 0 <= stamp.start < stamp.end <= len(text)
