"""Gathers the spans that a page links to, so that a report can hold an anchor for each."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from firsthand.model import Actor, Record, Span, Wording
from firsthand.show.why import Explanation


def cited_spans(record: Record, answers: Sequence[Explanation] = ()) -> dict[str, list[Span]]:
    """By report, in order, the spans of all evidence that stands on the page."""
    found: dict[str, set[Span]] = {item.report.id: set() for item in record.findings}
    shown = (record.origins, record.claims, record.discrepancies, record.drifts)
    for span in _spans((*shown, record.timeline, record.brief, *answers)):
        found[span.report].add(span)
    for span in _chosen(record):
        found[span.report].add(span)
    return {report: sorted(spans) for report, spans in found.items()}


def first_of_each(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The first span in every report: enough to check a spelling by."""
    first: dict[str, Span] = {}
    for span in sorted(spans):
        first.setdefault(span.report, span)
    return tuple(first.values())


def _chosen(record: Record) -> Iterator[Span]:
    for wording in record.wordings:
        yield from _wording(wording)
    for actor in record.links.actors:
        yield from _actor(actor)
    for item in record.findings:
        yield from (quote.content[0] for quote in item.quotes)
        for position in item.positions:
            yield from (position.content, position.stance_span)
            yield from (position.condition,) if position.condition else ()


def _wording(wording: Wording) -> Iterator[Span]:
    yield from wording.readings
    yield from (span for change in wording.changes for span in change.spans if span)


def _actor(actor: Actor) -> Iterator[Span]:
    for _, spans in (*actor.variants, *actor.titles):
        yield from first_of_each(spans)


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _spans(getattr(value, field.name))
