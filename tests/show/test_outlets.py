"""What each outlet changed on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.model import Drift, Record, Span
from firsthand.show.lookup import look_up
from firsthand.show.outlets import EFFECTS, changes_by_outlet
from tests.show.record_factory import a_record

DIRECTIONS = [(name, one) for name, directions, _ in EFFECTS for one in directions.split("|")]


def with_drifts(*drifts: Drift) -> Record:
    return replace(a_record(), drifts=drifts)


def test_a_change_along_a_copy_is_the_retellings() -> None:
    (outlet,) = changes_by_outlet(look_up(a_record()))
    assert (outlet.name, outlet.reports, outlet.total) == ("Ruvania Sentinel", ("b",), 1)
    assert outlet.said() == "1 hardened"


@pytest.mark.parametrize(("effect", "direction"), DIRECTIONS)
def test_every_direction_has_its_effect(effect: str, direction: str) -> None:
    drift = replace(a_record().drifts[0], direction=direction)
    (outlet,) = changes_by_outlet(look_up(with_drifts(drift)))
    assert outlet.drifts[effect] == (drift,)
    assert outlet.said() == f"1 {direction}"


def test_words_set_against_two_places_are_one_change() -> None:
    drift = a_record().drifts[0]
    again = replace(drift, id="drift:2", source=Span("a", 0, 7))
    (outlet,) = changes_by_outlet(look_up(with_drifts(drift, again)))
    assert outlet.total == 1


def test_several_losses_are_told_in_the_plural() -> None:
    drift = replace(a_record().drifts[0], direction="condition lost")
    other = replace(drift, id="drift:2", target=Span("b", 0, 9))
    record = with_drifts(drift, other, replace(drift, direction="softened"))
    (outlet,) = changes_by_outlet(look_up(record))
    assert outlet.said() == "1 softened, 2 conditions lost"


def test_an_unknown_direction_is_counted_all_the_same() -> None:
    drift = replace(a_record().drifts[0], direction="nuance lost")
    (outlet,) = changes_by_outlet(look_up(with_drifts(drift)))
    assert outlet.drifts["lost"] == (drift,)


def test_the_outlet_that_changed_most_comes_first() -> None:
    drift = a_record().drifts[0]
    own = replace(drift, id="drift:2", source=drift.target, target=drift.source)
    record = with_drifts(own, drift, replace(drift, id="drift:3", target=Span("b", 0, 9)))
    assert [outlet.name for outlet in changes_by_outlet(look_up(record))] == [
        "Ruvania Sentinel",
        "Halden Courier",
    ]


def test_reports_of_one_outlet_are_taken_together() -> None:
    record = a_record()
    found = tuple(
        replace(item, report=replace(item.report, outlet="www.Halden Courier"))
        for item in record.findings
    )
    (outlet,) = changes_by_outlet(look_up(replace(record, findings=found)))
    assert (outlet.name, outlet.reports) == ("Halden Courier", ("a", "b", "c"))


def test_no_drift_no_outlet() -> None:
    assert changes_by_outlet(look_up(with_drifts())) == ()
