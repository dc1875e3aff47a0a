"""Predicts a part of a set with the public API: one function a task."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.quality import project
from firsthand.build import build_all_findings, build_links, build_records
from firsthand.find.layout.layout import find_layout
from firsthand.find.parse import Parser
from firsthand.find.statements.hedges import find_hedges
from firsthand.link.stories import find_stories
from firsthand.model import Report, Story
from firsthand.options import DEFAULT
from firsthand.read.formats import read_bytes
from firsthand.text.certainty.drift import compare_certainty
from firsthand.text.certainty.hedges import UNCERTAIN
from firsthand.text.names.bearers import name_likeness
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies

Rows = list[dict[str, Any]]


def load_rows(path: Path) -> Rows:
    """The lines of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def to_report(row: dict[str, Any]) -> Report:
    """A report from a set's row; fields a set lacks stay unknown."""
    known: dict[str, Any] = {
        key: row.get(key) for key in ("title", "outlet", "byline", "published", "url")
    }
    return Report(id=row["id"], text=row["text"], **known)


def predict_stories(given: Path) -> Rows:
    """A record made of one story's reports; a single JSON document."""
    reports = [to_report(row) for row in load_rows(given)]
    return [project.story_prediction(build_records(reports))]


def predict_quotes(given: Path) -> Rows:
    """Contents, cues and sources; direct contents with their quotation marks."""
    return [
        {"id": item.report.id, "quotes": project.quotes_with_marks(item)} for item in _find(given)
    ]


def predict_dates(given: Path) -> Rows:
    """Time expressions with TIMEX3 values."""
    return [{"id": item.report.id, "dates": project.dates(item)} for item in _find(given)]


def predict_certainty(given: Path) -> Rows:
    """Hedges of all sentences."""
    parser = Parser(DEFAULT.find)
    rows = []
    for row in load_rows(given):
        report = to_report(row)
        parsed = parser.parse(report, find_layout(report))
        hedges = [hedge for item in parsed.sentences for hedge, _ in find_hedges(item)]
        cues = {(h.span.start, h.span.end) for h in hedges if h.kind in UNCERTAIN}
        rows.append({"id": report.id, "cues": sorted(cues)})
    return rows


def predict_drift(given: Path) -> Rows:
    """Whether a rewrite is stronger or weaker than its source."""
    return [
        {"id": row["id"], "label": compare_certainty(row["source"], row["rewrite"])[0]}
        for row in load_rows(given)
    ]


def predict_names(given: Path) -> Rows:
    """A likeness for each pair of names; a TSV line each."""
    rows = []
    for line in given.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 2:
            score = name_likeness(cells[0], cells[1])
            rows.append({"tsv": f"{cells[0]}\t{cells[1]}\t{score:.6f}"})
    return rows


def predict_coreference(given: Path) -> Rows:
    """Actors of each story."""
    rows = []
    for story, members in _by(load_rows(given), "story").items():
        findings = tuple(build_all_findings(map(to_report, members)))
        links = build_links(Story(story, tuple(row["id"] for row in members)), findings)
        rows.append({"story": story, "names": [project.actor(item) for item in links.actors]})
    return rows


def predict_alignment(given: Path) -> Rows:
    """Where the two reports of each pair disagree."""
    rows = []
    for row in load_rows(given):
        a, b = to_report(row["a"]), to_report(row["b"])
        # Both sides may carry one id in the set; ours must differ.
        a, b = project.renamed(a, "a"), project.renamed(b, "b")
        findings = tuple(build_all_findings((a, b)))
        links = build_links(Story("pair", ("a", "b")), findings)
        found = weigh_discrepancies(findings, links)
        rows.append({"id": row["id"], "discrepancies": project.pairwise(found)})
    return rows


def predict_grouping(given: Path) -> Rows:
    """Stories of a pile."""
    stories = find_stories(_find(given))
    return [{"story": story.id, "reports": list(story.reports)} for story in stories]


def predict_lineage(given: Path) -> Rows:
    """Copies and origins of each family."""
    rows = []
    for family, members in _by(load_rows(given), "family").items():
        findings = tuple(build_all_findings(map(to_report, members)))
        links = build_links(Story(family, tuple(row["id"] for row in members)), findings)
        rows.append({"family": family, **project.lineage(findings, links)})
    return rows


def predict_reuse(given: Path) -> Rows:
    """Pairs of reports of a pile that carry the same text."""
    rows: Rows = []
    for record in build_records(to_report(row) for row in load_rows(given)):
        rows += [{"reports": group} for group in project.copy_groups(record.links)]
    return rows


def predict_cleaning(given: Path) -> Rows:
    """The text, title and date of each page."""
    rows = []
    for page in sorted(given.iterdir()):
        name = page.name.partition(".")[0]
        data = gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes()
        reports, _ = read_bytes(data, name=f"{name}.html")
        rows += [project.cleaned(report, find_layout(report), name) for report in reports]
    return rows


PREDICTORS: dict[str, Callable[[Path], Rows]] = {
    "stories": predict_stories,
    "quotes": predict_quotes,
    "dates": predict_dates,
    "certainty": predict_certainty,
    "drift": predict_drift,
    "names": predict_names,
    "coreference": predict_coreference,
    "alignment": predict_alignment,
    "grouping": predict_grouping,
    "lineage": predict_lineage,
    "reuse": predict_reuse,
    "cleaning": predict_cleaning,
}


def _find(given: Path) -> tuple[Any, ...]:
    return tuple(build_all_findings(to_report(row) for row in load_rows(given)))


def _by(rows: Iterable[dict[str, Any]], key: str) -> dict[str, Rows]:
    groups: dict[str, Rows] = defaultdict(list)
    for row in rows:
        groups[str(row[key])].append(row)
    return dict(sorted(groups.items()))


def write_rows(rows: Rows, path: Path, *, single: bool) -> None:
    """Writes predictions as JSONL, one JSON document, or TSV."""
    with path.open("w", encoding="utf-8", errors="backslashreplace") as out:
        for line in _lines(rows, single=single):
            out.write(line + "\n")


def _lines(rows: Rows, *, single: bool) -> Iterator[str]:
    if single:
        yield json.dumps(rows[0])
        return
    for row in rows:
        yield row["tsv"] if "tsv" in row else json.dumps(row)
