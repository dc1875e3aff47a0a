"""Templates, invented names and other words for a sentence."""

from __future__ import annotations

import random

import pytest

from benchmarks.lineage.edits import EDITS, splice
from benchmarks.lineage.grammar import expand
from benchmarks.lineage.invented import Telling
from benchmarks.lineage.invention import Inventor
from benchmarks.lineage.matter import common, invent, kinds, read_rows
from benchmarks.lineage.rewording import lower_first, reword, split, swap_words, turn
from benchmarks.lineage.units import Unit, Units


def test_choice_slot_and_option_are_filled() -> None:
    said = {
        expand("{a|the {old|new}} $thing [at sea].", random.Random(k), {"thing": "ferry"})
        for k in range(60)
    }
    assert said == {
        f"{article} ferry{place}."
        for article in ("A", "The old", "The new")
        for place in ("", " at sea")
    }


@pytest.mark.parametrize("template", ["{a|b", "a}", "[a"])
def test_unbalanced_template_is_an_error(template: str) -> None:
    with pytest.raises(ValueError, match=r"unbalanced|closes nothing|no '"):
        expand(template, random.Random(1), {})


def test_every_template_of_every_kind_of_event_can_be_told() -> None:
    for kind in kinds():
        matter = invent(random.Random(kind.name), kind)
        assert len(matter.people) == len(kind.titles)
        for rows in matter.facts.values():
            assert len(rows) >= 3
            for row in rows:
                said = expand(row, random.Random(1), matter.slots)
                assert said[0].isupper() or said[0].isdigit()
                assert not set("{}[]$|") & set(said)


@pytest.mark.parametrize("block", ["own", "standing", "release"])
def test_every_common_template_can_be_told(block: str) -> None:
    matter = invent(random.Random(1))
    for row in common(block):
        assert not set("{}[]$|") & set(expand(row, random.Random(1), matter.slots))


def test_every_quote_has_a_reported_form() -> None:
    assert all(row.count(" | ") == 1 for row in common("quote"))
    assert set(read_rows("common")) == {""}


def test_inventor_gives_no_name_twice() -> None:
    inventor = Inventor(random.Random(1))
    names = [inventor.outlet() for _ in range(200)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("On Monday the ferry left the quay of Port Sella.", "The ferry left the quay of Port Sella on Monday."),
        ("The ferry left the quay of Port Sella on Monday.", "On Monday, the ferry left the quay of Port Sella."),
        ("The gates of the dam had been opened, the mayor said.", "The mayor said that the gates of the dam had been opened."),
        ("The mayor said that the gates had been opened.", "The gates had been opened, the mayor said."),
        ("The men were found by divers.", "Divers found the men."),
        ("Nothing can be turned here", "Nothing can be turned here"),
    ],
)  # fmt: skip
def test_turn(text: str, turned: str) -> None:
    assert turn(text, random.Random(1)) == turned


def test_turn_puts_the_speaker_before_the_quote() -> None:
    turned = turn("“We will stay,” the mayor said.", random.Random(1))
    assert turned.startswith("The mayor ")
    assert turned.endswith(": “We will stay.”")


def test_split_parts_two_clauses() -> None:
    text = "The gates of the old dam stayed shut all night, and the water rose to the crest."
    assert split(text).count(".") == 2


def test_words_in_quotes_are_never_swapped() -> None:
    quote = "“Several workers vanished near the town”"
    for seed in range(20):
        assert quote in swap_words(f"{quote}, the police said.", random.Random(seed), 1.0)


def test_all_words_found_are_swapped_at_full_share() -> None:
    assert "several" not in swap_words("There were several ferries.", random.Random(1), 1.0)
    assert swap_words("There were several ferries.", random.Random(1), 0.0).endswith("ferries.")


@pytest.mark.parametrize(
    ("text", "lowered"),
    [("The ferry left.", "the ferry left."), ("Hugo left.", "Hugo left."), ("Velostad slept.", "Velostad slept.")],
)  # fmt: skip
def test_lower_first_keeps_names(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered


def test_reword_changes_at_full_share_and_not_at_none() -> None:
    text = "Several workers vanished near the town on Monday."
    assert reword(text, random.Random(1), 0.0) == text
    assert reword(text, random.Random(1), 1.0) != text


def _report() -> tuple[Units, Telling]:
    rng = random.Random(9)
    telling = Telling(invent(rng), rng)
    return telling.report("n0", ["interview", "statement", "release", "standing"]), telling


@pytest.mark.parametrize("kind", sorted(EDITS))
def test_copy_gives_only_matter_of_its_parent(kind: str) -> None:
    units, telling = _report()
    made = EDITS[kind](units, random.Random(2), telling)
    held = {content for unit in units for content in unit.contents}
    copied = [unit for unit in made if unit.line]
    assert copied
    assert {content for unit in copied for content in unit.contents} <= held
    assert {unit.line for unit in copied} == {"n0"}
    adds = any(not unit.line for unit in made)
    assert (kind in ("followup", "revised", "grown", "worked")) == adds


def test_full_copy_and_reordering_keep_every_sentence() -> None:
    units, telling = _report()
    assert EDITS["full"](units, random.Random(1), telling) == units
    moved = EDITS["reordered"](units, random.Random(1), telling)
    assert sorted(unit.text for unit in moved) == sorted(unit.text for unit in units)


def test_deep_paraphrase_keeps_few_sentences() -> None:
    units, telling = _report()
    made = EDITS["deep"](units, random.Random(1), telling)
    own = [unit.text for unit in units if unit.origin == "n0"]
    assert sum(unit.text in own for unit in made) < 0.4 * len(own)


def test_splice_takes_from_both() -> None:
    one, telling = _report()
    other = tuple(Unit(f"Line {k} of the other.", (f"x {k}",), "n1", "n1") for k in range(9))
    lines = {unit.line for unit in splice(one, other, random.Random(1), telling)}
    assert lines == {"n0", "n1"}
