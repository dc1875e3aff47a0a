"""Finds reports that give one text nearly word for word: that text is told once, by its witness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.link.days import Window, window_of
from firsthand.model import Findings, Reprint
from firsthand.options import LinkOptions

_WORD = re.compile(r"\w+")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """One report by the runs of words in its sentences; `told` are those where no credit stands."""

    id: str
    runs: frozenset[Run]
    told: int
    size: int
    stamp: Window | None


@dataclass(slots=True)
class _Class:
    """Reports of one text, and all the runs that they have."""

    members: list[_Text] = field(default_factory=list)

    def witness(self, options: LinkOptions) -> str:
        """The report that stands for all: as long as any, with least added, the first by stamp."""
        told = options.whole_share * max(row.told for row in self.members)
        runs = options.reprint_share * max(len(row.runs) for row in self.members)
        whole = [row for row in self.members if row.told >= told and len(row.runs) >= runs]
        return min(whole or self.members, key=_precedence).id


def find_reprints(findings: Sequence[Findings], *, options: LinkOptions) -> tuple[Reprint, ...]:
    """The reports that give another's text nearly word for word, each with its witness.

    A report is one where `reprint_share` of its runs of words stand in a longer report or in other
    reprints of that: a copy, cut or whole, with another dateline, a credit or a line of furniture.
    Reports are taken from the longest down, so that their order and names do not matter.
    """
    texts = [_text_of(item, options) for item in findings]
    holders: dict[Run, list[int]] = defaultdict(list)
    classes: list[_Class] = []
    for row in sorted(texts, key=lambda row: (-len(row.runs), row.size, row.id)):
        shared = Counter(number for run in row.runs for number in holders.get(run, ()))
        best = min(shared, key=lambda number: (-shared[number], number), default=None)
        if best is None or shared[best] < options.reprint_share * len(row.runs):
            best = len(classes)
            classes.append(_Class())
        classes[best].members.append(row)
        for run in row.runs:
            held = holders[run]
            if best not in held:
                held.append(best)
    found = [
        Reprint(row.id, witness)
        for one in classes
        for witness in (one.witness(options),)
        for row in one.members
        if row.id != witness
    ]
    return tuple(sorted(found, key=lambda reprint: reprint.report))


def witnesses(findings: Sequence[Findings], reprints: Sequence[Reprint]) -> dict[str, str]:
    """For each report the one that stands for its text, for most itself."""
    own = {item.report.id: item.report.id for item in findings}
    return own | {reprint.report: reprint.witness for reprint in reprints}


def _text_of(item: Findings, options: LinkOptions) -> _Text:
    size = options.reprint_run
    told: set[Run] = set()
    crediting: set[Run] = set()
    credits = [credit.span for credit in item.credits]
    for sentence in item.sentences:
        if sentence.zone != "caption":
            words = _WORD.findall(item.report.slice(sentence.span).casefold())
            runs = crediting if any(sentence.span.overlap(c) for c in credits) else told
            runs.update(zip(*(words[at:] for at in range(size)), strict=False))
    # A text without a run of words is the same as another only where all of it is.
    found = frozenset(told | crediting) or frozenset([(item.report.text,)])
    return _Text(item.report.id, found, len(told), len(item.report.text), window_of(item))


def _precedence(row: _Text) -> tuple[int, int, bool, Window | tuple[()], str]:
    return len(row.runs), row.size, row.stamp is None, row.stamp or (), row.id
