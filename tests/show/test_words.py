"""Counts and kinds in a reader's words."""

from dataclasses import replace

import pytest

from firsthand.model import Support
from firsthand.show import words
from tests.show.record_factory import a_record


@pytest.mark.parametrize(("number", "said"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
def test_a_count_agrees_with_its_noun(number: int, said: str) -> None:
    assert words.count(number, "story", "stories") == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_parts_are_joined(parts: list[str], said: str) -> None:
    assert words.join(parts) == said


def test_the_summary_counts_reports_lines_and_origins() -> None:
    assert words.summary(a_record()) == [
        "3 reports",
        "2 lines of transmission",
        "1 interview",
        "1 piece of own work",
    ]


def test_what_a_retelling_adds_is_no_origin_beside_those_of_its_text() -> None:
    record = a_record()
    line = next(line for line in record.lines if len(line.reports) > 1)
    child = next(report for report in line.reports if report != line.head)
    own = next(origin for origin in record.origins if origin.kind == "own work")
    added = replace(own, id=f"own:{child}", reports=(child,))
    counts = words.summary(replace(record, origins=(*record.origins, added)))
    assert counts == [*words.summary(record), "1 retelling with matter of its own"]


@pytest.mark.parametrize("kind", sorted(words.ORIGIN_NOUNS))
def test_every_kind_of_origin_has_its_noun(kind: str) -> None:
    origin = replace(a_record().origins[0], kind=kind)
    one, two = words.ORIGIN_NOUNS[kind]
    assert words.origin_counts([origin]) == [f"1 {one}"]
    assert words.origin_counts([origin, origin]) == [f"2 {two}"]


def test_an_unknown_kind_of_origin_is_still_readable() -> None:
    origin = replace(a_record().origins[0], kind="leaked_letter")
    assert words.origin_counts([origin]) == ["1 leaked letter origin"]


@pytest.mark.parametrize("kind", sorted(words.COPY_WORDS))
def test_every_kind_of_copy_has_its_words(kind: str) -> None:
    copy = replace(a_record().links.copies[0], kind=kind)
    assert (words.copy_phrase(copy), words.copy_noun(copy)) == words.COPY_WORDS[kind]


def test_an_unknown_kind_of_copy_is_still_readable() -> None:
    copy = replace(a_record().links.copies[0], kind="cut_up")
    assert (words.copy_phrase(copy), words.copy_noun(copy)) == ("cut up", "cut up")


@pytest.mark.parametrize(
    ("probability", "said"),
    [(0.0, "1%"), (0.004, "1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "99%")],
)
def test_nothing_is_certain(probability: float, said: str) -> None:
    assert words.percent(probability) == said


@pytest.mark.parametrize(
    ("level", "said"),
    [(1.0, "a fact"), (0.8, "likely"), (0.5, "possible"), (0.2, "doubtful"), (0.0, "untrue")],
)
def test_certainty_has_a_word(level: float, said: str) -> None:
    assert words.certainty_word(level) == said


def test_support_is_a_range_only_where_it_is_open() -> None:
    support = Support(5, 2, 1, 1, 2, 1, "", "")
    assert words.support_counts(support) == "5 reports, 2 lines, 1 origin"
    assert words.independent(support) == "1 to 2"
    assert words.independent(replace(support, high=1)) == "1"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("no", "“no”"),
        ("“no”", "“no”"),
        ('"no"', '"no"'),
        ("“no” he", "“no” he"),
        ("", "“”"),
        ("“If we cl…", "“If we cl…”"),
        ("“", "““”"),
    ],
)
def test_words_get_marks_unless_they_bring_their_own(said: str, shown: str) -> None:
    assert words.quoted(said) == shown


@pytest.mark.parametrize(
    ("lines", "origins", "low", "high", "informants", "flag"),
    [
        (1, 1, 1, 1, 1, "single source"),
        (1, 1, 1, 3, 0, "no second source shown"),
        (2, 1, 1, 2, 1, "one named voice"),
        (2, 1, 1, 2, 0, ""),
        (2, 2, 2, 2, 2, ""),
    ],
)
def test_a_claim_that_nobody_confirms_is_flagged(
    lines: int, origins: int, low: int, high: int, informants: int, flag: str
) -> None:
    support = Support(3, lines, origins, low, high, informants, "", "")
    assert words.single_source(support) == flag


@pytest.mark.parametrize(
    ("low", "high", "said", "short"),
    [
        (1, 3, "at least 1 (alike), at most 3 (chance)", "at least 1, at most 3"),
        (2, 2, "2 (alike; chance)", "2"),
    ],
)
def test_both_ends_of_a_range_are_named(low: int, high: int, said: str, short: str) -> None:
    support = Support(3, 2, 1, low, high, 1, "alike", "chance")
    assert words.range_said(support) == said
    assert words.independent_range(support) == short
