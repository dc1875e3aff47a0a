import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.claims.choice import best_passage, points_back, relation
from firsthand.weigh.claims.passages import sentence_passages
from firsthand.weigh.tables import read_rows
from tests.weigh.pile import pile, words


@pytest.mark.parametrize("word", [w for row in read_rows("pointing.txt") for w in row[0].split()])
def test_a_pointing_word_at_the_start_points_back(word: str) -> None:
    assert points_back(f"{word.capitalize()} closed the dam.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam is closed.", False),
        ("“The dam is closed,” she said.", False),
        ("closed the dam.", True),
        ("…", True),
        ("", True),
        ("40,000 households have no water.", False),
    ],
)
def test_what_reads_alone(text: str, expected: bool) -> None:
    assert points_back(text) is expected


def test_the_upstream_passage_that_reads_alone_is_best() -> None:
    findings = pile(
        {
            "a": "He closed the dam in June.\n",
            "b": "Brandt closed the dam in June.\n",
            "c": "Brandt closed the dam in June.\n",
        }
    )
    passages = sentence_passages(findings, options=DEFAULT.weigh)
    by_id = {item.report.id: item for item in findings}
    best = best_passage(
        passages,
        by_id,
        {"a": 0, "b": 2, "c": 1},
        {p.span: 1.0 for p in passages},
        options=DEFAULT.weigh,
    )
    assert words(findings, best.span) == "Brandt closed the dam in June."
    assert best.span.report == "c"


@pytest.mark.parametrize(
    ("certainty", "expected"), [(0.0, "same"), (0.3, "stronger"), (-0.3, "weaker"), (0.05, "same")]
)
def test_a_difference_of_certainty_is_told(certainty: float, expected: str) -> None:
    (passage,) = sentence_passages(pile({"a": "Brandt closed the dam.\n"}), options=DEFAULT.weigh)
    assert relation(passage, passage, certainty, options=DEFAULT.weigh) == expected


def test_a_passage_that_says_much_less_is_a_part() -> None:
    long, short = sentence_passages(
        pile(
            {
                "a": "Brandt closed the cracked Velmark dam in June after eleven floods.\n",
                "b": "Brandt closed it.\n",
            }
        ),
        options=DEFAULT.weigh,
    )
    assert relation(short, long, 0.0, options=DEFAULT.weigh) == "part"


def test_the_hardened_telling_is_not_chosen() -> None:
    findings = pile(
        {
            "a": "Brandt agreed to close the dam in June.\n",
            "b": "Brandt may agree to close the dam in June.\n",
            "c": "Brandt might agree to close the dam in June.\n",
        }
    )
    passages = sentence_passages(findings, options=DEFAULT.weigh)
    by_id = {item.report.id: item for item in findings}
    certainty = {p.span: 1.0 if p.span.report == "a" else 0.5 for p in passages}
    rank = {"a": 0, "b": 1, "c": 2}
    best = best_passage(passages, by_id, rank, certainty, options=DEFAULT.weigh)
    assert best.span.report == "b"
