"""Quotes that run together what others give in two places, by examples, and quotes that do not."""

import pytest

from firsthand.model import Wording
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.weigh.stories import a_story, texts_of

A, B = "We lost the whole northern quay last night", "We will build it again in stone and iron"
WHOLE = f"The harbour burned. “{A}. {B},” Mayor Ilse Marek said."

APART = {
    "a sentence of the report between": f"It rained. “{A},” Mayor Ilse Marek said. The fire began in a depot. The pumps failed. “{B},” she said.",
    "paragraphs between": f"It rained. “{A},” Mayor Ilse Marek said.\n\nThe fire began in a depot at noon.\n\n“{B},” Mayor Ilse Marek said.",
    "the other way round": f"It rained. “{B},” Mayor Ilse Marek said.\n\nThe fire began at noon.\n\n“{A},” Mayor Ilse Marek said.",
    "two speakers": f"It rained. “{A},” Mayor Ilse Marek said.\n\n“{B},” fire chief Jan Brandt said.",
    "two days": f"It rained. “{A},” Mayor Ilse Marek said on Monday.\n\nOn Thursday she spoke again at the fair.\n\n“{B},” Mayor Ilse Marek said on Thursday.",
}  # fmt: skip

TOGETHER = {
    "one pair of marks": f"It rained. “{A}. {B},” Mayor Ilse Marek said.",
    "a clause between": f"It rained. “{A},” Mayor Ilse Marek said. “{B}.”",
    "a new paragraph of the speech": f"It rained. Mayor Ilse Marek said: “{A}.\n\n“{B}.”",
    "only the first": f"It rained. “{A},” Mayor Ilse Marek said.",
    "only the second": f"It rained. “{B},” Mayor Ilse Marek said.",
}  # fmt: skip


def weighed(*texts: str) -> tuple[list[str | None], list[Wording]]:
    findings, links = a_story(*texts, published="2025-03-12")
    wordings = weigh_wordings(findings, links)
    spliced = [c for w in wordings for c in w.changes if c.kind == "spliced"]
    return [text for c in spliced for text in texts_of(findings, c.spans) if text], list(wordings)


@pytest.mark.parametrize("name", APART)
def test_two_places_run_together(name: str) -> None:
    joints, wordings = weighed(WHOLE, APART[name])
    assert joints == ["night. We"]
    reason = next(c.reason for w in wordings for c in w.changes if c.kind == "spliced")
    assert "r1" in reason and "r2" in reason and "two places" in reason


@pytest.mark.parametrize("name", TOGETHER)
def test_one_place(name: str) -> None:
    assert weighed(WHOLE, TOGETHER[name])[0] == []


def test_what_two_quotations_leave_between_them_is_no_splice() -> None:
    whole = f"It rained. “{A}. Nobody came to our help. {B},” Mayor Ilse Marek said."
    broken = TOGETHER["a clause between"]
    _, wordings = weighed(whole, broken, WHOLE)
    reasons = {c.kind: c.reason for w in wordings for c in w.changes}
    assert "in r2" in reasons["dropped"]
    assert "in r3" in reasons["spliced"] and "in r1" in reasons["spliced"]


def test_an_ellipsis_marks_the_cut() -> None:
    dotted = WHOLE.replace(". We will", " … We will")
    assert weighed(dotted, APART["paragraphs between"])[0] == []


@pytest.mark.parametrize("name", ["one pair of marks", "a clause between"])
def test_what_a_clause_parts_is_one_reading(name: str) -> None:
    _, wordings = weighed(WHOLE, TOGETHER[name])
    assert [w.nature for w in wordings] == ["same words"]
    assert len(wordings[0].readings) == 2 and wordings[0].changes == ()


@pytest.mark.parametrize(
    "middle",
    [
        "Nobody came to help us from the capital",
        "The pumps were broken for a year",
        "It was the worst night of my life",
        "Nine boats burned with it",
        "I wept when I saw it this morning",
    ],
)
def test_a_sentence_left_out_without_a_mark(middle: str) -> None:
    joints, wordings = weighed(WHOLE, f"It rained. “{A}. {middle}. {B},” Mayor Ilse Marek said.")
    assert len(joints) == 1 and middle in str(joints[0])
    assert wordings[0].base == 1 and wordings[0].nature == "edited"
