"""Every spelling of an outlet, and every word that tells one by its make."""

from __future__ import annotations

import pytest

from firsthand.find.credits.mentions import find_mentions
from firsthand.find.credits.outlets import (
    kind_of,
    load_outlets,
    outlet_of,
    outlet_words,
)
from firsthand.find.words import read_words
from tests.find.credits.test_credits import credits


@pytest.mark.parametrize("spelling", sorted(load_outlets()))
def test_every_spelling_is_found(spelling: str) -> None:
    text = f"It failed, {spelling} reported."
    (mention,) = find_mentions(text, {})
    assert mention.outlet == load_outlets()[spelling] == outlet_of(spelling)
    assert text[mention.start : mention.end] == spelling.removeprefix("The ")


@pytest.mark.parametrize("word", sorted(outlet_words("ending")))
def test_every_ending_makes_an_outlet(word: str) -> None:
    name = f"Orrvik {word}"
    (mention,) = find_mentions(f"It failed, the {name} reported.", {})
    assert (mention.outlet.name, mention.outlet.kind) == (name, kind_of(word))


@pytest.mark.parametrize("word", sorted(outlet_words("opening")))
def test_every_opening_makes_an_outlet(word: str) -> None:
    outlet = outlet_of(f"{word} Orrvik")
    assert outlet is not None and outlet.kind == kind_of(word)


def test_a_station_may_be_a_number() -> None:
    outlet = outlet_of("Canal 9")
    assert outlet is not None and (outlet.name, outlet.kind) == ("Canal 9", "broadcast")


@pytest.mark.parametrize("kind", ["aired", "wired"])
def test_words_of_broadcasters_and_agencies(kind: str) -> None:
    expected = {"aired": "broadcast", "wired": "agency"}[kind]
    assert {kind_of(word) for word in outlet_words(kind)} == {expected}


@pytest.mark.parametrize("word", sorted(outlet_words("short")))
def test_every_short_name(word: str) -> None:
    found = credits(f"She told the Orrvik {word} so. It failed, the {word} reported.")
    assert [credit.source for credit in found] == [f"Orrvik {word}"] * 2


@pytest.mark.parametrize("word", sorted(outlet_words("no station")))
def test_no_station(word: str) -> None:
    assert outlet_of(f"Channel {word}") is None


@pytest.mark.parametrize("word", sorted(outlet_words("no coinage")))
def test_no_coinage(word: str) -> None:
    assert outlet_of(word) is None


@pytest.mark.parametrize("word", sorted(outlet_words("no part")))
def test_no_part_of_a_name(word: str) -> None:
    (mention,) = find_mentions(f"{word} Orrvik Gazette reported that it failed.", {})
    assert mention.outlet.name == "Orrvik Gazette"


@pytest.mark.parametrize("word", sorted(outlet_words("no outlet")))
def test_what_stands_in_brackets_is_not_always_an_outlet(word: str) -> None:
    assert credits(f"It failed.\n\n({word})\n") == ()


@pytest.mark.parametrize("word", sorted(read_words("unnamed_sources")))
def test_every_unnamed_source_is_nobody(word: str) -> None:
    (credit,) = credits(f"It failed, according to {word}.")
    assert (credit.source, credit.kind) == (None, "vague")


@pytest.mark.parametrize("word", sorted(outlet_words("no news")))
def test_a_heading_over_news_is_no_outlet(word: str) -> None:
    assert find_mentions(f"{word} News", {}) == []


@pytest.mark.parametrize("day", sorted(outlet_words("day")))
def test_a_day_is_no_part_of_an_outlet(day: str) -> None:
    (credit,) = credits(f"Dunn told the Gulf Eye {day} that it failed.")
    assert credit.source == "Gulf Eye"
