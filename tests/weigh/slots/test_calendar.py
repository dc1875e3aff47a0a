import pytest

from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story


def errors(text: str) -> list[str]:
    findings, links = a_story(text)
    return [i.reason for i in weigh_discrepancies(findings, links) if i.nature == "error"]


@pytest.mark.parametrize(
    "date", ["Monday, March 5, 2019", "Monday 5 March 2019", "Monday, Mar. 5, 2019"]
)
def test_a_weekday_that_the_calendar_denies(date: str) -> None:
    (reason,) = errors(f"The ferry of Sund sank on {date}, off the cape.")
    assert "was a Tuesday" in reason


@pytest.mark.parametrize(
    "date", ["Tuesday, March 5, 2019", "Monday, March 45, 2019", "Monday, March 5", "5 March 2019"]
)
def test_right_weekdays_and_incomplete_dates_are_none(date: str) -> None:
    assert errors(f"The ferry of Sund sank on {date}, off the cape.") == []
