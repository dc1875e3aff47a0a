"""Names that the same words frame."""

import pytest

from firsthand.model import Discrepancy
from firsthand.weigh.slots.framed_names import KINDS
from tests.weigh.slots.told import padded, told

# More matter, so that words of the sentences in question are rare.
MORE = (
    " Bakers opened late. A choir sang by the fountain. Two buses were late. Eggs are dearer."
    " A parrot sat in a chimney. Skaters want the pond. Railings are painted green.\n",
    " Clocks drew few people. The cinema gets seats. Gardeners save water. Pupils planted oaks."
    " The pool needs a pump. A fox was seen. The band seeks a trumpet.\n",
)


def places(first: str, second: str) -> list[Discrepancy]:
    texts = (text + more for text, more in zip(padded(first, second), MORE, strict=True))
    return [item for item in told(*texts) if item.kind in ("place", "name")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "He poured solvent into a confectioner's shop in Mill Lane and lit it.",
            "Solvent had been poured into the confectioner's in Bell Street.",
        ),
        (
            "The glider pilot was flown with burns to Royal Tarn Hospital.",
            "The glider pilot lies with burns in St Mark's Hospital.",
        ),
        (
            "A yacht in distress called from a spot ten miles south of Orm Island.",
            "It was north of Orm Island that the yacht in distress lay.",
        ),
        (
            "The tug hit the Northern Quay at ten to eight.",
            "At 7.50 she struck the Southern Quay.",
        ),
    ],
)
def test_two_names_in_one_frame(first: str, second: str) -> None:
    assert places(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Told of other things.
        ("Rain fell in Mill Lane.", "A kiosk in Bell Street sells stamps."),
        # One report knows both.
        (
            "He poured solvent into a confectioner's shop in Mill Lane, off Bell Street.",
            "Solvent had been poured into the confectioner's in Bell Street.",
        ),
        # One may lie in the other.
        (
            "The clock fair will be held in Geneva in spring, its keepers said.",
            "The clock fair will be held in Switzerland in spring, its keepers said.",
        ),
    ],
)
def test_names_that_go_together(first: str, second: str) -> None:
    assert not places(first, second)


@pytest.mark.parametrize("word", sorted(KINDS))
def test_every_kind_of_place_is_told_apart(word: str) -> None:
    assert places(
        f"The clock thief was seen asleep beside the Orvin {word.title()} at noon.",
        f"At noon the clock thief lay asleep beside the Tarn {word.title()}.",
    )
