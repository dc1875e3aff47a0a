"""Weighs reports of the very same text as one, so that a copy moves no likeness between others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from firsthand.link.kin.kinship import Kinship, turned
from firsthand.model import Actor, Evidence, Findings, Match, Reprint, Segment, Span
from firsthand.options import LinkOptions

Twins = tuple[tuple[Findings, Findings], ...]
# For each text the numbers of the reports that carry it, in order.
Bearers = tuple[tuple[int, ...], ...]
Pair = tuple[int, int]

SAME_TEXT = Evidence("same text", 10.0, "the two texts are the same, letter for letter")


def set_twins_aside(
    findings: Sequence[Findings], reprints: Sequence[Reprint] = ()
) -> tuple[tuple[Findings, ...], Twins]:
    """One report of each text, a witness or the first by id, and the others each with that one."""
    again = {reprint.report for reprint in reprints}
    first: dict[str, Findings] = {}
    twins = []
    for item in sorted(findings, key=lambda item: (item.report.id in again, item.report.id)):
        kept = first.setdefault(item.report.text, item)
        if kept is not item:
            twins.append((kept, item))
    kept_ones = sorted(first.values(), key=lambda item: item.report.id)
    return tuple(kept_ones), tuple(twins)


def actors_of_twins(actors: Sequence[Actor], twins: Twins) -> tuple[Actor, ...]:
    """The actors with their mentions in the twins too, which had no vote on names and types."""
    others: dict[str, list[str]] = {}
    for one, other in twins:
        others.setdefault(one.report.id, []).append(other.report.id)

    def spread(spans: Sequence[Span]) -> tuple[Span, ...]:
        added = [Span(o, s.start, s.end) for s in spans for o in others.get(s.report, ())]
        return tuple(sorted([*spans, *added])) if added else tuple(spans)

    return tuple(
        replace(
            actor,
            mentions=spread(actor.mentions),
            variants=tuple((name, spread(spans)) for name, spans in actor.variants),
            titles=tuple((name, spread(spans)) for name, spans in actor.titles),
        )
        for actor in actors
    )


def matches_of_twins(twins: Twins) -> tuple[Match, ...]:
    """The sentences of each twin with those of the report that carries its text."""
    return tuple(
        Match(segment.child, segment.parent, "sentence", 1.0, "the same words")
        for one, other in (sorted(pair, key=lambda item: item.report.id) for pair in twins)
        for segment in segments_of_twins(one, other)
    )


def bearers_of(findings: Sequence[Findings]) -> Bearers:
    """The reports of each very same text by number, the texts in the order of their first."""
    found: dict[str, list[int]] = {}
    for number, item in enumerate(findings):
        found.setdefault(item.report.text, []).append(number)
    return tuple(tuple(row) for row in found.values())


def limit_bearers(bearers: Bearers, *, options: LinkOptions) -> tuple[Bearers, list[Pair]]:
    """The first so many bearers of each text, and each further one with the first."""
    most = options.bearers_a_text
    left = [(row[0], i) for row in bearers for i in row[most:]]
    return tuple(row[:most] for row in bearers), left


def spread_kin(kin: Mapping[Pair, Kinship], bearers: Bearers) -> dict[Pair, Kinship]:
    """The measures of texts as those of the reports that carry them; those of one text are none."""
    found = {}
    for (a, b), row in kin.items():
        for i in bearers[a]:
            for j in bearers[b]:
                pair = min(i, j), max(i, j)
                measured = row if i < j else turned(row)
                if pair != (measured.one, measured.other):
                    measured = replace(measured, one=pair[0], other=pair[1])
                found[pair] = measured
    return found


def kin_of_twins(bearers: Bearers) -> dict[Pair, Kinship]:
    """The measures of reports of the very same text."""
    return {
        (i, j): Kinship(i, j, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0, 1.0, 1.0, 0, 1.0, 1.0, 1.0)
        for same in bearers
        for i, j in combinations(sorted(same), 2)
    }


def spread_odds(odds: Mapping[Pair, float], bearers: Bearers) -> dict[Pair, float]:
    """The log-odds of texts as those of the reports that carry them."""
    found = {
        (min(i, j), max(i, j)): value
        for (a, b), value in odds.items()
        for i in bearers[a]
        for j in bearers[b]
    }
    return found | {pair: SAME_TEXT.score for row in bearers for pair in combinations(row, 2)}


def stand_ins(findings: Sequence[Findings], bearers: Bearers) -> dict[str, str]:
    """For each report the first that carries its text."""
    return {findings[i].report.id: findings[row[0]].report.id for row in bearers for i in row}


def segments_of_twins(one: Findings, other: Findings) -> tuple[Segment, ...]:
    """The sentences of two reports of one text, save those that only one of them has."""
    places = {(s.span.start, s.span.end): s.span for s in other.sentences}
    return tuple(
        Segment(sentence.span, places[sentence.span.start, sentence.span.end], 1.0)
        for sentence in one.sentences
        if (sentence.span.start, sentence.span.end) in places
    )
