"""Says why a report hangs from one parent and not from the next likely answer, in a tree of copies.

The measures of an arc are many and depend on one another, so they are added up by what they speak
of. Those of the chosen answer less those of the next likely one are what decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.link.trees.branches import Branching, gain_of
from firsthand.link.trees.forest import ROOT
from firsthand.link.trees.parentage import TOLD
from firsthand.model import Evidence

# What one more retelling adds at a parent, as a term of an arc, and one more report without one.
BRANCH, ROOTS = "branch", "roots"
# What the measures of an arc speak of; each row adds up those of `ARC_TERMS` that lead to it.
CHOICE_REASONS = {
    "likeness": "the two differ in few words, and share words in order that no other report has",
    "between": "no other report stands between the two",
    "common errors": "no third report shares with the one alone and with the other alone",
    "one step": "what was put in, left out and reworded is the work of one step",
    "retold once": "other retellings of the same parent leave room for this one",
    "other credit": "neither credits another text in its place",
    "upstream": "the terms of direction put the parent upstream",
    "no parent seen": "little says that it retells a text which nobody has",
}
ARC_TERMS = {
    "order": "likeness",
    "apart": "likeness",
    "only these": "likeness",
    "same text": "likeness",
    "between": "between",
    "one between": "between",
    "one between by runs": "between",
    "less apart": "between",
    "missed share": "common errors",
    "missed runs": "common errors",
    "new": "one step",
    "new lines": "one step",
    "reworded": "one step",
    "reworded and cut": "one step",
    "reworded and new": "one step",
    "new and cut": "one step",
    "left": "one step",
    "added or left": "one step",
    "added and left": "one step",
    "new facts": "one step",
    "facts apart": "one step",
    BRANCH: "retold once",
    "other named": "other credit",
    "both agency": "other credit",
    TOLD: "upstream",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The answers for one report, each with the scores of its terms.

    Keys are the parents by their numbers, `ROOT` where it retells no report of the pile; scores
    are in log-odds, up to a constant of the report.
    """

    terms: Mapping[int, dict[str, float]]

    @property
    def scores(self) -> dict[int, float]:
        """The score of each answer."""
        return {parent: sum(row.values()) for parent, row in self.terms.items()}


def with_branches(
    child: int, choice: Choice, parents: Mapping[int, int], branching: Branching
) -> Choice:
    """The answers for one report, with what it adds to the branches of a tree at each parent."""
    return Choice(
        {
            parent: terms
            | {ROOTS if parent == ROOT else BRANCH: gain_of(child, parent, parents, branching)}
            for parent, terms in choice.terms.items()
        }
    )


def rival_of(child: int, choice: Choice, parents: Mapping[int, int]) -> int:
    """The next likely answer for a report that has a parent, its own retellings left out."""
    scores = choice.scores
    others = [
        parent
        for parent in scores
        if parent != parents[child] and child not in _above(parent, parents)
    ]
    return max(others, key=lambda parent: (scores[parent], -parent))


def _above(report: int, parents: Mapping[int, int]) -> list[int]:
    found = []
    while report != ROOT:
        found.append(report)
        report = parents[report]
    return found


def weigh_choice(choice: Choice, parent: int, rival: int) -> tuple[Evidence, ...]:
    """The terms of a parent less those of another answer, added up by what they speak of."""
    sums = dict.fromkeys(CHOICE_REASONS, 0.0)
    for answer, sign in ((parent, 1), (rival, -1)):
        for term, score in choice.terms[answer].items():
            sums[ARC_TERMS.get(term, "no parent seen")] += sign * score
    return tuple(
        Evidence(matter, score, reason if score > 0 else f"against: {reason}")
        for matter, reason in CHOICE_REASONS.items()
        if (score := round(sums[matter], 4))
    )


def weigh_siblings(one: int, other: int, choices: Mapping[int, Choice]) -> tuple[Evidence, ...]:
    """The terms of a copy of the one from the other, the likelier way, against a common text."""
    tried = [
        (choices[child].scores[parent] - choices[child].scores[ROOT], child, parent)
        for child, parent in ((one, other), (other, one))
        if parent in choices[child].terms
    ]
    if not tried:
        return ()
    _, child, parent = max(tried)
    return weigh_choice(choices[child], parent, ROOT)
