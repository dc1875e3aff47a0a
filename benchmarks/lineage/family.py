"""Grows a family of reports whose lineage is known, and tells its truth."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from benchmarks.lineage.edits import EDITS, splice
from benchmarks.lineage.envelope import Laid, credit_units, headline, lay_out, stamp
from benchmarks.lineage.invention import Inventor
from benchmarks.lineage.machine import Style, rewritten, style_after
from benchmarks.lineage.nodes import Json, Node, edges_of, groups_of, unseen_of
from benchmarks.lineage.settings import Setting
from benchmarks.lineage.units import Teller, Units


class Family:
    """Grows one family from a teller; the same for the same chance."""

    def __init__(self, name: str, teller: Teller, setting: Setting, rng: random.Random) -> None:
        self.name = name
        self._teller = teller
        self._setting = setting
        self._rng = rng
        self._inventor = Inventor(rng)
        self._start = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=rng.randrange(500_000))
        self.nodes: list[Node] = []
        self._grow()
        self._hide()

    def _grow(self) -> None:
        rng, setting = self._rng, self._setting
        sharing = [what for what, share in setting.sharing if rng.random() < share]
        wanted = rng.randint(*setting.reports)
        count = rng.choices(range(1, len(setting.roots) + 1), setting.roots)[0]
        for _ in range(min(count, max(1, wanted))):
            self._root(sharing)
        seen = sum(node.is_seen for node in self.nodes)
        for root in [node for node in self.nodes if not node.is_seen]:
            for _ in range(2):
                self._copy(root)
                seen += 1
        spare = rng.randint(0, 2) if setting.apart else wanted - seen
        for _ in range(max(0, spare)):
            self._copy(self._pick())
        if len(self._lines()) > 1 and rng.random() < setting.splices:
            self._splice()

    def _lines(self) -> list[str]:
        return sorted({root for node in self.nodes for root in node.roots()})

    def _pick(self) -> Node:
        """A text to retell: the newest in a chain, else the newer the likelier by a little."""
        if self._rng.random() < self._setting.chain:
            return self.nodes[-1]
        if self._setting.fan and self._rng.random() < self._setting.fan:
            return self.nodes[0]
        return self._rng.choices(self.nodes, [1 + 0.1 * k for k in range(len(self.nodes))])[0]

    def _root(self, sharing: list[str]) -> None:
        rng = self._rng
        name = f"n{len(self.nodes)}"
        seen = rng.random() >= self._setting.unseen
        units = self._teller.report(name, sharing) if seen else self._teller.wire(name)
        if self._setting.sentences:
            units = units[: rng.randint(*self._setting.sentences)]
        wired = self._by_chance(self._setting.carried if seen else self._setting.wired)
        outlet = self._inventor.agency() if wired else self._inventor.outlet()
        node = Node(name, units, "origin", (), rng.uniform(0, 20), outlet, wired, seen)
        node.title = headline(units, None, rng)
        self.nodes.append(node)

    def _copy(self, parent: Node) -> None:
        rng = self._rng
        kinds = [kind for kind, _ in self._setting.kinds]
        kind = rng.choices(kinds, [weight for _, weight in self._setting.kinds])[0]
        if kind == "machine":
            style = style_after(parent.style, rng)
            hours = parent.hours + rng.uniform(0.2, 14)
            units = rewritten(parent.units, style, rng, self._teller)
            self._add(units, kind, (parent,), hours, style)
            return
        before = parent.parents[0] if kind == "reverted" and parent.parents else parent
        units = EDITS[kind](before.units, rng, self._teller)
        self._add(units, kind, (parent,), parent.hours + rng.uniform(0.2, 14))

    def _splice(self) -> None:
        rng = self._rng
        lines = rng.sample(self._lines(), 2)
        open_ = [n for n in self.nodes if n.is_seen or not self._setting.spliced_seen]
        one, other = (
            rng.choice([n for n in open_ if n.roots() == {line}] or self.nodes) for line in lines
        )
        if one is not other:
            units = splice(one.units, other.units, rng, self._teller)
            self._add(
                units, "splice", (one, other), max(one.hours, other.hours) + rng.uniform(1, 14)
            )

    def _add(
        self,
        units: Units,
        kind: str,
        parents: tuple[Node, ...],
        hours: float,
        style: Style | None = None,
    ) -> None:
        name = f"n{len(self.nodes)}"
        # New matter of a follow-up has no line yet: it is the follow-up's own.
        owned = tuple(u if u.line else replace(u, line=name, origin=name) for u in units)
        node = Node(name, owned, kind, parents, hours, self._inventor.outlet(), style=style)
        node.title = headline(owned, parents[0].title, self._rng)
        self.nodes.append(node)

    def _hide(self) -> None:
        """Takes a share of the seen texts with retellers out of sight; two reports stay."""
        above = {parent.name for node in self.nodes for parent in node.parents}
        if self._setting.spliced_seen:
            above -= {p.name for n in self.nodes if n.kind == "splice" for p in n.parents}
        for node in self.nodes:
            left = sum(other.is_seen for other in self.nodes)
            if node.is_seen and node.name in above and left > 2:
                node.is_seen = self._rng.random() >= self._setting.hidden

    def told(self) -> tuple[list[Json], Json]:
        """The reports as rows of JSON, and the truth of the family."""
        seen = [node for node in self.nodes if node.is_seen]
        order = self._rng.sample(range(len(seen)), len(seen))
        ids = {n.name: f"{self.name}-{k:03d}" for n, k in zip(seen, order, strict=True)}
        reports, passages = [], []
        for node in sorted(seen, key=lambda node: ids[node.name]):
            laid = self._laid(node)
            reports.append(self._row(ids[node.name], node, laid))
            passages += list(_passages(ids[node.name], laid))
        truth = {
            "family": self.name,
            "setting": self._setting.name,
            "edges": edges_of(seen, ids),
            "origins": groups_of(seen, ids),
            "unseen": unseen_of(seen, ids),
            "passages": passages,
        }
        return reports, truth

    def _row(self, ident: str, node: Node, laid: Laid) -> Json:
        earliest = min((parent.hours for parent in node.parents), default=node.hours)
        return {
            "id": ident,
            "family": self.name,
            "text": laid.text,
            "title": laid.title,
            "published": stamp(node.hours, earliest, self._start, self._setting, self._rng),
            "outlet": None if self._is_nameless(node) else node.outlet,
        }

    def _is_nameless(self, node: Node) -> bool:
        anonymous = self._setting.anonymous or node.is_agency
        return anonymous or self._by_chance(self._setting.nameless)

    def _by_chance(self, share: float) -> bool:
        """Whether it falls in a share of cases; none and all of them draw no lot."""
        return share == 1 or (share > 0 and self._rng.random() < share)

    def _laid(self, node: Node) -> Laid:
        rng, units, head = self._rng, node.units, ""
        source = self._credited(node)
        if source:
            units, head = credit_units(
                units, source.outlet, rng, is_agency=source.is_agency, place=self._inventor.place()
            )
        return lay_out(units, head, node.title, rng)

    def _credited(self, node: Node) -> Node | None:
        """Whom the report names: itself, a parent, an agency handed on, somebody else, nobody."""
        rng = self._rng
        if node.is_agency:
            return node
        if rng.random() < self._setting.false_credit:
            return rng.choice([other for other in self.nodes if other is not node] or [node])
        if not node.parents or rng.random() >= self._setting.credited:
            return None
        parent = rng.choice(node.parents)
        if parent.parents and parent.parents[0].is_agency and rng.random() < 0.5:
            return parent.parents[0]
        return parent


def _passages(ident: str, laid: Laid) -> Iterator[Json]:
    for start, end, unit in laid.places:
        yield {
            "id": ident,
            "start": start,
            "end": end,
            "contents": list(unit.contents),
            "line": unit.line,
            "origin": unit.origin,
        }
