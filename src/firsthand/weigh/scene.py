"""Looks up what was found at a place of a story: quantities, dates, names, titles, hedges."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from firsthand.model import (
    Actor,
    Credit,
    Date,
    Findings,
    Links,
    Quantity,
    Sentence,
    Span,
    Statement,
)
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.pairs import Pairs, Place, pair_sentences

T = TypeVar("T")

# Zones in which a report tells what happened.
TOLD = frozenset(("body", "headline", "standfirst", "subhead"))


class Places(Generic[T]):
    """Things by their span; finds those that overlap a span without looking at all of them."""

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        held: dict[str, list[tuple[Span, int, T]]] = defaultdict(list)
        for number, (span, item) in enumerate(items):
            held[span.report].append((span, number, item))
        self._held = {report: sorted(rows, key=_row) for report, rows in held.items()}
        self._starts = {r: [row[0].start for row in rows] for r, rows in self._held.items()}
        self._longest = {r: max(len(row[0]) for row in rows) for r, rows in self._held.items()}
        self._over: dict[Place, tuple[T, ...]] = {}

    def over(self, span: Span) -> tuple[T, ...]:
        """The things whose span shares a character with this one, in text order."""
        if span.report not in self._held:
            return ()
        # Where many reports carry one sentence, each of its matches asks for the same place.
        place = span.report, span.start, span.end
        found = self._over.get(place)
        if found is None:
            found = self._over[place] = self._sought(span)
        return found

    def _sought(self, span: Span) -> tuple[T, ...]:
        rows = self._held[span.report]
        starts = self._starts[span.report]
        low = bisect_left(starts, span.start - self._longest[span.report])
        high = bisect_left(starts, span.end)
        # Of those that start before its end, the ones that end after its start.
        start = span.start
        return tuple(item for place, _, item in rows[low:high] if place.end > start)


def _row(row: tuple[Span, int, object]) -> tuple[int, int, int]:
    """The order of things in one report, as plain numbers, which sort faster."""
    return row[0].start, row[0].end, row[1]


_DISPUTES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|contradict\w*"
    r"|refut\w+|untrue|no record|not true|false|(?:not|n[’']t|no) (?:be )?(?:independent|verif"
    r"|confirm)\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One story, ready to be looked up by place.

    `weights` says how rare each stem is here, `most` how rare one can be; `pairs` are the sentences
    that matches join; `lowered` are the keys of words that stand in lower case somewhere; `weighed`
    remembers what `weight` was asked before. `disputing` are the stems of each sentence that denies
    or doubts something.
    """

    findings: dict[str, Findings]
    links: Links
    weights: dict[str, float]
    sentences: Places[Sentence]
    credits: Places[Credit]
    quantities: Places[Quantity]
    dates: Places[Date]
    actors: Places[Actor]
    named: Places[tuple[Actor, Span]]
    statements: Places[Statement]
    pairs: Pairs
    lowered: frozenset[str]
    most: float = 0.0
    disputing: frozenset[frozenset[str]] = frozenset()
    weighed: dict[frozenset[str], float] = field(default_factory=dict)

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.findings[span.report].report.slice(span)

    def stems(self, span: Span) -> frozenset[str]:
        """What the words of a span share with other spellings and inflections; no light words."""
        return stems_of(self.text(span))

    def kinship(self, a: Span, b: Span) -> float:
        """How much two spans speak of the same, 0 to 1: shared words by how rare they are here."""
        first, second = self.stems(a), self.stems(b)
        least = min(self.weight(first), self.weight(second))
        return self.weight(first & second) / least if least else 0.0

    def weight(self, stems: frozenset[str]) -> float:
        """How rare stems are in this story, added up (natural log of one sentence in so many)."""
        # The same few sentences are compared many times over.
        found = self.weighed.get(stems)
        if found is None:
            found = sum(self.weights.get(one, 1.0) for one in sorted(stems))
            self.weighed[stems] = found
        return found


@lru_cache(maxsize=16_384)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a string's words, light words left out."""
    return frozenset(stem(token.key) for token in words(text) if not is_light(token.key))


def zone_of(sentence: Sentence) -> str:
    """The zone of a sentence where an editor is told of it, else nothing."""
    return sentence.zone if sentence.zone == "headline" else ""


def _weights(findings: Sequence[Findings]) -> dict[str, float]:
    """How rare a stem is among the sentences of a story: natural log of one in so many."""
    counts: Counter[str] = Counter()
    total = 1
    for item in findings:
        for sentence in item.sentences:
            counts.update(stems_of(item.report.slice(sentence.span)))
            total += 1
    return {one: math.log(total / count) for one, count in counts.items()}


def _disputing(findings: Sequence[Findings]) -> frozenset[frozenset[str]]:
    texts = {
        item.report.slice(sentence.span)
        for item in findings
        for sentence in item.sentences
        if sentence.zone == "body"
    }
    return frozenset(stems_of(text) for text in texts if _DISPUTES.search(text))


def _lowered(findings: Sequence[Findings]) -> frozenset[str]:
    texts = {item.report.slice(s.span) for item in findings for s in item.sentences}
    return frozenset(
        token.key for text in texts for token in words(text) if token.text[0].islower()
    )


def set_scene(findings: Sequence[Findings], links: Links) -> Scene:
    """Everything found in a story, by place."""
    sentences = Places((s.span, s) for item in findings for s in item.sentences)
    held = {item.report.id: item for item in findings}
    return Scene(
        findings=held,
        links=links,
        weights=_weights(findings),
        sentences=sentences,
        credits=Places((c.span, c) for item in findings for c in item.credits),
        quantities=Places((q.span, q) for item in findings for q in item.quantities),
        dates=Places((d.span, d) for item in findings for d in item.dates),
        actors=Places((span, actor) for actor in links.actors for span in actor.mentions),
        named=Places((span, (actor, span)) for actor in links.actors for span in actor.mentions),
        statements=Places((s.span, s) for item in findings for s in item.statements),
        pairs=pair_sentences(held, links, sentences.over),
        most=math.log(1 + sum(len(item.sentences) for item in findings)),
        disputing=_disputing(findings),
        lowered=_lowered(findings),
    )
