"""The passages of a report that can match another's: their words outside quotes, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import Findings, Report, Span
from firsthand.options import LinkOptions
from firsthand.text.terms import Term, terms_in

# Marks pair within a paragraph; a lone mark opens nothing. Bounded, so that odd text stays linear.
_MARKED = re.compile(r"[“\"„«][^“”\"„«»\n]{2,1500}[”\"»]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, clause or quote with the normalised words that it says.

    `terms` are its content words in order, those inside quotation marks left out (for a quote:
    its words); `order` counts the passages of its kind in the report from 0.
    """

    span: Span
    kind: str
    zone: str
    order: int
    terms: tuple[str, ...]


def sentence_passages(findings: Findings, *, options: LinkOptions) -> tuple[Passage, ...]:
    """The sentences of a report, headline and captions included, in text order."""
    masked = quoted_spans(findings, options=options)
    return tuple(
        Passage(
            sentence.span,
            "sentence",
            sentence.zone,
            order,
            words_outside(findings.report, sentence.span, masked),
        )
        for order, sentence in enumerate(sorted(findings.sentences, key=lambda item: item.span))
    )


def clause_passages(findings: Findings, *, options: LinkOptions) -> tuple[Passage, ...]:
    """The statements of a report outside quotes, in text order."""
    masked = quoted_spans(findings, options=options)
    found = []
    for order, item in enumerate(sorted(findings.statements, key=lambda item: item.span)):
        terms = words_outside(findings.report, item.span, masked)
        if terms:
            found.append(Passage(item.span, "clause", item.zone, order, terms))
    return tuple(found)


def quote_passages(findings: Findings, *, options: LinkOptions) -> tuple[Passage, ...]:
    """The words of direct speech in a report, in text order."""
    spans = sorted(
        span
        for quote in findings.quotes
        if quote.form != "indirect" and not quote.scare
        for span in quote.content
    )
    return tuple(
        Passage(span, "quote", "quote", order, words_outside(findings.report, span, ()))
        for order, span in enumerate(spans)
    )


def quoted_spans(
    findings: Findings, *, options: LinkOptions, words: int | None = None
) -> tuple[Span, ...]:
    """What is quoted at some length: found quotes and paired marks, merged and in order.

    A few words in marks ("safe zone") are the report's own name for a thing and stay: fewer than
    `words`, by default as many as the options say.
    """
    least = options.masked_words if words is None else words
    report = findings.report
    spans = [span for quote in findings.quotes if quote.form == "direct" for span in quote.content]
    spans += [Span(report.id, *match.span()) for match in _MARKED.finditer(report.text)]
    return _merged(span for span in spans if report.slice(span).count(" ") >= least - 1)


def words_outside(report: Report, span: Span, masked: Iterable[Span]) -> tuple[str, ...]:
    """The content words of a span that stand outside the masked spans, in order."""
    holes = [
        (hole.start - span.start, hole.end - span.start)
        for hole in masked
        if hole.start < span.end and span.start < hole.end
    ]
    terms = [term for term in terms_in(report.slice(span)) if _counts(term)]
    for start, end in holes:
        terms = [term for term in terms if not start <= term.start < end]
    return tuple([term.norm for term in terms])


def _counts(term: Term) -> bool:
    return term.kind != "stop"


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            last = merged.pop()
            span = Span(last.report, last.start, max(last.end, span.end))
        merged.append(span)
    return tuple(merged)
