"""Joins the sentences that matches join, two wordings once however many reports carry them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.model import Findings, Links, Match, Span

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report: `number` tells it from others, `wording` from other words."""

    span: Span
    number: int
    wording: int
    text: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sentences of different reports that a match joins.

    `reports` are those that carry a wording; `joined` holds enough pairs, the lower first, that
    every place of both wordings is in one, and
    all pairs of a copy and its parent; `wordings` numbers what a sentence says, `known` holds the
    pairs of wordings that are joined.
    """

    joined: tuple[tuple[Span, Span], ...]
    wordings: Mapping[Span, int]
    known: frozenset[tuple[int, int]]
    reports: Mapping[int, frozenset[str]]

    def carriers(self, sentence: Span) -> frozenset[str]:
        """The reports that carry a sentence word for word."""
        return self.reports.get(self.wordings.get(sentence, -1), frozenset())

    def holds(self, a: Span, b: Span) -> bool:
        """Whether two sentences are worded alike, or their wordings are joined anywhere."""
        first, second = self.wordings.get(a, -1), self.wordings.get(b, -2)
        return first == second or (min(first, second), max(first, second)) in self.known


class Passages:
    """Numbers passages and their wordings, each passage looked at once."""

    def __init__(self, findings: Mapping[str, Findings]) -> None:
        self._findings = findings
        self._texts: dict[str, tuple[int, str]] = {}
        self._held: dict[Span, Passage] = {}

    def of(self, span: Span) -> Passage:
        """The passage at a span."""
        found = self._held.get(span)
        if found is None:
            text = self._findings[span.report].report.slice(span)
            wording, text = self._texts.setdefault(text, (len(self._texts), text))
            found = self._held[span] = Passage(span, len(self._held), wording, text)
        return found


class Thinning:
    """Tells which pairs of places are needed to set two wordings apart wherever they stand.

    Of two wordings in k and m reports, k + m pairs join all the places, not k times m.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[int, int], set[int]] = defaultdict(set)

    def needs(self, a: Passage, b: Passage) -> bool:
        """Whether a place of either wording is new beside the other one."""
        seen = self._seen[min(a.wording, b.wording), max(a.wording, b.wording)]
        if a.number in seen and b.number in seen:
            return False
        seen.update((a.number, b.number))
        return True


def pair_sentences(
    findings: Mapping[str, Findings], links: Links, over: Mapping[Span, tuple[Span, ...]]
) -> Pairs:
    """The pairs of a story; `over` gives the sentences that a matched passage stands in."""
    passages = Passages(findings)
    sentences = [passages.of(s.span) for item in findings.values() for s in item.sentences]
    found = {(a.number, b.number): (a, b) for a, b in _joined(passages, links, over)}
    known = {(min(a.wording, b.wording), max(a.wording, b.wording)) for a, b in found.values()}
    carriers: dict[int, set[str]] = defaultdict(set)
    for sentence in sentences:
        carriers[sentence.wording].add(sentence.span.report)
    lower = [(a, b) if place(a.span) <= place(b.span) else (b, a) for a, b in found.values()]
    return Pairs(
        tuple(
            (a.span, b.span)
            for a, b in sorted(lower, key=lambda pair: (place(pair[0].span), place(pair[1].span)))
        ),
        {sentence.span: sentence.wording for sentence in sentences},
        frozenset(known),
        {wording: frozenset(held) for wording, held in carriers.items()},
    )


def _joined(
    passages: Passages, links: Links, over: Mapping[Span, tuple[Span, ...]]
) -> Iterator[tuple[Passage, Passage]]:
    thinning = Thinning()
    within = {span: [passages.of(sentence) for sentence in held] for span, held in over.items()}
    kin = {pair for copy in links.copies for pair in _both_ways(copy.child, copy.parent)}
    for match in links.matches:
        is_copy = (match.a.report, match.b.report) in kin
        for a in within[match.a]:
            for b in within[match.b]:
                if a.wording != b.wording and (thinning.needs(a, b) or is_copy):
                    yield a, b


def _both_ways(a: str, b: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a, b), (b, a)


def place(span: Span) -> Place:
    """A span as a plain tuple, which sorts faster."""
    return span.report, span.start, span.end


def spans_of(matches: Iterable[Match]) -> set[Span]:
    """The passages that matches join."""
    return {span for match in matches for span in (match.a, match.b)}
