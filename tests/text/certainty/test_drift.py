"""Certainty of a rewrite against its source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.certainty.drift import LADDER, RUNGS, compare_certainty

PAIRS = [
    ("The mayor may accept the plan.", "The mayor accepts the plan.", "exaggerates"),
    ("The mayor accepts the plan.", "The mayor might accept the plan.", "downplays"),
    ("The mayor accepts the plan.", "The mayor takes the plan.", "same"),
    ("Tea is linked to better sleep.", "Tea improves sleep.", "exaggerates"),
    ("Tea improves sleep.", "Tea is associated with sleep.", "downplays"),
    ("Tea can improve sleep.", "Tea improves sleep.", "exaggerates"),
    ("Tea may improve sleep.", "Tea could improve sleep.", "same"),
    ("There was no effect of tea.", "Tea is not linked to sleep.", "same"),
    (
        "Drinkers slept longer: they had better sleep than others.",
        "Tea causes sleep.",
        "exaggerates",
    ),
    ("The bridge is expected to open.", "The bridge opens.", "exaggerates"),
]


@pytest.mark.parametrize(("source", "rewrite", "label"), PAIRS)
def test_labels(source: str, rewrite: str, label: str) -> None:
    assert compare_certainty(source, rewrite)[0] == label


# One sentence for each row of the ladder, in its order.
ON_LADDER = (
    "The trial saw no effect of tea on sleep.",
    "Tea is linked to sleep.",
    "Drinkers had better sleep than others.",
)


@pytest.mark.parametrize(("row", "text"), [*zip(LADDER, ON_LADDER, strict=True)])
def test_every_row_of_the_ladder(row: tuple[int, str, str], text: str) -> None:
    rung, pattern, _ = row
    assert re.search(pattern, text, re.IGNORECASE)
    _, why = compare_certainty(text, "Tea is here.")
    assert why.startswith(f"{RUNGS[rung]} in the source")


def test_the_rows_of_the_ladder_have_reasons() -> None:
    assert all(why for _, _, why in LADDER)


def test_the_reason_names_both_rungs() -> None:
    _, why = compare_certainty("Tea may help.", "Tea helps.")
    assert why == "a hedged effect in the source, a flat effect in the rewrite"


@given(st.text(), st.text())
def test_total_and_even_handed(source: str, rewrite: str) -> None:
    there, _ = compare_certainty(source, rewrite)
    back, _ = compare_certainty(rewrite, source)
    mirror = {"same": "same", "exaggerates": "downplays", "downplays": "exaggerates"}
    assert back == mirror[there]
