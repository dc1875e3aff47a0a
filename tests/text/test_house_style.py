"""Which of two ways of writing a text keeps to."""

import pytest

from firsthand.text.house_style import CHOICES, styles_of

EXAMPLES = {
    ("percentages", "10%"): "It rose by 10%.",
    ("percentages", "10 percent"): "It rose by ten percent.",
    ("percentages", "10 per cent"): "It rose by 10 per cent.",
    ("dates", "May 4"): "The dam broke on May 4.",
    ("dates", "4 May"): "The dam broke on 4 May.",
    ("dates", "4th May"): "The dam broke on the 4th of May.",
    ("hours", "5 p.m."): "It broke at 5 p.m. on Monday.",
    ("hours", "5pm"): "It broke at 5pm.",
    ("hours", "5 pm"): "It broke at 5 pm.",
    ("hours", "5 PM"): "It broke at 5 PM.",
    ("hours", "17:00"): "It broke at 17:05.",
    ("forms of address", "Mr"): "Mr Orle denied it.",
    ("forms of address", "Mr."): "Ms. Orle denied it.",
    ("country", "U.S."): "The U.S. envoy left.",
    ("country", "US"): "The US envoy left.",
    ("-ise or -ize", "-ise"): "They organised a search.",
    ("-ise or -ize", "-ize"): "They organized a search.",
    ("-our or -or", "-our"): "The harbour was closed.",
    ("-our or -or", "-or"): "The harbor was closed.",
    ("adviser", "adviser"): "An adviser resigned.",
    ("adviser", "advisor"): "An advisor resigned.",
    ("towards", "towards"): "It drifted towards Osk.",
    ("towards", "toward"): "It drifted toward Osk.",
    ("dashes", "– with spaces"): "The dam – an old one – held.",
    ("dashes", "— without"): "The dam—an old one—held.",
    ("dashes", "— with"): "The dam — an old one — held.",
}


def test_every_way_has_an_example() -> None:
    assert set(EXAMPLES) == {(row.name, way.said) for row in CHOICES for way in row.ways}


@pytest.mark.parametrize(("choice", "text"), EXAMPLES.items())
def test_a_text_keeps_to_one_way(choice: tuple[str, str], text: str) -> None:
    assert styles_of(text) == dict([choice])


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was closed, the harbor too.",
        "He was advised and promised it.",
        "Prices rose.",
        "",
    ],
)
def test_both_ways_or_neither_is_no_choice(text: str) -> None:
    assert styles_of(text) == {}
