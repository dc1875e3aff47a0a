"""A record laid open for questions: its tables, its forest, and what hangs together in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.model import Copy, Record
from firsthand.options import DEFAULT, Options
from firsthand.show.lineage import Lineage, draw_lineage
from firsthand.show.lookup import Lookup, look_up
from firsthand.show.why.ties import Ties
from firsthand.show.words import join


@dataclass(frozen=True, slots=True)
class Case:
    """What every explanation of one record asks; made once.

    `likely`, `lines` and `sure` are the reports that hang together at the low end of a range, in
    lines, and at the high end. `parents` gives the node above each node of the forest, `reports`
    the reports that carry each claim.
    """

    lookup: Lookup
    options: Options
    lineage: Lineage
    likely: Ties = field(repr=False)
    lines: Ties = field(repr=False)
    sure: Ties = field(repr=False)
    parents: Mapping[str, str]
    line_of: Mapping[str, str]
    copies: Mapping[tuple[str, str], Copy] = field(repr=False)
    reports: Mapping[str, frozenset[str]] = field(repr=False)

    @property
    def record(self) -> Record:
        """The record that is explained."""
        return self.lookup.record

    def names(self, reports: frozenset[str] | set[str] | tuple[str, ...], limit: int = 8) -> str:
        """Reports by their labels, in order; those beyond the limit are counted."""
        labels = [self.lookup.label(report) for report in sorted(reports)]
        more = [f"{len(labels) - limit} more"] if len(labels) > limit else []
        return join([*labels[:limit], *more])


def open_case(record: Record, *, options: Options = DEFAULT) -> Case:
    """A record laid open; `options` are those that it was made with."""
    lookup = look_up(record)
    lineage = draw_lineage(record)
    weigh = options.weigh
    return Case(
        lookup=lookup,
        options=options,
        lineage=lineage,
        likely=Ties(record, weigh.likeness_probability, houses=True),
        lines=Ties(record, weigh.line_probability),
        sure=Ties(record, weigh.sure_probability),
        parents={branch.node.key: branch.parent for branch in lineage.branches if branch.parent},
        line_of={report: line.id for line in record.lines for report in line.reports},
        copies={(copy.child, copy.parent): copy for copy in record.links.copies},
        reports={
            claim.id: frozenset(member.span.report for member in claim.members)
            for claim in record.claims
        },
    )
