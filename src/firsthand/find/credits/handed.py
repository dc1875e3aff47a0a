"""Tells which sentences of a report pass on another outlet's words, and who spoke to that one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from firsthand.find.parse import Parsed
from firsthand.model import Credit, Name, Quote, Span

# Uses of a credit that hand a speaker's words to another outlet.
_ELSEWHERE = frozenset({"passage", "interview", "translation"})
_OUTLETS = frozenset({"agency", "outlet", "broadcast", "vague"})


class Places:
    """Spans of one report that lie apart, asked which of them share a character with another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [span.end for span in self._spans]

    def first(self, span: Span) -> int | None:
        """The number of the first place that shares a character; None if none does."""
        at = bisect_right(self._ends, span.start)
        return at if at < len(self._spans) and self._spans[at].overlap(span) else None

    def hold(self, span: Span) -> bool:
        """Whether a place shares a character with the span."""
        return self.first(span) is not None


class Passed:
    """Sentences whose words an outlet passes on."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._places = Places(spans)

    def says(self, quote: Quote) -> bool:
        """Whether a quote stands in one of them."""
        return any(map(self._places.hold, (*quote.source, *quote.cue, *quote.content)))


def told_elsewhere(
    parsed: Parsed, names: Sequence[Name], credits: Sequence[Credit]
) -> tuple[Passed, frozenset[str]]:
    """Sentences that another outlet passes on, and persons whom another one interviewed."""
    passing = Places(c.span for c in credits if c.kind in _OUTLETS and c.use in _ELSEWHERE)
    asked = Places(c.span for c in credits if c.use == "interview")
    spans = [item.span for item in parsed.sentences]
    interviews = Places(span for span in spans if asked.hold(span))
    away = {
        name.canonical
        for name in names
        if name.type == "person" and any(interviews.hold(m.span) for m in name.mentions)
    }
    return Passed(span for span in spans if passing.hold(span)), frozenset(away)
