"""An hour of one time zone that is told as the hour of the place."""

import pytest

from tests.weigh.slots.told import told, values

REASON = "The hour of one time zone"
BOTH = "The pause in the fighting begins at 0500 GMT on Friday (7 a.m. in Halven)."
TREMOR = "The tremor shook the harbour of Orrin at 2.40 a.m. local time (2110 GMT on Monday)."


@pytest.mark.parametrize(
    ("both", "one", "said"),
    [
        (BOTH, "The pause in the fighting begins at 5 a.m. local time.", ["5 a.m.", "7 a.m."]),
        (BOTH, "At 5 a.m. on Friday the pause in the fighting is to begin.", ["5 a.m.", "7 a.m."]),
        (BOTH, "The pause in the fighting begins at 0700 GMT.", ["0500 GMT", "0700 GMT"]),
        (TREMOR, "The tremor shook Orrin at 9.10 p.m. local time.", ["2.40 a.m.", "9.10 p.m."]),
    ],
)
def test_an_hour_of_the_wrong_zone(both: str, one: str, said: list[str]) -> None:
    (item,) = told(both, one, reason=REASON)
    assert (item.kind, item.nature) == ("date", "error")
    shown = sorted(values(item))
    assert all(want in have for want, have in zip(sorted(said), shown, strict=True))


@pytest.mark.parametrize(
    "one",
    [
        "The pause in the fighting begins at 7 a.m. on Friday.",
        "The pause in the fighting begins at 0500 GMT on Friday.",
        "The pause in the fighting begins at 5 a.m. GMT, 7 a.m. local time.",
        "The pause in the fighting begins at 6 a.m. local time.",
        "Halven's bakers open at 5 a.m. every day.",
    ],
)
def test_the_right_hour_both_or_another_thing(one: str) -> None:
    assert not told(BOTH, one, reason=REASON)


def test_two_hours_of_one_sentence_are_no_zones() -> None:
    plain = "The pause in the fighting begins at 5 a.m. and ends at 7 a.m. on Friday."
    assert not told(plain, "The pause in the fighting begins at 7 a.m.", reason=REASON)
