"""The matter of one invented event: facts in several wordings, people, quotes, a press release."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from benchmarks.lineage.grammar import expand
from benchmarks.lineage.invention import DATA, MONTHS, WEEKDAYS, Inventor

# What an event's numbers of its own leave open, low and high: money, years, shares, people.
_COMMON = {"c1": (3, 480), "c2": (4, 30), "c3": (31, 84), "c4": (2, 75), "c5": (6, 320)}
# Quotes of an event; so many of them one speaker gave in an interview, the rest are a statement.
_QUOTES, INTERVIEW = 8, 6
_RELEASED = 7
_SMALL = (
    *("two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event as written in the data: titles, ranges of numbers, facts by name."""

    name: str
    titles: tuple[str, ...]
    numbers: tuple[tuple[int, int], ...]
    org: str
    facts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks in an event."""

    title: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quote: who said it, the words, and a template of the same as reported speech."""

    speaker: int
    words: str
    reported: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One event with all that reports of it can share."""

    slots: Mapping[str, str]
    people: tuple[Person, ...]
    facts: Mapping[str, tuple[str, ...]]
    lead: str
    quotes: tuple[Utterance, ...]
    release: tuple[str, ...]
    standing: tuple[str, ...]
    town: str
    hour: int


@cache
def read_rows(name: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The rows of a data file: heading -> name (`fact lead`) -> templates."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    event, block = "", ""
    for line in (DATA / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("event "):
            event, block = line[6:], ""
        elif line.startswith("- "):
            found[event][block].append(line[2:])
        elif ": " in line:
            key, _, value = line.partition(": ")
            found[event][key] += value.split("; ")
        else:
            block = line
    return {e: {b: tuple(rows) for b, rows in blocks.items()} for e, blocks in found.items()}


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of events."""
    return tuple(
        Kind(
            name,
            blocks["titles"],
            tuple((int(a), int(b)) for a, b in (row.split() for row in blocks["numbers"])),
            blocks["org"][0],
            {block: rows for block, rows in blocks.items() if block.startswith("fact ")},
        )
        for name, blocks in read_rows("events").items()
    )


def common(block: str) -> tuple[str, ...]:
    """The templates of one block of the matter common to all events."""
    return read_rows("common")[""][block]


def common_facts() -> frozenset[str]:
    """Names of the facts that any event can have."""
    return frozenset(name for name in read_rows("common")[""] if name.startswith("fact "))


def invent(rng: random.Random, kind: Kind | None = None) -> Matter:
    """A fresh event, of a kind drawn by chance where none is given."""
    kind = kind or rng.choice(kinds())
    inventor = Inventor(rng)
    slots = invent_slots(rng, inventor, kind)
    people = tuple(Person(expand_title(t, slots), *inventor.person()) for t in kind.titles)
    shared = {b: rows for b, rows in read_rows("common")[""].items() if b.startswith("fact ")}
    rows = rng.sample(common("quote"), _QUOTES)
    voices = rng.sample(range(len(people)), 2)
    quotes = tuple(
        _utterance(row, rng, slots, voices[number >= INTERVIEW]) for number, row in enumerate(rows)
    )
    release = rng.sample(common("release"), _RELEASED)
    return Matter(
        slots=slots,
        people=people,
        facts={**kind.facts, **shared},
        lead="fact lead",
        quotes=quotes,
        release=tuple(expand(row, rng, slots) for row in release),
        standing=tuple(expand(r, rng, slots) for r in rng.sample(common("standing"), 4)),
        town=slots["town"],
        hour=rng.randrange(24),
    )


def expand_title(title: str, slots: Mapping[str, str]) -> str:
    """A title with its slots filled, its first letter left as it is."""
    for name, value in slots.items():
        title = title.replace(f"${name}", value)
    return title


def _utterance(row: str, rng: random.Random, slots: Mapping[str, str], speaker: int) -> Utterance:
    words, _, reported = row.partition(" | ")
    filled = {**slots, "q1": str(rng.randint(2, 40))}
    return Utterance(speaker, expand(words, rng, filled), reported)


def invent_slots(rng: random.Random, inventor: Inventor, kind: Kind) -> dict[str, str]:
    """Names, days and numbers of an event."""
    days = rng.sample(WEEKDAYS, 2)
    ranges = {f"n{k}": bounds for k, bounds in enumerate(kind.numbers, 1)} | _COMMON
    ranges |= {"p1": (13, 190), "q1": (2, 40)}
    numbers = {name: said_number(rng.randint(*bounds)) for name, bounds in ranges.items()}
    town = inventor.place()
    return numbers | {
        "town": town,
        "town2": inventor.place(),
        "region": inventor.land(),
        "country": inventor.land(),
        "capital": inventor.place(),
        "river": inventor.water(),
        "thing": inventor.thing(),
        "org": f"{town} {kind.org}",
        "day": days[0],
        "day2": days[1],
        "month": rng.choice(MONTHS),
        "hour": f"{rng.randint(1, 12)}.{rng.choice(('05', '20', '40', '55'))}",
    }


def said_number(value: int) -> str:
    """A number as a paper prints it: small ones as words, years and others as figures."""
    if 2 <= value <= 12:
        return _SMALL[value - 2]
    return f"{value:,}" if value > 2100 else str(value)
