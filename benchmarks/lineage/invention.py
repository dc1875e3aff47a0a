"""Invents names of people, places, outlets and agencies, so that no two events are alike."""

from __future__ import annotations

import random
from pathlib import Path

DATA = Path(__file__).parent / "data"


def _read(name: str) -> tuple[str, ...]:
    """The words of one row of the data file."""
    rows = (DATA / "names.txt").read_text("utf-8").splitlines()
    return next(tuple(row.split()[1:]) for row in rows if row.startswith(f"{name}:"))


_HEADS, _MIDDLES, _PLACES, _LANDS = map(_read, ("heads", "middles", "places", "lands"))
_WATERS, _LASTS, _PAPERS = map(_read, ("waters", "lasts", "papers"))
FIRSTS, MONTHS, WEEKDAYS = map(_read, ("firsts", "months", "days"))
_THINGS = ("Saint Orla", "Great Auk", "Old Marten", "Black Heath", "White Hind", "Iron Gate")
_AIR = ("Radio {}", "Channel {}", "{} TV", "{} Online", "{} Today")
_WIRES = ("{} News Agency", "{} Press Agency", "{}wire", "Agence {}", "{} Press")


class Inventor:
    """Draws names; none comes twice from one inventor."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._used: set[str] = set()

    def _fresh(self, *parts: tuple[str, ...]) -> str:
        for _ in range(100):
            name = "".join(self._rng.choice(part) for part in parts)
            if name not in self._used:
                break
        self._used.add(name)
        return name

    def place(self) -> str:
        """A town."""
        name = self._fresh(_HEADS, _MIDDLES, _PLACES)
        return f"Port {name}" if self._rng.random() < 0.1 else name

    def land(self) -> str:
        """A country or a province."""
        return self._fresh(_HEADS, _MIDDLES, _LANDS)

    def water(self) -> str:
        """A river."""
        return self._fresh(_HEADS, _MIDDLES, _WATERS)

    def thing(self) -> str:
        """The proper name of a ship, pit, bridge or mill."""
        if self._rng.random() < 0.5:
            return self._rng.choice(_THINGS)
        return self._fresh(_HEADS, _MIDDLES, ("n", "s", "l", "r"))

    def person(self) -> tuple[str, str]:
        """A first and a last name."""
        return self._rng.choice(FIRSTS), self._fresh(_HEADS, _MIDDLES, _LASTS)

    def outlet(self) -> str:
        """A paper or a station."""
        name = self._fresh(_HEADS, _MIDDLES, _PLACES)
        if self._rng.random() < 0.25:
            return self._rng.choice(_AIR).format(name)
        return f"{name} {self._rng.choice(_PAPERS)}"

    def agency(self) -> str:
        """A news agency."""
        return self._rng.choice(_WIRES).format(self._fresh(_HEADS, ("o", "a", "or", "en")))
