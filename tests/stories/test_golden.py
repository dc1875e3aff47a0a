"""Golden stories: the records of our examples against the truth that we wrote beside them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.quality.truth import gold_of, read_example
from firsthand.build import build_records
from firsthand.model import Record, Span
from firsthand.weigh.voices import Voices
from tests.stories.scoring import touches

EXAMPLES = Path(__file__).parents[2] / "examples"
DAM, FERRY, MILL = "velmark-dam-interview", "port-sella-ferry", "tarn-mill-release"


@cache
def record_of(name: str) -> Record:
    records = build_records(read_example(EXAMPLES / name))
    assert len(records) == 1
    return records[0]


def truth_of(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((EXAMPLES / name / "truth.json").read_text("utf-8"))
    return loaded


def words(record: Record, span: Span) -> str:
    texts = {item.report.id: item.report for item in record.findings}
    return texts[span.report].slice(span)


@pytest.mark.parametrize("name", [DAM, FERRY, MILL])
def test_the_truth_stands_in_the_reports(name: str) -> None:
    gold = gold_of(EXAMPLES / name)
    assert gold["claims"]
    assert gold["discrepancies"]


@pytest.mark.parametrize("name", [DAM, FERRY, MILL])
def test_lines_are_the_true_ones(name: str) -> None:
    truth = truth_of(name)
    unsure = {frozenset(pair) for pair in truth.get("uncertain_pairs", [])}
    line_of = {report: line.id for line in record_of(name).lines for report in line.reports}
    true_of = {report: n for n, group in enumerate(truth["lines"]) for report in group}
    assert line_of.keys() == true_of.keys()
    wrong = [
        (a, b)
        for a in sorted(true_of)
        for b in sorted(true_of)
        if a < b
        and frozenset((a, b)) not in unsure
        and (line_of[a] == line_of[b]) != (true_of[a] == true_of[b])
    ]
    assert wrong == []


@pytest.mark.parametrize("name", [DAM, FERRY, MILL])
def test_no_claim_is_given_more_lines_than_it_has(name: str) -> None:
    record = record_of(name)
    for gold in gold_of(EXAMPLES / name)["claims"]:
        for claim in record.claims:
            touched = [
                any(touches(place, member.span) for place in gold["support"])
                for member in claim.members
            ]
            if sum(touched) * 2 > max(len(touched), len(gold["support"])):
                assert claim.support.lines <= gold["n_independent_lines"], gold["statement"]


@pytest.mark.parametrize("name", [DAM, FERRY, MILL])
def test_every_quote_is_found_with_its_speaker(name: str) -> None:
    record = record_of(name)
    voices = Voices(record.findings, record.links)
    quotes = [
        (part, voices.actor(item.report.id, quote.speaker) if quote.speaker else None)
        for item in record.findings
        for quote in item.quotes
        if quote.form != "indirect"
        for part in quote.content
    ]
    missed = [
        (gold["report"], gold["words"][:40], gold["speaker"])
        for gold in gold_of(EXAMPLES / name)["quotes"]
        if not any(
            touches(gold, part) and speaker and speaker.split()[-1] == gold["speaker"].split()[-1]
            for part, speaker in quotes
        )
    ]
    assert missed == []


def test_the_agency_and_the_interview_are_origins() -> None:
    labels = " | ".join(origin.label for origin in record_of(DAM).origins)
    assert "Northwire" in labels
    assert "Channel Nord" in labels
    assert any(origin.unseen for origin in record_of(DAM).origins)


def test_what_was_said_in_the_interview_has_one_origin() -> None:
    record = record_of(DAM)
    said = [
        claim
        for claim in record.claims
        if "If Kessia helps us" in words(record, claim.text) and claim.support.reports >= 5
    ]
    assert said
    assert all(claim.support.origins == 1 for claim in said)
    assert all(claim.support.lines == 2 for claim in said)


def test_copies_point_from_the_rewrite_to_the_agency_text() -> None:
    parents = {copy.child: copy.parent for copy in record_of(DAM).links.copies if copy.directed}
    assert parents.get("delta-post") == "sella-courier"
    assert parents.get("harbour-daily") == "sella-courier"
    assert "sella-courier" not in parents
    assert "kessia-herald" not in parents


def readings(record: Record, kind: str) -> list[list[str]]:
    return [
        [words(record, span) for reading in item.readings for span in reading.spans]
        for item in record.discrepancies
        if item.kind == kind
    ]


def holds(found: list[list[str]], *wanted: str) -> bool:
    return any(all(any(w in text for text in texts) for w in wanted) for texts in found)


def test_the_ferrys_number_on_board_and_the_mills_swapped_digits_are_told() -> None:
    assert holds(readings(record_of(MILL), "number"), "210", "120")
    assert holds(readings(record_of(FERRY), "number"), "142", "118")


def test_the_hardened_hedge_and_the_wrong_title_are_told() -> None:
    record = record_of(DAM)
    everything = [
        [words(record, span) for reading in item.readings for span in reading.spans]
        for item in record.discrepancies
    ]
    assert holds(everything, "may", "Agrees") or holds(everything, "might", "Agrees")
    assert holds(readings(record, "title"), "Foreign Minister", "Water Minister")
