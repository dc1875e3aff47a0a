"""Words for who the suspects are."""

from itertools import combinations

import pytest

from tests.weigh.slots.told import told

REASON = "suspects are called"
CALLED = (
    "migrants",
    "refugees",
    "asylum seekers",
    "foreign nationals",
    "men of northern appearance",
    "locals",
)


@pytest.mark.parametrize(("one", "other"), list(combinations(CALLED, 2)))
def test_kinds_that_are_not_one(one: str, other: str) -> None:
    first = f"Most suspects in the robberies of Port Sella were {one}, the police said."
    (item,) = told(first, first.replace(one, other), reason=REASON)
    assert (item.kind, item.severity, len(item.readings)) == ("event", 2, 2)


def test_one_kind_or_both_in_one_report_are_none() -> None:
    first = "Most suspects in the robberies of Port Sella were migrants, the police said."
    assert not told(first, first.replace("Most", "Many"), reason=REASON)
    both = first.replace("migrants", "refugees") + " Other suspects were migrants."
    assert not told(first, both, reason=REASON)
