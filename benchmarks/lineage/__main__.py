"""Lineage on generated families whose truth is known.

python -m benchmarks.lineage [score] [--seed N] [--families N] [--quick] [--short] [--texts PATH]
python -m benchmarks.lineage generate --out FOLDER [--seed N] [--families N] [--texts PATH]
python -m benchmarks.lineage growth [--quick]
python -m benchmarks.lineage fit [--quick]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.lineage.fit import CHECK_SEED, FIT_SEEDS, fit
from benchmarks.lineage.generate import make, write
from benchmarks.lineage.growth import SIZES, measure
from benchmarks.lineage.project import read_lightly
from benchmarks.lineage.score import report
from benchmarks.lineage.settings import SETTINGS, WEIGHTS
from benchmarks.lineage.short import SHORT_SETTINGS, SHORT_WEIGHTS
from benchmarks.lineage.tables import table

SEED, FAMILIES, QUICK = 1, 200, 30
# Families of each seed that is fitted on or checked: all, or quick.
FIT_FAMILIES = (300, 30)


def main() -> None:
    """Parses the command and runs it."""
    args = _parser().parse_args()
    count = args.families or (QUICK if args.quick else FAMILIES)
    if args.command == "generate":
        print(write(make(args.seed, count, texts=args.texts), args.out))
    elif args.command == "fit":
        size = args.families or FIT_FAMILIES[args.quick]
        made = (m for seed in FIT_SEEDS for m in make(seed, size, texts=args.texts))
        check = make(CHECK_SEED, size, texts=args.texts)
        for part in fit(list(read_lightly(made)), list(read_lightly(check))):
            print(part, flush=True)
    elif args.command == "growth":
        for c in measure(SIZES[:2] if args.quick else SIZES, args.seed, kept=args.cache):
            row = {"links, s": c.links, "links and record, s": c.record}
            print(table([(f"{c.reports} reports", row)]).rpartition("\n")[2], flush=True)
    else:
        settings, weights = (SHORT_SETTINGS, SHORT_WEIGHTS) if args.short else (SETTINGS, WEIGHTS)
        families = list(
            make(args.seed, count, settings=settings, weights=weights, texts=args.texts)
        )
        size = sum(len(made.reports) for made in families)
        print(f"seed {args.seed}: {len(families)} families, {size} reports", flush=True)
        for part in report(families, cache=args.cache):
            print(part, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "command", nargs="?", default="score", choices=("score", "generate", "growth", "fit")
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--families", type=int, help=f"default {FAMILIES}, quick {QUICK}")
    parser.add_argument("--quick", action="store_true", help="fewer families, smaller stories")
    parser.add_argument("--short", action="store_true", help="families of short reports")
    parser.add_argument("--texts", type=Path, help="JSONL with text and story: other news")
    parser.add_argument("--out", type=Path, default=Path("families"), help="folder to write to")
    parser.add_argument("--cache", type=Path, help="folder that keeps findings between runs")
    return parser


if __name__ == "__main__":
    main()
