"""Days of one thing that differ by a slip, and days that are longer past than they are said to be."""

from tests.weigh.slots.told import told, values
from tests.weigh.stories import a_copy

SLIP, PAST = "may be a slip", "longer past"
FIRST = "The delegations left Grenholt on February 24 without agreeing on anything."
OTHER = "The last round ended on 23 February, the two delegations leaving by different doors."


def test_neighbouring_days_of_one_act() -> None:
    (item,) = told(FIRST, OTHER, reason=SLIP)
    assert values(item) == ["23 February", "February 24"]


def test_a_figure_lost_by_who_retells() -> None:
    first = "He wants the matter settled before the league begins on 8 August."
    second = "He wants everything done before the season kicks off on August 18."
    assert not told(first, second, reason=SLIP)
    assert told(first, second, reason=SLIP, copies=[a_copy("r2", "r1")])


def test_days_far_apart_or_known_to_both_are_none() -> None:
    assert not told(FIRST, OTHER.replace("23", "10"), reason=SLIP)
    assert not told(FIRST, f"{OTHER} On 24 February the hotel was empty.", reason=SLIP)


def test_a_few_days_ago_beside_an_older_day() -> None:
    text = "A few days ago the president spoke of peace. Speaking on February 17, he was hopeful."
    (item,) = told(text, "The president spoke of peace.", reason=PAST)
    assert (item.nature, values(item)) == ("stale", ["A few days ago", "February 17"])
    near = text.replace("February 17", "March 4")
    assert not told(near, "The president spoke of peace.", reason=PAST)
