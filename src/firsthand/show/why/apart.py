"""Explains two reports that no copy joins: whether they are one line all the same, and by what."""

from __future__ import annotations

from firsthand.model import Copy
from firsthand.show.why.case import Case
from firsthand.show.why.explanation import Explanation, Fact, Part
from firsthand.show.why.names import copy_id, edge_said
from firsthand.show.words import percent


def explain_apart(case: Case, one: str, other: str) -> Explanation:
    """Why no copy joins two reports, and what they have in common."""
    names = f"{case.lookup.label(one)} and {case.lookup.label(other)}"
    line = case.line_of.get(one)
    together = line is not None and line == case.line_of.get(other)
    least = percent(case.options.link.likeness_probability)
    facts = [Fact(f"A likeness of the two alone below {least} is not kept.")]
    if line and together:
        facts.append(Fact(f"Both are in the line of {case.lookup.line_name(line)}.", about=line))
        facts += [
            Fact(f"{edge_said(case, copy)}.", about=copy_id(copy))
            for copy in dict.fromkeys([*_touching(case, one), *_touching(case, other)])
        ]
    shared = tuple(
        Fact(f"{case.lookup.origin_name(origin)}.", origin.evidence, origin.id)
        for origin in case.record.origins
        if {one, other} <= set(origin.reports)
    )
    parts = (
        Part("What is between them", tuple(facts)),
        Part("Origins that both rest on", shared, note="" if shared else "None is known."),
    )
    counts = "one line, through other reports or a common source" if together else "two lines"
    answer = f"No copy joins them. They count as {counts}."
    return Explanation(f"{one} {other}", "reports", names, answer, parts)


def _touching(case: Case, report: str) -> list[Copy]:
    return [copy for copy in case.record.links.copies if report in (copy.child, copy.parent)]
