"""Datelines: where a report says it was written."""

import pytest

from firsthand.find.layout.dateline import _ROWS, find_dateline, is_dateline

REST = "The ferry was held at the quay on Friday after a storm, the harbour master told reporters."


@pytest.mark.parametrize(
    "line",
    [
        "KYIV — ",
        "ERIE, Pa. (AP) — ",
        "ERIE, Pa. (AP) - ",
        "LONDON, Dec 29 (Thomson Reuters Foundation) - ",
        "NEW YORK (AP)_",
        "PORT SELLA, Ruvania -- ",
        "WASHINGTON, D.C. - ",
        "Berlin (dpa) - ",
        "Kyiv, November 30 (PTI): ",
        "New Delhi, Nov 30: ",
        "Kyiv: ",
        "Nov 29 (Reuters) - ",
        "New Delhi: ",
        "Port Sella, Ruvania — ",
        "(CNN) — ",
        "(CNN) ",
        "ST. JOHN'S, Newfoundland ― ",
        "HALDEN, Ruvania, May 2, 2024 /Releasewire/ -- ",
    ],
)
def test_a_dateline_is_cut_off(line: str) -> None:
    cut = find_dateline(line + REST, order=0)
    assert cut is not None and cut[0] == len(line)


RULES = [
    ("place in capitals with region, date or agency, and a dash", "ERIE, Pa. (AP) — "),
    ("place with date or agency, and a dash or colon", "Berlin (dpa) - "),
    ("place, date and agency between commas, and a dash", "Halden, 17 May, QPA — "),
    ("date and agency, and a dash", "Nov 29 (Reuters) - "),
    ("place in capitals and a dash", "KYIV — "),
    ("agency in brackets", "(CNN) "),
    ("place and a colon", "Kyiv: "),
    ("place and a long dash", "Port Sella, Ruvania — "),
]


@pytest.mark.parametrize(("rule", "line"), RULES)
def test_every_row_cuts_its_dateline(rule: str, line: str) -> None:
    assert find_dateline(line + REST, order=0) == (len(line), rule)


def test_no_row_is_untested() -> None:
    assert [row.rule for row in _ROWS] == [rule for rule, _ in RULES]


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "Analysis: " + REST,
        "President Bo Marsh: " + REST,
        "AVON RENT-A-CAR said on Monday it would buy the yard, which has been for sale for a year.",
        "NATO — the alliance — said on Monday it would send help to the harbour within the week.",
        "Ada Lund — Ruvania's minister — said on Monday she would go, and then she changed course.",
        "Actual Weight (U.S. size 9): " + REST,
        "Lund: The end.",
        "KYIV — ",
        "",
    ],
)
def test_other_openings_stay(text: str) -> None:
    assert find_dateline(text, order=0) is None


def test_a_bare_place_opens_the_first_paragraphs_only() -> None:
    assert find_dateline("Kyiv: " + REST, order=1) is None
    assert find_dateline("KYIV — " + REST, order=3) is None
    assert find_dateline("KYIV (AP) — " + REST, order=30) is not None


def test_two_speakers_are_a_transcript() -> None:
    assert find_dateline("LUND: " + REST, order=0, after="MARSH: And then?") is None


@pytest.mark.parametrize(
    "text", ["NAIROBI, August 21 (Xinhua) --", "MIAMI _", "BUFFALO, N.Y. (AP) --"]
)
def test_a_dateline_alone(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize("text", ["ADA LUND, HOST:", "RELATED STORIES:", "Ferry held", ""])
def test_no_dateline_alone(text: str) -> None:
    assert not is_dateline(text)
