"""Days and periods by which two reports can be seen to tell one thing."""

from __future__ import annotations

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.claims.periods import dated_periods
from tests.factory import found

OPTIONS = DEFAULT.weigh
# A Wednesday.
PUBLISHED = "2027-05-12T08:00:00Z"


def periods(text: str, published: str | None = PUBLISHED) -> list[str]:
    """The days and periods of a report of this day."""
    item = found(f"{text}\n", published=published)
    return [period for period, _ in dated_periods(item, options=OPTIONS)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The quay may be used until 31 December.", "2027-12-31"),
        ("The quay may be used until the end of December.", "2027-12-31"),
        ("The quay may be used until the end of the year.", "2027-12-31"),
        ("The quay closes at the end of February 2028.", "2028-02-29"),
        ("Holm will vote on the 28th.", "2027-05-28"),
        ("The crane was put up in 2019.", "2019"),
        ("The crane came down in the winter of 2019.", "2019-WI"),
    ],
)
def test_one_day_has_one_name_however_it_is_told(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    "text",
    [
        "The quay was closed on Wednesday.",
        "The quay was closed yesterday.",
        "The quay will open on Thursday.",
        "The quay will open this month.",
        "The quay will open in November.",
        "The quay was closed for two years.",
        "The quay is swept every Friday.",
    ],
)
def test_days_of_the_news_months_lengths_and_habits_name_none(text: str) -> None:
    assert periods(text) == []


def test_a_report_of_no_day_keeps_the_days_that_it_tells_in_full() -> None:
    assert periods("The quay was closed on 12 May 2027.", published=None) == ["2027-05-12"]


def test_the_place_is_that_of_the_words() -> None:
    item = found("Holm will vote on 28 May.\n", published=PUBLISHED)
    ((_, place),) = dated_periods(item, options=OPTIONS)
    assert item.report.slice(place) == "28 May"
