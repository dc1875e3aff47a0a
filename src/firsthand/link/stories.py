"""Groups a pile of reports into stories."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from firsthand.link.clusters import average_link
from firsthand.link.days import day_of
from firsthand.link.kin.reprints import find_reprints
from firsthand.model import Findings, Story
from firsthand.options import DEFAULT, LinkOptions
from firsthand.text.terms import content_terms, rarity

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Portrait:
    """A report as a vector of unit length, with the day it is from where that is known."""

    vector: Vector
    day: int | None


def find_stories(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Story, ...]:
    """Stories of a pile; every report stands in exactly one.

    Method: TF-IDF vectors in which the head of a report weighs more, cosine over pairs
    that share a term which few reports have, less for days apart, average-link clustering. A report
    left alone (a feature, an eyewitness) joins the story whose nearest reports it is near, if no
    other story is half as near. A reprint stands in the story of its witness and makes no words
    common.
    """
    reprints = find_reprints(findings, options=options)
    again = {reprint.report for reprint in reprints}
    told = [item for item in findings if item.report.id not in again]
    ordered = sorted(told, key=lambda item: item.report.id)
    portraits = _portraits(ordered, options)
    links = _similarities(portraits, options)
    least = options.story_similarity + options.story_similarity_rise * math.log10(
        max(1, len(ordered))
    )
    groups = _adopt(average_link(len(ordered), links, threshold=least), links, least, options)
    printed: dict[str, list[str]] = defaultdict(list)
    for reprint in reprints:
        printed[reprint.witness].append(reprint.report)
    members = [[ordered[i].report.id for i in group] for group in groups]
    found = [tuple(sorted(id_ for one in ids for id_ in (one, *printed[one]))) for ids in members]
    return tuple(Story(ids[0], ids) for ids in sorted(found))


def _adopt(
    groups: Sequence[Sequence[int]],
    links: Mapping[tuple[int, int], float],
    least: float,
    options: LinkOptions,
) -> list[list[int]]:
    """The groups, where reports alone have joined the one group that they belong to.

    All are asked of the groups as they were, so that the order of asking changes nothing.
    """
    home = {i: number for number, group in enumerate(groups) for i in group}
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (i, j), likeness in sorted(links.items()):
        for one, other in ((i, j), (j, i)):
            if len(groups[home[one]]) == 1:
                near[one][home[other]].append(likeness)
    grown = [list(group) for group in groups]
    for alone, found in sorted(near.items()):
        into = _adopter(found, groups, least, options)
        if into is not None:
            grown[home[alone]].remove(alone)
            grown[into].append(alone)
    return sorted(sorted(group) for group in grown if group)


def _adopter(
    found: Mapping[int, Sequence[float]],
    groups: Sequence[Sequence[int]],
    least: float,
    options: LinkOptions,
) -> int | None:
    """The group whose nearest few reports a report alone is near; None if two could be it."""
    count = options.story_nearest
    means = sorted(
        ((sum(sorted(row)[-count:]) / count, -number) for number, row in found.items()),
        reverse=True,
    )
    best, number = means[0][0], -means[0][1]
    rival = means[1][0] if len(means) > 1 else 0.0
    fits = best >= options.story_adoption * least and rival <= options.story_rival * best
    return number if fits and len(groups[number]) >= count else None


def _portraits(findings: Sequence[Findings], options: LinkOptions) -> list[_Portrait]:
    usual: dict[str, float] = {}
    counts = [_counts(item, usual, options) for item in findings]
    spread = Counter(term for row in counts for term in row)
    weights = {
        term: _weight(spread[term], usual[term], len(findings), options) for term in sorted(spread)
    }
    return [
        _Portrait(_vector(row, weights, options), day_of(item))
        for row, item in zip(counts, findings, strict=True)
    ]


def _counts(findings: Findings, usual: dict[str, float], options: LinkOptions) -> dict[str, float]:
    """How often each term stands in a report; its head counts for more.

    Fills `usual` with how usual each term is in English, by the most usual word of its stem.
    """
    counts: dict[str, float] = defaultdict(float)
    text = findings.report.text[: options.story_characters]
    for term in content_terms(text):
        counts[term.norm] += options.story_head_weight if term.start < options.story_head else 1.0
        usual[term.norm] = max(usual.get(term.norm, 0.0), _usual(term.word, options))
    return dict(counts)


@lru_cache(maxsize=65_536)
def _usual(word: str, options: LinkOptions) -> float:
    """The share of all reports that would hold this word, from its frequency in English."""
    frequency = 10 ** ((8.0 - rarity(word)) - 9.0)
    return 1.0 - math.exp(-frequency * options.story_words)


def _weight(spread: int, usual: float, size: int, options: LinkOptions) -> float:
    """How telling a term is, from the pile and from English at large.

    The pile alone would call the name that every report of one story holds worthless; so the pile
    is read as if it stood in a background of `story_background` reports on other matters.
    """
    expected = options.story_background * usual
    return math.log((size + options.story_background + 1) / (spread + expected + 0.5))


def _vector(
    counts: Mapping[str, float], weights: Mapping[str, float], options: LinkOptions
) -> Vector:
    raw = {
        term: (1 + math.log(count) if count > 1 else count) * max(0.0, weights[term])
        for term, count in counts.items()
    }
    kept = sorted(raw.items(), key=lambda row: (-row[1], row[0]))[: options.story_terms]
    length = math.sqrt(sum(value * value for _, value in kept)) or 1.0
    return {term: value / length for term, value in sorted(kept) if value > 0}


def _similarities(
    portraits: Sequence[_Portrait], options: LinkOptions
) -> dict[tuple[int, int], float]:
    """Cosine of pairs that share a telling term, less for the days between them."""
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, portrait in enumerate(portraits):
        for term, value in portrait.vector.items():
            places[term].append((number, value))
    common = max(options.story_common, len(portraits) * options.story_common_share)
    products: dict[tuple[int, int], float] = defaultdict(float)
    for term in sorted(places):
        if len(places[term]) <= common:
            _add_products(places[term], products)
    return {
        pair: value * _closeness(portraits[pair[0]].day, portraits[pair[1]].day, options)
        for pair, value in products.items()
        if value >= options.story_least
    }


def _add_products(
    rows: Iterable[tuple[int, float]], products: dict[tuple[int, int], float]
) -> None:
    rows = list(rows)
    for at, (i, left) in enumerate(rows):
        for j, right in rows[at + 1 :]:
            products[i, j] += left * right


def _closeness(one: int | None, other: int | None, options: LinkOptions) -> float:
    """1 for the same days or an unknown one, falling by half every `story_half_life` days."""
    if one is None or other is None:
        return 1.0
    apart = max(0, abs(one - other) - options.story_days)
    return float(0.5 ** (apart / options.story_half_life))
