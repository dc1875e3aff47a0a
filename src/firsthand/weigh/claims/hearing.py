"""Tells what reports quote: their own words beside it, and who quotes only what another does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, permutations

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import content_terms, terms_in
from firsthand.weigh.claims.passages import Passage


class Hearing:
    """What the reports of a story quote in marks, as pairs of neighbouring words."""

    def __init__(self, findings: Sequence[Findings], *, options: WeighOptions) -> None:
        self._options = options
        self._findings = {item.report.id: item for item in findings}
        self._quoted = {item.report.id: frozenset(_spoken(item)) for item in findings}

    def narration(self, passage: Passage) -> tuple[str, ...]:
        """The words of a passage that are the reporter's own, not of a speaker heard by all."""
        item = self._findings[passage.span.report]
        quoted = [
            part
            for part in _marked(item)
            if part.start < passage.span.end and passage.span.start < part.end
        ]
        start = passage.span.start
        return tuple(
            term.norm
            for term in terms_in(item.report.slice(passage.span))
            if not quoted or not any(part.start <= start + term.start < part.end for part in quoted)
        )

    def secondhand(
        self, saying: Sequence[Passage], line_of: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Lines that give quoted words as all that they tell, each with one they can have them of.

        All that a report of the first quotes in its text, a report of the second quotes too, and a
        good deal more: nothing shows that the first heard anybody. Reports are asked one by one, so
        that two lines joined tell no more hearing than they did apart.
        """
        lines: dict[str, list[Passage]] = {}
        for passage in saying:
            lines.setdefault(line_of[passage.span.report], []).append(passage)
        for one, other in permutations(sorted(lines), 2):
            quoting = [passage.span.report for passage in lines[other] if passage.uttered]
            if all(
                p.uttered and any(self._holds(whole, p.span.report) for whole in quoting)
                for p in lines[one]
            ):
                yield one, other

    def _holds(self, whole: str, part: str) -> bool:
        """Whether a report quotes all that another quotes, and a good deal more."""
        mine, theirs = self._quoted[part], self._quoted[whole]
        return (
            bool(mine)
            and len(mine - theirs) <= self._options.quoted_anew * len(mine)
            and len(theirs - mine) >= self._options.quoted_beyond
        )


def _marked(item: Findings) -> Iterator[Span]:
    return (part for quote in item.quotes if not quote.scare for part in quote.content)


def _spoken(item: Findings) -> Iterator[tuple[str, str]]:
    """Neighbouring content words of direct speech."""
    for quote in item.quotes:
        if not quote.scare and quote.form != "indirect":
            for part in quote.content:
                words = [term.norm for term in content_terms(item.report.slice(part))]
                yield from pairwise(words)
