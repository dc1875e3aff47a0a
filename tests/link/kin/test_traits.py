"""What a report is known by: whom its envelope names counts like whom its words credit."""

from __future__ import annotations

from dataclasses import replace

from firsthand.link.kin.traits import Traits, traits_of
from firsthand.model import Findings, Upstream
from firsthand.options import DEFAULT
from tests.factory import found


def stating(report: str, name: str, kind: str, *, outlet: str) -> Findings:
    item = found("The ferry sank off Port Sella.", report, outlet=outlet)
    return replace(item, upstream=(Upstream(name, kind, name),))


def traits(*items: Findings) -> dict[str, Traits]:
    return {row.id: row for row in traits_of(items, options=DEFAULT.link)}


def test_an_agency_of_the_envelope_is_the_wire_of_the_text() -> None:
    a = stating("a", "Northwire", "agency", outlet="Halden Courier")
    b = stating("b", "Northwire", "agency", outlet="Sella Gazette")
    rows = traits(a, b)
    assert rows["a"].wires == rows["b"].wires == {"northwire"}


def test_an_envelope_names_the_report_of_its_outlet() -> None:
    a = stating("a", "Sella Gazette", "outlet", outlet="Halden Courier")
    b = found("The ferry sank off Port Sella.", "b", outlet="Sella Gazette")
    row = traits(a, b)["a"]
    assert (row.names, row.wires) == (frozenset({"b"}), frozenset())


def test_the_own_outlet_is_nobody_else() -> None:
    a = stating("a", "Halden Courier", "outlet", outlet="Halden Courier")
    b = found("The ferry sank off Port Sella.", "b", outlet="Halden Courier")
    row = traits(a, b)["a"]
    assert (row.names, row.wires) == (frozenset(), frozenset())
