"""Joins the sentences that matches join, two wordings once however many reports carry them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from firsthand.model import Findings, Links, Match, Sentence, Span

T = TypeVar("T")
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

    `matches` are enough that every place of two matched wordings is in one, and all of a copy with
    its parent. `joined` are the pairs of sentences that they join, the lower first; `distinct` are
    those of them that set any two wordings apart at every place. `wordings` numbers what a sentence
    says, `worded` gives the wordings of each distinct pair and `numbered` its sentences by number,
    `known` holds the pairs of wordings that are joined, `reports` those that carry a wording.
    """

    matches: tuple[Match, ...]
    joined: tuple[tuple[Span, Span], ...]
    distinct: tuple[tuple[Span, Span], ...]
    wordings: Mapping[Span, int]
    worded: tuple[tuple[int, int], ...]
    numbered: tuple[tuple[int, int], ...]
    known: frozenset[tuple[int, int]]
    reports: Mapping[int, frozenset[str]]

    def each(self, look: Callable[[Span], T]) -> Iterator[tuple[Span, Span, T, T]]:
        """The distinct pairs, with what is found in the two sentences; each is looked at once."""
        found: dict[int, T] = {}
        for (low, high), (a, b) in zip(self.distinct, self.numbered, strict=True):
            if a not in found:
                found[a] = look(low)
            if b not in found:
                found[b] = look(high)
            yield low, high, found[a], found[b]

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
        # Keyed by plain tuples: there is a look for each side of each match.
        self._held: dict[Place, Passage] = {}

    def of(self, span: Span) -> Passage:
        """The passage at a span."""
        place = span.report, span.start, span.end
        found = self._held.get(place)
        if found is None:
            text = self._findings[span.report].report.slice(span)
            wording, text = self._texts.setdefault(text, (len(self._texts), text))
            found = self._held[place] = Passage(span, len(self._held), wording, text)
        return found


class Thinning:
    """Tells which pairs of places are needed to set two wordings apart wherever they stand.

    Of two wordings in k and m reports, k + m pairs join all the places, not k times m.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[int, int], set[int]] = defaultdict(set)

    def wordings(self) -> frozenset[tuple[int, int]]:
        """The pairs of wordings that were asked for, the lower first."""
        return frozenset(self._seen)

    def needs(self, a: Passage, b: Passage) -> bool:
        """Whether a place of either wording is new beside the other one."""
        one, other = a.wording, b.wording
        seen = self._seen[(one, other) if one < other else (other, one)]
        if a.number in seen and b.number in seen:
            return False
        seen.add(a.number)
        seen.add(b.number)
        return True


def pair_sentences(
    findings: Mapping[str, Findings],
    links: Links,
    over: Callable[[Span], tuple[Sentence, ...]],
) -> Pairs:
    """The pairs of a story; `over` gives the sentences that a passage stands in."""
    passages, thinning = Passages(findings), Thinning()
    sentences = [passages.of(s.span) for item in findings.values() for s in item.sentences]
    kin = {pair for copy in links.copies for pair in _both_ways(copy.child, copy.parent)}
    matches = tuple(_thinned(links.matches, kin, passages))
    found: dict[tuple[int, int], tuple[Passage, Passage, bool]] = {}
    for a, b, needed in _joined(matches, passages, thinning, over):
        if needed or (a.number, b.number) not in found:
            found[a.number, b.number] = a, b, needed
    carriers: dict[int, set[str]] = defaultdict(set)
    for sentence in sentences:
        carriers[sentence.wording].add(sentence.span.report)
    ordered = _in_order(found.values())
    return Pairs(
        matches=tuple(match for match, _, _ in matches),
        joined=tuple((a.span, b.span) for a, b, _ in ordered),
        distinct=tuple((a.span, b.span) for a, b, needed in ordered if needed),
        wordings={sentence.span: sentence.wording for sentence in sentences},
        worded=tuple((a.wording, b.wording) for a, b, needed in ordered if needed),
        numbered=tuple((a.number, b.number) for a, b, needed in ordered if needed),
        known=thinning.wordings(),
        reports={wording: frozenset(held) for wording, held in carriers.items()},
    )


def _in_order(
    rows: Collection[tuple[Passage, Passage, bool]],
) -> list[tuple[Passage, Passage, bool]]:
    """Pairs of sentences by place, the lower first."""
    # A passage stands in many pairs: what they are sorted by is worked out once for each.
    held = {passage.number: passage for a, b, _ in rows for passage in (a, b)}
    ranked = sorted(held.values(), key=lambda passage: place(passage.span))
    rank = {passage.number: number for number, passage in enumerate(ranked)}
    return sorted(
        [(a, b, n) if rank[a.number] <= rank[b.number] else (b, a, n) for a, b, n in rows],
        key=lambda row: (rank[row[0].number], rank[row[1].number]),
    )


def _thinned(
    matches: Iterable[Match], kin: set[tuple[str, str]], passages: Passages
) -> Iterator[tuple[Match, Passage, Passage]]:
    """The matches that are needed, and all of a copy with its parent, with their passages."""
    thinning = Thinning()
    for match in matches:
        a, b = passages.of(match.a), passages.of(match.b)
        if thinning.needs(a, b) or (match.a.report, match.b.report) in kin:
            yield match, a, b


def _joined(
    matches: Iterable[tuple[Match, Passage, Passage]],
    passages: Passages,
    thinning: Thinning,
    over: Callable[[Span], tuple[Sentence, ...]],
) -> Iterator[tuple[Passage, Passage, bool]]:
    """Pairs of sentences, and whether a place of either is new beside the other's wording."""
    within: dict[int, list[Passage]] = {}

    def held(passage: Passage) -> list[Passage]:
        if passage.number not in within:
            within[passage.number] = [passages.of(s.span) for s in over(passage.span)]
        return within[passage.number]

    for _, one, other in matches:
        right = held(other)
        for a in held(one):
            for b in right:
                if a.wording != b.wording:
                    yield a, b, thinning.needs(a, b)


def _both_ways(a: str, b: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a, b), (b, a)


def place(span: Span) -> Place:
    """A span as a plain tuple, which sorts faster."""
    return span.report, span.start, span.end
