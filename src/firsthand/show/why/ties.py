"""Which reports hang together at a probability, and what one copy more or less would do to that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from firsthand.model import Copy, Record
from firsthand.text.outlet_names import house_pairs

Pairs = Iterable[tuple[str, str]]


class Ties:
    """The copies of a record that are as likely as `least`, with the sources reports rest on.

    Reports that rest as a whole on one printed source hang together at any probability, as they do
    where lines are drawn; so do reports of one outlet or owner, where `houses` are asked for.
    """

    def __init__(self, record: Record, least: float, *, houses: bool = False) -> None:
        self.least = least
        self._beside: dict[str, list[tuple[str, Copy | None]]] = {
            item.report.id: [] for item in record.findings
        }
        for one, other in (*base_pairs(record), *(_house_pairs(record) if houses else ())):
            self._join(one, other, None)
        for copy in record.links.copies:
            if copy.probability >= least:
                self._join(copy.child, copy.parent, copy)
        self._home: dict[str, str] = {}
        self._parts: dict[str, frozenset[str]] = {}
        for report in self._beside:
            if report not in self._home:
                part = self._reach(report, None)
                self._parts[report] = part
                self._home.update(dict.fromkeys(part, report))
        self._halves: dict[tuple[str, str], frozenset[str] | None] = {}
        self._rest: dict[tuple[str, str], frozenset[str]] = {}
        self._held: dict[frozenset[str], int] = {}

    def home(self, report: str) -> str:
        """The name of the part that a report is in."""
        return self._home.get(report, report)

    def part(self, report: str) -> frozenset[str]:
        """The reports that hang together with one, itself included."""
        return self._parts.get(self.home(report), frozenset({report}))

    def held(self, reports: frozenset[str]) -> int:
        """How many parts some reports stand in."""
        if reports not in self._held:
            self._held[reports] = len({self.home(report) for report in reports})
        return self._held[reports]

    def split(self, copy: Copy) -> frozenset[str] | None:
        """The reports on the child's side if the copy were none; None where no part would split."""
        key = copy.child, copy.parent
        if key not in self._halves:
            side = self._halves[key] = self._split(copy)
            self._rest[key] = self.part(copy.child) - (side or frozenset())
        return self._halves[key]

    def held_without(self, reports: frozenset[str], copy: Copy) -> int:
        """How many parts the reports would stand in if the copy were none."""
        return self.held(reports) + self.parts_without(reports, copy)

    def parts_without(self, reports: frozenset[str], copy: Copy) -> bool:
        """Whether some reports would stand in one part more if the copy were none."""
        side = self.split(copy)
        if side is None or reports.isdisjoint(side):
            return False
        return not reports.isdisjoint(self._rest[copy.child, copy.parent])

    def held_with(self, reports: frozenset[str], copy: Copy) -> int:
        """How many parts the reports would stand in if the copy were sure."""
        if self.home(copy.child) == self.home(copy.parent):
            return self.held(reports)
        ends = self.part(copy.child), self.part(copy.parent)
        return self.held(reports) - all(not reports.isdisjoint(part) for part in ends)

    def _split(self, copy: Copy) -> frozenset[str] | None:
        if copy.probability < self.least or copy.child not in self._beside:
            return None
        side = self._reach(copy.child, copy)
        return None if copy.parent in side or copy.parent not in self._beside else side

    def _join(self, one: str, other: str, copy: Copy | None) -> None:
        if one in self._beside and other in self._beside:
            self._beside[one].append((other, copy))
            self._beside[other].append((one, copy))

    def _reach(self, start: str, barred: Copy | None) -> frozenset[str]:
        seen, stack = {start}, [start]
        while stack:
            for other, copy in self._beside[stack.pop()]:
                if other not in seen and (copy is None or copy is not barred):
                    seen.add(other)
                    stack.append(other)
        return frozenset(seen)


def base_pairs(record: Record) -> list[tuple[str, str]]:
    """Pairs of reports that rest as a whole on one source, or one on the other's own text."""
    sources = {source.id: source for source in record.links.sources}
    resting: dict[str, list[str]] = {}
    for line in record.lines:
        for base in line.bases:
            source = sources.get(base.source)
            held = resting.setdefault(source.name if source else base.source, [])
            held += [base.report, *([source.seen] if source and source.seen else [])]
    return [(held[0], other) for held in resting.values() for other in held[1:]]


def _house_pairs(record: Record) -> tuple[tuple[str, str], ...]:
    reports = [item.report for item in record.findings]
    return house_pairs((row.id, row.outlet, row.owner) for row in reports)


def nearest_above(parents: Mapping[str, str], start: str, wanted: frozenset[str]) -> str | None:
    """The nearest of some nodes above one; circles end the climb."""
    seen, key = {start}, parents.get(start)
    while key is not None and key not in seen:
        if key in wanted:
            return key
        seen.add(key)
        key = parents.get(key)
    return None
