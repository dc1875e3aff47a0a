"""Cuts a story's reports into the passages that a claim can be made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Findings, Report, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import Term, content_terms

HEADING_ZONES = frozenset({"headline", "standfirst", "subhead", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a statement with its content words, each once, in order.

    `names` are those of its words that are part of a name.
    """

    span: Span
    sentence: Span
    zone: str
    words: tuple[Term, ...]
    names: frozenset[str] = frozenset()

    @property
    def heading(self) -> bool:
        """Whether it stands in a headline or another heading."""
        return self.zone in HEADING_ZONES

    @property
    def norms(self) -> tuple[str, ...]:
        """What two spellings of the passage share."""
        return tuple(word.norm for word in self.words)


def sentence_passages(
    findings: Sequence[Findings], *, options: WeighOptions
) -> tuple[Passage, ...]:
    """All sentences with enough words to say something, in order of report and text."""
    found = [_passage(item, s.span, s.span, s.zone) for item in findings for s in item.sentences]
    return _kept(found, options)


def clause_passages(findings: Sequence[Findings], *, options: WeighOptions) -> tuple[Passage, ...]:
    """Statements that are less than their sentence, in order of report and text."""
    found = [
        _passage(item, s.span, s.sentence, s.zone)
        for item in findings
        for s in item.statements
        if s.span != s.sentence
    ]
    return _kept(found, options)


def _passage(item: Findings, span: Span, sentence: Span, zone: str) -> Passage:
    words = _words(item.report, span)
    named = [
        (mention.span.start - span.start, mention.span.end - span.start)
        for name in item.names
        for mention in name.mentions
        if mention.form == "name" and span.overlap(mention.span)
    ]
    names = {w.norm for w in words if any(a <= w.start and w.end <= b for a, b in named)}
    return Passage(span, sentence, zone, words, frozenset(names))


def _kept(found: Sequence[Passage], options: WeighOptions) -> tuple[Passage, ...]:
    one_each = {passage.span: passage for passage in found}
    kept = [one for one in one_each.values() if len(one.words) >= options.claim_words]
    return tuple(sorted(kept, key=lambda passage: passage.span))


def _words(report: Report, span: Span) -> tuple[Term, ...]:
    first: dict[str, Term] = {}
    for term in content_terms(report.slice(span)):
        first.setdefault(term.norm, term)
    return tuple(first.values())


class Places:
    """Finds passages by place; the passages are sorted by span."""

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
