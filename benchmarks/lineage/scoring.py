"""Scores predicted lineage against the truth of generated families.

edge_f1       undirected pairs of a report and its nearest seen parent; siblings of an unseen text
              are no edge.
direction     share of the right edges that point the right way.
origins_f1    pairs of reports that go back to one independent text.
siblings      pairs of children of one unseen text that share a group and have no edge.
origin_error  mean absolute error of the number of independent texts; origin_bias keeps the sign.

All are means over families, except direction and siblings, which are means over pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean
from typing import Any

Json = dict[str, Any]
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """A prediction for one family: edges (child, parent), and groups that rest on one origin."""

    edges: frozenset[tuple[str, str]]
    groups: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The counts of one family; each triple is right, made, true."""

    edge: tuple[int, int, int]
    dependent: tuple[int, int, int]
    ways: tuple[float, ...]
    twins: tuple[bool, ...]
    error: int


def score_family(truth: Json, answer: Answer) -> Row:
    """The counts of one family."""
    true = {(e["child"], e["parent"]) for e in truth["edges"]}
    groups = [frozenset(group) for group in truth["origins"]]
    ids = frozenset().union(*groups)
    flat, made = _flat(true), _flat(answer.edges)
    right = flat & made
    dependent, guessed = dependent_pairs(groups), dependent_pairs(answer.groups)
    twins = {pair for row in truth["unseen"] for pair in _pairs(row["children"])} - flat
    return Row(
        edge=(len(right), len(made), len(flat)),
        dependent=(len(dependent & guessed), len(guessed), len(dependent)),
        ways=tuple(_way(pair, true, answer.edges) for pair in sorted(right, key=sorted)),
        twins=tuple(p in guessed and p not in made for p in sorted(twins, key=sorted)),
        error=count_origins(answer.groups, ids) - count_origins(groups, ids),
    )


def _flat(edges: Iterable[tuple[str, str]]) -> set[Pair]:
    return {frozenset(edge) for edge in edges}


def _pairs(ids: Iterable[str]) -> set[Pair]:
    return {frozenset(pair) for pair in combinations(sorted(set(ids)), 2)}


def dependent_pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Pairs of reports that some group holds both of."""
    return {pair for group in groups for pair in _pairs(group)}


def count_origins(groups: Iterable[frozenset[str]], ids: frozenset[str]) -> int:
    """How many independent texts; a report in no group is one of its own."""
    held = {group for group in groups if group}
    return len(held) + len(ids - frozenset().union(*held))


def _way(pair: Pair, true: set[tuple[str, str]], made: Iterable[tuple[str, str]]) -> float:
    """1 where a right edge points the right way, half where it points both ways."""
    ways = {edge for edge in made if frozenset(edge) == pair}
    return len(ways & true) / len(ways)


def f1(right: int, made: int, true: int) -> float:
    """F1; 1 where there is nothing to find and nothing was found."""
    return 2 * right / (made + true) if made + true else 1.0


def figures(rows: Sequence[Row]) -> Mapping[str, float]:
    """The figures over families."""
    ways = [way for row in rows for way in row.ways]
    twins = [twin for row in rows for twin in row.twins]
    return {
        "edge_f1": fmean(f1(*row.edge) for row in rows),
        "direction": fmean(ways) if ways else float("nan"),
        "origins_f1": fmean(f1(*row.dependent) for row in rows),
        "siblings": fmean(twins) if twins else float("nan"),
        "origin_error": fmean(abs(row.error) for row in rows),
        "origin_bias": fmean(row.error for row in rows),
    }
