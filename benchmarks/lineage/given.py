"""Tells of a user's own news: independent reports are texts as they are, copies are reworded."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.lineage.units import Unit, Units
from firsthand.text.sentences import split_sentences

# Five-word runs that two texts may share and still be told apart as independent, as a share.
_ALIKE, _RUN = 0.03, 5
_LEAST, _MOST = 6, 40


@dataclass
class GivenTelling:
    """A `Teller` over the texts of one story; `others` gives own matter from other stories."""

    texts: Sequence[Sequence[str]]
    others: Sequence[Sequence[str]]
    rng: random.Random
    _given: list[Sequence[str]] = field(default_factory=list)
    _count: int = 0

    def report(self, line: str, sharing: Sequence[str]) -> Units:
        """A text of the story that is like none given out before, else one of another story."""
        fresh = [text for text in self.texts if not any(_alike(text, g) for g in self._given)]
        text = self.rng.choice(fresh or self.others or self.texts)
        self._given.append(text)
        return tuple(Unit(s, (f"{line} {k}",), line, line) for k, s in enumerate(text))

    def wire(self, line: str) -> Units:
        """As any report."""
        return self.report(line, ())

    def own(self, line: str, count: int) -> Units:
        """Sentences of other stories."""
        found = []
        for _ in range(count):
            self._count += 1
            text = self.rng.choice(self.others or self.texts)
            found.append(Unit(self.rng.choice(text), (f"own {self._count}",), line, line))
        return tuple(found)

    def cry(self) -> Unit:
        """A sentence of another story."""
        return self.own("", 1)[0]

    def retell(self, unit: Unit, share: float) -> Unit | None:
        """Nothing is known of the facts: the words are changed instead."""
        return None


def read_stories(path: Path) -> list[list[list[str]]]:
    """Stories of a JSONL file with `text` and `story` (or `family`): texts as sentences."""
    stories: dict[str, list[list[str]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = re.sub(r"\s+", " ", row["text"])
            cut = [text[a:b] for a, b in split_sentences(text)][:_MOST]
            if len(cut) >= _LEAST:
                stories[str(row.get("story", row.get("family", "")))].append(cut)
    return [stories[name] for name in sorted(stories)]


def tellings(
    stories: Sequence[Sequence[Sequence[str]]], rng: random.Random
) -> Iterable[GivenTelling]:
    """One teller after another, each of a story drawn by chance."""
    while True:
        number = rng.randrange(len(stories))
        others = [t for k, story in enumerate(stories) if k != number for t in story]
        yield GivenTelling(stories[number], rng.sample(others, min(8, len(others))), rng)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    mine, theirs = _runs(one), _runs(other)
    return len(mine & theirs) > _ALIKE * max(1, min(len(mine), len(theirs)))


def _runs(sentences: Sequence[str]) -> set[tuple[str, ...]]:
    words = " ".join(sentences).lower().split()
    return {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
