"""Gathers the passages of a story that say the same, from words and matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from firsthand.model import Links, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import rarity
from firsthand.weigh.claims.clusters import cluster
from firsthand.weigh.claims.partners import Pair, find_partners, join_partners
from firsthand.weigh.claims.passages import Passage, Places
from firsthand.weigh.claims.uttered import Part
from firsthand.weigh.claims.weights import Item
from firsthand.weigh.pairs import Place


@dataclass(frozen=True, slots=True)
class Joins:
    """The places that matches join: pairs of `spans`, by index, each scored."""

    spans: tuple[Span, ...]
    pairs: tuple[tuple[int, int, float], ...]


def find_joins(links: Links, home: Mapping[str, str]) -> Joins:
    """The joins between reports; of reports in the very same words (`home`) those of the first."""
    again = {report for report, first in home.items() if first != report}
    # Keyed by plain tuples: there is a look for each side of each match.
    numbers: dict[Place, int] = {}
    pairs = []
    for match in links.matches:
        a, b = match.a, match.b
        if a.report not in again and b.report not in again:
            one = numbers.setdefault((a.report, a.start, a.end), len(numbers))
            other = numbers.setdefault((b.report, b.start, b.end), len(numbers))
            pairs.append((one, other, match.score))
    return Joins(tuple(Span(*place) for place in numbers), tuple(pairs))


def gather(
    passages: Sequence[Passage],
    *,
    joins: Joins,
    home: Mapping[str, str],
    voice_of: Callable[[Span], str | None],
    options: WeighOptions,
) -> tuple[tuple[int, ...], ...]:
    """Groups of passages (by index) that say the same, single ones included.

    `joins` are the places known to belong together, `voice_of` names who speaks in a span. Who
    copied whom does not enter, so that evidence of copying can only lower a count: lines are held
    to stricter evidence where they are counted (`weigh/claims/agreement.py`).

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
    for key, score in _linked(passages, item_of, firsts, joins, options=options):
        scores[key] = max(score, scores.get(key, 0.0))
    for key in _said_alike(firsts):
        scores[key] = max(options.uttered_score, scores.get(key, 0.0))
    places = [_place(numbers, passages, home) for numbers in classes]
    scores = {
        (a, b): score
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


def _said_alike(items: Sequence[Passage]) -> Iterator[Pair]:
    """Pairs of items that give one part of one utterance, however worded."""
    held: dict[str, list[tuple[int, Part]]] = {}
    for number, item in enumerate(items):
        if item.uttered:
            held.setdefault(item.uttered.utterance, []).append((number, item.uttered))
    for parts in held.values():
        for (one, part), (other, another) in combinations(parts, 2):
            if part.is_part_of(another):
                yield one, other


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
    weights = [_weights(item, where, options) for item in items]
    totals = [sum(weight.values()) for weight in weights]
    scores = {}
    for a, row in _carried(weights, where, options):
        for b, carried in row.items():
            share = 2 * carried / (totals[a] + totals[b]) * carried / min(totals[a], totals[b])
            strength = carried * share**0.25
            score = strength / (strength + options.even_strength)
            if score >= options.claim_match:
                scores[a, b] = score
    return scores


def _weights(
    item: Passage, where: Mapping[str, Sequence[int]], options: WeighOptions
) -> dict[str, float]:
    """How much each word of an item weighs; a name, credit or date in part."""
    scale = options.word_spread
    framing = item.framing | item.attribution
    return {
        w.norm: rarity(w.word)
        * scale
        / (scale + len(where[w.norm]))
        * (options.framing_weight if w.norm in framing else 1.0)
        for w in item.words
    }


def _carried(
    weights: Sequence[Mapping[str, float]],
    where: Mapping[str, Sequence[int]],
    options: WeighOptions,
) -> Iterator[tuple[int, dict[int, float]]]:
    """Each item with those that share a word with it which is not common, and all they share.

    Each word counts where it weighs less. From the last item to the first, so that the shelves of
    an item's words hold those behind it: no pair is asked for a word that it does not share.
    """
    shelves: dict[str, dict[int, float]] = defaultdict(dict)
    for low in range(len(weights) - 1, -1, -1):
        rare = [norm for norm in weights[low] if len(where[norm]) <= options.common_word]
        carried = dict.fromkeys(chain.from_iterable(shelves[norm] for norm in rare), 0.0)
        for norm, weight in weights[low].items():
            shelf = shelves[norm]
            for high in carried if len(shelf) > len(carried) else shelf:
                if high in carried and high in shelf:
                    other = shelf[high]
                    carried[high] += weight if weight < other else other
            shelf[low] = weight
        yield low, carried


def _linked(
    passages: Sequence[Passage],
    item_of: Mapping[int, int],
    items: Sequence[Passage],
    joins: Joins,
    *,
    options: WeighOptions,
) -> Iterator[tuple[Pair, float]]:
    """Pairs of items that a match or a copied segment joins, each with its likest partner.

    Most matches of a story join copies of the same sentences: the items that they join are
    compared once.
    """
    places = Places(passages)
    found: dict[tuple[int, ...], int] = {}
    near = []
    for span in joins.spans:
        held = tuple(item_of[n] for n in places.under(span))
        near.append(found.setdefault(held, len(found)))
    joined: dict[tuple[int, int], float] = {}
    for a, b, score in joins.pairs:
        one, other = near[a], near[b]
        if one == other:
            continue
        key = (one, other) if one < other else (other, one)
        if score > joined.get(key, -1.0):
            joined[key] = score
    under = list(found)
    for (one, other), score in joined.items():
        for a, b, share in _likest(under[one], under[other], items):
            if a != b and share:
                pair = (a, b) if a < b else (b, a)
                yield pair, options.match_weight * (score + share) / 2


def _likest(
    left: Sequence[int], right: Sequence[int], items: Sequence[Passage]
) -> list[tuple[int, int, float]]:
    """Each item of two places with its likest partner in the other, the first of equals."""
    alike = [
        (one, other, _alike(items[one].vocabulary, items[other].vocabulary))
        for one in left
        for other in right
    ]
    if len(alike) < 2:
        return alike
    mine: dict[int, tuple[float, int]] = {}
    theirs: dict[int, tuple[float, int]] = {}
    for one, other, share in alike:
        mine[one] = max(mine.get(one, (-1.0, 0)), (share, -other))
        theirs[other] = max(theirs.get(other, (-1.0, 0)), (share, -one))
    return [
        (one, other, share)
        for one, other, share in alike
        if -other == mine[one][1] or -one == theirs[other][1]
    ]


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set of words that stands in the larger, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))
