"""Aligns the sentences, clauses and quotes of a story's reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from operator import attrgetter

from firsthand.link.matches.likeness import (
    Likeness,
    Pair,
    Wording,
    candidates,
    compare,
    telling,
    term_weights,
    wordings_of,
)
from firsthand.link.matches.passages import (
    Passage,
    clause_passages,
    quote_passages,
    sentence_passages,
)
from firsthand.model import Findings, Match, Reprint
from firsthand.options import DEFAULT, LinkOptions

# The place of each stretch of text among all passages, in the order of reports and texts.
Places = Mapping[tuple[str, int, int], int]
# A match behind the place of its two passages, their kind, and their numbers in it.
_Row = tuple[int, str, int, int, Match]
# For each two wordings the passages that match, by their numbers, the lower first.
Kept = Mapping[Pair, Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class _Scene:
    """The passages of one kind, with the report of each, and their wordings side by side."""

    passages: Sequence[Passage]
    homes: Sequence[str]
    weights: Mapping[str, float]
    wordings: Sequence[Wording]
    scored: Mapping[Pair, Likeness]


def align(
    findings: Sequence[Findings],
    *,
    reprints: Sequence[Reprint] = (),
    options: LinkOptions = DEFAULT.link,
) -> tuple[Match, ...]:
    """Passages of different reports that say the same.

    Method: words outside quotes weighed by rarity in the story and in English; a pair that is the
    best of both its passages is an anchor; then pairs next to an anchor, in the order of the
    anchors, with less evidence. Quotes are matched by their words, a fragment with its whole.
    Passages in the same words are compared once, as one wording. What `reprints` repeat makes no
    word common.
    """
    again = frozenset(reprint.report for reprint in reprints)
    ordered = sorted(findings, key=lambda item: item.report.id)
    cuts = [
        sorted(
            (passage for item in ordered for passage in cut(item, options=options)),
            key=attrgetter("span"),
        )
        for cut in (sentence_passages, clause_passages, quote_passages)
    ]
    bounds = sorted({_bounds(passage) for passages in cuts for passage in passages})
    places = {where: number for number, where in enumerate(bounds)}
    found = [row for passages in cuts for row in _match(passages, places, again, options)]
    return tuple([row[-1] for row in sorted(found)])


def _bounds(passage: Passage) -> tuple[str, int, int]:
    return passage.span.report, passage.span.start, passage.span.end


def _match(
    passages: Sequence[Passage], places: Places, again: Collection[str], options: LinkOptions
) -> list[_Row]:
    """The matches of one kind, each behind what it is sorted by."""
    is_quote = bool(passages) and passages[0].kind == "quote"
    scene = _scene(passages, again, is_quote, options)
    if is_quote:
        sure = {pair for pair, row in scene.scored.items() if row.score >= options.quote_likeness}
        kept: Kept = {pair: _every(scene, pair) for pair in sure}
    else:
        kept = _with_between(scene, _anchors(scene, options), options)
    return _rows(scene, kept, [places[_bounds(passage)] for passage in passages], len(places))


def _scene(
    passages: Sequence[Passage], again: Collection[str], is_quote: bool, options: LinkOptions
) -> _Scene:
    # What is less alike is neither an anchor nor stands beside one.
    lean, least = options.lighter_lean, min(options.anchor_likeness, options.fill_likeness)
    if is_quote:
        lean, least = options.quote_lean, options.quote_likeness
    told = [passage for passage in passages if passage.span.report not in again]
    weights = term_weights(told, beside=passages if again else ())
    wordings = wordings_of(passages, weights)
    scored: dict[Pair, Likeness] = {}
    for a, b in candidates(wordings, weights, lean=lean, least=least, options=options):
        likeness = compare(wordings[a], wordings[b], weights, lean=lean, options=options)
        if likeness:
            scored[a, b] = likeness
    homes = [passage.span.report for passage in passages]
    return _Scene(passages, homes, weights, wordings, scored)


def _pairs(homes: Sequence[str], ones: Sequence[int], others: Sequence[int]) -> list[Pair]:
    """The passages of one wording with those of another, or with each other, across reports."""
    pairs = combinations(ones, 2) if ones == others else product(ones, others)
    return [(i, j) if i < j else (j, i) for i, j in pairs if homes[i] != homes[j]]


def _every(scene: _Scene, pair: Pair) -> list[Pair]:
    return _pairs(scene.homes, *(scene.wordings[number].passages for number in pair))


def _anchors(scene: _Scene, options: LinkOptions) -> dict[Pair, list[Pair]]:
    """Pairs that are each other's best in their two reports, or so alike that this is no matter."""
    best = _best(scene, options.anchor_likeness)

    def rivals(one: int, other: int, score: float) -> list[int]:
        """The passages of the other in whose reports nothing is much more like the one."""
        return [
            j
            for j in scene.wordings[other].passages
            if score >= best[one][scene.homes[j]] - options.anchor_margin
        ]

    found = {}
    for (a, b), row in scene.scored.items():
        if row.weight < options.anchor_weight:
            continue
        if row.score >= options.sure_likeness:
            found[a, b] = _every(scene, (a, b))
        elif row.score >= options.anchor_likeness:
            ones, others = rivals(b, a, row.score), rivals(a, b, row.score)
            found[a, b] = _pairs(scene.homes, ones, others)
    return found


