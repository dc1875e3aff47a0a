"""Cuts a story's reports into passages that can say the same, and weighs which do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Findings, Links, Match, Span, Statement
from firsthand.options import WeighOptions
from firsthand.text.terms import content_terms

HEADING_ZONES = frozenset({"headline", "standfirst", "subhead", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement, or a sentence in which no statement was found."""

    span: Span
    sentence: Span
    zone: str
    holder: str | None
    certainty: float
    quote: int | None
    words: frozenset[str]

    @property
    def heading(self) -> bool:
        """Whether it stands in a headline or another heading."""
        return self.zone in HEADING_ZONES


def cut_passages(findings: Sequence[Findings], *, options: WeighOptions) -> tuple[Passage, ...]:
    """All passages with enough words to say something, in order of report and text."""
    found = []
    for item in findings:
        taken = set()
        for statement in item.statements:
            taken.add(statement.sentence)
            found.append(_passage(item, statement))
        found += [
            Passage(s.span, s.span, s.zone, None, 1.0, None, _words(item.report.slice(s.span)))
            for s in item.sentences
            if s.span not in taken
        ]
    kept = [passage for passage in found if len(passage.words) >= options.claim_words]
    return tuple(sorted(set(kept), key=lambda p: (p.span, p.zone, p.holder or "")))


def _passage(item: Findings, statement: Statement) -> Passage:
    return Passage(
        span=statement.span,
        sentence=statement.sentence,
        zone=statement.zone,
        holder=statement.holder,
        certainty=statement.certainty,
        quote=statement.quote,
        words=_words(item.report.slice(statement.span)),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(term.norm for term in content_terms(text))


def weigh_pairs(
    passages: Sequence[Passage], links: Links, *, options: WeighOptions
) -> dict[tuple[int, int], float]:
    """Scores of passages that a match joins, keyed by (low, high) index."""
    finder = _Finder(passages)
    scores: dict[tuple[int, int], float] = {}
    for match in links.matches:
        if match.score < options.claim_match:
            continue
        for a, b, score in _pairs(match, finder, passages):
            key = (min(a, b), max(a, b))
            scores[key] = max(score, scores.get(key, 0.0))
    return scores


def _pairs(
    match: Match, finder: _Finder, passages: Sequence[Passage]
) -> list[tuple[int, int, float]]:
    """The passages under both sides of a match; of several, each with its likest partner."""
    left, right = finder.under(match.a), finder.under(match.b)
    ranked = sorted(
        ((_alike(passages[a].words, passages[b].words), -a, -b) for a in left for b in right),
        reverse=True,
    )
    used: set[int] = set()
    found: list[tuple[int, int, float]] = []
    for likeness, a, b in ranked:
        if -a in used or -b in used or (found and not likeness):
            continue
        used.update((-a, -b))
        whole = match.kind != "sentence" or (len(left) == 1 and len(right) == 1)
        found.append((-a, -b, match.score if whole else match.score * likeness))
    return found


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set of words that stands in the larger."""
    return len(a & b) / max(1, min(len(a), len(b)))


class _Finder:
    """Finds passages by place; passages are sorted by span."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._starts = [(p.span.report, p.span.start) for p in passages]
        self._longest = max((len(p.span) for p in passages), default=0)

    def under(self, span: Span) -> list[int]:
        """Passages that share half of the shorter with the span."""
        low = bisect_left(self._starts, (span.report, span.start - self._longest))
        high = bisect_left(self._starts, (span.report, span.end))
        return [
            number
            for number in range(low, high)
            if 2 * self._passages[number].span.overlap(span)
            >= min(len(span), len(self._passages[number].span))
        ]
