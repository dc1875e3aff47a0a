"""Joins contrasts between two passages into discrepancies over all reports of a story."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.model import Discrepancy, Reading, Span

# Readings spelt out in a reason; the others stand in the discrepancy all the same.
SAID = 5


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage says of a slot: the words, where they stand, and what equal ones share.

    `zone` is `headline` or `caption` where that is worth telling an editor, else empty.
    """

    value: str
    span: Span
    key: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two tellings of one slot that differ; `kind`, `nature`, `severity` as in `Discrepancy`.

    `weight` orders contrasts of one severity, larger first; `reason` says what differs.
    """

    kind: str
    nature: str
    severity: int
    a: Telling
    b: Telling
    reason: str
    weight: float = 0.0


def join_contrasts(contrasts: Iterable[Contrast]) -> tuple[tuple[Discrepancy, float], ...]:
    """Contrasts of one kind that share a passage, as one discrepancy each with its weight."""
    ordered = sorted(set(contrasts), key=_order)
    found = [_discrepancy(group) for group in _groups(ordered)]
    return tuple(sorted(found, key=lambda pair: pair[0].id))


def _order(contrast: Contrast) -> tuple[str, Span, Span, str, str, str]:
    return (
        contrast.kind,
        contrast.a.span,
        contrast.b.span,
        contrast.a.key,
        contrast.b.key,
        contrast.reason,
    )


def _groups(contrasts: Sequence[Contrast]) -> list[list[Contrast]]:
    """Contrasts joined through tellings whose spans overlap in one report."""
    leader = list(range(len(contrasts)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    places: dict[tuple[str, str], list[tuple[Span, int]]] = defaultdict(list)
    for number, contrast in enumerate(contrasts):
        for telling in (contrast.a, contrast.b):
            places[contrast.kind, telling.span.report].append((telling.span, number))
    for held in places.values():
        reach: tuple[Span, int] | None = None
        for span, number in sorted(held):
            if reach is not None and reach[0].overlap(span):
                low, high = sorted((find(reach[1]), find(number)))
                leader[high] = low
            if reach is None or span.end > reach[0].end:
                reach = (span, number)
    groups: dict[int, list[Contrast]] = defaultdict(list)
    for number, contrast in enumerate(contrasts):
        groups[find(number)].append(contrast)
    return [groups[number] for number in sorted(groups)]


def _discrepancy(group: Sequence[Contrast]) -> tuple[Discrepancy, float]:
    gravest = max(group, key=lambda contrast: (contrast.severity, contrast.weight))
    readings = _readings(group)
    zones = {t.span: t.zone for contrast in group for t in (contrast.a, contrast.b) if t.zone}
    # The two that weigh most are spelt out first.
    first = {gravest.a.span, gravest.b.span}
    ordered = sorted(readings, key=lambda reading: not first & set(reading.spans))
    said = "; ".join(_said(reading, zones) for reading in ordered[:SAID])
    more = f"; {len(readings) - SAID} more readings" if len(readings) > SAID else ""
    found = Discrepancy(
        id=_id(gravest.kind, readings),
        kind=gravest.kind,
        nature=gravest.nature,
        severity=gravest.severity,
        readings=readings,
        reason=f"{said}{more}. {gravest.reason}",
    )
    return found, max(contrast.weight for contrast in group)


def _readings(group: Sequence[Contrast]) -> tuple[Reading, ...]:
    spans: dict[str, set[Span]] = defaultdict(set)
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for contrast in group:
        for telling in (contrast.a, contrast.b):
            spans[telling.key].add(telling.span)
            values[telling.key][telling.value] += 1
    found = [
        Reading(max(votes, key=lambda value: (votes[value], value)), tuple(sorted(spans[key])))
        for key, votes in values.items()
    ]
    return tuple(sorted(found, key=lambda reading: (reading.spans, reading.value)))


def _said(reading: Reading, zones: dict[Span, str]) -> str:
    places = {
        f"{span.report}'s {zones[span]}" if span in zones else span.report for span in reading.spans
    }
    named = sorted(places)
    verb = "says" if len(named) == 1 else "say"
    if len(named) > 4:
        named = [*named[:3], f"{len(named) - 3} more"]
    names = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    value = " ".join(reading.value.split())
    return f"{names} {verb} “{value}”"


def _id(kind: str, readings: Sequence[Reading]) -> str:
    places = "|".join(
        f"{span.report}:{span.start}:{span.end}" for reading in readings for span in reading.spans
    )
    return f"{kind}-{hashlib.sha256(places.encode('utf-8', 'replace')).hexdigest()[:10]}"
