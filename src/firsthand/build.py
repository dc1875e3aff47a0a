"""The steps in order; no other file knows it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from firsthand.find.credits.credits import find_credits
from firsthand.find.credits.sayers import credit_sayers
from firsthand.find.credits.upstream import find_upstream
from firsthand.find.dates import find_dates
from firsthand.find.layout.layout import find_layout
from firsthand.find.layout.published import find_published
from firsthand.find.layout.wraps import unwrap
from firsthand.find.names.names import find_names
from firsthand.find.parse import Parser
from firsthand.find.positions.positions import find_positions
from firsthand.find.quantities import find_quantities
from firsthand.find.speech.quotes import find_quotes
from firsthand.find.statements.statements import find_statements
from firsthand.link.acronyms import spell_out_credits
from firsthand.link.actors import link_actors
from firsthand.link.borrow import borrow_dates
from firsthand.link.copies import find_copies
from firsthand.link.kin.reprints import find_reprints
from firsthand.link.kin.twins import actors_of_twins, matches_of_twins, set_twins_aside
from firsthand.link.matches.alignment import align
from firsthand.link.sources import find_sources
from firsthand.link.stories import find_stories
from firsthand.model import Findings, Links, Record, Report, Story
from firsthand.options import DEFAULT, Options
from firsthand.weigh.brief import weigh_brief
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.drift.drifts import weigh_drifts
from firsthand.weigh.ground import lay_ground
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from firsthand.weigh.timeline import weigh_timeline
from firsthand.weigh.title import weigh_title

# Told after each piece of work: the step's name, how much is done, how much there is.
Progress = Callable[[str, int, int], None]


def _quiet(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def build_findings(report: Report, parser: Parser, *, options: Options = DEFAULT) -> Findings:
    """All that is found in one report."""
    plain = unwrap(report, options=options.find)
    layout = find_layout(plain, options=options.find)
    published = find_published(plain, layout, options=options.find)
    parsed = parser.parse(plain, layout)
    names = find_names(parsed, options=options.find)
    quotes = find_quotes(parsed, names, options=options.find)
    statements = find_statements(parsed, quotes, options=options.find)
    return Findings(
        report=report,
        published=published,
        layout=layout,
        sentences=tuple(item.sentence for item in parsed.sentences),
        names=names,
        dates=find_dates(parsed, published, options=options.find),
        quantities=find_quantities(parsed, options=options.find),
        quotes=quotes,
        credits=credit_sayers(parsed, names, quotes, find_credits(parsed, options=options.find)),
        statements=statements,
        positions=find_positions(parsed, names, quotes, statements, options=options.find),
        upstream=find_upstream(report),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Holds back Python's search for circles of values, as it found it afterwards.

    Links and records are many values and no circles: the search frees nothing, and takes a sixth of
    the time of a large story.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collecting()
def build_links(story: Story, findings: Sequence[Findings], *, options: Options = DEFAULT) -> Links:
    """All that is seen between the reports of one story."""
    reprints = find_reprints(findings, options=options.link)
    texts, twins = set_twins_aside(findings, reprints)
    matches = align(texts, reprints=reprints, options=options.link)
    sources = find_sources(findings, reprints=reprints, options=options.link)
    copies = find_copies(findings, matches, sources, reprints=reprints, options=options.link)
    return Links(
        story=story,
        actors=actors_of_twins(link_actors(texts, options=options.link), twins),
        matches=matches + matches_of_twins(twins),
        copies=copies,
        sources=sources,
        reprints=reprints,
    )


@_without_collecting()
def build_record(
    story: Story, findings: Sequence[Findings], *, options: Options = DEFAULT
) -> Record:
    """The record of one story."""
    findings = spell_out_credits(findings)
    links = build_links(story, findings, options=options)
    findings = borrow_dates(findings, links.copies, reprints=links.reprints, options=options.link)
    lineage = trace_lineage(findings, links, options=options.weigh)
    origins = weigh_origins(findings, links, lineage, options=options.weigh)
    ground = lay_ground(findings, links, options=options.weigh)
    claims = weigh_claims(
        findings, links, origins, lineage, wordings=ground.told, options=options.weigh
    )
    discrepancies = weigh_discrepancies(findings, links, ground=ground, options=options.weigh)
    return Record(
        id=story.id,
        title=weigh_title(findings, lineage, options=options.weigh),
        findings=tuple(findings),
        links=links,
        origins=origins,
        lines=lineage.lines,
        claims=claims,
        wordings=ground.wordings,
        discrepancies=discrepancies,
        drifts=weigh_drifts(findings, links, ground=ground, options=options.weigh),
        timeline=weigh_timeline(findings, claims, options=options.weigh),
        brief=weigh_brief(findings, claims, discrepancies, lineage.lines, options=options.weigh),
    )


def build_all_findings(
    reports: Iterable[Report], *, options: Options = DEFAULT, progress: Progress = _quiet
) -> Iterator[Findings]:
    """What is found in each report, in the order of their ids.

    The order is fixed because a sentence that was parsed before is not parsed again: whatever the
    order of the input, the same sentences meet the parser in the same batches.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    parser = Parser(options.find)
    for number, report in enumerate(ordered, 1):
        yield build_findings(report, parser, options=options)
        progress("reading", number, len(ordered))


def build_records(
    reports: Iterable[Report], *, options: Options = DEFAULT, progress: Progress = _quiet
) -> tuple[Record, ...]:
    """One record a story, the same whatever the order of the reports."""
    found = {
        item.report.id: item
        for item in build_all_findings(reports, options=options, progress=progress)
    }
    stories = find_stories(tuple(found.values()), options=options.link)
    records = []
    for number, story in enumerate(stories, 1):
        members = [found[report] for report in story.reports]
        records.append(build_record(story, members, options=options))
        progress("weighing", number, len(stories))
    return tuple(records)
