"""Hedging cues of a string: every row of the lexicon and of the contexts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.certainty.cue_contexts import CONTEXTS, turned
from firsthand.text.certainty.hedges import UNCERTAIN, Row, hedges_in, lexicon

FORMS = [(form, row) for row in lexicon() for form in row.forms]


@pytest.mark.parametrize(("form", "row"), FORMS, ids=[form for form, _ in FORMS])
def test_every_form_is_found(form: str, row: Row) -> None:
    text = f"Then {form} that it was so."
    assert any(text[cue.start : cue.end].startswith(form) for cue in hedges_in(text))


@pytest.mark.parametrize("row", lexicon(), ids=lambda row: row.forms[0])
def test_every_row_has_a_level_and_a_reason(row: Row) -> None:
    assert 0 <= row.level < 1
    assert row.reason
    assert row.kind in UNCERTAIN | {
        "report",
        "future",
        "plan",
        "desire",
        "appearance",
        "ability",
        "duty",
    }


# One example a row of CONTEXTS, in its order: the text, the word, and the kind it gets.
EXAMPLES = [
    ("The vote is set for late May.", "May", None),
    ("They met on 12 May in Port Sella.", "May", None),
    ("She chose May 12 for it.", "May", None),
    ("They may well as well leave.", "may", None),
    ("She told would-be buyers of it.", "would", None),
    ("It showed its military might at sea.", "might", None),
    ("It was the will of the people.", "will", None),
    ("He bought a can of paint.", "can", None),
    ("The mayor could not be reached.", "could", None),
    ("The mayor would not comment.", "would", None),
    ("They built it so that trains could stop.", "could", None),
    ("The mayor said she would resign.", "would", "future"),
    ("Sales fell more than expected.", "expected", None),
    ("The sale had been expected.", "expected", None),
    ("It cost an estimated 40 crowns.", "estimated", None),
    ("The debt, estimated at 40 crowns, grew.", "estimated", None),
    ("It beat market expectations.", "expectations", None),
    ("They spoke with potential buyers.", "potential", None),
    ("They came as soon as possible.", "possible", None),
    ("A think tank wrote it.", "think", None),
    ("Believe it or not, it rained.", "Believe", None),
    ("The council will consider the plan.", "consider", "plan"),
    ("She appeared on the stage.", "appeared", None),
    ("She will assume office in June.", "assume", None),
    ("The women feel threatened.", "feel", None),
    ("They stood at the tomb of the unknown soldier.", "unknown", None),
    ("Police held the suspect.", "suspect", None),
    ("The accused must pay the tenant.", "accused", None),
    ("They shelled it to accuse the rebels.", "accuse", None),
    ("Doctors counted 37 confirmed and 9 suspected cases.", "suspected", None),
    ("Each side may license 45 boats.", "may", "duty"),
    ("She noted the speculation in the press.", "speculation", None),
    ("He said that the sign that was put up was too small.", "sign that", None),
    ("This is the latest estimate.", "estimate", None),
    ("Two projects failed.", "projects", None),
    ("He stays until Friday.", "until", None),
    ("It did little, if anything.", "if", None),
    ("She is the likely winner.", "likely", None),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0][:30])
def test_contexts(example: tuple[str, str, str | None]) -> None:
    text, word, kind = example
    kinds = [cue.kind for cue in hedges_in(text) if text[cue.start : cue.end] == word]
    assert kinds == ([] if kind is None else [kind])


def test_every_context_has_an_example() -> None:
    fired = set()
    for text, word, _ in EXAMPLES:
        start = text.index(word)
        fired.add(turned(text, start, start + len(word), reach=120))
    assert [row.reason for row in CONTEXTS if row not in fired] == []


def test_a_hedge_that_looks_like_an_excluded_one_stays() -> None:
    assert [c.kind for c in hedges_in("The mayor may resign in May.")] == ["probable"]
    assert [c.kind for c in hedges_in("He stays until the bridge is built.")] == ["condition"]
    assert [c.kind for c in hedges_in("She would resign if asked.")] == ["condition", "condition"]


def test_the_longest_cue_wins() -> None:
    text = "It remains to be seen."
    assert [text[c.start : c.end] for c in hedges_in(text)] == ["remains to be seen"]


@given(st.text())
def test_total(text: str) -> None:
    for cue in hedges_in(text):
        assert 0 <= cue.start < cue.end <= len(text)


@pytest.mark.parametrize("unit", [" ", "may ", "said would ", "as if", "x", "if\n", "\x00\ud800"])
def test_linear(unit: str) -> None:
    start = time.perf_counter()
    hedges_in(unit * (200_000 // len(unit)))
    assert time.perf_counter() - start < 10
