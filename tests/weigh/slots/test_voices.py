"""One remark of two parties, and one that a party disputes."""

import pytest

from tests.weigh.slots.told import padded, told, values

FIRST = "Police said that a limit of 40 kilometres an hour applied in the cutting on Friday."
LOST = "A third of the heavy guns was pulled back from the river, a defence official said."


def test_what_one_party_disputes() -> None:
    other = (
        "The company disputes a statement by the police that a limit of 40 kilometres an hour applied in the"
        " cutting on Friday."
    )
    (item,) = told(*padded(FIRST, other), reason="disputes what")
    assert (item.kind, item.severity) == ("negation", 3)
    assert all("limit of 40" in value for value in values(item))


def test_an_unnamed_official_becomes_a_body() -> None:
    other = "A third of the heavy guns was withdrawn from the river, the General Staff announced."
    (item,) = told(*padded(LOST, other), reason="leaves unnamed")
    assert (item.nature, item.severity) == ("provenance", 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an unsigned note on the Sund forum", "an anonymous post on the Sund forum"),
        ("a judge at the Supreme Court", "the Supreme Court"),
    ],
)
def test_one_source_told_in_two_ways_is_one(one: str, other: str) -> None:
    text = "A third of the heavy guns was pulled back from the river, {} said."
    assert not told(*padded(text.format(one), text.format(other)), reason="leaves unnamed")
