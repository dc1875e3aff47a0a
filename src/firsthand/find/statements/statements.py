"""Cuts sentences into statements with holder, certainty, negation and condition."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.statements.clauses import Clause, find_clauses
from firsthand.find.statements.conditions import condition_of, conditions_in
from firsthand.find.statements.heads import content_words
from firsthand.find.statements.hedges import find_hedges
from firsthand.find.statements.scopes import chain, hedges_of, negation_of
from firsthand.model import Hedge, Quote, Span, Statement
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.sentences import split_sentences

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class _Limits:
    """What of a sentence limits its statements, each with its tokens."""

    hedges: tuple[tuple[Hedge, Token], ...]
    conditions: tuple[tuple[int, int, Token], ...]


def find_statements(
    parsed: Parsed, quotes: Sequence[Quote], *, options: FindOptions = DEFAULT.find
) -> tuple[Statement, ...]:
    """Statements of one report, in text order.

    Offsets are those of the report. A statement is a clause; the spoken words of a direct quote are
    cut from the words around them, and at their own sentence ends.
    """
    spoken = sorted(
        (part, index)
        for index, quote in enumerate(quotes)
        for part in quote.content
        if not quote.scare
    )
    starts = [part.start for part, _ in spoken]
    longest = max((len(part) for part, _ in spoken), default=0)
    found: list[Statement] = []
    for sentence in parsed.sentences:
        # Only parts that can reach into this sentence are looked at.
        first = bisect_left(starts, sentence.span.start - longest)
        last = bisect_left(starts, sentence.span.end)
        near = [item for item in spoken[first:last] if item[0].overlap(sentence.span)]
        found.extend(_of_sentence(parsed, sentence, near, quotes, options=options))
    return tuple(found)


def _of_sentence(
    parsed: Parsed,
    sentence: ParsedSentence,
    near: list[tuple[Span, int]],
    quotes: Sequence[Quote],
    *,
    options: FindOptions,
) -> list[Statement]:
    cuts = _cuts(parsed, sentence, near, quotes, options=options)
    clauses = find_clauses(sentence.doc, cuts=cuts, options=options)
    limits = _Limits(find_hedges(sentence, options=options), conditions_in(sentence.doc))
    return [
        _statement(sentence, clause, limits, near, quotes, options=options)
        for clause in clauses
        if len(clauses) == 1 or not _only_attributes(sentence, clause, near, cuts, options=options)
    ]


def _only_attributes(
    sentence: ParsedSentence,
    clause: Clause,
    near: list[tuple[Span, int]],
    cuts: frozenset[int],
    *,
    options: FindOptions,
) -> bool:
    """Whether a clause beside direct speech says no more than who spoke."""
    if not cuts:
        return False
    inside = [part for part, _ in near]
    places = [sentence.place(sentence.doc[i]) for i in clause.own]
    if any(part.overlap(place) for part in inside for place in places):
        return False
    return content_words(sentence.doc, clause.own) < options.clause_words


def _statement(
    sentence: ParsedSentence,
    clause: Clause,
    limits: _Limits,
    near: list[tuple[Span, int]],
    quotes: Sequence[Quote],
    *,
    options: FindOptions,
) -> Statement:
    span = sentence.place(sentence.doc[clause.start : clause.end])
    own, level = hedges_of(sentence.doc, clause, limits.hedges)
    index = _quote_of(span, near, quotes)
    quote = None if index is None else quotes[index]
    if quote is not None or chain(sentence.doc[clause.head]):
        level = min(level, options.said_level)
    return Statement(
        span=span,
        sentence=sentence.span,
        zone=sentence.sentence.zone,
        holder=quote.speaker if quote else None,
        holder_span=quote.source[0] if quote and quote.source else None,
        certainty=level,
        hedges=own,
        negation=negation_of(sentence, clause),
        condition=condition_of(sentence, clause, limits.conditions),
        quote=index,
    )


def _quote_of(span: Span, near: list[tuple[Span, int]], quotes: Sequence[Quote]) -> int | None:
    shared: dict[int, int] = {}
    for part, index in near:
        shared[index] = shared.get(index, 0) + span.overlap(part)
    # The least quote that holds half of the statement: a quote can lie in another. Who says it,
    # with however long a title, is no part of what is said.
    holding = [
        index
        for index, size in shared.items()
        if size
        and 2 * size >= len(span) - sum(span.overlap(one) for one in _said_by(quotes[index]))
    ]
    return min(holding, key=lambda index: (shared[index], index), default=None)


def _said_by(quote: Quote) -> tuple[Span, ...]:
    """The words of a quote's source and cue that are no part of its content."""
    return tuple(
        one
        for one in (*quote.source, *quote.cue)
        if not any(one.overlap(part) for part in quote.content)
    )


def _cuts(
    parsed: Parsed,
    sentence: ParsedSentence,
    near: list[tuple[Span, int]],
    quotes: Sequence[Quote],
    *,
    options: FindOptions,
) -> frozenset[int]:
    """The tokens before which direct speech begins, ends, or ends a sentence of its own."""
    places: set[int] = set()
    for part, index in near:
        if quotes[index].form != "direct" or not _has_clause(sentence, part):
            continue
        places |= {part.start, part.end}
        for start, _ in split_sentences(parsed.report.slice(part), limit=options.sentence_limit):
            places.add(part.start + start)
    if not places:
        return frozenset()
    base = sentence.span.start
    tokens = [base + token.idx for token in sentence.doc]
    found = {bisect_left(tokens, place) for place in places}
    return frozenset(i for i in found if 0 < i < len(tokens))


def _has_clause(sentence: ParsedSentence, part: Span) -> bool:
    base = sentence.span.start
    return any(
        token.pos_ in ("VERB", "AUX") and part.start <= base + token.idx < part.end
        for token in sentence.doc
    )
