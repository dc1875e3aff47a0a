"""Cuts a story's reports into the passages that a claim can be made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from firsthand.model import Findings, Quote, Report, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import Term, content_terms, terms_in

# Verbs, by their norm, that only say that somebody speaks, and to whom.
SAYING = frozenset(("said", "say", "tell", "told", "state", "announc", "add", "accord"))
# Characters after such a verb in which those stand who heard it.
HEARERS = 60
_MARK = re.compile(r"[.,;:!?—–“”\"\n]|\bthat\b")

HEADING_ZONES = frozenset({"headline", "standfirst", "subhead", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a statement with its content words, each once, in order.

    `framing` are those of its words that tell who, where from or when, not what. `norms` are what
    two spellings of the passage share, in order, and `vocabulary` the same as a set; `numbers` are
    those that it gives, the numbers of dates left out. `lede` says that it opens the report's body,
    `denied` that a part of it is put in the negative. `repeats` says in how many sentences of the
    report each word stands: what stands in many is the topic, not what one of them says.
    """

    span: Span
    sentence: Span
    zone: str
    words: tuple[Term, ...]
    framing: frozenset[str] = frozenset()
    attribution: frozenset[str] = frozenset()
    amounts: frozenset[tuple[float, str]] = frozenset()
    lede: bool = False
    denied: bool = False
    repeats: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
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
    found = []
    for item in findings:
        frames = _Frames(item)
        made = [
            _passage(item, frames, s.span, s.span, s.zone, options=options) for s in item.sentences
        ]
        said = [passage for passage in made if _says(passage, frames, options)]
        first = next((p for p in said if p.zone == "body"), None)
        found += [replace(p, lede=True) if p is first else p for p in said]
    return _ordered(found)


def clause_passages(findings: Sequence[Findings], *, options: WeighOptions) -> tuple[Passage, ...]:
    """All statements with enough words, in order of report and text."""
    found = []
    for item in findings:
        frames = _Frames(item)
        made = [
            _passage(item, frames, s.span, s.sentence, s.zone, options=options)
            for s in item.statements
        ]
        found += [passage for passage in made if _says(passage, frames, options)]
    return _ordered(found)


def _passage(
    item: Findings,
    frames: _Frames,
    span: Span,
    sentence: Span,
    zone: str,
    *,
    options: WeighOptions,
) -> Passage:
    words = _words(item.report, span)
    framing = _held(words, span, frames.names)
    attribution = _held(words, span, frames.speech)
    amounts = frozenset(
        (quantity.value, quantity.unit or "")
        for quantity in item.quantities
        if span.holds(quantity.span) and (quantity.unit or quantity.value > options.amount_chance)
    )
    denied = any(
        statement.negation is not None and span.holds(statement.negation)
        for statement in item.statements
    )
    return Passage(
        span,
        sentence,
        zone,
        words,
        framing,
        attribution,
        amounts,
        denied=denied,
        repeats=frames.repeats,
    )


def _held(words: Sequence[Term], span: Span, frame: _Stretches) -> frozenset[str]:
    """Those of a passage's words that lie in a stretch of a frame."""
    held = [(s.start - span.start, s.end - span.start) for s in frame.over(span)]
    return frozenset(w.norm for w in words if any(a <= w.start and w.end <= b for a, b in held))


class _Frames:
    """The stretches of one report that tell who, where from, when and who speaks."""

    def __init__(self, item: Findings) -> None:
        self.names = _frame(item)
        self.speech = _attribution(item)
        self.repeats = Counter(
            word.norm for sentence in item.sentences for word in _words(item.report, sentence.span)
        )
        spoken = [quote for quote in item.quotes if not quote.scare]
        self.speakers = _Stretches(
            place for quote in spoken for place in (*quote.source, *quote.cue)
        )


def _says(passage: Passage, frames: _Frames, options: WeighOptions) -> bool:
    """Whether a passage has words enough, and one that tells more than who speaks."""
    if len(passage.words) < options.claim_words:
        return False
    own = passage.vocabulary - passage.framing - passage.attribution
    return not own <= _held(passage.words, passage.span, frames.speakers)


def _frame(item: Findings) -> _Stretches:
    """Words that tell who, where from and when rather than what: names, credits and dates."""
    found = [credit.span for credit in item.credits] + [date.span for date in item.dates]
    found += [m.span for name in item.names for m in name.mentions if m.form == "name"]
    return _Stretches(found)


def _attribution(item: Findings) -> _Stretches:
    """Titles, who is said to say it, and the cues with what follows ("told a rally")."""
    found = [title.span for name in item.names for title in name.titles]
    found += [place for quote in item.quotes for place in _said(item.report, quote)]
    return _Stretches(found)


class _Stretches:
    """Spans of one report, found by place."""

    def __init__(self, found: Iterable[Span]) -> None:
        self._spans = sorted(found)
        self._starts = [span.start for span in self._spans]
        self._longest = max((len(span) for span in self._spans), default=0)

    def over(self, span: Span) -> list[Span]:
        low = bisect_left(self._starts, span.start - self._longest)
        high = bisect_left(self._starts, span.end)
        return [other for other in self._spans[low:high] if other.overlap(span)]


def _said(report: Report, quote: Quote) -> Iterator[Span]:
    """Who speaks, and the cues with what stands up to the next mark or the words spoken."""
    starts = [part.start for part in quote.content]
    for cue in quote.cue:
        if SAYING.isdisjoint(term.norm for term in terms_in(report.slice(cue))):
            continue
        spoken = min((start for start in starts if start >= cue.end), default=len(report.text))
        room = report.text[cue.end : min(cue.end + HEARERS, spoken)]
        mark = _MARK.search(room)
        heard = mark.start() if mark else len(room) if len(room) < HEARERS else 0
        yield Span(report.id, cue.start, cue.end + heard)
        yield from quote.source


def _ordered(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages by place, one for each span."""
    one_each = {passage.span: passage for passage in found}
    return tuple(one_each[span] for span in sorted(one_each))


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
