"""Compares ways to parse: processor time beside the bare parse, and quality on samples of sets.

    python -m benchmarks.parsers --bench PATH [--reports N] [--pipelines NAME_OR_FOLDER ...]
        [--only WORDS ...]

The bare parse is the small pipeline over whole reports with all its parts; it is timed again before
each way, since a machine's speed drifts. Quality is printed by each set's own scorer.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.parsers.choices import Choice, choices, chosen
from benchmarks.quality.__main__ import score_part
from benchmarks.quality.predict import load_rows
from benchmarks.quality.sets import Part, find_parts
from firsthand.find.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Sets whose figures hang on the parse, and the figures that are shown, by the scorers' own names.
FIGURES = {
    "quotes": ("content_f1_50", "triple_f1", "direct_speaker_recall"),
    "coreference": ("b3_f1", "person_variant_pair_f1"),
    "dates": ("value_f1",),
    "alignment": ("recall", "false_alarms_per_untouched_pair"),
}
# Parts of these names are what rules were made on; the table is read on the others.
NOT_READ = ("train",)


def sample(bench: Path, folder: Path, count: int) -> list[Part]:
    """The sets with only the first reports of each, in a folder of their own."""
    for part in find_parts(bench):
        if part.task not in FIGURES or part.name.endswith(NOT_READ):
            continue
        rows = load_rows(part.given)[:count]
        known = {row["id"] for row in rows}
        gold = [row for row in load_rows(part.gold) if row["id"] in known]
        home = folder / part.task
        home.mkdir()
        shutil.copy(part.scorer, home)
        for name, lines in (("reports.jsonl", rows), ("gold.jsonl", gold)):
            (home / name).write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return list(find_parts(folder))


def measure(choice: Choice, parts: list[Part], bare: Callable[[], object]) -> dict[str, Any]:
    """One row: seconds of the bare parse, of the parse as chosen, and the figures of each set."""
    spent = 0.0

    def spend(parse: Callable[[], list[Doc]]) -> list[Doc]:
        nonlocal spent
        began = time.process_time()
        docs = parse()
        spent += time.process_time() - began
        return docs

    began = time.process_time()
    bare()
    row: dict[str, Any] = {"name": choice.name, "bare": time.process_time() - began}
    with chosen(choice, spend):
        for part in parts:
            figures = score_part(part)
            wanted = ("error", *FIGURES[part.task])
            row |= {f"{part.task} {key}": figures[key] for key in wanted if key in figures}
    return row | {"parse": spent}


def texts_of(parts: list[Part]) -> Iterator[str]:
    """The whole texts of a sample's reports."""
    for part in parts:
        for row in load_rows(part.given):
            yield from (row[side]["text"] for side in ("a", "b") if side in row)
            if "text" in row:
                yield row["text"]


def main() -> None:
    """Parses the command and prints a row a choice, as a Markdown table."""
    about = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--bench", type=Path, required=True, help="folder of sets")
    parser.add_argument("--reports", type=int, default=20, help="reports of each set")
    parser.add_argument("--sets", nargs="+", default=list(FIGURES), help="sets to read")
    parser.add_argument("--pipelines", nargs="+", default=[], help="to set beside the small one")
    parser.add_argument("--only", nargs="+", default=[""], help="words of the rows to measure")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        parts = sample(args.bench, Path(folder), args.reports)
        parts = [part for part in parts if part.task in args.sets]
        texts = list(texts_of(parts))
        nlp = load_pipeline()
        known = choices(args.pipelines)
        rows = [row for row in known if any(words in row.name for words in args.only)]
        list(nlp.pipe(texts[:3]))
        for number, choice in enumerate(rows):
            choice.parse(["The ferry sank on Friday."], 1)  # a pipeline is loaded out of the clock
            row = measure(choice, parts, lambda: list(nlp.pipe(texts)))
            keys = [key for key in row if key not in ("name", "bare", "parse")]
            if not number:
                print("| way to parse | of the bare parse | " + " | ".join(keys) + " |")
                print("| --- " * (len(keys) + 2) + "|")
            ratio = row["parse"] / row["bare"]
            cells = [f"{row[key]:.3f}" if isinstance(row[key], float) else row[key] for key in keys]
            print(f"| {choice.name} | {ratio:.2f} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
