"""Which lines of a claim count: those of one statement, and once where they share a text."""

import pytest

from firsthand.options import DEFAULT
from firsthand.text.terms import terms_in
from firsthand.weigh.claims.agreement import find_agreement
from firsthand.weigh.claims.passages import sentence_passages
from firsthand.weigh.claims.sameness import same_statement
from tests.weigh.pile import pile, words

OPTIONS = DEFAULT.weigh


def agreeing(texts: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    findings = pile(texts)
    passages = sentence_passages(findings, options=OPTIONS)
    narrations = [tuple(t.norm for t in terms_in(words(findings, p.span))) for p in passages]
    return find_agreement(
        passages, narrations, {report: report for report in texts}, options=OPTIONS
    ).lines


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (
            "Divers found eleven cracks in the spillway.",
            "Eleven cracks were found by divers.",
            True,
        ),
        (
            "The dam employs 40 divers and holds 900 barrels of oil.",
            "The dam, which employs 40 divers, sold 70 barrels of oil.",
            False,
        ),
        ("The mill laid off 210 packers on Monday.", "The mill laid off 120 packers.", False),
        (
            "She put the cost of mending the spillway at 40 million crowns.",
            "She was asked about a plan under which Kessia would bear part of the cost.",
            False,
        ),
        (
            "Hundreds of guests danced on the Halden quay all night.",
            "Thousands of guests danced on the Halden quay all night.",
            False,
        ),
        (
            "The warden of the Orle dam opened the lower sluice at noon.",
            "The warden of the Orle dam did not open the lower sluice at noon.",
            False,
        ),
        (
            "The reeve counted 1,400 sheep in the marsh, not 4,100.",
            "The reeve counted 4,100 sheep in the marsh.",
            False,
        ),
        (
            "The warden may sell the left meadow if the fishers leave the upper sluice.",
            "The fishers left the upper sluice, the warden saw.",
            False,
        ),
        (
            "The miller laid off forty packers without warning the packers' council.",
            "The miller warned the packers' council before harvest.",
            False,
        ),
        (
            "The reeve will not resign after the flood, which drowned 4,200 sheep in the marsh.",
            "The flood drowned 4,200 sheep in the marsh.",
            True,
        ),
        (
            "The club shook hands with the 29-year-old in February.",
            "The 29-year-old stayed away from training.",
            False,
        ),
        ("Odo Brandt of Port Sella likes trout.", "Odo Brandt of Port Sella can swim.", False),
    ],
)
def test_one_topic_is_not_one_statement(a: str, b: str, same: bool) -> None:
    one, other = sentence_passages(pile({"a": a + "\n", "b": b + "\n"}), options=OPTIONS)
    assert same_statement(one, other, options=OPTIONS) is same


LANDSLIDE = (
    "Guests slept in the alpine lodge. The landslide hit the lodge. Survivors left the lodge alive. "
    "Rescuers dug for survivors of the landslide. Rescuers wept beside the lodge.\n"
)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (
            "Rescuers pulled four survivors from the lodge after the landslide.",
            "Rescuers lit lamps near the lodge, and survivors cursed the landslide.",
            False,
        ),
        (
            "Rescuers heard a faint knocking under the roof of the lodge.",
            "A faint knocking was heard by rescuers beneath the lodge.",
            True,
        ),
        (
            "The landslide carried the lodge 40 metres down the slope.",
            "Survivors say the lodge was moved 40 metres by the landslide.",
            True,
        ),
    ],
)
def test_what_reports_say_throughout_is_no_statement(a: str, b: str, same: bool) -> None:
    findings = pile({"a": f"{LANDSLIDE}{a}\n", "b": f"{LANDSLIDE}{b}\n"})
    found = sentence_passages(findings, options=OPTIONS)
    one, other = (p for p in found if words(findings, p.span) in (a, b))
    assert same_statement(one, other, options=OPTIONS) is same


def test_two_openings_may_share_the_topic_alone() -> None:
    a = "Rescuers pulled survivors from the lodge after the landslide.\n"
    b = "Rescuers brought survivors out of the lodge that the landslide hit.\n"
    findings = pile({"a": f"{a}\n{LANDSLIDE}", "b": f"{b}\n{LANDSLIDE}"})
    found = sentence_passages(findings, options=OPTIONS)
    one, other = (p for p in found if words(findings, p.span) in (a.strip(), b.strip()))
    assert one.heading and other.heading
    assert same_statement(one, other, options=OPTIONS)


def test_lines_of_other_words_count_each() -> None:
    texts = {
        "a": "Divers found eleven cracks in the spillway on Monday.\n",
        "b": "In the spillway gaped eleven cracks, seen by two divers.\n",
    }
    assert agreeing(texts) == (("a",), ("b",))


def test_a_line_of_the_same_topic_does_not_count() -> None:
    texts = {
        "a": "Divers found eleven cracks in the spillway on Monday.\n",
        "b": "The warden closed the road beside the spillway.\n",
    }
    assert len(agreeing(texts)) == 1


def test_reporters_with_one_run_of_words_count_once() -> None:
    texts = {
        "a": "Divers found eleven gaping cracks in the spillway on Monday.\n",
        "b": "As divers found eleven gaping cracks in it, the spillway was shut.\n",
    }
    assert agreeing(texts) == (("a", "b"),)


def test_a_sentence_printed_word_for_word_by_two_lines_counts_once() -> None:
    told = "Divers found eleven gaping cracks in the spillway on Monday.\n"
    other = "In the spillway gaped eleven cracks, seen by two divers.\n"
    assert agreeing({"a": told, "b": told}) == (("a", "b"),)
    assert agreeing({"a": told, "b": told, "c": other}) == (("a", "b"), ("c",))


def test_words_of_one_speaker_printed_twice_show_no_common_text() -> None:
    findings = pile(
        {"a": "Divers found gaping cracks there.\n", "b": "Divers found gaping cracks there.\n"}
    )
    passages = sentence_passages(findings, options=OPTIONS)
    lines = {report: report for report in "ab"}
    found = find_agreement(passages, [(), ()], lines, options=OPTIONS)
    assert found.lines == (("a",), ("b",))


def test_a_chain_of_statements_does_not_count_as_one() -> None:
    texts = {
        "a": "Divers found gaping cracks in the spillway.\n",
        "b": "In the spillway gaped cracks, divers said; farmers demand cheaper barley.\n",
        "c": "Barley must be cheaper, a demand of farmers; anglers released young trout.\n",
        "d": "Trout, still young, were what the anglers released.\n",
    }
    assert len(agreeing({key: texts[key] for key in "ab"})) == 2
    assert len(agreeing({key: texts[key] for key in "bc"})) == 2
    assert len(agreeing({key: texts[key] for key in "cd"})) == 2
    assert len(agreeing(texts)) < 3
