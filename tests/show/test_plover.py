"""Positions as rows of PLOVER."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from firsthand.model import Record
from firsthand.show.plover import PLOVER_COLUMNS, plover_rows
from tests.show.record_factory import a_record


def rows(record: Record) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(plover_rows(record))))


def test_columns_are_documented() -> None:
    header = plover_rows(a_record()).splitlines()[0]
    assert header == ",".join(name for name, _ in PLOVER_COLUMNS)
    assert all(meaning for _, meaning in PLOVER_COLUMNS)


def test_a_position_is_a_row_with_its_place() -> None:
    record = a_record()
    (row,) = [row for row in rows(record) if row["event_type"] == "REJECT"]
    report = next(i.report for i in record.findings if f":{i.report.id}:" in row["event_id"])
    (position,) = [p for i in record.findings for p in i.positions if p.plover == "REJECT"]
    assert report.text[int(row["text_start"]) : int(row["text_end"])] == "rejected"
    assert row["actor"] == position.actor
    assert row["event_text"] == report.slice(position.content)


@pytest.mark.parametrize("modality", ["denied", "hypothetical"])
def test_what_was_not_done_is_no_event(modality: str) -> None:
    record = a_record()
    findings = tuple(
        replace(item, positions=tuple(replace(p, modality=modality) for p in item.positions))
        for item in record.findings
    )
    assert rows(replace(record, findings=findings)) == []


def test_a_formula_is_text() -> None:
    record = a_record()
    findings = tuple(
        replace(item, positions=tuple(replace(p, actor="=1+1") for p in item.positions))
        for item in record.findings
    )
    links = replace(record.links, actors=())
    found = rows(replace(record, findings=findings, links=links))
    assert found
    assert {row["actor"] for row in found} == {"'=1+1"}
