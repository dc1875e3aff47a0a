"""What comes with a generated text: outlet, credit lines, stamp, headline, layout."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from benchmarks.lineage.rewording import reword
from benchmarks.lineage.settings import Setting
from benchmarks.lineage.units import Unit, Units

FURNITURE = (
    "Sign up for our evening letter.",
    "Follow this story on our channel.",
    "This report was updated.",
    "Read also: What we know so far",
    "Comments are closed.",
    "Share this article",
)
_OWN = (
    "Source: {}",
    "This was first reported by {}.",
    "(via {})",
    "{} reported earlier.",
    "According to {}, which first had the story.",
)
_AGENCY_HEAD = ("({}) - ", "{place} ({}) — ", "{place}, {day} ({}) - ")
_AGENCY_TAIL = ("Reporting by {}.", "Source: {}", "With material from {}", "© {}", "({})")


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out, and where each unit stands in it: (start, end, unit)."""

    text: str
    title: str
    places: tuple[tuple[int, int, Unit], ...]


def credit_units(
    units: Units, source: str, rng: random.Random, *, is_agency: bool, place: str
) -> tuple[Units, str]:
    """The units with a credit line behind them, and what the credit puts before the first."""
    if is_agency and rng.random() < 0.6:
        day = f"{rng.choice(('March', 'May', 'October'))} {rng.randint(1, 28)}"
        head = rng.choice(_AGENCY_HEAD)
        return units, head.format(source, place=place.upper(), day=day)
    row = rng.choice(_AGENCY_TAIL if is_agency else _OWN)
    tail = Unit(row.format(source), (), "", "")
    return ((*units, tail) if rng.random() < 0.8 else (units[0], tail, *units[1:])), ""


def lay_out(units: Units, head: str, title: str, rng: random.Random) -> Laid:
    """The text in paragraphs of one to three sentences, at times with headline and furniture."""
    pieces, places, at = [], [], 0

    def put(words: str) -> None:
        nonlocal at
        pieces.append(words)
        at += len(words)

    if rng.random() < 0.5:
        put(title + "\n\n")
    if rng.random() < 0.15:
        put(rng.choice(FURNITURE) + "\n\n")
    gap, left = rng.choice(("\n", "\n\n")), rng.randint(1, 3)
    for number, unit in enumerate(units):
        put(head if number == 0 else "")
        start = at
        put(unit.text)
        if unit.contents:
            places.append((start, at, unit))
        left -= 1
        put(gap if left == 0 or not unit.contents else " ")
        left = left or rng.randint(1, 3)
    if rng.random() < 0.15:
        put(gap + rng.choice(FURNITURE))
    text = "".join(pieces).rstrip()
    return Laid(text, title, tuple(places))


def headline(units: Units, inherited: str | None, rng: random.Random) -> str:
    """The headline handed on, or the first sentence cut and reworded."""
    if inherited and rng.random() < 0.4:
        return inherited
    words = reword(units[0].text.strip("“”"), rng, 0.7).rstrip(".").split()
    return " ".join(words[:11]).rstrip(",;:")


def stamp(
    hours: float, earliest: float, start: datetime, setting: Setting, rng: random.Random
) -> str | None:
    """The time of publication as the page gives it; `earliest` is that of the parents."""
    kinds = [kind for kind, _ in setting.stamps]
    kind = rng.choices(kinds, [weight for _, weight in setting.stamps])[0]
    if kind == "missing":
        return None
    if kind == "wrong":
        hours = earliest - rng.uniform(0.2, 30)
    if kind == "updated":
        hours += rng.uniform(2, 40)
    moment = start + timedelta(hours=hours)
    if kind == "zone":
        # The clock of one zone under the name of another.
        return (moment + timedelta(hours=rng.choice((-8, -5, 2, 5, 9)))).isoformat(
            timespec="minutes"
        )
    zone = rng.choice((UTC, timezone(timedelta(hours=rng.choice((-5, 1, 2, 3))))))
    return moment.astimezone(zone).isoformat(timespec="minutes")
