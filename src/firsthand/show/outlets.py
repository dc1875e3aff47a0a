"""Gathers by outlet what its reports hardened, softened, lost or added on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from firsthand.model import Drift
from firsthand.show.lookup import Lookup
from firsthand.show.words import count

# What became of words, and the directions of drift that come under it, in the order shown.
EFFECTS: tuple[tuple[str, str, str], ...] = (
    ("hardened", "hardened", "put as more certain than where it was taken from"),
    ("softened", "softened", "put as less certain than where it was taken from"),
    (
        "lost",
        "condition lost|attribution lost|qualifier lost",
        "a condition, a speaker or a narrowing word left out",
    ),
    (
        "added",
        "qualifier added|condition added|attribution added",
        "a narrowing word, a condition or a speaker put in",
    ),
)
_EFFECT = {
    direction: name for name, directions, _ in EFFECTS for direction in directions.split("|")
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """What one outlet changed; `drifts` gives the changes of each effect, in the record's order."""

    name: str
    reports: tuple[str, ...]
    drifts: dict[str, tuple[Drift, ...]]

    @property
    def total(self) -> int:
        """How many changes there are."""
        return sum(map(len, self.drifts.values()))

    def said(self) -> str:
        """The changes in counts: "2 hardened, 3 conditions lost"."""
        found = Counter(drift.direction for drifts in self.drifts.values() for drift in drifts)
        return ", ".join(count(number, name, _plural(name)) for name, number in found.items())


def changes_by_outlet(lookup: Lookup) -> tuple[Outlet, ...]:
    """The outlets that changed something, those with most changes first.

    A change along a copy is the retelling's, one between body and headline the report's own. A
    report without an outlet stands under its own label.
    """
    names = {name: _outlet(lookup, name) for name in lookup.found}
    found: dict[str, list[Drift]] = {}
    seen: set[tuple[object, ...]] = set()
    for drift in lookup.record.drifts:
        # Words set against several places of their source are one change.
        if (key := (drift.target, _effect(drift), drift.scope == "copy")) not in seen:
            seen.add(key)
            found.setdefault(names[drift.target.report], []).append(drift)
    outlets = [
        Outlet(
            name=name,
            reports=tuple(report for report in names if names[report] == name),
            drifts={
                effect: tuple(drift for drift in drifts if _effect(drift) == effect)
                for effect, _, _ in EFFECTS
            },
        )
        for name, drifts in found.items()
    ]
    return tuple(sorted(outlets, key=lambda outlet: (-outlet.total, outlet.name)))


def _plural(direction: str) -> str:
    """Several of a direction: what was lost or added is counted, how it sounds is not."""
    noun, _, effect = direction.partition(" ")
    return f"{noun}s {effect}" if effect else direction


def _outlet(lookup: Lookup, report: str) -> str:
    outlet = (lookup.found[report].report.outlet or "").strip().removeprefix("www.")
    return outlet or lookup.label(report)


def _effect(drift: Drift) -> str:
    """The effect of a drift; a direction that no row knows is a loss if it says so."""
    other = "lost" if "lost" in drift.direction else "added"
    return _EFFECT.get(drift.direction, other)
