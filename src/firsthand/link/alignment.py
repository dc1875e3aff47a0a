"""Aligns the sentences, clauses and quotes of a story's reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from firsthand.link.likeness import (
    Likeness,
    Weighed,
    candidates,
    compare,
    telling,
    term_weights,
    weigh_passage,
)
from firsthand.link.passages import Passage, clause_passages, quote_passages, sentence_passages
from firsthand.model import Findings, Match
from firsthand.options import DEFAULT, LinkOptions

Cut = Callable[..., tuple[Passage, ...]]
Pair = tuple[int, int]


def align(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Match, ...]:
    """Passages of different reports that say the same.

    Method: words outside quotes weighed by rarity in the story and in English; a pair that is the
    best of both its passages is an anchor; then pairs next to an anchor, in the order of the
    anchors, with less evidence. Quotes are matched by their words, a fragment with its whole.
    """
    ordered = sorted(findings, key=lambda item: item.report.id)
    found: list[Match] = []
    for cut in (sentence_passages, clause_passages, quote_passages):
        rows = [passage for item in ordered for passage in cut(item, options=options)]
        found += _match(sorted(rows, key=lambda passage: passage.span), options)
    return tuple(sorted(found, key=lambda match: (match.a, match.b, match.kind)))


def _match(passages: Sequence[Passage], options: LinkOptions) -> list[Match]:
    weights = term_weights(passages)
    weighed = [weigh_passage(passage, weights) for passage in passages]
    scored: dict[Pair, Likeness] = {}
    for i, j in candidates(passages, weights, options=options):
        likeness = compare(weighed[i], weighed[j], weights, options=options)
        if likeness:
            scored[i, j] = likeness
    if passages and passages[0].kind == "quote":
        kept = {pair for pair, row in scored.items() if row.score >= options.quote_likeness}
    else:
        anchors = _anchors(passages, scored, options)
        kept = anchors | _between(passages, scored, anchors, options)
    return [
        _to_match(
            weighed[i], weighed[j], scored[i, j].score, telling(weighed[i], weighed[j], weights)
        )
        for i, j in sorted(kept)
    ]


def _anchors(
    passages: Sequence[Passage], scored: Mapping[Pair, Likeness], options: LinkOptions
) -> set[Pair]:
    """Pairs that are each other's best in their two reports, or so alike that this is no matter."""
    best = _best(passages, scored)
    return {
        (i, j)
        for (i, j), row in scored.items()
        if row.weight >= options.anchor_weight
        and (
            row.score >= options.sure_likeness
            or (
                row.score >= options.anchor_likeness
                and row.score >= best[i, passages[j].span.report] - options.anchor_margin
                and row.score >= best[j, passages[i].span.report] - options.anchor_margin
            )
        )
    }


def _best(
    passages: Sequence[Passage], scored: Mapping[Pair, Likeness]
) -> dict[tuple[int, str], float]:
    """The best score of each passage in each other report."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), row in scored.items():
        for one, other in ((i, j), (j, i)):
            key = (one, passages[other].span.report)
            best[key] = max(best[key], row.score)
    return best


def _between(
    passages: Sequence[Passage],
    scored: Mapping[Pair, Likeness],
    anchors: set[Pair],
    options: LinkOptions,
) -> set[Pair]:
    """Pairs with less evidence that stand beside an anchor on both sides, in its order."""
    places = {
        (p.span.report, q.span.report, p.order, q.order)
        for i, j in anchors
        for p, q in ((passages[i], passages[j]),)
    }
    reach = range(1, options.fill_reach + 1)
    found = set()
    for (i, j), row in scored.items():
        if (i, j) in anchors or row.score < options.fill_likeness:
            continue
        p, q = passages[i], passages[j]
        beside = any(
            (p.span.report, q.span.report, p.order + way * x, q.order + way * y) in places
            for way in (1, -1)
            for x in reach
            for y in reach
        )
        if beside and row.weight >= options.fill_weight:
            found.add((i, j))
    return found


def _to_match(one: Weighed, other: Weighed, score: float, words: Sequence[str]) -> Match:
    reason = f"both say {', '.join(words[:5])}"
    a, b = one.passage, other.passage
    return Match(a.span, b.span, a.kind, round(min(1.0, score), 4), reason)
