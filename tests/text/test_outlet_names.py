"""Names of outlets compared, and which reports are of one house."""

import pytest

from firsthand.text.outlet_names import house_pairs, letters_of, plain_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Halden Courier", "halden-courier"),
        ("www.haldencourier.com", "haldencourier"),
        ("Associated Press (AP)", "associated-press"),
        ("…", "unnamed"),
    ],
)
def test_plain_names(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_name_and_its_host_have_the_same_letters() -> None:
    assert letters_of("The Halden Courier") == letters_of("www.haldencourier.com")


def test_one_outlet_or_one_owner_is_one_house() -> None:
    rows = [
        ("d", "Osk Times", None),
        ("c", "Sella Post", "Ruvania Media"),
        ("b", "Halden Courier", "Ruvania Media"),
        ("a", "The Halden Courier", None),
        ("e", None, "Osk Times"),
        ("f", " ", None),
        ("g", None, None),
    ]
    pairs = {("a", "b"), ("b", "c"), ("d", "e")}
    assert set(house_pairs(rows)) == set(house_pairs(rows[::-1])) == pairs
