"""Finds the sets of a folder and their parts; knows layouts, not sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """One gold file with its input: `task` is the folder's name, `name` tells the parts apart."""

    task: str
    name: str
    gold: Path
    given: Path
    scorer: Path

    @property
    def gold_is_option(self) -> bool:
        """Whether the scorer takes the gold as `--gold` (else as its first argument)."""
        return "--gold" in self.scorer.read_text("utf-8")


def find_parts(bench: Path) -> Iterator[Part]:
    """The parts of every set under a folder, sorted; a set is a folder that holds a `score.py`."""
    scorers = [bench / "score.py"] if (bench / "score.py").exists() else []
    for scorer in scorers or sorted(bench.glob("*/score.py")):
        folder = scorer.parent
        golds = sorted(folder.glob("gold*.json*")) + sorted(folder.glob("*/gold*.json*"))
        for gold in golds:
            given = _given(gold)
            if given is not None:
                label = _label(gold, folder)
                name = f"{folder.name}.{label}" if label else folder.name
                yield Part(folder.name, name, gold, given, scorer)


def sets_without_parts(bench: Path) -> tuple[str, ...]:
    """Sets that hold a scorer and no gold beside its input."""
    have = {part.task for part in find_parts(bench)}
    return tuple(sorted({p.parent.name for p in bench.glob("*/score.py")} - have))


def _given(gold: Path) -> Path | None:
    """The input beside a gold file: reports with the same suffix, pairs, or a folder of pages."""
    reports = gold.with_name(gold.name.replace("gold", "reports", 1))
    beside = gold.parent
    for path in (reports, beside / "reports.jsonl", beside / "pairs.tsv", beside / "pages"):
        if path.exists():
            return path
    return None


def _label(gold: Path, folder: Path) -> str:
    middle = gold.name.removeprefix("gold").partition(".json")[0].strip(".")
    inner = gold.parent.name if gold.parent != folder else ""
    return ".".join(piece for piece in (inner, middle) if piece)
