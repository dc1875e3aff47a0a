"""One record as one page: the answer first, every claim down to the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from firsthand.model import BriefLine, Claim, Findings, Moment, Record, Span, Wording
from firsthand.options import DEFAULT, ShowOptions
from firsthand.show.branches import node_text, other_copies
from firsthand.show.clean import one_line
from firsthand.show.collation import Collation, collate, marks_of
from firsthand.show.dates import when
from firsthand.show.lineage import Branch, draw_lineage
from firsthand.show.lookup import Lookup, headline, look_up, title_of
from firsthand.show.outlets import EFFECTS, changes_by_outlet
from firsthand.show.page.anchors import (
    paragraph_anchor,
    report_anchor,
    safe_id,
    safe_url,
    span_anchor,
)
from firsthand.show.page.answers import Answers, answer_all
from firsthand.show.page.bar import Bar, measure_bar
from firsthand.show.page.cited import cited_spans, first_of_each
from firsthand.show.page.fitted import NODE_WIDTH
from firsthand.show.page.lit import LAYERS
from firsthand.show.page.picture import NODE_HEIGHT, draw_picture, loners
from firsthand.show.page.positions import by_actor
from firsthand.show.page.render import render
from firsthand.show.page.text import CLASSES, write_text
from firsthand.show.speakers import speaker_of_wording, speaker_said
from firsthand.show.why import Explanation
from firsthand.show.why.names import copy_id
from firsthand.show.words import quoted, summary, support_counts


@dataclass(frozen=True, slots=True)
class Desk:
    """What the templates ask about the record while they are filled in."""

    lookup: Lookup
    cited: dict[str, list[Span]] = field(repr=False)
    most: int
    answers: Answers = field(repr=False)

    report_anchor = staticmethod(report_anchor)
    paragraph_anchor = staticmethod(paragraph_anchor)
    span_anchor = staticmethod(span_anchor)
    safe_id = staticmethod(safe_id)
    safe_url = staticmethod(safe_url)
    title_of = staticmethod(title_of)
    first_of_each = staticmethod(first_of_each)
    speaker_said = staticmethod(speaker_said)

    def text(self, item: Findings) -> Markup:
        """A report's text with its findings lit."""
        return write_text(item, self.cited[item.report.id])

    def place(self, name: str) -> str:
        """The id on the page of something that can be asked for."""
        return self.answers.places[name]

    def target(self, name: str | None) -> str | None:
        """The same, or None where the page has no place for it."""
        return self.answers.places.get(name) if name is not None else None

    def why(self, name: str) -> Explanation | None:
        """The explanation of something, where the page gives one."""
        return self.answers.found.get(name)

    def imprint(self, item: Findings) -> list[str]:
        """What came with a report and is not in its label already: outlet, byline, id."""
        report, label = item.report, self.lookup.label(item.report.id)
        parts = (report.outlet, report.byline, report.id)
        return [part for part in parts if part and part.strip() and part != label]

    def beyond_counts(self, line: BriefLine) -> str:
        """What the note of a line of the brief says beside the counts, which stand in its chip."""
        claim = self.lookup.claims.get(line.claim)
        counts = support_counts(claim.support) if claim else ""
        return line.note.removeprefix(counts).lstrip("; ")

    def is_stamp(self, moment: Moment) -> bool:
        """Whether a dated event is the time stamp of a report."""
        published = self.lookup.found[moment.text.report].published
        return published is not None and published.span == moment.text

    def dated(self, moment: Moment) -> list[str]:
        """By which words an event is dated, and how these were read; alike ones once."""
        said = (
            f"{quoted(one_line(self.lookup.words(date.span), 40))}, {one_line(date.reason, 80)}"
            for date in moment.when
        )
        return list(dict.fromkeys(said))

    def speaker(self, wording: Wording) -> str:
        """Who speaks the readings of one utterance."""
        return speaker_of_wording(wording, self.lookup)

    def bar(self, claim: Claim) -> Bar:
        """The bar of a claim."""
        return measure_bar(claim.support, self.most)


def show_page(record: Record, *, options: ShowOptions = DEFAULT.show) -> str:
    """The record as one self-contained HTML page."""
    lookup = look_up(record)
    lineage = draw_lineage(record)
    most = max((claim.support.reports for claim in record.claims), default=1)
    shared = [claim for claim in record.claims if claim.support.reports > 1]
    single = [claim for claim in record.claims if claim.support.reports <= 1]
    collations = [collate(lookup, wording) for wording in record.wordings]
    answers = answer_all(record, options=options)
    return render(
        "page.html.jinja",
        desk=Desk(lookup, cited_spans(record, tuple(answers.found.values())), most, answers),
        record=record,
        lookup=lookup,
        title=headline(record),
        counts=_counts(record),
        first_lines=options.first_lines,
        first_readings=options.first_readings,
        first_names=options.first_names,
        gravest=lookup.gravest(options.first_discrepancies),
        picture=draw_picture(lookup, lineage),
        node_size=(NODE_WIDTH, NODE_HEIGHT),
        loners=loners(lineage),
        tree=[
            (branch.depth, node_text(lookup, branch), _asked(branch)) for branch in lineage.branches
        ],
        others=[(text, copy_id(copy)) for text, copy in other_copies(lookup, lineage)],
        shared=shared,
        single=single,
        collations=_most_telling(collations),
        when=when,
        marks=marks_of(collations),
        outlets=changes_by_outlet(lookup),
        effects=EFFECTS,
        positions=by_actor(lookup),
        layers=LAYERS,
        classes=CLASSES,
    )


def _asked(branch: Branch) -> str:
    """What a branch can be asked about: the copy that hangs it there, or the origin that it is."""
    if branch.edge is not None and branch.edge.copy is not None:
        return copy_id(branch.edge.copy)
    if branch.edge is not None and branch.edge.source is not None:
        return branch.edge.source.id
    return branch.node.origin.id if branch.node.origin else ""


def _most_telling(collations: list[Collation]) -> list[Collation]:
    """Quotes whose readings differ first, then those that most reports carry."""
    return sorted(
        collations,
        key=lambda item: (not item.differs, -len(item.wording.readings), item.wording.id),
    )


def _counts(record: Record) -> list[tuple[str, str]]:
    """The story in counts, each with the section that says what is counted."""
    targets = ["#reports", "#lines"]
    said = summary(record)
    return list(zip(said, targets + ["#origins"] * (len(said) - 2), strict=True))
