"""Printing a report once more, cut or decked out, raises nothing that stands behind any claim."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from firsthand.build import build_findings, build_links
from firsthand.find.parse import Parser
from firsthand.link.acronyms import spell_out_credits
from firsthand.link.borrow import borrow_dates
from firsthand.link.stories import find_stories
from firsthand.model import Findings, Report
from firsthand.options import DEFAULT
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from firsthand.weigh.wordings.wordings import weigh_told_wordings
from tests.test_promises import reports_of

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(ROOT.glob("examples/*/truth.json"))
STORIES = [ROOT / f"tests/stories/{name}/truth.json" for name in ("corvane-savings", "orrin-crew")]
PARSER = Parser(DEFAULT.find)
# Kinds of copies tried on each report: few in CI, FIRSTHAND_COPIES=99 before a release.
KINDS_EACH = int(os.environ.get("FIRSTHAND_COPIES", "3"))
# Lines, origins, low and high end.
Counts = tuple[int, int, int, int]


def cut(report: Report, start: float, end: float) -> str:
    """The sentences of a report between two shares of them."""
    ends = [s.span.end for s in build_findings(report, PARSER).sentences]
    first, last = (ends[min(len(ends) - 1, int(share * len(ends)))] for share in (start, end))
    return report.text[0 if start == 0 else first : max(last, first + 1)].strip()


def printed_again(report: Report, others: Sequence[Report]) -> Iterator[tuple[str, list[Report]]]:
    """Each kind of near copy; some come in twos, some of an outlet that the story has already."""

    def copy(
        text: str,
        name: str = f"{report.id}-copy",
        *,
        outlet: str = "Another Outlet",
        published: str | None = None,
    ) -> Report:
        return Report(id=name, text=text, outlet=outlet, published=published)

    text, house = report.text, report.outlet or "the Halden Courier"
    yield "verbatim", [copy(text)]
    yield "verbatim and later", [copy(text, published="2031-01-01")]
    yield "verbatim and first by name", [copy(text, "aa-copy")]
    yield "first half", [copy(cut(report, 0, 0.5))]
    yield "two thirds", [copy(cut(report, 0, 0.67))]
    yield "without its head", [copy(cut(report, 0.3, 1))]
    yield "a little cut", [copy(cut(report, 0, 0.9), "aa-copy")]
    yield "dateline and furniture", [copy(f"PORT OSK — {text}\n\nShare this article\n")]
    yield "credit", [copy(f"{text}\n\nThis was first reported by {house}.\n")]
    yield "agency", [copy(f"{text.rstrip()}\n\n(Orrvik Press Service)\n", "aa-copy")]
    yield (
        "cut, dated, dateline",
        [copy(f"PORT OSK — {cut(report, 0, 0.7)}\n\nFollow us on X\n", published="2031-01-01")],
    )
    if others and others[0].outlet:
        yield "outlet of the story", [copy(cut(report, 0, 0.7), outlet=others[0].outlet)]
    yield "two at once", [copy(cut(report, 0, 0.6)), copy(f"PORT OSK — {text}", "aa-copy")]


def best_counts(findings: Sequence[Findings]) -> dict[str, Counts]:
    """The highest counts of any claim that holds these words."""
    found: dict[str, Counts] = {}
    for story in find_stories(findings):
        held = spell_out_credits([item for item in findings if item.report.id in story.reports])
        links = build_links(story, held)
        held = borrow_dates(held, links.copies, reprints=links.reprints)
        lineage = trace_lineage(held, links)
        origins = weigh_origins(held, links, lineage)
        wordings = weigh_told_wordings(held, links)
        texts = {item.report.id: item.report for item in held}
        for claim in weigh_claims(held, links, origins, lineage, wordings=wordings):
            s = claim.support
            for member in claim.members:
                words = " ".join(texts[member.span.report].slice(member.span).split())
                known = found.get(words, (0, 0, 0, 0))
                found[words] = (
                    max(known[0], s.lines),
                    max(known[1], s.origins),
                    max(known[2], s.low),
                    max(known[3], s.high),
                )
    return found


def rises(before: dict[str, Counts], after: dict[str, Counts]) -> list[tuple[str, Counts, Counts]]:
    return [
        (words, known, after[words])
        for words, known in before.items()
        if words in after and any(a > b for a, b in zip(after[words], known, strict=True))
    ]


@pytest.mark.parametrize(
    ("truth", "each"),
    [(truth, KINDS_EACH) for truth in EXAMPLES] + [(truth, KINDS_EACH // 3) for truth in STORIES],
    ids=lambda value: value.parent.name if isinstance(value, Path) else "",
)
def test_a_near_copy_raises_no_count(truth: Path, each: int) -> None:
    reports = reports_of(truth)
    findings = [build_findings(report, PARSER) for report in reports]
    before = best_counts(findings)
    assert before
    for number, report in enumerate(reports):
        kinds = list(printed_again(report, reports[:number] + reports[number + 1 :]))
        # Another few kinds for each report, so that a story is tried with all of them.
        for step in range(min(each, len(kinds))):
            kind, copies = kinds[(number * each + step) % len(kinds)]
            more = [build_findings(copy, PARSER) for copy in copies]
            assert not rises(before, best_counts([*findings, *more])), (report.id, kind)
