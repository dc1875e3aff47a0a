"""Values that the same words frame in sentences told quite differently, and what sets them apart."""

import pytest

from firsthand.model import Discrepancy, Quantity, Span
from firsthand.text.tokens import stem
from firsthand.weigh.scene import set_scene
from firsthand.weigh.slots.around import words_around
from firsthand.weigh.slots.equality import are_equal
from firsthand.weigh.slots.sharing import share
from firsthand.weigh.tables import read_rows
from tests.weigh.slots import told as slots
from tests.weigh.stories import a_story

# More matter, so that words of the sentences in question are rare.
MORE = (
    "The mayor, Ida Kroll, thanked the crews. The insurers will meet soon. Schools opened as usual. "
    "The baker sold out. Nobody knows why.",
    "The weather was fine on the coast. A reporter of this paper was there. Bread costs more now. "
    "Birds sang. The harbour smelt of tar.",
)


def differences(a: str, b: str) -> list[Discrepancy]:
    """In what two reports differ, after more matter of their own."""
    return slots.told(f"{a} {MORE[0]}", f"{b} {MORE[1]}", published="2026-05-20T10:00:00")


def told(a: str, b: str) -> list[set[str]]:
    """The readings of the numbers and dates in which two reports differ."""
    return [
        {reading.value for reading in item.readings}
        for item in differences(a, b)
        if item.kind in ("number", "date")
    ]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The union's general assembly on 4 June will vote on the offer.",
            "Nobody is happy. Members decide at the general assembly on 11 June, said Ruth Hale.",
            {"4 June", "11 June"},
        ),
        (
            "Rovers slid to their fifth defeat in a row on Saturday, at home to Dunmore.",
            "Coach Per Lindt blamed the referee. For Rovers it was the sixth loss running.",
            {"fifth defeat in a row", "sixth loss running"},
        ),
        (
            "Bus drivers stayed at home. The strike, the third this year, ends tonight.",
            "Commuters stood in the rain on the fourth walkout since January.",
            {"third this year", "fourth walkout since January"},
        ),
        (
            "The bridge will stay closed for six weeks while engineers replace bearings.",
            "Lorries take the valley road: the bridge is to be closed for ten weeks for bearings.",
            {"six weeks", "ten weeks"},
        ),
        (
            "Police said 34 shops were looted in the old town after the match.",
            "Glass everywhere: traders count 43 looted shops and want money from the city.",
            {"34 shops were looted", "43 looted shops"},
        ),
        (
            "Nobody slept. Fourteen shows are gone, and so is the money.",
            "Eleven concerts have been called off, the agent said.",
            {"Fourteen shows", "Eleven concerts"},
        ),
    ],
)
def test_values_in_one_frame_are_told_apart(a: str, b: str, values: set[str]) -> None:
    assert values in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # rounded, in another unit, or told less exactly
        ("Police said 34 shops were looted.", "Traders say more than 30 were looted."),
        ("The lake rose by 30 centimetres.", "Overnight the lake rose by a foot."),
        ("The bridge is closed for six weeks.", "The bridge is shut for a month and a half."),
        # another of its kind, another side, another row
        ("Two windows were broken.", "At another school four windows were broken."),
        ("Tickets cost 40 crowns for adults.", "Children pay 20 crowns for their tickets."),
        ("Rovers slid to their fifth defeat in a row.", "Rovers won a third game running."),
        ("Four members voted for the plan.", "Two members voted against the plan."),
        # a part and the whole
        ("The firm will cut 400 jobs, 120 of them in Lund.", "In Lund 120 jobs will go."),
        ("The ship had 212 passengers and a crew of 19.", "There were 231 people on the ship."),
        # openly brought up to date
        ("The number of cases is 27.", "The number of cases rose to 33, up from 27."),
        # two things on two days
        ("The meeting on 4 June will elect a chairman.", "On 5 July they will see the accounts."),
    ],
)
def test_what_sets_two_values_apart(a: str, b: str) -> None:
    assert not told(a, b)


def test_nearer_words_say_more_of_a_value() -> None:
    findings, links = a_story("Divers found 12 old coins in a wreck, and the museum rejoiced.")
    scene = set_scene(findings, links)
    (quantity,) = findings[0].quantities
    (sentence,) = scene.sentences.over(quantity.span)
    around = words_around(quantity.span, sentence, scene, head="coin")
    assert around[stem("coins")].near > around[stem("wreck")].near > around[stem("museum")].near
    assert share(around, around, scene).core == 1.0


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [(1.92e9, 1.9e9, True), (2280, 2300, True), (17.5, 18, False), (40, 41, False)],
)
def test_rounded_counts_are_equal(a: float, b: float, equal: bool) -> None:
    findings, links = a_story("Nothing.")
    scene = set_scene(findings, links)
    one, other = (
        Quantity(Span("r1", 0, 1), value, value, value, None, None, None) for value in (a, b)
    )
    assert are_equal(one, other, scene) == equal


def test_every_row_of_words_that_set_apart_has_two_sides() -> None:
    for row in read_rows("apart.tsv"):
        sides = [{stem(word) for word in cell.split("|")} for cell in row]
        assert len(sides) > 1
        assert all(not a & b for n, a in enumerate(sides) for b in sides[n + 1 :])


def test_a_limit_told_as_the_number_itself() -> None:
    a = "Under the law the helmsmen of such boats face up to ten years in prison."
    b = "He was led away in handcuffs. As a helmsman he faces ten years in prison."
    assert {"up to ten years", "ten years"} in told(a, b)
    assert not told(a, "He may get less: a helmsman faces ten years in prison at most.")


def test_a_decimal_point_that_was_lost() -> None:
    a = "In the darkest fifth of the rooms the values were 3.1 percent lower in the morning."
    b = "Your values drop by 31 percent, say those who made the study."
    assert {"3.1 percent lower in the morning", "31 percent"} in told(a, b)


def test_years_since_which_one_person_is_in_office() -> None:
    a = "Anna Brandt, 63, has run the harbour since 2014 and is not liked by all."
    b = "The guests waited. Anna Brandt, head of the port since the autumn of 2015, came last."
    assert {"2014", "the autumn of 2015"} in told(a, b)
    assert not told(a, b.replace("2015", "2014"))


def test_those_badly_hurt_are_counted_in_a_row_of_their_own() -> None:
    a = "Fourteen people were hurt when the stand fell, two of them badly."
    b = "The surgeon said at noon that three patients were in a serious condition."
    readings = set().union(*told(a, b))
    assert any(value.startswith("two") for value in readings)
    assert any(value.startswith("three") for value in readings)


def test_an_old_figure_told_as_the_present_one() -> None:
    a = (
        "The bank now forecasts growth of 2.9 percent for the year; "
        "in May it had forecast 2.4 percent."
    )
    b = "Growth of 2.9 percent is forecast for the year, the bank says."
    stale = "For the year the bank forecasts growth of 2.4 percent."
    assert [item.kind for item in differences(a, stale)] == ["stale"]
    assert not differences(a, b)
