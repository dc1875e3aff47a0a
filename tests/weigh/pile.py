"""A small pile of reports with links made by hand: what depends on what is known because we say so."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Actor, Copy, Findings, Links, Match, Segment, Source, Span, Story
from tests.factory import found


def pile(texts: dict[str, str]) -> tuple[Findings, ...]:
    """What is found in each text, by id."""
    return tuple(found(text, report_id) for report_id, text in sorted(texts.items()))


def links(
    findings: Sequence[Findings],
    *,
    copies: Sequence[Copy] = (),
    matches: Sequence[Match] = (),
    sources: Sequence[Source] = (),
    actors: Sequence[Actor] = (),
) -> Links:
    """Links of one story of these reports."""
    reports = tuple(sorted(item.report.id for item in findings))
    return Links(
        Story(reports[0], reports), tuple(actors), tuple(matches), tuple(copies), tuple(sources)
    )


def copy(
    child: str,
    parent: str,
    *,
    probability: float = 0.95,
    directed: bool = True,
    segments: Sequence[Segment] = (),
) -> Copy:
    """A copy edge without evidence."""
    return Copy(child, parent, "rewrites", probability, directed, (), (), tuple(segments))


def source(
    kind: str,
    name: str,
    credits: Sequence[Span],
    *,
    seen: str | None = None,
    upstream: str | None = None,
) -> Source:
    """A source with the credits that name it."""
    reports = tuple(sorted({span.report for span in credits}))
    slug = name.lower().replace(" ", "-")
    return Source(f"{kind}:{slug}", kind, name, tuple(credits), reports, seen, upstream)


def place(findings: Sequence[Findings], report: str, words: str) -> Span:
    """Where words stand in a report."""
    text = next(item.report.text for item in findings if item.report.id == report)
    start = text.index(words)
    return Span(report, start, start + len(words))


def person(findings: Sequence[Findings], name: str) -> Actor:
    """A person whom every mention of these reports' names with that last word means."""
    last = name.split()[-1]
    mentions = tuple(
        mention.span
        for item in findings
        for one in item.names
        if last in one.canonical
        for mention in one.mentions
    )
    return Actor(name, "person", mentions, (), ())


def words(findings: Sequence[Findings], span: Span) -> str:
    """The words of a span."""
    return next(item.report.slice(span) for item in findings if item.report.id == span.report)
