"""Finds what an id stands for in a record, and explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from firsthand.errors import UnknownIdError
from firsthand.model import Record
from firsthand.options import DEFAULT, Options
from firsthand.show.clean import one_line
from firsthand.show.why.apart import explain_apart
from firsthand.show.why.case import Case, open_case
from firsthand.show.why.claims import explain_claim
from firsthand.show.why.copies import explain_copy
from firsthand.show.why.differences import explain_discrepancy, explain_drift, explain_wording
from firsthand.show.why.explanation import Explanation
from firsthand.show.why.lines import explain_line, explain_origin, explain_report, explain_source
from firsthand.show.why.names import copy_id, edge_said, moment_id, position_id
from firsthand.show.why.sayings import explain_moment, explain_position
from firsthand.show.words import quoted, readable, support_counts

# ids named to somebody who asked for one that is not there.
NEAR = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a record that can be asked for: its id, its kind, one line of words."""

    id: str
    kind: str
    words: str
    explain: Callable[[], Explanation]


def entries(case: Case) -> Iterator[Entry]:
    """All that can be asked for, what the first screen shows first; no id stands twice."""
    seen = set[str]()
    for entry in _all(case):
        if entry.id not in seen:
            seen.add(entry.id)
            yield entry


def explain(record: Record, *names: str, options: Options = DEFAULT) -> Explanation:
    """Why a record says what it says of one thing, and what would change that.

    `names` are one id, or the ids of two reports in either order, whether a copy joins them or not.

    Raises:
        UnknownIdError: the record holds nothing of that id; the message gives near ones.
    """
    case = open_case(record, options=options)
    found = {entry.id: entry for entry in entries(case)}
    for name in _asked(names):
        if name in found:
            return found[name].explain()
    if len(names) == 2 and set(names) <= case.lookup.found.keys():
        return explain_apart(case, *sorted(names))
    raise UnknownIdError(" ".join(names), _near(" ".join(names), found, case))


def _asked(names: Sequence[str]) -> Iterator[str]:
    """The ids that some words may mean: as they stand, then the ends of a copy either way."""
    if len(names) == 1:
        yield names[0]
        child, arrow, parent = names[0].partition(">")
        if arrow:
            yield f"{parent}>{child}"
    if len(names) == 2:
        yield from (f"{names[0]}>{names[1]}", f"{names[1]}>{names[0]}")


def _near(name: str, found: dict[str, Entry], case: Case) -> list[str]:
    """Ids that begin so, hold it, or are spelt alike; copies of a report that was named."""
    parts = [part for part in name.replace(">", " ").split() if part in case.lookup.found]
    touching = [
        copy_id(copy)
        for copy in case.record.links.copies
        if len(parts) > 1 and {copy.child, copy.parent} & set(parts)
    ]
    begun = [known for known in found if known.startswith(name)]
    held = [known for known in found if name and name in known]
    alike = get_close_matches(name, found, n=NEAR, cutoff=0.5)
    return list(dict.fromkeys([*touching, *begun, *held, *alike]))[:NEAR]


def _all(case: Case) -> Iterator[Entry]:
    yield from _weighed(case)
    for copy in case.record.links.copies:
        yield Entry(copy_id(copy), "copy", edge_said(case, copy), partial(explain_copy, case, copy))
    for line in case.record.lines:
        yield Entry(
            line.id, "line", case.lookup.line_name(line.id), partial(explain_line, case, line)
        )
    for origin in case.record.origins:
        label = case.lookup.origin_name(origin)
        yield Entry(origin.id, "origin", label, partial(explain_origin, case, origin))
    for source in case.record.links.sources:
        name = one_line(source.name)
        yield Entry(source.id, "source", name, partial(explain_source, case, source))
    for report in case.lookup.found:
        label = case.lookup.label(report)
        yield Entry(report, "report", label, partial(explain_report, case, report))
    yield from _said(case)


def _weighed(case: Case) -> Iterator[Entry]:
    for claim in case.record.claims:
        words = quoted(one_line(case.lookup.words(claim.text), 80))
        text = f"{words} ({support_counts(claim.support)})"
        yield Entry(claim.id, "claim", text, partial(explain_claim, case, claim))
    for item in case.lookup.discrepancies():
        values = " / ".join(one_line(reading.value, 40) for reading in item.readings[:3])
        text = f"{readable(item.kind)}: {values}"
        yield Entry(item.id, "discrepancy", text, partial(explain_discrepancy, case, item))
    for wording in case.record.wordings:
        words = quoted(one_line(case.lookup.words(wording.readings[0]), 80))
        yield Entry(wording.id, "quote", words, partial(explain_wording, case, wording))
    for drift in case.record.drifts:
        words = quoted(one_line(case.lookup.words(drift.target), 80))
        text = f"{drift.direction}: {words}"
        yield Entry(drift.id, "drift", text, partial(explain_drift, case, drift))


def _said(case: Case) -> Iterator[Entry]:
    for item in case.record.findings:
        for position in item.positions:
            words = one_line(case.lookup.words(position.content), 60)
            text = f"{one_line(position.actor)} {readable(position.stance)}: {words}"
            yield Entry(
                position_id(position),
                "position",
                text,
                partial(explain_position, case, position),
            )
    for moment in case.record.timeline:
        text = f"{moment.date}: {one_line(case.lookup.words(moment.text), 60)}"
        yield Entry(moment_id(moment), "dated event", text, partial(explain_moment, case, moment))
