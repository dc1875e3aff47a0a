"""Every word of the tables of time words, with what it becomes."""

from __future__ import annotations

import pytest

from firsthand.text.dates.expressions import dates_in
from firsthand.text.dates.words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    ZONES,
    count_of,
    duration,
    month_of,
    weekday_of,
)

# A Saturday.
ANCHOR = "2024-11-30"


def value(text: str) -> str | None:
    (found,) = dates_in(text, ANCHOR, tense=lambda start, end: "past")
    return found.value


@pytest.mark.parametrize(("name", "number"), MONTHS.items())
def test_every_month(name: str, number: int) -> None:
    said = name.title() + ("." if len(name) < 5 and name not in ("may", "june", "july") else "")
    assert month_of(said) == number
    assert value(f"It rained on {said} 5, 2023.") == f"2023-{number:02d}-05"


@pytest.mark.parametrize(("name", "number"), WEEKDAYS.items())
def test_every_weekday(name: str, number: int) -> None:
    assert weekday_of(f"{name.title()}.") == number
    if name.endswith("day"):
        assert (
            value(f"It rained on {name.title()}.") == f"2024-11-{25 + number - 7 * (number == 6)}"
        )


@pytest.mark.parametrize(("unit", "form"), UNITS.items())
def test_every_unit(unit: str, form: tuple[str, int]) -> None:
    letter, times = form
    clock = "T" if letter.startswith("T") else ""
    assert duration(3, f"{unit}s") == f"P{clock}{3 * times}{letter[-1]}"


@pytest.mark.parametrize(("word", "code"), SEASONS.items())
def test_every_season(word: str, code: str) -> None:
    assert value(f"It rained in the {word} of 1994.") == f"1994-{code}"


@pytest.mark.parametrize(("word", "code"), PARTS.items())
def test_every_part_of_the_day(word: str, code: str) -> None:
    if word.endswith("s"):
        assert value(f"It rained on Monday {word}.") == f"XXXX-WXX-1T{code}"
    else:
        assert value(f"It rained on Monday {word}.") == f"2024-11-25T{code}"


@pytest.mark.parametrize(("word", "number"), ORDINALS.items())
def test_every_ordinal(word: str, number: int) -> None:
    if word in ("last", "final"):
        assert number == 4
    else:
        assert value(f"It fell in the {word} quarter of 2023.") == f"2023-Q{number}"


@pytest.mark.parametrize(("word", "number"), NUMBERS.items())
def test_every_number(word: str, number: int) -> None:
    assert count_of(word) == number


@pytest.mark.parametrize("words", sorted(VAGUE))
def test_every_vague_amount(words: str) -> None:
    assert count_of(words) is None


@pytest.mark.parametrize(("zone", "minutes"), ZONES.items())
def test_every_zone(zone: str, minutes: int | None) -> None:
    if zone == "z":
        assert value("Stamp 2023-05-04T10:30Z here") == "2023-05-04T10:30Z"
        return
    found = value(f"It rained at 10:30 {zone.upper()} on May 4, 2023.")
    sign = "-" if (minutes or 0) < 0 else "+"
    hours, rest = divmod(abs(minutes or 0), 60)
    offset = f"{sign}{hours:02d}:{rest:02d}" if minutes is not None else ""
    assert found == f"2023-05-04T10:30{offset}"
