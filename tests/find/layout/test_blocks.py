"""Blocks: lines, or paragraphs whose lines were hard-wrapped."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.find.layout.blocks import cut_blocks, key_of, make_block
from firsthand.options import DEFAULT

OPTIONS = DEFAULT.find
PARAGRAPHS = (
    "The ferry was held at Port Sella on Friday after a storm tore its ramp away, and the harbour "
    "master said that it would not sail again before the ramp had been looked at.",
    "Nobody was hurt. Some forty passengers spent the night in a school, where the town had put up "
    "beds, and left by bus in the morning.",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", " \n \n ", "\u2028"])
def test_lines_are_blocks(gap: str) -> None:
    assert [block.text for block in cut_blocks(gap.join(PARAGRAPHS), options=OPTIONS)] == [
        *PARAGRAPHS
    ]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_lines_are_joined(width: int) -> None:
    wrapped = ["Ferry held at Port Sella", *(textwrap.fill(text, width) for text in PARAGRAPHS)]
    blocks = cut_blocks("\n\n".join(wrapped), options=OPTIONS)
    assert [" ".join(block.text.split()) for block in blocks] == [
        "Ferry held at Port Sella",
        *PARAGRAPHS,
    ]


def test_a_list_of_short_lines_is_not_joined() -> None:
    text = "Eggs\nMilk\nbread and butter\ntea\nSugar\nsalt"
    assert len(cut_blocks(text, options=OPTIONS)) == 6


def test_a_block_knows_its_end_and_key() -> None:
    block = make_block("x  He said “no.” ", 1, 17)
    assert block is not None
    assert (block.start, block.end, block.final, block.key) == (3, 16, True, "hesaidno")
    assert make_block("   ", 0, 3) is None


def test_keys_ignore_setting() -> None:
    assert key_of("Ferry—Held, at  SELLA!") == key_of("ferry held at Sella")


@given(st.text())
def test_blocks_hold_every_character_once(text: str) -> None:
    blocks = cut_blocks(text, options=OPTIONS)
    held = "".join(block.text for block in blocks)
    assert "".join(held.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(blocks))