def _best(scene: _Scene, least: float) -> list[dict[str, float]]:
    """The best score of each wording in each report, of those that may make an anchor."""
    best: list[dict[str, float]] = [{} for _ in scene.wordings]
    for (a, b), row in scene.scored.items():
        if row.score < least:
            continue
        for one, other in ((a, b), (b, a)):
            mine = best[one]
            for report in scene.wordings[other].reports:
                if row.score > mine.get(report, 0.0):
                    mine[report] = row.score
    return best


def _with_between(
    scene: _Scene, anchors: Mapping[Pair, Sequence[Pair]], options: LinkOptions
) -> Kept:
    """The anchors, and pairs with less evidence that stand beside one on both sides, in order."""
    slots, size = _slots(scene.passages, options.fill_reach)
    places = {slots[i] * size + slots[j] for pairs in anchors.values() for i, j in pairs}
    steps = [
        way * (x * size + y)
        for way in (1, -1)
        for x in range(1, options.fill_reach + 1)
        for y in range(1, options.fill_reach + 1)
    ]
    kept: dict[Pair, Sequence[Pair]] = defaultdict(list, anchors)
    for pair, row in scene.scored.items():
        if row.score < options.fill_likeness or row.weight < options.fill_weight:
            continue
        if pair in anchors and row.score >= options.sure_likeness:
            # Wherever the two stand, they are an anchor already.
            continue
        added = []
        for i, j in _every(scene, pair):
            place = slots[i] * size + slots[j]
            if place not in places and not places.isdisjoint([place + step for step in steps]):
                added.append((i, j))
        if added:
            kept[pair] = [*kept[pair], *added]
    return kept


def _slots(passages: Sequence[Passage], reach: int) -> tuple[list[int], int]:
    """A number for each passage: neighbours in neighbouring ones, reports out of reach."""
    slots: list[int] = []
    base = 0
    for at, passage in enumerate(passages):
        if at and passage.span.report != passages[at - 1].span.report:
            base = slots[-1] + reach + 1
        slots.append(base + passage.order)
    return slots, (slots[-1] + reach + 1 if slots else 1)


def _rows(scene: _Scene, kept: Kept, places: Sequence[int], size: int) -> list[_Row]:
    spans = [passage.span for passage in scene.passages]
    rows: list[_Row] = []
    for (a, b), pairs in kept.items():
        one, other = scene.wordings[a], scene.wordings[b]
        reason = f"both say {', '.join(telling(one, other, scene.weights)[:5])}"
        score = round(min(1.0, scene.scored[a, b].score), 4)
        kind = scene.passages[one.passages[0]].kind
        rows += [
            (
                places[i] * size + places[j],
                kind,
                i,
                j,
                Match(spans[i], spans[j], kind, score, reason),
            )
            for i, j in pairs
        ]
    return rows
