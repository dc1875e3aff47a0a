"""Runs hostile inputs through the readers of strings, of files, and through `find` as a whole.

    python -m benchmarks.fuzz [--text N] [--files N] [--find N] [--seed N] [--growth CHARACTERS]

Prints how many inputs each level took. The first broken promise ends the run with its input, its
number and the seed, so that it can be had again. Inputs that a coverage-guided fuzzer steers:
`python -m benchmarks.fuzz.guided -runs=N` after `pip install atheris`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.fuzz.growth import growth
from benchmarks.fuzz.inputs import hostile_bytes, hostile_text, report_texts
from benchmarks.fuzz.levels import check_bytes, check_find, check_text, fresh_parser

# Inputs to `find` whose sentences are parsed together, and then forgotten.
TOGETHER = 200
# A kind is called more than linear when each doubling costs more than LINEAR times the time and
# JITTER seconds, so that a clock's jitter on a short text is no alarm.
LINEAR, JITTER = 2.6, 0.02

Work = tuple[object, Callable[[], None]]


def text_work(count: int, chance: random.Random) -> Iterator[Work]:
    """Strings for the readers of strings."""
    reports = report_texts()
    for _ in range(count):
        text = hostile_text(chance, reports)
        yield text, partial(check_text, text)


def file_work(count: int, chance: random.Random) -> Iterator[Work]:
    """Bytes with a name for the readers of files."""
    reports = report_texts()
    for _ in range(count):
        data, name = hostile_bytes(chance, reports)
        yield (data, name), partial(check_bytes, data, name)


def find_work(count: int, chance: random.Random) -> Iterator[Work]:
    """Texts for `find` as a whole."""
    reports = report_texts()
    for start in range(0, count, TOGETHER):
        texts = [hostile_text(chance, reports) for _ in range(min(TOGETHER, count - start))]
        parser = fresh_parser(texts)
        for text in texts:
            yield text, partial(check_find, text, parser)


LEVELS = {"text": text_work, "files": file_work, "find": find_work}


def run(level: str, count: int, seed: int) -> None:
    """Runs one level; the first input that breaks a promise is printed and ends the run."""
    began = time.perf_counter()
    work = LEVELS[level](count, random.Random(f"{seed}/{level}"))
    for number, (given, check) in enumerate(work, 1):
        try:
            check()
        except BaseException:  # a library written in another language may raise no Exception
            print(f"{level}: input {number} of seed {seed} broke a promise:\n{given!r}", flush=True)
            raise
        if number % 10_000 == 0 or number == count:
            took = time.perf_counter() - began
            print(f"{level:6} {number:8,} inputs, none raised ({took:,.0f} s)", flush=True)


def grow(smallest: int) -> bool:
    """Prints the growth table; whether every kind was linear."""
    linear = True
    for level, kind, (one, two, four) in growth(smallest):
        steep = two > LINEAR * one + JITTER and four > LINEAR * two + JITTER
        linear = linear and not steep
        mark = "  MORE THAN LINEAR" if steep else ""
        print(f"{level:5} {kind:28} {one:8.3f} {two:8.3f} {four:8.3f} s{mark}", flush=True)
    return linear


def main() -> None:
    """Parses the command and runs the levels that were asked for."""
    about = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--text", type=int, default=10_000, help="inputs to the readers of strings")
    parser.add_argument("--files", type=int, default=2_000, help="inputs to the readers of files")
    parser.add_argument("--find", type=int, default=2_000, help="inputs to find as a whole")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--growth", type=int, default=0, help="characters of the shortest text")
    args = parser.parse_args()
    warnings.simplefilter("error")
    for level in LEVELS:
        run(level, getattr(args, level), args.seed)
    if args.growth and not grow(args.growth):
        sys.exit(1)


if __name__ == "__main__":
    main()
