"""Runs the pipeline on generated families and projects what it found onto what is scored."""

from __future__ import annotations

import hashlib
import pickle
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import firsthand
from benchmarks.lineage.generate import Made
from benchmarks.lineage.scoring import Answer
from benchmarks.quality import project
from firsthand.build import build_findings, build_links, build_record
from firsthand.find.credits.credits import find_credits
from firsthand.find.layout.layout import find_layout
from firsthand.find.layout.published import find_published
from firsthand.find.parse import Parsed, ParsedSentence, Parser, cut_sentences
from firsthand.model import Findings, Links, Mention, Name, Record, Report, Span, Story
from firsthand.options import DEFAULT, Options

Json = dict[str, Any]
Found = tuple[Findings, ...]

_CAPITALS = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")

# What findings depend on.
_FINDING = ("find", "text", "model")


@dataclass(frozen=True, slots=True)
class Read:
    """A family with the findings of its reports."""

    made: Made
    findings: Found

    @property
    def story(self) -> Story:
        """All reports of the family as one story."""
        return Story("family", tuple(item.report.id for item in self.findings))


def read_families(families: Iterable[Made], kept: Path | None = None) -> Iterator[Read]:
    """The families with their findings, kept in a folder if one is given."""
    for made in families:
        yield Read(made, _findings(made, kept))


def _findings(made: Made, kept: Path | None) -> Found:
    reports = [to_report(row) for row in made.reports]
    place = None
    if kept:
        key = hashlib.blake2b(f"{_version()}{reports}".encode(), digest_size=12).hexdigest()
        place = kept / f"{key}.pickle"
        if place.exists():
            before: Found = pickle.loads(place.read_bytes())
            return before
    parser = Parser(DEFAULT.find)
    found = tuple(build_findings(r, parser) for r in sorted(reports, key=lambda r: r.id))
    if place:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pickle.dumps(found))
    return found


@cache
def _version() -> str:
    """What the code that makes findings is known by, so that a change of it empties the cache."""
    held = hashlib.blake2b()
    folder = Path(firsthand.__file__).parent
    for path in sorted(path for part in _FINDING for path in (folder / part).rglob("*")):
        if path.suffix in (".py", ".tsv", ".txt"):
            held.update(path.read_bytes())
    return held.hexdigest()


def to_report(row: Json) -> Report:
    """A report of a generated row."""
    return Report(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
    )


def links_of(read: Read, options: Options = DEFAULT) -> Links:
    """What is seen between the reports of a family."""
    return build_links(read.story, read.findings, options=options)


def record_of(read: Read, options: Options = DEFAULT) -> Record:
    """The record of a family taken as one story."""
    return build_record(read.story, read.findings, options=options)


def answer_of(findings: Sequence[Findings], links: Links) -> Answer:
    """Edges between seen reports, and groups that rest on one origin."""
    row = project.lineage(findings, links)
    edges = frozenset((copy["child"], copy["parent"]) for copy in row["copies"])
    return Answer(edges, tuple(frozenset(group) for group in row["origins"]))


def without_stamps(read: Read) -> Read:
    """The same family with no time of publication at all."""
    bare = tuple(
        replace(item, published=None, report=replace(item.report, published=None))
        for item in read.findings
    )
    return Read(read.made, bare)


def light_findings(report: Report) -> Findings:
    """What the link layer reads of a report, found without a parse: about a hundred times sooner.

    Sentences, credits, the time of publication, and names by their capitals. Quotes are left out;
    what stands in quotation marks is seen all the same.
    """
    layout = find_layout(report)
    sentences = cut_sentences(report, layout, options=DEFAULT.find)
    # Credits are told by the words of the text and by the layout alone.
    unparsed = tuple(ParsedSentence(sentence, cast(Any, None)) for sentence in sentences)
    return Findings(
        report=report,
        published=find_published(report, layout),
        layout=layout,
        sentences=sentences,
        names=_light_names(report),
        dates=(),
        quantities=(),
        quotes=(),
        credits=find_credits(Parsed(report, layout, unparsed)),
        statements=(),
        positions=(),
    )


def _light_names(report: Report) -> tuple[Name, ...]:
    """Two or more words with capitals, side by side: the link layer asks only where names stand."""
    return tuple(
        Name(match.group(), "other", (Mention(Span(report.id, *match.span()), "name"),))
        for match in _CAPITALS.finditer(report.text)
    )


def read_lightly(families: Iterable[Made]) -> Iterator[Read]:
    """The families with light findings, enough to fit the link layer and to score it."""
    for made in families:
        reports = sorted(map(to_report, made.reports), key=lambda report: report.id)
        yield Read(made, tuple(light_findings(report) for report in reports))
