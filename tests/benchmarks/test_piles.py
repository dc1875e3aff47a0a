"""The pile of copies holds as much copied text as was asked for, and no more own words."""

from __future__ import annotations

import pytest

from benchmarks.speed.piles import copied_share, with_copies
from firsthand.model import Report

NOUNS = ("ferry", "harbour", "sluice", "mill", "station", "bridge", "tower", "quarry")


def a_pile() -> list[Report]:
    return [
        Report(
            id=noun,
            text="\n\n".join(
                f"The {noun} of the {adjective} town was shut for {number} days after the storm, "
                f"the {adjective} council said in its {noun} report on Friday."
                for number, adjective in enumerate(("old", "new", "upper", "lower", "far"), 2)
            ),
        )
        for noun in NOUNS
    ]


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6])
def test_the_share_is_what_was_asked(share: float) -> None:
    assert copied_share(with_copies(a_pile(), share)) == pytest.approx(share, abs=0.06)


def test_a_pile_without_copies_has_none() -> None:
    assert copied_share(a_pile()) == 0
    assert copied_share([*a_pile(), Report(id="x", text=a_pile()[0].text)]) > 0.1
