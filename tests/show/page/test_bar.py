"""Bars keep their order and their room."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Support
from firsthand.show.page.bar import WIDTH, measure_bar


def a_support(reports: int, low: int, high: int) -> Support:
    return Support(reports, low, low, low, high, 0, "", "")


@given(st.integers(1, 500), st.integers(0, 500), st.integers(0, 500), st.integers(1, 500))
def test_a_bar_is_ordered_and_fits(reports: int, low: int, high: int, most: int) -> None:
    bar = measure_bar(a_support(reports, low, high), max(most, reports))
    assert 0 < bar.low <= bar.high <= bar.reports <= WIDTH


def test_a_small_story_has_small_bars() -> None:
    assert measure_bar(a_support(2, 1, 2), 2).reports == 24
