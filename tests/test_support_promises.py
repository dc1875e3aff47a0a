"""Evidence of copying, however it is come by, never raises what stands behind a claim."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from firsthand.build import build_all_findings, build_links
from firsthand.link.borrow import borrow_dates
from firsthand.link.stories import find_stories
from firsthand.model import Copy, Findings, Links, Span
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from tests.test_promises import reports_of

ROOT = Path(__file__).parents[1]
TRUTHS = sorted([*ROOT.glob("examples/*/truth.json"), *ROOT.glob("tests/stories/*/truth.json")])
# The passages of each claim, and its lines, origins, low end and high end.
Counts = Mapping[frozenset[Span], tuple[int, int, int, int]]


def counts(findings: Sequence[Findings], links: Links) -> Counts:
    """What is counted for each claim, from links that are taken as given."""
    dated = borrow_dates(findings, links.copies)
    lineage = trace_lineage(dated, links)
    claims = weigh_claims(dated, links, weigh_origins(dated, links, lineage), lineage)
    return {
        frozenset(member.span for member in claim.members): (
            claim.support.lines,
            claim.support.origins,
            claim.support.low,
            claim.support.high,
        )
        for claim in claims
    }


def more_evidence(links: Links, seed: int) -> Iterator[tuple[str, Links]]:
    """The same links with one copy surer, or with a copy more between two reports."""
    for number, copy in enumerate(links.copies):
        for probability in (0.6, 0.97):
            if copy.probability < probability:
                surer = [*links.copies]
                surer[number] = replace(copy, probability=probability)
                yield (
                    f"{copy.child}>{copy.parent} {probability}",
                    replace(links, copies=tuple(surer)),
                )
    reports = random.Random(seed).sample(sorted(links.story.reports), len(links.story.reports))
    for child, parent in pairwise(reports):
        for probability in (0.3, 0.6, 0.97):
            added = Copy(child, parent, "rewrites", probability, False, (), (), ())
            yield f"+{child}>{parent} {probability}", replace(links, copies=(*links.copies, added))


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.parent.name)
def test_more_evidence_of_copying_raises_no_count(truth: Path) -> None:
    findings = tuple(build_all_findings(reports_of(truth)))
    for story in find_stories(findings):
        held = tuple(item for item in findings if item.report.id in story.reports)
        links = build_links(story, held)
        before = counts(held, links)
        for name, more in more_evidence(links, seed=7):
            after = counts(held, more)
            assert after.keys() == before.keys()
            for claim, known in before.items():
                assert all(a <= b for a, b in zip(after[claim], known, strict=True)), (name, known)
