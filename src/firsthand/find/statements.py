"""Cuts sentences into statements with holder, certainty, negation and condition."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.clauses import Clause, find_clauses
from firsthand.find.hedges import find_hedges
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Hedge, Quote, Span, Statement
from firsthand.options import DEFAULT, FindOptions


def find_statements(
    parsed: Parsed, quotes: Sequence[Quote], *, options: FindOptions = DEFAULT.find
) -> tuple[Statement, ...]:
    """Statements of one report, in text order."""
    found: list[Statement] = []
    for sentence in parsed.sentences:
        found.extend(_of_sentence(sentence, quotes, options=options))
    return tuple(found)


def _of_sentence(
    sentence: ParsedSentence, quotes: Sequence[Quote], *, options: FindOptions
) -> list[Statement]:
    clauses = find_clauses(sentence.doc, options=options)
    hedges = find_hedges(sentence)
    return [
        _statement(sentence, clauses, number, hedges, quotes, options=options)
        for number in range(len(clauses))
    ]


def _statement(
    sentence: ParsedSentence,
    clauses: tuple[Clause, ...],
    number: int,
    hedges: tuple[Hedge, ...],
    quotes: Sequence[Quote],
    *,
    options: FindOptions,
) -> Statement:
    clause = clauses[number]
    span = sentence.place(sentence.doc[clause.start : clause.end])
    own = tuple(hedge for hedge in hedges if span.holds(hedge.span))
    index = _quote_of(span, quotes)
    quote = None if index is None else quotes[index]
    return Statement(
        span=span,
        sentence=sentence.span,
        zone=sentence.sentence.zone,
        holder=quote.speaker if quote else None,
        holder_span=quote.source[0] if quote and quote.source else None,
        certainty=min((hedge.level for hedge in own), default=1.0),
        hedges=own,
        negation=None,
        condition=None,
        quote=index,
    )


def _quote_of(span: Span, quotes: Sequence[Quote]) -> int | None:
    best, size = None, 0
    for index, quote in enumerate(quotes):
        shared = sum(span.overlap(part) for part in quote.content)
        if shared > size and 2 * shared >= len(span):
            best, size = index, shared
    return best
