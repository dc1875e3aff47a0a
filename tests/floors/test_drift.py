"""Drift: whether a rewrite says more or less than its source."""

from __future__ import annotations

from firsthand.text.certainty.drift import compare_certainty
from tests.floors.scoring import share

FLOOR = 0.862
MORE, LESS, SAME = "exaggerates", "downplays", "same"

ITEMS = (
    ("Tea may improve sleep.", "Tea improves sleep.", MORE),
    ("Tea could cut the risk of falls.", "Tea cuts the risk of falls.", MORE),
    ("Tea is associated with better sleep.", "Tea improves sleep.", MORE),
    ("Tea drinkers had lower rates of falls.", "Tea prevents falls.", MORE),
    ("The dam may burst.", "The dam will burst.", MORE),
    (
        "The minister suggested she might sell the ferry.",
        "The minister is to sell the ferry.",
        MORE,
    ),
    ("The board is considering a sale.", "The board has agreed to a sale.", MORE),
    ("It is likely that the ship was sold.", "The ship was sold.", MORE),
    ("There was no link between tea and sleep.", "Tea may improve sleep.", MORE),
    ("Police suspect that the fire was set.", "The fire was set, police say.", MORE),
    ("Tea improves sleep.", "Tea may improve sleep.", LESS),
    ("Tea prevents falls.", "Tea is linked to fewer falls.", LESS),
    ("The dam will burst.", "The dam could burst.", LESS),
    ("The ship was sold.", "The ship was probably sold.", LESS),
    ("The minister accepted the treaty.", "The minister might accept the treaty.", LESS),
    ("Tea causes falls.", "Tea was not linked to falls.", LESS),
    ("Tea improves sleep.", "Tea makes for better sleep.", SAME),
    ("Tea may improve sleep.", "Tea might improve sleep.", SAME),
    ("Tea is linked to sleep.", "Tea is associated with sleep.", SAME),
    ("Tea had no effect on sleep.", "No link was found between tea and sleep.", SAME),
    ("The dam could burst.", "The dam may burst.", SAME),
    ("The mayor accepted the plan.", "The plan was accepted by the mayor.", SAME),
    ("The board said it would sell.", "The board will sell, it said.", SAME),
    ("Tea halves the risk in mice.", "Tea halves the risk.", MORE),
    ("Some of the crews refused to sail.", "The crews refused to sail.", MORE),
    ("One study of 12 men links tea to sleep.", "Tea is linked to sleep.", MORE),
    ("The ferry is safe.", "The ferry is safe, its owner claims.", LESS),
    ("The plan has failed.", "The plan has all but failed.", LESS),
    ("Tea is a sleeping draught.", "Tea helps one sleep.", SAME),
)


def test_drift() -> None:
    assert share((compare_certainty(a, b)[0], label) for a, b, label in ITEMS) >= FLOOR
