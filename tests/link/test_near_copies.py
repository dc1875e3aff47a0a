"""A copy that is shortened or decked out moves no pair of other reports apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lineage.project import light_findings
from firsthand.link.kin.traits import traits_of
from firsthand.link.kin.weighing import weigh_pairs
from firsthand.model import Findings, Report
from firsthand.options import DEFAULT
from tests.test_promises import reports_of

LINK = DEFAULT.link
ROOT = Path(__file__).parents[2]
TRUTHS = sorted([*ROOT.glob("examples/*/truth.json"), *ROOT.glob("tests/stories/*/truth.json")])
# Log-odds; pairs that are less likely than this to depend are no matter.
UNLIKELY = -1.4


def near_copies(report: Report) -> dict[str, str]:
    """The text with a dateline, cut after some sentences, and with a line of furniture."""
    return {
        "dateline": f"PORT OSK — {report.text}",
        "cut": ". ".join(report.text.split(". ")[:6]) + ".",
        "furniture": f"{report.text}\n\nShare this article\n",
    }


def odds_of_pairs(findings: list[Findings]) -> dict[tuple[str, str], float]:
    traits = traits_of(sorted(findings, key=lambda item: item.report.id), options=LINK)
    _, odds = weigh_pairs(traits, options=LINK)
    return {(traits[i].id, traits[j].id): value for (i, j), value in odds.items()}


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.parent.name)
def test_a_near_copy_parts_no_other_pair(truth: Path) -> None:
    findings = [light_findings(report) for report in reports_of(truth)]
    before = odds_of_pairs(findings)
    for item in findings:
        for kind, text in near_copies(item.report).items():
            copy = light_findings(Report(id="zz-copy", text=text, outlet="Another Outlet"))
            after = odds_of_pairs([*findings, copy])
            for pair, value in before.items():
                if value > UNLIKELY:
                    assert after[pair] > value - 0.02, (item.report.id, kind, pair)
