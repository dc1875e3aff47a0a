"""Turns the truth beside our examples into the form that the story scorer reads.

The truth names words, this file finds where they stand; words that do not stand in the report are
an error, so an example cannot drift away from its truth. Where the words alone would be found too
early, the truth writes what stands around them: `reported ⟦on Friday⟧`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.quality.project import iso
from benchmarks.quality.sets import Part
from firsthand.model import Report
from firsthand.read.paths import read_paths

Json = dict[str, Any]


def read_example(folder: Path) -> tuple[Report, ...]:
    """The reports of an example.

    Raises:
        ValueError: an input was refused; examples hold none that should be.
    """
    given = folder / "reports"
    reports, refusals = read_paths([str(given if given.is_dir() else folder / "reports.jsonl")])
    if refusals:
        raise ValueError(f"{folder}: {refusals}")
    return reports


def gold_of(folder: Path) -> Json:
    """The truth of an example with offsets.

    Raises:
        ValueError: words of the truth do not stand in the report.
    """
    truth: Json = json.loads((folder / "truth.json").read_text("utf-8"))
    texts = {report.id: report.text for report in read_example(folder)}

    def place(report: str, words: str) -> Json:
        before, meant, rest = words.partition("⟦")
        inside, _, after = rest.partition("⟧")
        start = texts[report].find(before + inside + after)
        if start < 0:
            raise ValueError(f"{folder.name}/{report}: {words!r} does not stand in the report")
        if meant:
            start, words = start + len(before), inside
        start += len(words) - len(words.lstrip())
        words = words.strip()
        return {"file": report, "text": words, "start": start, "end": start + len(words)}

    def readings(item: Json) -> list[Json]:
        return [
            {**place(report, words), "reading": number}
            for number, reading in enumerate(item["readings"])
            for report, words in reading
        ]

    return {
        "files": sorted(texts),
        "quotes": [{**q, **place(q["report"], q["words"])} for q in truth["quotes"]],
        "optional_quotes": [place(r, w) for r, w in truth.get("optional_quotes", [])],
        "furniture": [{**place(r, w), "kind": k} for r, k, w in truth["furniture"]],
        "headlines": [place(r, w) for r, w in truth["headlines"]],
        "lineage": truth["copies"],
        "independent_sources": truth["lines"],
        "uncertain_pairs": truth.get("uncertain_pairs", []),
        "claims": [
            {
                "statement": claim["statement"],
                "n_origins": claim["origins"],
                "n_independent_lines": claim["lines"],
                "support": [place(r, w) for r, w in claim["support"]],
            }
            for claim in truth["claims"]
        ],
        "discrepancies": [
            {
                **{key: item[key] for key in ("kind", "nature", "severity", "note")},
                "items": readings(item),
            }
            for item in truth["discrepancies"]
        ],
        "harmless": [
            {"note": item["note"], "items": readings(item)} for item in truth.get("harmless", [])
        ],
        "dates": [{**place(r, w), "value": iso(v), "kind": "event"} for r, w, v in truth["dates"]],
        "credits": [{**place(r, w), "source": s, "kind": k} for r, w, s, k in truth["credits"]],
    }


def example_parts(examples: Path, bench: Path, folder: Path, prefix: str) -> Iterator[Part]:
    """Stories of ours as parts of the story task; none where the set has no scorer for it.

    A part is named `stories.` with the prefix and the story's folder.
    """
    scorer = bench / "stories" / "score.py"
    if not scorer.exists():
        return
    for truth in sorted(examples.glob("*/truth.json")):
        place = folder / truth.parent.name
        place.mkdir()
        gold, given = place / "gold.json", place / "reports.jsonl"
        gold.write_text(json.dumps(gold_of(truth.parent)), "utf-8")
        with given.open("w", encoding="utf-8") as out:
            for report in read_example(truth.parent):
                fields = ("id", "text", "title", "outlet", "byline", "published", "url")
                out.write(json.dumps({name: getattr(report, name) for name in fields}) + "\n")
        yield Part("stories", f"stories.{prefix}{truth.parent.name}", gold, given, scorer)
