"""Named things in two towns, and namesakes."""

import pytest

from tests.weigh.slots.told import told, values

TWO, NAMESAKES = "put in two places", "Of two namesakes"
FIRST = "Police in Sund set up the zone after the Winterfest in Munich this year, where it worked."
TOO = "It worked well at the Winterfest in Munich, the police of Sund said about the zone."
OTHER = "The police of Sund had such a zone at the Winterfest in the German capital this year."


def test_one_thing_in_two_towns() -> None:
    (item,) = told(FIRST, TOO, OTHER, reason=TWO)
    assert (item.kind, item.severity) == ("place", 2)
    assert "German capital" in " ".join(values(item))


def test_a_capital_by_its_name_is_one_place() -> None:
    named = FIRST.replace("Munich", "Berlin")
    assert not told(named, OTHER, reason=TWO)


@pytest.mark.parametrize(("one", "other"), [("Upper", "Lower"), ("Old", "New")])
def test_namesakes_of_which_each_report_names_one(one: str, other: str) -> None:
    first = f"Shells fell on the village of {one} Tesk on Thursday and killed a farmer. "
    first += f"{one} Tesk lies near the pass."
    second = first.replace(one, other).replace("killed", "wounded")
    (item,) = told(first, second, reason=NAMESAKES)
    assert {f"{one} Tesk", f"{other} Tesk"} == set(values(item))


def test_a_report_that_names_both_tells_them_apart() -> None:
    first = (
        "Shells fell on Upper Tesk on Thursday and killed a farmer. Upper Tesk lies near the pass."
    )
    second = first.replace("Upper", "Lower") + " Nothing happened in Upper Tesk."
    assert not told(first, second, reason=NAMESAKES)
