"""The smallest inputs a test needs."""

from __future__ import annotations

from firsthand.build import build_findings
from firsthand.find.parse import Parser
from firsthand.model import Findings, Report
from firsthand.options import DEFAULT

_PARSER = Parser(DEFAULT.find)


def a_report(text: str, report_id: str = "r1", **fields: str | None) -> Report:
    """A report with this text."""
    return Report(id=report_id, text=text, **fields)  # type: ignore[arg-type]


def found(text: str, report_id: str = "r1", **fields: str | None) -> Findings:
    """All that is found in this text."""
    return build_findings(a_report(text, report_id, **fields), _PARSER)
