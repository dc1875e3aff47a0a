"""Cuts a story's reports into the passages that a claim can be made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.model import Findings, Report, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import Term, content_terms

HEADING_ZONES = frozenset({"headline", "standfirst", "subhead", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a statement with its content words, each once, in order.

    `framing` are those of its words that tell who, where from or when, not what. `norms` are what
    two spellings of the passage share, in order, and `vocabulary` the same as a set; `numbers` are
    those that it gives, the numbers of dates left out.
    """

    span: Span
    sentence: Span
    zone: str
    words: tuple[Term, ...]
    framing: frozenset[str] = frozenset()
    norms: tuple[str, ...] = field(init=False, repr=False, compare=False)
    vocabulary: frozenset[str] = field(init=False, repr=False, compare=False)
    numbers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Passages are compared pair by pair: what the comparison takes is made once for each.
        norms = tuple(word.norm for word in self.words)
        numbers = frozenset(word.norm for word in self.words if word.kind == "number")
        object.__setattr__(self, "norms", norms)
        object.__setattr__(self, "vocabulary", frozenset(norms))
        object.__setattr__(self, "numbers", numbers - self.framing)

    @property
    def heading(self) -> bool:
        """Whether it stands in a headline or another heading."""
        return self.zone in HEADING_ZONES


def sentence_passages(
    findings: Sequence[Findings], *, options: WeighOptions
) -> tuple[Passage, ...]:
    """All sentences with enough words to say something, in order of report and text."""
    found = [
        _passage(item, frame, s.span, s.span, s.zone)
        for item in findings
        for frame in (_Frame(item),)
        for s in item.sentences
    ]
    return _kept(found, options)


def clause_passages(findings: Sequence[Findings], *, options: WeighOptions) -> tuple[Passage, ...]:
    """Statements that are less than their sentence, in order of report and text."""
    found = [
        _passage(item, frame, s.span, s.sentence, s.zone)
        for item in findings
        for frame in (_Frame(item),)
        for s in item.statements
        if s.span != s.sentence
    ]
    return _kept(found, options)


def _passage(item: Findings, frame: _Frame, span: Span, sentence: Span, zone: str) -> Passage:
    words = _words(item.report, span)
    held = [(s.start - span.start, s.end - span.start) for s in frame.over(span)]
    framing = {w.norm for w in words if any(a <= w.start and w.end <= b for a, b in held)}
    return Passage(span, sentence, zone, words, frozenset(framing))


class _Frame:
    """Words that tell who, where from and when rather than what: names, credits and dates."""

    def __init__(self, item: Findings) -> None:
        found = [credit.span for credit in item.credits] + [date.span for date in item.dates]
        found += [m.span for name in item.names for m in name.mentions if m.form == "name"]
        self._spans = sorted(found)
        self._starts = [span.start for span in self._spans]
        self._longest = max((len(span) for span in self._spans), default=0)

    def over(self, span: Span) -> list[Span]:
        low = bisect_left(self._starts, span.start - self._longest)
        high = bisect_left(self._starts, span.end)
        return [other for other in self._spans[low:high] if other.overlap(span)]


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
