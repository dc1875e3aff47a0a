"""Positions as statements of Discourse Network Analyzer."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from firsthand.model import Findings, Published, Record
from firsthand.show.dna import AGREEMENT, DNA_COLUMNS, dna_rows
from tests.show.record_factory import a_record

STANCES = [(stance, value) for value, stances, _ in AGREEMENT for stance in stances.split("|")]


def rows(record: Record) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dna_rows(record)), delimiter=";"))


def with_stance(stance: str) -> Record:
    record = a_record()
    findings = tuple(
        replace(item, positions=tuple(replace(p, stance=stance) for p in item.positions))
        for item in record.findings
    )
    return replace(record, findings=findings)


def with_title(title: str) -> tuple[Findings, ...]:
    return tuple(
        replace(item, report=replace(item.report, title=title))
        for item in with_stance("accepts").findings
    )


def test_columns_are_documented() -> None:
    header = dna_rows(a_record()).splitlines()[0]
    assert header == ";".join(name for name, _ in DNA_COLUMNS)
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


def test_the_columns_are_those_of_the_event_list() -> None:
    header = dna_rows(a_record()).splitlines()[0]
    assert header.startswith(
        "statement ID;time;document ID;document title;author;source;section;type;text;"
        "person;organization;concept;agreement"
    )


def test_a_statement_has_its_time_its_words_and_its_place() -> None:
    record = a_record()
    row = rows(with_stance("accepts"))[0]
    assert row["time"] == "2031-11-04 00:00:00"
    assert row["document ID"] == "1"
    text = record.findings[0].report.text
    assert text[int(row["start"]) : int(row["stop"])] == "might"
    assert row["text"].startswith("might")


@pytest.mark.parametrize(
    ("stamp", "time"),
    [
        ("2031-11-04", "2031-11-04 00:00:00"),
        ("2031-11-04T08:05", "2031-11-04 08:05:00"),
        ("2031-11-04T08:05:09+01:00", "2031-11-04 08:05:09"),
        ("2031-11-04T08:05+00", "2031-11-04 08:05:00"),
        ("2031-11-04T08Z", "2031-11-04 08:00:00"),
    ],
)
def test_a_stamp_is_written_as_dna_writes_it(stamp: str, time: str) -> None:
    record = with_stance("accepts")
    first = replace(record.findings[0], published=Published(stamp, "envelope", ""))
    assert rows(replace(record, findings=(first,)))[0]["time"] == time


def test_no_cell_holds_a_semicolon_or_a_double_mark() -> None:
    found = rows(replace(with_stance("accepts"), findings=with_title('a "b"; c')))
    assert {row["document title"] for row in found} == {"a 'b', c"}


def test_statements_are_numbered() -> None:
    found = rows(a_record())
    assert [row["statement ID"] for row in found] == [str(n + 1) for n in range(len(found))]
