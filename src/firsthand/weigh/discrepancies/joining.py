"""Joins contrasts between two passages into discrepancies over all reports of a story."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.model import Discrepancy, Reading, Span
from firsthand.model.groups import join_groups
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.pairs import Place, place

# Kinds whose keys are values, so that two values are one difference wherever they stand.
VALUED = frozenset({"number", "title", "name"})
# Words of an amount that say nothing of what is counted.
ANY = frozenset(
    stem(word)
    for word in ("million", "billion", "thousand", "hundred", "dozen", "people", "more", "than",
                 "about", "least", "up", "nearly", "almost", "over", "some", "around", "percent")
)  # fmt: skip
# Names of reports spelt out in a reason before the others are only counted.
NAMED = 3


def join_contrasts(contrasts: Iterable[Contrast]) -> tuple[tuple[Discrepancy, float], ...]:
    """Contrasts of one kind and nature that share a passage, as one discrepancy and its weight."""
    ordered = sorted(set(contrasts), key=_order)
    found = [_discrepancy(group) for group in _groups(ordered)]
    return tuple(sorted(_told_once(found), key=lambda pair: pair[0].id))


def _told_once(
    found: Iterable[tuple[Discrepancy, float] | None],
) -> list[tuple[Discrepancy, float]]:
    """The discrepancies, less those whose places a graver one of their kind tells already."""
    told = [pair for pair in found if pair is not None]
    held: dict[tuple[str, str], list[tuple[Span, str]]] = defaultdict(list)
    for item, _ in told:
        for span in _spans(item):
            held[item.kind, span.report].append((span, item.id))
    grave = {item.id: (item.severity, item.nature == "conflict", item.id) for item, _ in told}

    def graver(item: Discrepancy, span: Span) -> set[str]:
        rows = held[item.kind, span.report]
        return {one for place, one in rows if place.overlap(span) and grave[one] > grave[item.id]}

    kept = []
    for item, weight in told:
        covers = [graver(item, span) for span in _spans(item)]
        if not set.intersection(*covers):
            kept.append((item, weight))
    return kept


def _spans(item: Discrepancy) -> list[Span]:
    return [span for reading in item.readings for span in reading.spans]


def _order(contrast: Contrast) -> tuple[str, Place, Place, str, str, str]:
    return (
        contrast.kind,
        place(contrast.a.span),
        place(contrast.b.span),
        contrast.a.key,
        contrast.b.key,
        contrast.reason,
    )


def _groups(contrasts: Sequence[Contrast]) -> list[list[Contrast]]:
    """Contrasts joined through tellings whose spans overlap in one report."""
    links: list[tuple[int, int]] = []
    places: dict[tuple[str, str, str], list[tuple[Span, int]]] = defaultdict(list)
    for number, contrast in enumerate(contrasts):
        for telling in (contrast.a, contrast.b):
            # A toll that rose and a toll in dispute are two matters, though they share a number.
            matter = contrast.kind, contrast.nature, telling.span.report
            places[matter].append((telling.span, number))
    for held in places.values():
        reach: tuple[Span, int] | None = None
        for span, number in sorted(held, key=lambda row: (place(row[0]), row[1])):
            if reach is not None and reach[0].overlap(span):
                links.append((reach[1], number))
            if reach is None or span.end > reach[0].end:
                reach = (span, number)
    told: dict[tuple[str, ...], int] = {}
    for number, contrast in enumerate(contrasts):
        for name in _told_of(contrast):
            links.append((told.setdefault(name, number), number))
    groups = join_groups(range(len(contrasts)), links)
    return [[contrasts[number] for number in group] for group in groups]


def _told_of(contrast: Contrast) -> Iterator[tuple[str, ...]]:
    """What contrasts share that are one though they stand at other places: the same two values.

    Of two numbers the noun or unit must be the same as well.
    """
    if contrast.kind not in VALUED:
        return
    pair = sorted((contrast.a.key, contrast.b.key))
    first, second = (_nouns(telling.value) for telling in (contrast.a, contrast.b))
    for noun in sorted(first & second) if contrast.kind == "number" else ("",):
        yield contrast.kind, contrast.nature, *pair, noun


def _nouns(value: str) -> set[str]:
    signs = {character for character in value if character in "$€£¥"}
    named = {stem(t.key) for t in words(value) if t.key.isalpha() and not is_light(t.key)}
    return signs | named - ANY


def _discrepancy(group: Sequence[Contrast]) -> tuple[Discrepancy, float] | None:
    gravest = max(group, key=lambda contrast: (contrast.severity, contrast.weight))
    readings = _readings(group)
    if gravest.kind == "certainty":
        readings = _near_equal(readings, {gravest.a.key, gravest.b.key})
    if len(readings) < 2:
        return None
    found = Discrepancy(
        id=_id(gravest, readings),
        kind=gravest.kind,
        nature=gravest.nature,
        severity=gravest.severity,
        readings=tuple(readings.values()),
        reason=_reason(gravest, readings, group),
    )
    return found, max(contrast.weight for contrast in group)


def _readings(group: Sequence[Contrast]) -> dict[str, Reading]:
    """Readings by what their tellings share, in the order of their first place."""
    spans: dict[str, set[Span]] = defaultdict(set)
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for contrast in group:
        for telling in (contrast.a, contrast.b):
            spans[telling.key].add(telling.span)
            values[telling.key][telling.value] += 1
    found = {
        key: Reading(max(votes, key=lambda value: (votes[value], value)), _fullest(spans[key]))
        for key, votes in values.items()
    }
    ordered = sorted(found.items(), key=lambda pair: (pair[1].spans, pair[1].value, pair[0]))
    return dict(ordered)


def _near_equal(readings: Mapping[str, Reading], kept: set[str]) -> dict[str, Reading]:
    """The readings, those whose words another one holds put with it.

    "She might open it" and "suggested she might open it" are one to a reader who is told of "opens
    it" as well. The two that weigh most (`kept`) stay apart: they are what differs.
    """
    found = dict(readings)
    for key, reading in readings.items():
        if key in kept:
            continue
        words = f" {' '.join(reading.value.casefold().split())} "
        for other, held in found.items():
            wider = f" {' '.join(held.value.casefold().split())} "
            if other != key and (words in wider or wider in words):
                fuller = max(held.value, reading.value, key=len)
                found[other] = Reading(fuller, _fullest({*held.spans, *reading.spans}))
                del found[key]
                break
    return found


def _fullest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, of those that overlap the longest only: one place is one reading."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (-len(span), span)):
        if not any(span.overlap(other) for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


def _reason(gravest: Contrast, readings: Mapping[str, Reading], group: Sequence[Contrast]) -> str:
    """The two sides that weigh most, what the difference is, and how many more there are."""
    zones = {t.span: t.zone for contrast in group for t in (contrast.a, contrast.b) if t.zone}
    sides = [_said(side, readings[side.key], zones) for side in (gravest.a, gravest.b)]
    more = len(readings) - len({gravest.a.key, gravest.b.key})
    others = f" {more} more {'reading' if more == 1 else 'readings'}." if more > 0 else ""
    return f"{sides[0]}, while {sides[1]}. {gravest.reason}{others}"


def _said(telling: Telling, reading: Reading, zones: Mapping[Span, str]) -> str:
    value = telling.value
    # A headline is told with its own words, a report with the words that most of them use.
    named = [f"{telling.span.report}'s {telling.zone}"]
    if not telling.zone:
        named = sorted({span.report for span in reading.spans if span not in zones})
        value = reading.value if len(named) > 1 else value
    verb = "says" if len(named) == 1 else "say"
    if len(named) > NAMED + 1:
        named = [*named[:NAMED], f"{len(named) - NAMED} more"]
    names = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"{names} {verb} “{' '.join(value.split()).strip(' ,;:')}”"


def _id(gravest: Contrast, readings: Mapping[str, Reading]) -> str:
    places = "|".join(
        f"{span.report}:{span.start}:{span.end}"
        for reading in readings.values()
        for span in reading.spans
    )
    places = f"{gravest.nature}|{places}"
    return f"{gravest.kind}-{hashlib.sha256(places.encode('utf-8', 'replace')).hexdigest()[:10]}"
