"""Runs every set of a folder through the public API and prints its scorer's figures.

    python -m benchmarks.quality --bench PATH [--only NAME ...] [--jobs N]

A name is a set ("quotes") or a part ("quotes.dev"). Our own examples, and the stories that no rule
was written for, are scored too where the folder holds a scorer for stories.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.quality.predict import PREDICTORS, write_rows
from benchmarks.quality.sets import Part, find_parts, sets_without_parts
from benchmarks.quality.truth import example_parts

HOME = Path(__file__).parents[2]
# Where stories with their truth lie, and how their parts are called.
OURS = ((HOME / "examples", "example-"), (HOME / "tests" / "stories", "unseen-"))


def score_part(part: Part) -> dict[str, Any]:
    """Predicts one part, calls its scorer, and returns the scorer's own keys."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions"
        try:
            rows = PREDICTORS[part.task](part.given)
        except Exception as error:  # one set must not take the others with it; the row says so
            return {"set": part.name, "error": f"{type(error).__name__}: {error}"}
        write_rows(rows, path, single=part.gold.suffix == ".json")
        taken = time.perf_counter() - began
        order = [path, "--gold", part.gold] if part.gold_is_option else [part.gold, path]
        command = [sys.executable, str(part.scorer), *map(str, order)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"set": part.name, "error": done.stderr.strip()[-400:]}
    return {"set": part.name, **_figures(done.stdout), "seconds": round(taken, 1)}


def _figures(printed: str) -> dict[str, Any]:
    """The scorer's figures: its last line where that is JSON, else its `name value` lines."""
    lines = printed.strip().splitlines()
    if lines and lines[-1].startswith("{"):
        parsed: dict[str, Any] = json.loads(lines[-1])
        return parsed
    found: dict[str, Any] = {}
    for line in lines:
        cells = line.split()
        if len(cells) >= 2:
            try:
                found[cells[0]] = float(cells[1])
            except ValueError:
                continue
    return found


def _table(row: dict[str, Any]) -> Iterator[str]:
    yield f"\n{row['set']}"
    for name, value in row.items():
        if name != "set":
            yield f"  {name:36} {value}"


def _wanted(part: Part, only: list[str]) -> bool:
    return not only or any(part.name == name or part.name.startswith(f"{name}.") for name in only)


def main() -> None:
    """Parses the command, runs the parts, prints tables and one JSON line a part."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--bench", type=Path, required=True, help="folder of sets")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="sets or parts")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = (example_parts(at, args.bench, Path(folder), name) for at, name in OURS)
        found = [*find_parts(args.bench), *chain.from_iterable(ours)]
        parts = [part for part in found if _wanted(part, args.only)]
        if not parts:
            parser.error(f"no set under {args.bench} is called {', '.join(args.only)}")
        rows = list(_scores([part for part in parts if part.task in PREDICTORS], args.jobs))
    for part in parts:
        if part.task not in PREDICTORS:
            print(f"not predicted yet: {part.name}")
    for name in sets_without_parts(args.bench):
        print(f"not predicted yet: {name}")
    for row in rows:
        print(json.dumps(row))
    if any("error" in row for row in rows):
        sys.exit(1)


def _scores(parts: list[Part], jobs: int) -> Iterator[dict[str, Any]]:
    """Scores in the order of the parts; each table is printed as soon as it is there."""
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        for row in pool.map(score_part, parts):
            print("\n".join(_table(row)), flush=True)
            yield row


if __name__ == "__main__":
    main()
