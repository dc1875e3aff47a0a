"""Aligns the sentences, clauses and quotes of a story's reports."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from firsthand.link.passages import Passage, clause_passages, quote_passages, sentence_passages
from firsthand.model import Findings, Match
from firsthand.options import DEFAULT, LinkOptions


def align(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Match, ...]:
    """Passages of different reports that say the same."""
    found: list[Match] = []
    for passages in (sentence_passages, clause_passages, quote_passages):
        rows = [passage for item in findings for passage in passages(item)]
        found += _match(sorted(rows, key=lambda passage: passage.span), options)
    return tuple(sorted(found, key=lambda match: (match.a, match.b, match.kind)))


def _match(passages: Sequence[Passage], options: LinkOptions) -> list[Match]:
    weights = _weights(passages)
    totals = [sum(weights[term] for term in set(passage.terms)) for passage in passages]
    found = []
    for i, j in _candidates(passages):
        shared = set(passages[i].terms) & set(passages[j].terms)
        carried = sum(weights[term] for term in sorted(shared))
        score = 2 * carried / (totals[i] + totals[j])
        if len(shared) >= 3 and score >= 0.4:
            a, b = sorted((passages[i], passages[j]), key=lambda passage: passage.span)
            words = ", ".join(sorted(shared, key=lambda term: (-weights[term], term))[:4])
            found.append(Match(a.span, b.span, a.kind, round(score, 4), f"both say {words}"))
    return found


def _weights(passages: Sequence[Passage]) -> Mapping[str, float]:
    counts = Counter(term for passage in passages for term in set(passage.terms))
    return {term: math.log(1 + len(passages) / n) for term, n in counts.items()}


def _candidates(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for term in set(passage.terms):
            places[term].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for term in sorted(places):
        rows = places[term]
        if len(rows) > 60:
            continue
        for at, i in enumerate(rows):
            for j in rows[at + 1 :]:
                if passages[i].span.report != passages[j].span.report:
                    shared[i, j] += 1
    return sorted(pair for pair, count in shared.items() if count >= 2)
