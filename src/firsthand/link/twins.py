"""Sets reports of the very same text aside, so that a copy moves no likeness between the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Actor, Copy, Evidence, Findings, Match, Segment, Span

Twins = tuple[tuple[Findings, Findings], ...]


def set_twins_aside(findings: Sequence[Findings]) -> tuple[tuple[Findings, ...], Twins]:
    """One report of each text, first by id, and the others each with the one of its text."""
    first: dict[str, Findings] = {}
    twins = []
    for item in sorted(findings, key=lambda item: item.report.id):
        kept = first.setdefault(item.report.text, item)
        if kept is not item:
            twins.append((kept, item))
    return tuple(first.values()), tuple(twins)


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


def copies_of_twins(twins: Twins) -> tuple[Copy, ...]:
    """A copy without direction for each twin: its words cannot tell which of the two came first."""
    return tuple(_copy(one, other) for one, other in twins)


def matches_of_twins(twins: Twins) -> tuple[Match, ...]:
    """The sentences of each twin with those of the report that carries its text."""
    return tuple(
        Match(segment.child, segment.parent, "sentence", 1.0, "the same words")
        for one, other in twins
        for segment in _segments(one, other)
    )


def _copy(one: Findings, other: Findings) -> Copy:
    reason = Evidence("same text", 10.0, "the two texts are the same, letter for letter")
    segments = _segments(one, other)
    return Copy(one.report.id, other.report.id, "same_wire", 1.0, False, (reason,), (), segments)


def _segments(one: Findings, other: Findings) -> tuple[Segment, ...]:
    places = {(s.span.start, s.span.end): s.span for s in other.sentences}
    return tuple(
        Segment(sentence.span, places[sentence.span.start, sentence.span.end], 1.0)
        for sentence in one.sentences
        if (sentence.span.start, sentence.span.end) in places
    )
