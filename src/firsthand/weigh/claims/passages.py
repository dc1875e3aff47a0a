"""Cuts a story's reports into the passages that a claim can be made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.model import Findings, Report, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import Term, content_terms
from firsthand.weigh.claims.frames import Frames, held_in, stretches
from firsthand.weigh.claims.uttered import Part, Uttered
from firsthand.weigh.pairs import place

HEADING_ZONES = frozenset({"headline", "standfirst", "subhead", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a statement with its content words, each once, in order.

    `framing` are those of its words that tell who, where from or when, not what. `norms` are what
    two spellings of the passage share, in order, and `vocabulary` the same as a set; `numbers` are
    those that it gives, less those of dates and those that it denies. `lede` says that it opens the
    report's body, `denied` are words of what it puts in the negative, `supposed` are words of its
    conditions ("if the guns go"), which it does not say to be so, and `conditional` that it has
    any. `uttered` is the part of an utterance that it gives, where it gives little else. `repeats`
    says in how many sentences of the report each word stands: what stands in many is the topic.
    `rank` is the report's place among those of the story.
    """

    span: Span
    sentence: Span
    zone: str
    words: tuple[Term, ...]
    framing: frozenset[str] = frozenset()
    attribution: frozenset[str] = frozenset()
    amounts: frozenset[tuple[float, str]] = frozenset()
    lede: bool = False
    repeats: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    denied: frozenset[str] = frozenset()
    supposed: frozenset[str] = frozenset()
    conditional: bool = False
    uttered: Part | None = None
    rank: int = 0
    norms: tuple[str, ...] = field(init=False, repr=False, compare=False)
    vocabulary: frozenset[str] = field(init=False, repr=False, compare=False)
    numbers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Passages are compared pair by pair: what the comparison takes is made once for each.
        norms = tuple(word.norm for word in self.words)
        numbers = frozenset(word.norm for word in self.words if word.kind == "number")
        object.__setattr__(self, "norms", norms)
        object.__setattr__(self, "vocabulary", frozenset(norms))
        object.__setattr__(self, "numbers", numbers - self.framing - self.denied)

    @property
    def place(self) -> tuple[int, str, int, int]:
        """Where it stands in the story, as plain numbers, which sort faster."""
        return self.rank, *place(self.span)

    @property
    def heading(self) -> bool:
        """Whether it stands in a headline or another heading."""
        return self.zone in HEADING_ZONES


def by_words(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """The reports in the order of what they say, so that nothing hangs on how they are called.

    The first of a report's sentences in the alphabet stands for it: a dateline or a line of
    furniture leaves most reports in their places.
    """
    return tuple(sorted(findings, key=_words_of))


def _words_of(item: Findings) -> tuple[str, str, str]:
    said = [" ".join(item.report.slice(s.span).casefold().split()) for s in item.sentences]
    return min(said, default=""), item.report.text, item.report.id


def sentence_passages(
    findings: Sequence[Findings],
    *,
    frames_of: Sequence[Frames] | None = None,
    uttered: Uttered | None = None,
    options: WeighOptions,
) -> tuple[Passage, ...]:
    """All sentences with enough words to say something, in order of report and text.

    `frames_of` are those of each report, where they have been laid before.
    """
    found: list[Passage] = []
    laid = zip(findings, frames_of or map(Frames, findings), strict=True)
    for rank, (item, frames) in enumerate(laid):
        cut = _Cut(item, frames, uttered or Uttered(), rank, options)
        lede = True
        for sentence in item.sentences:
            opens = lede and sentence.zone == "body"
            passage = cut.passage(sentence.span, sentence.span, sentence.zone, lede=opens)
            if passage:
                lede = lede and not opens
                found.append(passage)
    return _ordered(found)


def clause_passages(
    findings: Sequence[Findings],
    *,
    frames_of: Sequence[Frames] | None = None,
    uttered: Uttered | None = None,
    options: WeighOptions,
) -> tuple[Passage, ...]:
    """All statements with enough words, in order of report and text.

    `frames_of` are those of each report, where they have been laid before.
    """
    found: list[Passage] = []
    laid = zip(findings, frames_of or map(Frames, findings), strict=True)
    for rank, (item, frames) in enumerate(laid):
        cut = _Cut(item, frames, uttered or Uttered(), rank, options)
        made = (cut.passage(s.span, s.sentence, s.zone) for s in item.statements)
        found += [passage for passage in made if passage]
    return _ordered(found)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Cuts one report into passages."""

    item: Findings
    frames: Frames
    uttered: Uttered
    rank: int
    options: WeighOptions

    def passage(
        self, span: Span, sentence: Span, zone: str, *, lede: bool = False
    ) -> Passage | None:
        """The passage of a span; none where it has too few words or only tells who speaks."""
        words = _words(self.item.report, span)
        if len(words) < self.options.claim_words:
            return None
        frames = self.frames
        framing = held_in(words, span, frames.names)
        attribution = held_in(words, span, frames.speech)
        telling = {word.norm for word in words} - framing - attribution
        if telling <= held_in(words, span, frames.speakers):
            return None
        filled = _is_filled(words, span, attribution | framing, self.uttered, options=self.options)
        return Passage(
            span,
            sentence,
            zone,
            words,
            framing,
            attribution,
            self._amounts(span),
            lede=lede,
            repeats=frames.repeats,
            denied=held_in(words, span, frames.denied),
            supposed=held_in(words, span, frames.supposed),
            conditional=bool(frames.conditions.over(span)),
            uttered=self.uttered.part(span) if filled else None,
            rank=self.rank,
        )

    def _amounts(self, span: Span) -> frozenset[tuple[float, str]]:
        """The amounts that a span gives and does not deny, less those that agree by chance."""
        return frozenset(
            (quantity.value, quantity.unit or "")
            for quantity in self.item.quantities
            if span.holds(quantity.span)
            and not self.frames.denied.over(quantity.span)
            and (quantity.unit or quantity.value > self.options.amount_chance)
        )


def _is_filled(
    words: Sequence[Term],
    span: Span,
    framing: frozenset[str],
    uttered: Uttered,
    *,
    options: WeighOptions,
) -> bool:
    """Whether quoted words are all that a passage tells, names and who speaks left out."""
    readings = uttered.readings(span)
    if not readings:
        return False
    own = {word.norm for word in words} - framing
    spoken = held_in(words, span, stretches(readings))
    return len(own & spoken) > options.uttered_share * len(own)


def _ordered(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages by place, one for each span."""
    one_each = {passage.span: passage for passage in found}
    return tuple(sorted(one_each.values(), key=lambda passage: passage.place))


def _words(report: Report, span: Span) -> tuple[Term, ...]:
    first: dict[str, Term] = {}
    for term in content_terms(report.slice(span)):
        first.setdefault(term.norm, term)
    return tuple(first.values())


class Places:
    """Finds passages by place."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._numbers = sorted(range(len(passages)), key=lambda n: place(passages[n].span))
        spans = [passages[number].span for number in self._numbers]
        self._starts = [(span.report, span.start) for span in spans]
        self._longest = max((len(p.span) for p in passages), default=0)

    def under(self, span: Span) -> list[int]:
        """Passages that share half of the shorter with the span."""
        low = bisect_left(self._starts, (span.report, span.start - self._longest))
        high = bisect_left(self._starts, (span.report, span.end))
        return [
            number
            for number in self._numbers[low:high]
            if 2 * self._passages[number].span.overlap(span)
            >= min(len(span), len(self._passages[number].span))
        ]
