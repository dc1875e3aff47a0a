"""Makes families by seed and setting, and writes them as JSONL."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.lineage.family import Family
from benchmarks.lineage.given import read_stories, tellings
from benchmarks.lineage.invented import Telling
from benchmarks.lineage.matter import invent
from benchmarks.lineage.settings import SETTINGS, WEIGHTS, Setting

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """One family: its reports as rows, and its truth."""

    reports: tuple[Json, ...]
    truth: Json


def make(
    seed: int,
    count: int,
    *,
    settings: Sequence[Setting] = SETTINGS,
    weights: Sequence[int] = WEIGHTS,
    texts: Path | None = None,
) -> Iterator[Made]:
    """Families of one seed; byte for byte the same each time, and number k whatever the count."""
    stories = read_stories(texts) if texts else None
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        setting = rng.choices(settings, weights[: len(settings)])[0]
        given = next(iter(islice(tellings(stories, rng), 1))) if stories else None
        teller = given or Telling(invent(rng), rng)
        reports, truth = Family(f"f{seed}-{number:04d}", teller, setting, rng).told()
        yield Made(tuple(reports), truth)


def write(families: Iterator[Made], folder: Path) -> dict[str, int]:
    """Writes `reports.jsonl` and `truth.jsonl`; returns how many of what."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = {"families": 0, "reports": 0, "edges": 0, "origins": 0, "passages": 0}
    reports_to, truth_to = folder / "reports.jsonl", folder / "truth.jsonl"
    with reports_to.open("w", encoding="utf-8") as r, truth_to.open("w", encoding="utf-8") as t:
        for made in families:
            r.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in made.reports)
            t.write(json.dumps(made.truth, ensure_ascii=False) + "\n")
            counts["families"] += 1
            counts["reports"] += len(made.reports)
            for name in ("edges", "origins", "passages"):
                counts[name] += len(made.truth[name])
    return counts
