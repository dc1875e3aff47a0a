"""Firsthand: many news reports in, one sourced record out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from firsthand.build import build_all_findings as findings
    from firsthand.build import build_records as records
    from firsthand.model import Findings, Record, Refusal, Report, Span
    from firsthand.options import DEFAULT, Options
    from firsthand.read.paths import read_paths as load
    from firsthand.show.json import findings_to_json, record_to_json
    from firsthand.show.markdown import show_markdown
    from firsthand.show.page import show_page
    from firsthand.show.why import explain as why

__version__ = "0.1.0"

__all__ = [
    "DEFAULT",
    "Findings",
    "Options",
    "Record",
    "Refusal",
    "Report",
    "Span",
    "findings",
    "findings_to_json",
    "load",
    "record_to_json",
    "records",
    "show_markdown",
    "show_page",
    "why",
]

# Where each public name lives. They are imported when first used, so that `firsthand --help` does
# not load a parser.
_HOMES = {
    "DEFAULT": ("firsthand.options", "DEFAULT"),
    "Options": ("firsthand.options", "Options"),
    "Findings": ("firsthand.model", "Findings"),
    "Record": ("firsthand.model", "Record"),
    "Refusal": ("firsthand.model", "Refusal"),
    "Report": ("firsthand.model", "Report"),
    "Span": ("firsthand.model", "Span"),
    # Not `find`: the folder of that name would take its place once it is imported.
    "findings": ("firsthand.build", "build_all_findings"),
    "records": ("firsthand.build", "build_records"),
    "load": ("firsthand.read.paths", "read_paths"),
    "findings_to_json": ("firsthand.show.json", "findings_to_json"),
    "record_to_json": ("firsthand.show.json", "record_to_json"),
    "show_markdown": ("firsthand.show.markdown", "show_markdown"),
    "show_page": ("firsthand.show.page", "show_page"),
    "why": ("firsthand.show.why", "explain"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'firsthand' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
