"""Countries by their names, peoples and seats of government; one table, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A country as one word of a text says it; `way` is `name`, `people` or `seat`."""

    name: str
    way: str


def _key(words: str) -> str:
    return words.lower().removeprefix("the ").replace(".", "").replace("’", "'").strip()


@cache
def _table() -> dict[str, Country]:
    text = (files("firsthand.text") / "data" / "countries.tsv").read_text(encoding="utf-8")
    table: dict[str, Country] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, others, people, seats = (*line.split("\t"), "", "", "")[:4]
        table[_key(name)] = Country(name, "name")
        for column, way in ((others, "name"), (people, "people"), (seats, "seat")):
            for word in filter(None, column.split("|")):
                table.setdefault(_key(word), Country(name, way))
    return table


def country_of(words: str) -> Country | None:
    """The country that these words name; None where they name none ("us" is no country)."""
    if words.islower():
        return None
    return _table().get(_key(words))


def is_country(text: str) -> bool:
    """Whether words name a country or its people; a capital that stands for one is a town too."""
    found = country_of(text)
    return found is not None and found.way != "seat"
