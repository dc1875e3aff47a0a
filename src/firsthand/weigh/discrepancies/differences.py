"""Finds the places where two passages that say the same use different words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from firsthand.model import Findings, Match, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.collation import Gap, gaps, likeness
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.pairs import Passage, Passages, Thinning, place

# Words that show how a passage is set.
SHOUTED = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One passage of a difference: its `text` and words, and which (`low` to `high`) differ.

    Token offsets count from `base` in the report's text; `high` is excluded and may equal `low`.
    """

    report: str
    base: int
    text: str
    tokens: tuple[Token, ...]
    low: int
    high: int

    @property
    def inside(self) -> tuple[Token, ...]:
        """The words that differ."""
        return self.tokens[self.low : self.high]

    @property
    def before(self) -> str:
        """The key of the word before, empty at the start."""
        return self.tokens[self.low - 1].key if self.low else ""

    @property
    def after(self) -> str:
        """The key of the word after, empty at the end."""
        return self.tokens[self.high].key if self.high < len(self.tokens) else ""

    @property
    def is_shouted(self) -> bool:
        """Whether it is set in capitals, or each of its words in one: then no name shows there."""
        return _is_shouted(self.text)

    @property
    def said(self) -> str:
        """The words that differ as they stand, empty where there are none."""
        if self.low == self.high:
            return ""
        return self.text[self.tokens[self.low].start : self.tokens[self.high - 1].end]

    def span(self, *, context: int = 0) -> Span:
        """The words that differ with this many neighbours; where there are none, the neighbours."""
        low, high = max(0, self.low - context), min(len(self.tokens), self.high + context)
        if low == high:
            low, high = max(0, low - 1), min(len(self.tokens), high + 1)
        return self.place(low, high)

    def place(self, low: int, high: int) -> Span:
        """The span from the word at `low` to the one before `high`."""
        first, last = self.tokens[low], self.tokens[high - 1]
        return Span(self.report, self.base + first.start, self.base + last.end)

    def locate(self, token: Token) -> Span:
        """The span of one word."""
        return Span(self.report, self.base + token.start, self.base + token.end)


@lru_cache(maxsize=16_384)
def _is_shouted(text: str) -> bool:
    heavy = [t for t in words(text) if len(t.text) > 3 and not is_light(t.key)]
    return len(heavy) >= SHOUTED and all(t.text[0].isupper() for t in heavy)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two passages of one match, and one place in them where their words differ.

    `likeness` is the share of the shorter passage that stands in the other, 0 to 1; `before` and
    `after` count the words next to the place that agree. `wordings` numbers the two wordings:
    differences that have them in common differ in nothing but their reports.
    """

    a: Side
    b: Side
    before: int
    after: int
    likeness: float
    wordings: tuple[int, int]

    @property
    def is_tight(self) -> bool:
        """Whether agreeing words stand on both sides, so that both places are one slot."""
        return min(self.before, 2) + min(self.after, 2) >= 3 or (self.before + self.after >= 3)


def find_differences(
    matches: Iterable[Match],
    findings: Mapping[str, Findings],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> Iterator[Difference]:
    """The places where matched passages differ, most alike passages and all their places."""
    passages = Passages(findings)
    for first, second in _nearest(_distinct(matches, passages), options=options):
        a, b = words(first.text), words(second.text)
        if min(len(a), len(b)) < options.difference_words:
            continue
        alike, found = _compared(first.text, second.text)
        if alike < options.difference_likeness:
            continue
        one, other = first.span, second.span
        for gap in found:
            yield Difference(
                Side(one.report, one.start, first.text, a, gap.a_low, gap.a_high),
                Side(other.report, other.start, second.text, b, gap.b_low, gap.b_high),
                gap.before,
                gap.after,
                alike,
                (first.wording, second.wording),
            )


def _distinct(
    matches: Iterable[Match], passages: Passages
) -> Iterator[tuple[float, Passage, Passage]]:
    """The matches that are needed to set two wordings apart wherever they stand, with scores."""
    thinning = Thinning()
    for match in matches:
        a, b = passages.of(match.a), passages.of(match.b)
        if a.wording != b.wording and thinning.needs(a, b):
            yield match.score, a, b


def _nearest(
    found: Iterable[tuple[float, Passage, Passage]], *, options: WeighOptions
) -> Iterator[tuple[Passage, Passage]]:
    """The pairs that are among the likest of either of their wordings.

    A sentence that a hundred copies carry, each with other small changes, would be set against all
    of them; what it changed shows beside the likest as well.
    """
    taken: Counter[int] = Counter()
    for _, a, b in sorted(found, key=lambda row: (-row[0], place(row[1].span), place(row[2].span))):
        if min(taken[a.wording], taken[b.wording]) < options.difference_partners:
            taken[a.wording] += 1
            taken[b.wording] += 1
            yield a, b


@lru_cache(maxsize=16_384)
def _compared(a: str, b: str) -> tuple[float, tuple[Gap, ...]]:
    """Likeness and gaps of two texts; copies ask for the same pair again and again."""
    first, second = ([stem(token.key) for token in words(text)] for text in (a, b))
    return likeness(first, second), gaps(first, second)
