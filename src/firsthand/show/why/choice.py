"""Explains why a report hangs from one parent and not from the next likely answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Copy, Evidence
from firsthand.model.odds import probability
from firsthand.show.why.case import Case
from firsthand.show.why.explanation import Part, Term, WhatIf
from firsthand.show.why.odds import total
from firsthand.show.words import percent, readable

# log-odds; what a term adds below this no reader could tell from nothing.
FAINT = 0.05


@dataclass(frozen=True, slots=True)
class Matter:
    """What the terms of a choice speak of: its name, and what they say of the reports.

    `nearer` is said of two possible parents, `{one}` the one that the term favours; `copied` and
    `sibling` of a copy against two retellings of a text that nobody has. `without` finishes "if".
    """

    name: str
    nearer: str
    copied: str
    sibling: str
    without: str


MATTERS = {
    "likeness": Matter(
        "near in words",
        "{child} is nearer to {one} in its words than to {other}",
        "the two differ in few words",
        "the two differ in more words than a copy and its parent do",
        "their words were as near as usual",
    ),
    "between": Matter(
        "what stands between",
        "less stands between {child} and {one} than between it and {other}",
        "no other report stands between the two",
        "another report stands between the two, nearer to each than they are to one another",
        "no third report spoke for or against it",
    ),
    "common errors": Matter(
        "common with third reports",
        "{one} has more of what {child} shares with third reports, as a parent would",
        "no third report shares with the one what the other lacks",
        "each shares with third reports what the other lacks, as children of one text do",
        "third reports shared as much with the one as with the other",
    ),
    "one step": Matter(
        "left out and put in",
        "what was left out, put in and reworded since {one} is more like the work of one step",
        "what was left out, put in and reworded is the work of one step",
        "too much was left out, put in and reworded for one step",
        "what was left out and put in said nothing",
    ),
    "retold once": Matter(
        "other retellings",
        "whether others retell them too speaks for {one} rather than {other}",
        "what others retell speaks for it",
        "others retell it already, and each further retelling is less likely",
        "other retellings said nothing",
    ),
    "other credit": Matter(
        "credits",
        "the credits go better with {one} than with {other}",
        "neither credits another text in its place",
        "one or both credit another text in its place",
        "the credits said nothing",
    ),
    "upstream": Matter(
        "which came first",
        "that {one} came first is surer than that {other} did",
        "that {parent} came first is sure",
        "which of the two came first is not sure",
        "it were as sure of either which came first",
    ),
    "no parent seen": Matter(
        "a text that nobody has",
        "a text that nobody has is less likely",
        "little says that {child} retells a text that nobody has",
        "much says that both retell a text that nobody has",
        "as much spoke for a text that nobody has as for the other answer",
    ),
}


def explain_choice(case: Case, copy: Copy) -> Part:
    """The terms for this parent against the next likely answer, and what would turn the choice."""
    parent = case.lookup.label(copy.parent)
    title, other = "Why siblings, and neither a copy of the other", "two retellings of one text"
    if copy.kind != "same_wire":
        other = case.lookup.label(copy.rival) if copy.rival else "a text that nobody has"
        title = f"Why {parent}, and not {other}"
    if not copy.choice:
        return Part(title)
    rows = tuple(_term(case, copy, row) for row in copy.choice if abs(row.score) >= FAINT)
    changes = tuple(_turned(copy, parent, other))
    return Part(title, terms=rows, note=_note(copy, parent, other), changes=changes)


def _term(case: Case, copy: Copy, row: Evidence) -> Term:
    matter = MATTERS.get(row.term)
    if matter is None:
        return Term(readable(row.term), row.score, row.score, row.reason, row.spans)
    child, parent = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    if copy.rival is not None:
        rival = case.lookup.label(copy.rival)
        one, other = (parent, rival) if row.score > 0 else (rival, parent)
        said = matter.nearer.format(child=child, one=one, other=other)
    else:
        form = matter.copied if row.score > 0 else matter.sibling
        said = form.format(child=child, parent=parent)
    return Term(matter.name, row.score, row.score, said, row.spans)


def _note(copy: Copy, parent: str, other: str) -> str:
    odds = total(copy.choice)
    likely = percent(probability(odds))
    if copy.kind == "same_wire":
        return f"Together {odds:+.2f}: a copy of one from the other is the less likely, {likely}."
    if odds > 0:
        return f"Together {odds:+.2f}: {likely} for {parent}, of these two answers."
    return (
        f"Together {odds:+.2f}: taken alone {other} would be likelier, but it would leave a worse "
        "tree of all the reports."
    )


def _turned(copy: Copy, parent: str, other: str) -> Iterator[WhatIf]:
    """The matters that decide: without one of them another answer would be the likelier."""
    odds = total(copy.choice)
    siblings = copy.kind == "same_wire"
    for row in copy.choice:
        after = odds - row.score
        matter = MATTERS.get(row.term)
        if matter is not None and (odds > 0) != (after > 0):
            likelier = "a copy of one from the other" if siblings else parent
            outcome = f"{likelier if after > 0 else other} would be the likelier answer"
            yield WhatIf(matter.without, f"{outcome} (sum {after:+.2f})", True)
