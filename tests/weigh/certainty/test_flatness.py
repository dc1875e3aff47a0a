import pytest

from firsthand.weigh.certainty.flatness import is_modal
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story


@pytest.mark.parametrize(
    ("text", "anchor", "modal"),
    [
        ("might have lost power", "lost", True),
        ("might have lost power", "power", False),
        ("a possible loss", "loss", False),
        ("expected to pay", "pay", True),
        ("", "pay", False),
    ],
)
def test_a_modal_and_its_verb(text: str, anchor: str, modal: bool) -> None:
    assert is_modal(text, anchor) is modal


HEDGED = "Harbour master Greta Holm said that the ferry might have lost power before the impact."


@pytest.mark.parametrize(
    ("flat", "told"),
    [
        ("The ferry lost power before the impact, harbour master Greta Holm said.", True),
        ("Perhaps the ferry lost power before the impact, harbour master Greta Holm said.", False),
        ("The ferry never lost power before the impact, harbour master Greta Holm said.", False),
    ],
)
def test_a_hedge_that_was_lost(flat: str, told: bool) -> None:
    findings, links = a_story(HEDGED, "It was dark.\n" + flat)
    hits = [i for i in weigh_discrepancies(findings, links) if i.kind == "certainty"]
    strong = [i for i in hits if any("lost" in r.value for r in i.readings) and "while" in i.reason]
    assert bool([i for i in strong if i.severity > 1]) is told
