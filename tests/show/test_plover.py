"""Positions as rows of PLOVER."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from importlib.resources import files

import pytest

from firsthand.model import Position, Record, Span
from firsthand.show.plover import CONTEXTS, MODES, PLOVER_COLUMNS, QUADS, Mode, plover_rows
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


def with_position(words: str, code: str, modality: str = "stated") -> Record:
    """The record with one position, whose words of stance are these."""
    record = a_record()
    item = record.findings[2]
    report = replace(item.report, text=f"Venn {words} the plan.")
    stance = Span(report.id, 5, 5 + len(words))
    position = Position(
        actor="Ilsa Venn",
        actor_span=Span(report.id, 0, 4),
        stance="x",
        stance_span=stance,
        content=Span(report.id, stance.end + 1, stance.end + 9),
        condition=None,
        modality=modality,
        plover=code,
        reason="",
    )
    found = replace(item, report=report, positions=(position,))
    return replace(record, findings=(found,), links=replace(record.links, actors=()))


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_every_mode_is_told_by_its_words(mode: Mode) -> None:
    for word in re.sub(r"\[sz\]", "z", re.sub(r"\(\?:y\|ied\|ies\)", "ied", mode.words)).split("|"):
        (row,) = rows(with_position(word, mode.code))
        assert row["event_mode"] == mode.name
    (row,) = rows(with_position(word, "AGREE"))
    assert row["event_mode"] == ""


@pytest.mark.parametrize(("quad", "codes"), [(quad, codes) for quad, codes, _ in QUADS])
def test_every_type_has_its_quad(quad: str, codes: str) -> None:
    for code in codes.split("|"):
        (row,) = rows(with_position("says", code))
        assert row["quad_category"] == quad


@pytest.mark.parametrize(("modality", "context"), [row[:2] for row in CONTEXTS])
def test_what_is_not_done_yet_has_its_context(modality: str, context: str) -> None:
    (row,) = rows(with_position("says", "AGREE", modality))
    assert row["contexts"] == context
    assert row["modality"] == modality


def test_all_codes_of_the_stances_have_a_quad() -> None:
    table = files("firsthand.find").joinpath("data", "stances.tsv").read_text("utf-8")
    used = {line.split("\t")[1] for line in table.splitlines() if line and line[0] != "#"}
    known = {code for _, codes, _ in QUADS for code in codes.split("|")}
    assert used - {"-"} <= known


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
