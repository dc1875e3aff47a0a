"""Builds the findings and links of a small story for the tests of this folder."""

from collections.abc import Iterable, Sequence

from firsthand.link.actors import link_actors
from firsthand.link.matches.alignment import align
from firsthand.model import Copy, Findings, Links, Span, Story
from tests.factory import found


def a_copy(child: str, parent: str, directed: bool = True) -> Copy:
    return Copy(child, parent, "rewrites", 0.9, directed, (), (), ())


def a_story(
    *texts: str, copies: Sequence[Copy] = (), **fields: str | None
) -> tuple[tuple[Findings, ...], Links]:
    """Findings and links of reports r1, r2 ... with these texts."""
    findings = tuple(
        found(text, f"r{number}", **fields) for number, text in enumerate(texts, start=1)
    )
    story = Story("s", tuple(item.report.id for item in findings))
    return findings, Links(story, link_actors(findings), align(findings), tuple(copies), ())


def texts_of(findings: Sequence[Findings], spans: Iterable[Span | None]) -> list[str | None]:
    reports = {item.report.id: item.report for item in findings}
    return [None if span is None else reports[span.report].slice(span) for span in spans]
