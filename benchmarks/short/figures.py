"""Figures of records against the truth of their short stories, added up over the stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.lineage.scoring import dependent_pairs
from benchmarks.short.stories import ShortStory
from firsthand.build import build_all_findings, build_record
from firsthand.model import Discrepancy, Record, Report, Span, Story

# What was asked, and whether it was right.
Rows = list[tuple[str, bool]]

# From this severity on a difference is grave.
_GRAVE = 2


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where nothing was asked."""
        return self.right / self.of if self.of else 1.0


def record_of(reports: Iterable[Report]) -> Record:
    """The record of a story, all its reports in one."""
    findings = tuple(build_all_findings(reports))
    return build_record(Story("story", tuple(item.report.id for item in findings)), findings)


def figures_of(stories: Iterable[ShortStory]) -> dict[str, Share]:
    """All figures over some stories, by name, in the order in which they are shown.

    A difference is told where two readings of one discrepancy touch two readings of it; a
    discrepancy is a true one where it tells a difference of the truth. Claims are compared by pairs
    of passages of two reports; counts of lines where a claim and a fact are each other's likest.
    """
    sums: Counter[tuple[str, bool]] = Counter()
    for story in stories:
        record = record_of(story.reports)
        for asked in (_differences, _claims, _quotes, _lines):
            sums.update(asked(story, record))
    names = sorted(dict.fromkeys(name for name, _ in sums), key=lambda name: ":" in name)
    return {n: Share(sums[n, True], sums[n, True] + sums[n, False]) for n in names}


def _differences(story: ShortStory, record: Record) -> Rows:
    rows = []
    for item in story.differences:
        told = any(tells(one, item.readings) for one in record.discrepancies)
        rows.append(("differences told", told))
        if item.severity >= _GRAVE:
            rows.append(("grave differences told", told))
        rows.append((f"differences told: {item.kind}", told))
    for one in record.discrepancies:
        true = any(tells(one, item.readings) for item in story.differences)
        rows.append(("told differences that are true", true))
    for item in story.harmless:
        told = any(tells(one, item.readings) for one in record.discrepancies)
        rows.append(("harmless differences told", told))
    return rows


def tells(discrepancy: Discrepancy, readings: Sequence[Sequence[Span]]) -> bool:
    """Whether two readings of a discrepancy touch two of these."""
    touched = [
        {n for n, spans in enumerate(readings) for true in spans if span.overlap(true)}
        for reading in discrepancy.readings
        for span in reading.spans
    ]
    return any(a and b and len(a | b) > 1 for a, b in combinations(touched, 2))


def share_half(a: Span, b: Span) -> bool:
    """Whether two stretches have half of the shorter in common."""
    return a.overlap(b) * 2 >= min(len(a), len(b)) > 0


def _claims(story: ShortStory, record: Record) -> Rows:
    facts = [(n, span) for n, fact in enumerate(story.facts) for span in fact.support]
    covers = [
        [{n for n, span in enumerate(facts) if share_half(span[1], m.span)} for m in claim.members]
        for claim in record.claims
    ]
    together = {
        frozenset((a, b))
        for a, b in combinations(range(len(facts)), 2)
        if facts[a][0] == facts[b][0] and facts[a][1].report != facts[b][1].report
    }
    rows: Rows = []
    found: set[frozenset[int]] = set()
    for claim, cover in zip(record.claims, covers, strict=True):
        for a, b in combinations(range(len(cover)), 2):
            one, other = claim.members[a].span, claim.members[b].span
            if one.report != other.report and cover[a] and cover[b]:
                right = {frozenset((x, y)) for x in cover[a] for y in cover[b]} & together
                found |= right
                rows.append(("pairs of claims that are true", bool(right)))
    rows += [("pairs of facts found", pair in found) for pair in sorted(together, key=sorted)]
    return rows + _counts(story, record, covers, [n for n, _ in facts])


def _counts(
    story: ShortStory,
    record: Record,
    covers: Sequence[Sequence[set[int]]],
    fact_of: Sequence[int],
) -> Rows:
    rows = []
    for number, fact in enumerate(story.facts):
        own = {n for n, of in enumerate(fact_of) if of == number}
        shared = [len(own & set().union(*cover)) for cover in covers]
        like = [
            2 * n / (len(fact.support) + len(cover))
            for n, cover in zip(shared, covers, strict=True)
        ]
        best = max(range(len(like)), key=lambda n: (like[n], -n), default=None)
        if best is not None and like[best] > 0:
            gap = record.claims[best].support.lines - fact.lines
            rows += [("claims with lines too many", gap > 0), ("with lines too few", gap < 0)]
    return rows


def _quotes(story: ShortStory, record: Record) -> Rows:
    quotes = [quote for item in record.findings for quote in item.quotes]
    rows = []
    for said in story.quotes:
        at = [q for q in quotes if any(share_half(said.words, part) for part in q.quoted)]
        rows.append(("quotes found", bool(at)))
        rows.append(("speakers right", any(_agree(q.speaker, said.speaker) for q in at)))
    return rows


def _agree(told: str | None, true: str) -> bool:
    a, b = _words(told or ""), _words(true)
    return bool(a) and (a <= b or b <= a)


def _words(name: str) -> set[str]:
    return {
        word
        for word in "".join(c if c.isalnum() else " " for c in name.lower()).split()
        if word != "the"
    }


def _lines(story: ShortStory, record: Record) -> Rows:
    true = dependent_pairs(story.lines)
    told = dependent_pairs(line.reports for line in record.lines)
    rows = [("pairs of one line that are true", pair in true) for pair in sorted(told, key=sorted)]
    return rows + [("pairs of one line found", pair in told) for pair in sorted(true, key=sorted)]
