"""Finds what a record's ids and spans stand for: words, reports, labels, headlines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from firsthand.model import Claim, Discrepancy, Drift, Findings, Line, Origin, Record, Span, Wording
from firsthand.show.clean import one_line

# characters; a longer outlet or id would push the words it labels off the line.
LABEL_LIMIT = 32

# characters; an id up to here is told whole beside an outlet that several reports have.
ID_LIMIT = 20

# Where two discrepancies are as grave, the one that a reader can act on comes first.
NATURE_ORDER = (
    "conflict",
    "error",
    "stale",
    "undecided",
    "update",
    "provenance",
    "scope",
    "wording",
    "rounding",
)


@dataclass(frozen=True, slots=True)
class Lookup:
    """The tables of one record, made once and read by every way of showing it."""

    record: Record
    found: dict[str, Findings] = field(repr=False)
    labels: dict[str, str]
    claims: dict[str, Claim] = field(repr=False)
    lines: dict[str, Line]
    origins: dict[str, Origin]

    def words(self, span: Span) -> str:
        """The words of a span, exactly as received."""
        return self.found[span.report].report.slice(span)

    def around(self, span: Span, width: int = 60) -> tuple[str, str, str]:
        """What stands before a span, its words, and what stands after, in the same line."""
        text = self.found[span.report].report.text
        before = text[max(0, span.start - width) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + width].partition("\n")[0]
        cut_left = "…" if len(before) == width else ""
        cut_right = "…" if len(after) == width else ""
        if cut_left:
            before = before.partition(" ")[2]
        if cut_right:
            after = after.rpartition(" ")[0]
        return cut_left + before, self.words(span), after + cut_right

    def label(self, report: str) -> str:
        """A report's short name: its outlet where that is enough to tell it, else its id."""
        return self.labels.get(report, one_line(report, LABEL_LIMIT))

    def named(self, said: str, reports: Iterable[str]) -> str:
        """A sentence of the record with the ids of some reports told as their short names.

        Words in quotation marks stay as they are. Elsewhere an id is told where it says something
        ("a says “…”"), and one that is no plain word ("a-2") wherever it stands.
        """
        named = sorted(reports, key=lambda name: (-len(name), name))
        odd = [name for name in named if not name.isalpha()]
        plain = [name for name in named if name.isalpha()]
        parts = re.split("(“[^”]*”)", said)
        for at in range(0, len(parts), 2):
            # Every second piece is outside quotation marks; before a quote stands who says it.
            forms = [re.escape(name) for name in odd]
            if at + 1 < len(parts):
                forms += [rf"{re.escape(name)}(?=(?:'s \w+)? says? |,| and )" for name in plain]
            if forms:
                whole = re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])")
                parts[at] = whole.sub(lambda found: self.label(found[0]), parts[at])
        return "".join(parts)

    def reason(self, item: Discrepancy | Drift | Wording) -> str:
        """The reason that the record gives, with the reports by their short names."""
        return self.named(item.reason, reports_of(item))

    def line_name(self, line: str) -> str:
        """What a line is called: by its only report, or what its reports hand on."""
        found = self.lines.get(line)
        if found is None:
            return one_line(line, LABEL_LIMIT)
        alike = [other for other in self.lines.values() if other.label == found.label]
        if len(found.reports) == 1 or (len(alike) > 1 and found.head):
            return self.label(found.head or found.reports[0])
        if found.head and found.label == f"report {found.head}":
            return f"the report of {self.label(found.head)}"
        return one_line(found.label)

    def origin_name(self, origin: Origin) -> str:
        """What an origin is called; own work by the label of its report."""
        _, _, report = origin.id.partition(":")
        if origin.kind == "own work" and report in self.found:
            return f"the own work of {self.label(report)}"
        return one_line(origin.label)

    def gravest(self, limit: int) -> tuple[Discrepancy, ...]:
        """The discrepancies a reader must know first."""
        return self.discrepancies()[:limit]

    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """All discrepancies, the gravest first."""
        return tuple(sorted(self.record.discrepancies, key=_gravity))


def reports_of(item: Discrepancy | Drift | Wording) -> set[str]:
    """The reports whose words differ, were changed, or are readings of one utterance."""
    if isinstance(item, Drift):
        return {item.source.report, item.target.report}
    if isinstance(item, Wording):
        return {span.report for span in item.readings}
    return {span.report for reading in item.readings for span in reading.spans}


def look_up(record: Record) -> Lookup:
    """The tables of a record."""
    return Lookup(
        record=record,
        found={item.report.id: item for item in record.findings},
        labels=_labels(record),
        claims={claim.id: claim for claim in record.claims},
        lines={line.id: line for line in record.lines},
        origins={origin.id: origin for origin in record.origins},
    )


def headline(record: Record) -> str:
    """The story's title, or where the record has none of its own a report's, line heads first."""
    if record.title and record.title != record.id:
        return record.title
    found = {item.report.id: item for item in record.findings}
    ordered = [line.head or line.reports[0] for line in record.lines] + list(found)
    titles = (title_of(found[report]) for report in ordered if report in found)
    return next((title for title in titles if title), f"Story {record.id}")


def title_of(item: Findings) -> str | None:
    """A report's title: as it came in, or the first headline in its text."""
    if item.report.title:
        return item.report.title
    spans = [heading.span for heading in item.layout.headings if heading.kind == "headline"]
    return item.report.slice(spans[0]) if spans else None


def _labels(record: Record) -> dict[str, str]:
    reports = {item.report.id: item.report for item in record.findings}
    outlets = {name: _outlet(report.outlet) for name, report in reports.items()}
    labels = {}
    for name, outlet in outlets.items():
        alike = [other for other in outlets if other != name and outlets[other] == outlet]
        if not outlet:
            labels[name] = one_line(name, LABEL_LIMIT)
        elif alike:
            short = name if len(name) <= ID_LIMIT and not _is_made(name) else _short(name, alike)
            labels[name] = f"{outlet} ({one_line(short, LABEL_LIMIT)})"
        else:
            labels[name] = outlet
    return labels


def _outlet(outlet: str | None) -> str:
    return one_line((outlet or "").strip().removeprefix("www."), LABEL_LIMIT)


def _is_made(name: str) -> bool:
    """Whether an id was made by a machine, and its beginning says as much as the whole."""
    return len(name) > 8 and all(c in "0123456789abcdef-" for c in name)


def _short(name: str, others: list[str]) -> str:
    """The least beginning of an id, of four characters or more, that no other id has."""
    sizes = range(min(4, len(name)), len(name))
    taken = (size for size in sizes if not any(other.startswith(name[:size]) for other in others))
    return name[: next(taken, len(name))]


def _gravity(item: Discrepancy) -> tuple[int, int, str]:
    known = item.nature in NATURE_ORDER
    return (
        -item.severity,
        NATURE_ORDER.index(item.nature) if known else len(NATURE_ORDER),
        item.id,
    )
