"""Scores the short stories: what is told of their differences, claims, lines and speakers.

    python -m benchmarks.short [FILE.jsonl …]

Without files those that come with the tests: `first`, `second` and `third` were read while rules
were made, `held` was not.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.short.figures import figures_of
from benchmarks.short.stories import read_stories

HOME = Path(__file__).parents[2] / "tests" / "stories" / "short"


def main() -> None:
    """Prints a table of figures for each file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.short", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    for path in parser.parse_args().files or sorted(HOME.glob("*.jsonl")):
        stories = tuple(read_stories(path))
        reports = sum(len(story.reports) for story in stories)
        print(f"{path.stem}: {len(stories)} stories, {reports} reports")
        for name, share in figures_of(stories).items():
            print(f"  {name:40} {share.right:4} of {share.of:4}  {share.value:.3f}")


if __name__ == "__main__":
    main()
