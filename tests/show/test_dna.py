"""Positions as statements of Discourse Network Analyzer."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from firsthand.model import Record
from firsthand.show.dna import AGREEMENT, DNA_COLUMNS, dna_rows
from tests.show.record_factory import a_record

STANCES = [(stance, value) for value, stances, _ in AGREEMENT for stance in stances.split("|")]


def rows(record: Record) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dna_rows(record))))


def with_stance(stance: str) -> Record:
    record = a_record()
    findings = tuple(
        replace(item, positions=tuple(replace(p, stance=stance) for p in item.positions))
        for item in record.findings
    )
    return replace(record, findings=findings)


def test_columns_are_documented() -> None:
    header = dna_rows(a_record()).splitlines()[0]
    assert header == ",".join(name for name, _ in DNA_COLUMNS)
    assert all(meaning for _, meaning in DNA_COLUMNS)


@pytest.mark.parametrize(("stance", "value"), STANCES)
def test_every_stance_is_for_or_against(stance: str, value: str) -> None:
    found = rows(with_stance(stance))
    assert found
    assert {row["agreement"] for row in found} == {value}


def test_a_stance_that_is_neither_is_left_out() -> None:
    assert rows(with_stance("questions")) == []


def test_who_is_a_person_or_an_organization() -> None:
    for row in rows(a_record()):
        assert bool(row["person"]) != bool(row["organization"])


def test_statements_are_numbered() -> None:
    found = rows(a_record())
    assert [row["statement_id"] for row in found] == [str(n + 1) for n in range(len(found))]
