"""Gathers the passages of a story that say the same, from words, matches and copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from firsthand.model import Links, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import rarity
from firsthand.weigh.clusters import cluster
from firsthand.weigh.partners import Item, find_partners, join_partners
from firsthand.weigh.passages import Passage, Places


def gather(
    passages: Sequence[Passage],
    *,
    links: Links,
    home: Mapping[str, str],
    line_of: Mapping[str, str],
    voice_of: Callable[[Span], str | None],
    options: WeighOptions,
) -> tuple[tuple[int, ...], ...]:
    """Groups of passages (by index) that say the same, single ones included.

    `voice_of` names who speaks in a span.

    Reports of one line share their sentences; between lines a likeness must be stronger to count.

    Passages in the same words are one item while groups are made, and reports that carry one text
    word for word are one place (`home`), so that one more copy moves no other passage.
    """
    same: dict[tuple[str, ...], list[int]] = {}
    for number, passage in enumerate(passages):
        same.setdefault(passage.norms, []).append(number)
    classes = list(same.values())
    item_of = {number: at for at, numbers in enumerate(classes) for number in numbers}
    firsts = [passages[numbers[0]] for numbers in classes]
    scores = _word_scores(firsts, options)
    for a, b, score in _linked(passages, links, home, options=options):
        key = (min(item_of[a], item_of[b]), max(item_of[a], item_of[b]))
        if key[0] != key[1]:
            scores[key] = max(score, scores.get(key, 0.0))
    places = [_place(numbers, passages, home) for numbers in classes]
    held = [{line_of.get(passages[n].span.report) for n in numbers} for numbers in classes]
    scores = {
        (a, b): score * (1.0 if held[a] & held[b] else options.apart_weight)
        for (a, b), score in scores.items()
        if places[a] is None or places[a] != places[b]
    }
    groups = cluster(places, scores, linkage=options.claim_linkage, seed=options.claim_seed)
    items = [_item(numbers, passages, home, voice_of) for numbers in classes]
    partners = find_partners(items, options=options)
    joined = join_partners(groups, partners, items, options=options)
    return tuple(
        sorted(tuple(sorted(n for item in group for n in classes[item])) for group in joined)
    )


def _place(
    numbers: Sequence[int], passages: Sequence[Passage], home: Mapping[str, str]
) -> str | None:
    """The one text in which an item stands, None for several."""
    texts = {home.get(report, report) for report in (passages[n].span.report for n in numbers)}
    return texts.pop() if len(texts) == 1 else None


def _item(
    numbers: Sequence[int],
    passages: Sequence[Passage],
    home: Mapping[str, str],
    voice_of: Callable[[Span], str | None],
) -> Item:
    reports = {passages[n].span.report for n in numbers}
    voices = sorted({voice for n in numbers if (voice := voice_of(passages[n].span))})
    return Item(
        passages[numbers[0]],
        frozenset(home.get(report, report) for report in reports),
        voices[0] if len(voices) == 1 else None,
    )


def _word_scores(items: Sequence[Passage], options: WeighOptions) -> dict[tuple[int, int], float]:
    """Scores (0 to 1) of pairs that share a word which is not common in the story.

    Each word weighs as it is rare in English and in the story; how many passages the story has
    does not enter, so that an unrelated report changes nothing.
    """
    where: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        for word in item.words:
            where.setdefault(word.norm, []).append(number)
    scale = options.word_spread
    weights = [
        {
            w.norm: rarity(w.word)
            * scale
            / (scale + len(where[w.norm]))
            * (options.framing_weight if w.norm in item.framing | item.attribution else 1.0)
            for w in item.words
        }
        for item in items
    ]
    totals = [sum(weight.values()) for weight in weights]
    shared: set[tuple[int, int]] = set()
    for numbers in where.values():
        if len(numbers) <= options.common_word:
            shared.update(combinations(numbers, 2))
    scores = {}
    for a, b in sorted(shared):
        carried = sum(
            min(weights[a][norm], weights[b][norm]) for norm in weights[a] if norm in weights[b]
        )
        share = 2 * carried / (totals[a] + totals[b]) * carried / min(totals[a], totals[b])
        strength = carried * share**0.25
        score = strength / (strength + options.even_strength)
        if score >= options.claim_match:
            scores[a, b] = score
    return scores


def _linked(
    passages: Sequence[Passage],
    links: Links,
    home: Mapping[str, str],
    *,
    options: WeighOptions,
) -> list[tuple[int, int, float]]:
    """Pairs that a match or a copied segment joins, each passage with its likest partner."""
    places = Places(passages)
    near: dict[Span, list[int]] = {}
    again = {report for report, first in home.items() if first != report}
    found = []
    joined: list[tuple[Span, Span, float]] = [(m.a, m.b, m.score) for m in links.matches]
    joined += [(s.child, s.parent, s.score) for copy in links.copies for s in copy.segments]
    for a, b, score in joined:
        if a.report in again or b.report in again:
            continue
        if (left := near.get(a)) is None:
            left = near[a] = places.under(a)
        if not left:
            continue
        if (right := near.get(b)) is None:
            right = near[b] = places.under(b)
        alike = {
            (one, other): _alike(passages[one].vocabulary, passages[other].vocabulary)
            for one in left
            for other in right
        }
        for one, other in _likest(alike, left, right):
            if share := alike[one, other]:
                found.append((one, other, options.match_weight * (score + share) / 2))
    return found


def _likest(
    alike: Mapping[tuple[int, int], float], left: Sequence[int], right: Sequence[int]
) -> set[tuple[int, int]]:
    """Each passage of two places with its likest partner in the other, the first of equals."""
    if len(alike) < 2:
        return set(alike)
    found = {(one, max(right, key=lambda n: (alike[one, n], -n))) for one in left}
    return found | {(max(left, key=lambda n: (alike[n, other], -n)), other) for other in right}


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set of words that stands in the larger, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))
