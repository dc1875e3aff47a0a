"""Credits for what was said on the air."""

import pytest

from firsthand.text.heard import SPOKEN_RULES, is_heard


@pytest.mark.parametrize("rule", sorted(SPOKEN_RULES))
def test_what_a_station_was_told_is_heard(rule: str) -> None:
    assert is_heard("broadcast", rule)
    assert not is_heard("outlet", rule)


def test_what_a_station_reported_is_a_text() -> None:
    assert not is_heard("broadcast", "reported")
