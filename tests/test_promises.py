"""What Firsthand promises whatever the input: order, copies, furniture, spans, totality."""

from __future__ import annotations

import json
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.build import build_findings, build_records
from firsthand.find.parse import Parser
from firsthand.model import Record, Report
from firsthand.options import DEFAULT
from firsthand.read.paths import read_paths
from firsthand.show.json import dumps, findings_to_json, record_to_json
from firsthand.show.page import show_page

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/truth.json"))
PARSER = Parser(DEFAULT.find)
# Inputs a run: few in CI, FIRSTHAND_HOSTILE=2000 before a release.
HOSTILE_RUNS = int(os.environ.get("FIRSTHAND_HOSTILE", "200"))


def reports_of(truth: Path) -> tuple[Report, ...]:
    given = truth.parent / "reports"
    path = given if given.is_dir() else truth.parent / "reports.jsonl"
    return read_paths([str(path)])[0]


def documents(records: tuple[Record, ...]) -> list[str]:
    return [dumps(record_to_json(record)) for record in records]


def spans_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"report", "start", "end", "text"} <= value.keys() else []
        return own + [found for item in value.values() for found in spans_in(item)]
    if isinstance(value, list):
        return [found for item in value for found in spans_in(item)]
    return []


def best_counts(records: tuple[Record, ...]) -> dict[str, tuple[int, int, int]]:
    """The counts of each claim by the words of its members."""
    counts = {}
    for record in records:
        texts = {item.report.id: item.report for item in record.findings}
        for claim in record.claims:
            for member in claim.members:
                words = texts[member.span.report].slice(member.span)
                counts[words] = (claim.support.lines, claim.support.origins, claim.support.high)
    return counts


@pytest.mark.parametrize("truth", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_order_of_reports_does_not_matter(truth: Path) -> None:
    reports = list(reports_of(truth))
    expected = documents(build_records(reports))
    for seed in (1, 2, 3):
        random.Random(seed).shuffle(reports)
        assert documents(build_records(reports)) == expected


@pytest.mark.parametrize("truth", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_span_is_the_reports_own_words(truth: Path) -> None:
    texts = {report.id: report.text for report in reports_of(truth)}
    for document in documents(build_records(reports_of(truth))):
        found = spans_in(json.loads(document))
        assert len(found) > 100
        for span in found:
            assert texts[str(span["report"])][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("truth", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_verbatim_copy_raises_no_count(truth: Path) -> None:
    reports = reports_of(truth)
    before = best_counts(build_records(reports))
    for original in reports:
        copy = Report(id=f"{original.id}-copy", text=original.text, outlet="Another Outlet")
        after = best_counts(build_records((*reports, copy)))
        for words, counts in before.items():
            if words in after:
                assert all(a <= b for a, b in zip(after[words][:2], counts[:2], strict=True)), (
                    original.id,
                    words,
                    counts,
                    after[words],
                )


@pytest.mark.parametrize("truth", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_report_of_another_story_raises_no_count(truth: Path) -> None:
    reports = reports_of(truth)
    before = best_counts(build_records(reports))
    other = Report(
        id="zz-other",
        text="The chess club of Lower Osk won the cup for the third time on Sunday.\n"
        "Its captain, Berta Lunn, said that the final had lasted seven hours.\n",
    )
    after = best_counts(build_records((*reports, other)))
    assert {words: after[words] for words in before} == before


FURNITURE = ("Advertisement", "Share this article", "Read more: Ten lakes to see", "Follow us on X")


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("truth", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_line_of_furniture_raises_no_count(truth: Path, line: str) -> None:
    reports = reports_of(truth)
    before = best_counts(build_records(reports))
    edited = [replace(r, text=r.text.rstrip() + f"\n\n{line}\n") for r in reports]
    after = best_counts(build_records(edited))
    assert {words: counts for words, counts in after.items() if words in before} == before


def test_several_stories_in_one_pile_come_out_as_several() -> None:
    piles = [reports_of(truth) for truth in EXAMPLES]
    records = build_records(report for pile in piles for report in pile)
    stories = sorted(sorted(item.report.id for item in record.findings) for record in records)
    assert stories == sorted(sorted(report.id for report in pile) for pile in piles)


HOSTILE = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="“”\"'‘’«»—–-:;,.!?()[]\n\t \u2028\u00a0\u200b\ufeff\x00\ud800aZ9", max_size=300),
    st.lists(
        st.sampled_from(
            [
                "“If", "said", "Ilse Marrin", "told", "the Sella Courier", "(AP)", "on Friday,",
                "may", "not", "12", "million", "\n\n", "\n", "By", "Published", "2025-03-08", "”",
                '"', "'", "he", "according to", "<script>alert(1)</script>", "if", "unless",
                "at least", "President", "U.S.", "...", "[the]", "Read also:", "|", "•", "🦊", "שלום",
            ]
        ),
        max_size=60,
    ).map(" ".join),
)  # fmt: skip


@settings(max_examples=HOSTILE_RUNS, deadline=None, suppress_health_check=list(HealthCheck))
@given(HOSTILE)
def test_any_text_gets_findings(text: str) -> None:
    found = build_findings(Report(id="r", text=text), PARSER)
    line = dumps(findings_to_json(found))
    for span in spans_in(json.loads(line)):
        assert text[span["start"] : span["end"]] == span["text"]


@settings(max_examples=HOSTILE_RUNS // 5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(HOSTILE, min_size=1, max_size=4))
def test_any_pile_gets_records_and_loses_no_report(texts: list[str]) -> None:
    reports = [Report(id=f"r{n}", text=text, title=text[:40]) for n, text in enumerate(texts)]
    records = build_records(reports)
    kept = sorted(item.report.id for record in records for item in record.findings)
    assert kept == sorted(report.id for report in reports)
    for record in records:
        assert "<script>alert(1)" not in show_page(record)
        json.loads(dumps(record_to_json(record)))
