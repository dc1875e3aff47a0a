"""One figure as a rule tells one fact, whatever the words around it."""

from __future__ import annotations

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.claims.figures import same_figures
from firsthand.weigh.claims.passages import clause_passages, sentence_passages
from tests.weigh.pile import pile, words

OPTIONS = DEFAULT.weigh


def groups(**texts: str) -> list[list[str]]:
    """The words of the passages that are put together by a figure."""
    findings = pile({k: f"The quay at Halden was quiet. {v}\n" for k, v in texts.items()})
    first = {item.report.text: item.report.id for item in reversed(findings)}
    found = same_figures(
        findings,
        sentence_passages(findings, options=OPTIONS),
        clause_passages(findings, options=OPTIONS),
        {item.report.id: first[item.report.text] for item in findings},
        options=OPTIONS,
    )
    return [[words(findings, passage.span) for passage in group] for group in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A nightmare lasting 83 days was over.", "Eighty-three days of captivity have ended."),
        ("Mr Tesk, 74, would not sell.", "The 74-year-old tycoon has other plans."),
        ("Inflation stood at 3.4 percent.", "Prices rose by 3.4 per cent over the year."),
        ("Holm paid 12 crowns.", "It changed hands for twelve crowns."),
        ("The first time was a success.", "The crews rehearsed for the first time."),
        ("He left four children.", "Four children survive him."),
        ("It may stay until the end of 2031.", "The cap expires on 31 December 2031."),
        ("Ballot papers go out on 3 June 2031.", "They vote from June 3, 2031."),
    ],
)
def test_one_figure_is_one_fact(one: str, other: str) -> None:
    assert any(len(group) == 2 for group in groups(a=one, b=other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They waited two hours.", "The bridge opened two years later."),
        ("Three boats sank.", "Three men were charged."),
        ("He paid 40 crowns.", "He paid 400 crowns."),
        ("They vote on 3 June 2031.", "They vote on 4 June 2031."),
    ],
)
def test_a_small_number_of_something_else_is_none(one: str, other: str) -> None:
    assert not groups(a=one, b=other)


def test_a_figure_that_reports_repeat_is_their_topic() -> None:
    again = "The bill was 284 million crowns. She owed 284 million crowns, the firm told her."
    assert not groups(a=again, b=again.replace("owed", "was to pay"))


def test_the_very_same_text_is_asked_once() -> None:
    text = "A nightmare lasting 83 days was over."
    assert not groups(a=text, b=text)


def test_the_smallest_passage_stands_for_the_figure() -> None:
    found = groups(
        a="The crew came home on Tuesday, and the ordeal had lasted 83 days.",
        b="Eighty-three days of captivity have ended.",
    )
    assert found == [
        ["the ordeal had lasted 83 days.", "Eighty-three days of captivity have ended."]
    ]
