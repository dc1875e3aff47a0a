"""Positions: actor, stance, content, condition, modality."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.positions.duties import DUTY
from firsthand.find.positions.modality import MODALITIES, NEGATED
from firsthand.find.positions.positions import find_positions
from firsthand.find.statements.statements import find_statements
from firsthand.model import Mention, Name, Position, Quote, Report, Span
from tests.find.parsed import parsed


def positions(
    text: str, *quotes: Quote, names: tuple[str, ...] = ("Ida Holm", "Ruvania")
) -> tuple[Report, tuple[Position, ...]]:
    report = parsed(text)
    known = tuple(
        Name(
            name,
            "person",
            (Mention(Span("r1", text.index(name), text.index(name) + len(name)), "name"),),
        )
        for name in names
        if name in text
    )
    found = find_positions(report, known, quotes, find_statements(report, quotes))
    return report.report, found


def one(text: str, *quotes: Quote) -> tuple[Report, Position]:
    report, found = positions(text, *quotes)
    assert len(found) == 1, [(p.stance, report.slice(p.content)) for p in found]
    return report, found[0]


@pytest.mark.parametrize(
    ("text", "actor", "stance", "modality"),
    [
        ("Ruvania rejected the treaty.", "Ruvania", "rejects", "stated"),
        ("Ruvania has pledged to end the war.", "Ruvania", "promises", "future"),
        ("Ruvania would accept the treaty.", "Ruvania", "would_accept", "conditional"),
        (
            "Ida Holm suggested she might accept the treaty.",
            "Ida Holm",
            "would_accept",
            "tentative",
        ),
        ("Ruvania did not accept the treaty.", "Ruvania", "rejects", "stated"),
        ("Ruvania did not threaten the fleet.", "Ruvania", "threatens", "denied"),
        ("The treaty was rejected by Ruvania.", "Ruvania", "rejects", "stated"),
        ("Members of the union opposed the treaty.", "Members of the union", "rejects", "stated"),
        ("Ida Holm is open to a truce.", "Ida Holm", "would_accept", "stated"),
        ("Ida Holm expressed openness to a truce.", "Ida Holm", "would_accept", "stated"),
        ("The ministry will support the truce.", "ministry", "supports", "future"),
    ],
)
def test_who_takes_which_position(text: str, actor: str, stance: str, modality: str) -> None:
    _, found = one(text)
    assert (found.actor, found.stance, found.modality) == (actor, stance, modality)


def test_content_and_condition_are_spans() -> None:
    report, found = one("Ruvania would accept the treaty in exchange for new loans.")
    assert report.slice(found.content) == "the treaty"
    assert found.condition is not None
    assert report.slice(found.condition) == "in exchange for new loans"
    assert found.plover == "AGREE"


def test_the_head_of_a_relative_clause_is_the_content() -> None:
    report, found = one("It was a treaty that Ruvania has rejected.")
    assert report.slice(found.content) == "a treaty" or report.slice(found.content) == "treaty"


@pytest.mark.parametrize(
    "text",
    [
        "She was asked whether Ruvania would accept the treaty.",
        "Would Ruvania accept the treaty?",
    ],
)
def test_a_question_is_a_hypothesis(text: str) -> None:
    _, found = positions(text)
    assert all(p.modality == "hypothetical" for p in found)


@pytest.mark.parametrize(
    "text",
    ["The rain supported the crops.", "They rejected the plan.", "The mayor walked home.", ""],
)
def test_no_position_without_an_actor(text: str) -> None:
    assert positions(text)[1] == ()


@pytest.mark.parametrize("modal", sorted(DUTY - {"ought"}))
def test_a_duty_in_speech_is_a_demand_of_the_speaker(modal: str) -> None:
    text = f"“We {modal} close the old bridge this week,” Ida Holm told the council."
    start = text.index("We")
    content = Span("r1", start, text.index(",”") + 1)
    quote = Quote((content,), (), (), "direct", "Ida Holm", False, "test", "test")
    report, found = one(text, quote)
    assert (found.actor, found.stance, found.plover) == ("Ida Holm", "demands", "REQUEST")
    assert report.slice(found.content).startswith("close the old bridge")


def test_a_duty_denied_is_a_rejection() -> None:
    text = "“I don’t think we should close the old bridge,” Ida Holm told the council."
    content = Span("r1", 1, text.index(",”") + 1)
    quote = Quote((content,), (), (), "direct", "Ida Holm", False, "test", "test")
    _, found = one(text, quote)
    assert found.stance == "rejects"


def test_tables() -> None:
    assert [name for name, _, _ in MODALITIES] == [
        "hypothetical",
        "tentative",
        "conditional",
        "future",
    ]
    assert set(NEGATED.values()) == {"rejects"}


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_total(text: str) -> None:
    report, found = positions(text)
    assert all(report.slice(p.content) for p in found)


@pytest.mark.parametrize(
    ("text", "actor", "stance", "content"),
    [
        ("Ruvania urged the mayors to leave.", "Ruvania", "demands", "the mayors to leave"),
        (
            "The head of the union, Ida Holm, rejected the plan.",
            "Ida Holm",
            "rejects",
            "the plan",
        ),
        (
            "It would mean full membership, a step that Ruvania has rejected.",
            "Ruvania",
            "rejects",
            "full membership",
        ),
        ("Ruvania insisted that the fleet leave.", "Ruvania", "demands", "that the fleet leave"),
        ("Both countries opposed the treaty.", "Both countries", "rejects", "the treaty"),
    ],
)
def test_what_it_is_about(text: str, actor: str, stance: str, content: str) -> None:
    report, found = one(text)
    assert (found.actor, found.stance) == (actor, stance)
    assert report.slice(found.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "Ruvania denounced them.",
        "Ida Holm declined to comment.",
        "Ruvania insisted that the treaty was in force.",
        "The officers were not authorized to speak.",
    ],
)
def test_what_is_no_position(text: str) -> None:
    assert positions(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "stance", "modality"),
    [
        ("Ruvania refused to support the treaty.", "rejects", "stated"),
        ("Ida Holm announced that she would support the treaty.", "supports", "future"),
        ("Ida Holm said she would support the treaty if it paid.", "supports", "conditional"),
        ("Ruvania has not accepted the treaty.", "accepts", "denied"),
        ("The council can support any treaty.", "supports", "hypothetical"),
        ("The council must accept the treaty.", "accepts", "hypothetical"),
    ],
)
def test_how_it_is_taken(text: str, stance: str, modality: str) -> None:
    _, found = one(text)
    assert (found.stance, found.modality) == (stance, modality)


@pytest.mark.parametrize(
    "words",
    [
        "We should understand this.",
        "I never said we should close the bridge.",
        "If we need to close the bridge, it is late.",
        "Should we close the bridge?",
    ],
)
def test_what_is_no_duty(words: str) -> None:
    text = f"“{words}” Ida Holm said."
    quote = Quote(
        (Span("r1", 1, 1 + len(words)),), (), (), "direct", "Ida Holm", False, "test", "test"
    )
    assert positions(text, quote)[1] == ()


def test_a_pronoun_is_the_speaker_of_the_words_ascribed_to_it() -> None:
    text = "The bridge is closed. He demanded new loans."
    start = text.index("He")
    source = Span("r1", start, start + 2)
    content = Span("r1", text.index("new"), len(text) - 1)
    quote = Quote((content,), (), (source,), "indirect", "Jan Verel", False, "test", "test")
    _, found = one(text, quote)
    assert found.actor == "Jan Verel"


def test_a_condition_of_the_main_clause_is_not_that_of_a_clause_in_passing() -> None:
    _, found = positions("The council, which Ruvania supports, will close if the loans fail.")
    assert [p.condition for p in found] == [None]
