"""Conditions: each word and phrase that opens one, and what only looks like it."""

from __future__ import annotations

import pytest

from firsthand.find.statements.conditions import OPENERS
from firsthand.find.statements.statements import find_statements
from tests.find.parsed import parsed

# What follows each opener, so that the sentence is one that is written.
REST = {
    "if": "the loans arrive",
    "unless": "the loans fail",
    "assuming": "the loans arrive",
    "provided": "that the loans arrive",
    "providing": "that the loans arrive",
    "until": "the loans arrive",
    "once": "the loans arrive",
    "in exchange for": "new loans",
    "in return for": "new loans",
    "on condition": "that the loans arrive",
    "on the condition": "that the loans arrive",
    "in the event": "of an attack",
    "as long as": "the loans arrive",
    "so long as": "the loans arrive",
    "only when": "the loans arrive",
    "as part of a": "peace deal",
    "as part of any": "peace agreement",
    "as part of an": "agreement on the border",
    "subject to": "approval by the council",
    "only after": "the loans arrive",
    "only once": "the loans arrive",
    "pending": "approval by the council",
    "depending on": "the price of grain",
    "dependent on": "the price of grain",
    "conditional on": "new loans",
    "contingent on": "new loans",
    "conditional upon": "new loans",
    "contingent upon": "new loans",
}
# Openers that stand before what they are a condition of.
FIRST = ("should",)
WORDS = [" ".join(words) for row in OPENERS for words in row.words if " ".join(words) not in FIRST]


def conditions(text: str) -> list[str]:
    report = parsed(text)
    found = [s.condition for s in find_statements(report, ()) if s.condition is not None]
    return [report.report.slice(span) for span in found]


@pytest.mark.parametrize("opener", WORDS)
def test_every_opener(opener: str) -> None:
    condition = f"{opener} {REST[opener]}"
    assert conditions(f"Ruvania will sign the treaty {condition}.") == [condition]


def test_should_for_if() -> None:
    text = "Should the loans arrive, Ruvania will sign the treaty."
    assert conditions(text) == ["Should the loans arrive"]


def test_every_row_has_a_reason() -> None:
    assert all(row.reason for row in OPENERS)


@pytest.mark.parametrize(
    "text",
    [
        "She did not have to pay the full amount until November 2018.",
        "The coastguard has closed the harbour until further notice.",
        "Ruvania once again opposed the treaty of Port Sella.",
        "The mayor wondered if the bridge was open.",
        "It is unclear if the council will sign.",
        "Ruvania should sign the treaty of Port Sella.",
        "The court will hear a pending case against Ruvania.",
        "Ruvania will sign the treaty even if the loans fail.",
        "They waited as long as five hours at the border of Ruvania.",
        "An officer spoke on the condition of anonymity about the raid.",
        "The town took part as part of a national campaign.",
        "The harbour is subject to heavy storms from the north.",
        "The council provided loans for the harbour.",
        "It rained in the harbour, if anything.",
    ],
)
def test_no_condition(text: str) -> None:
    assert conditions(text) == []


def test_a_second_thing_advised_is_no_part_of_the_condition() -> None:
    text = "Police advised visitors to seek help if they feel unwell and to only carry a small bag."
    assert conditions(text) == ["if they feel unwell"]


def test_one_of_them_is_no_length_of_time() -> None:
    text = "It is hard to release water as long as one of the four gates is jammed."
    assert conditions(text) == ["as long as one of the four gates is jammed"]
