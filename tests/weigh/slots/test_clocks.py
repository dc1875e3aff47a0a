"""Hours to the minute at which reports have one thing begin."""

from tests.weigh.slots.told import told, values

REASON = "one hour to the minute"
FIRST = "Rebels opened fire on the border post at Orrin Pass at 4:40 a.m. on Thursday."
OTHER = "The first shells fell on the border post at Orrin Pass at 4:15 a.m. on Thursday."


def test_two_hours_of_one_beginning() -> None:
    (item,) = told(FIRST, OTHER, reason=REASON)
    assert (item.kind, item.nature) == ("date", "undecided")
    assert [value[:9] for value in values(item)] == ["4:15 a.m.", "4:40 a.m."]


def test_hours_far_apart_or_of_a_report_that_names_two_are_none() -> None:
    assert not told(FIRST, OTHER.replace("4:15", "2:15"), reason=REASON)
    both = f"{OTHER} The guards of the post fired back at 4:40 a.m. on Thursday."
    assert not told(FIRST, both, reason=REASON)


def test_a_full_hour_is_round() -> None:
    assert not told(FIRST, OTHER.replace("4:15 a.m.", "about 4 a.m."), reason=REASON)


def test_an_hour_has_its_day_from_its_report() -> None:
    same = FIRST.replace("4:40 a.m. on Thursday", "04:40 local time")
    assert not [item for item in told(FIRST, same) if item.kind == "date"]
