"""What two reports heard themselves, and what both have from one outlet that nobody has here."""

from __future__ import annotations

import pytest

from firsthand.link.kin.dependence import dependence_odds, weigh_dependence
from firsthand.link.kin.kinship import kin_between
from firsthand.link.kin.traits import Traits, traits_of
from firsthand.model import Evidence
from firsthand.options import DEFAULT
from tests.factory import found

LINK = DEFAULT.link
RULING = (
    "The Harbour Court of Ruvania found on Tuesday that the minister broke the law when she closed "
    "the port of Halden for six weeks. {} The port has lain still since the spring, and forty crews "
    "have looked for work elsewhere. The minister left the court by a side door and said nothing. "
    "Her office would not say whether she meant to stay, and the cranes did not move that day. {} "
    "Traders at the fish market had put up a screen to follow the reading. By noon the bell of the "
    "harbour chapel rang, and the first boats took on ice. Nobody could say when the customs house "
    "would open its doors, nor who would pay the pilots for the weeks they had lost. The council "
    "meets on Friday."
)
ONE = "“A port that the law opens, no minister may shut,” Judge Tesk read out."
OTHER = (
    "“The order is void, and each crate on that quay lay there unlawfully,” Judge Tesk read out."
)


def rows_of(*texts: str) -> dict[str, Evidence]:
    """The terms of the first two texts by name."""
    traits = _traits(*texts)
    kin = kin_between(traits, [(0, 1)], options=LINK)[0, 1]
    rows = {row.term: row for row in weigh_dependence(kin, traits, options=LINK)}
    whole = dependence_odds(kin, traits, options=LINK)
    assert whole == pytest.approx(sum(row.score for row in rows.values()), abs=0.001)
    return rows


def _traits(*texts: str) -> tuple[Traits, ...]:
    return traits_of([found(text, f"r{n}") for n, text in enumerate(texts)], options=LINK)


def test_who_quotes_what_the_other_does_not_has_heard_it() -> None:
    rows = rows_of(RULING.format(ONE, ""), RULING.format("", OTHER))
    assert rows["speech"].score == -LINK.heard_weight[0]


def test_a_cut_of_the_quotes_of_another_shows_no_hearing() -> None:
    assert "speech" not in rows_of(RULING.format(ONE, OTHER), RULING.format("", OTHER))


def test_a_brief_has_no_room_to_show_what_it_heard() -> None:
    brief = f"The Harbour Court found against the minister. {OTHER}"
    assert "speech" not in rows_of(RULING.format(ONE, ""), brief)


def test_a_word_or_two_in_marks_is_no_hearing() -> None:
    one = RULING.format("Tesk called the order “null”.", "")
    assert "speech" not in rows_of(one, RULING.format("", OTHER))


EXCLUSIVE = "{} {} It was said to have come by courier and to have lain there for a week."


def exclusive(one: str, other: str, *more: str) -> bool:
    first = EXCLUSIVE.format("The president of Ruvania tore up the letter,", one)
    second = EXCLUSIVE.format("The letter from Osk did not survive its reader:", other)
    return "exclusive" in rows_of(first, second, *more)


def test_two_that_retell_one_unseen_outlet_have_one_text() -> None:
    assert exclusive("the Halden Courier reports.", "it was torn, the Halden Courier reported.")


def test_who_quotes_other_words_from_the_same_unseen_outlet_has_not_heard_them() -> None:
    lede = "The ruling is out, the Halden Courier reports. "
    assert "speech" in rows_of(RULING.format(ONE, ""), RULING.format("", OTHER))
    both = rows_of(lede + RULING.format(ONE, ""), lede + RULING.format("", OTHER))
    assert "exclusive" in both and "speech" not in both


def test_two_outlets_are_two_texts() -> None:
    assert not exclusive("the Halden Courier reports.", "it was torn, the Evening Bell reported.")


def test_a_report_of_the_pile_is_credited_as_such() -> None:
    items = [
        found("The letter was torn up, the Halden Courier reports.", "one"),
        found("It was torn, the Halden Courier reported.", "two"),
        found("Its pieces lay on the stairs.", "three", outlet="Halden Courier"),
    ]
    assert not any(row.leans for row in traits_of(items, options=LINK))
