"""Fits where trees branch by how right the chosen tree is expected to be.

python -m benchmarks.lineage.forests [--families N]

A tree's score is the sum of its arcs and of its branches, so that no sum over all trees is to be
had. In its place stands a pool of trees for each group: the true one, those a move away from it,
the best ones under shifted scores, and what the weights of the round before would choose. Weights
of branches are moved so that the likely trees of a pool are right (minimum risk: Smith and Eisner
2006; a little of it likelihood). Those of arcs, roots and direction stay as `trees` found them.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.lineage.fitted import read_all
from benchmarks.lineage.regression import Matrix
from benchmarks.lineage.trees import (
    Group,
    gather,
    scores_of,
    tabulate,
)
from firsthand.link.trees.branches import Branching, better_forest
from firsthand.link.trees.forest import ROOT, best_forest
from firsthand.options import DEFAULT

Parents = dict[int, int]

BRANCHES = ("branch", "branch bare", "branch credited", "branch below")
# How many shifted best trees a pool gets, by how many log-odds they are shifted at most.
_SHIFTED, _SHIFTS = 10, (0.5, 1.0, 2.0)
# Trees a move away from the true one; more are drawn from.
_NEAR = 40
RISK, LIKELIHOOD, RIDGE, ROUNDS, RATE = 8.0, 0.5, 5.0, 120, 0.05
# Rounds of adding what the weights would choose.
_MINED = 2


@dataclass
class Pool:
    """Trees of one group, the true one first, with their measures and how right each is."""

    arcs: Mapping[tuple[int, int], Matrix]
    group: Group
    trees: list[Parents] = field(default_factory=list)
    rows: list[Matrix] = field(default_factory=list)
    right: list[float] = field(default_factory=list)

    def add(self, tree: Parents) -> None:
        """Adds a tree that is not there yet."""
        if tree not in self.trees:
            self.trees.append(tree)
            branches = branch_measures(tree, self.group.branches)
            self.rows.append(np.append(sum(self.arcs[arc] for arc in tree.items()), branches))
            self.right.append(agreement(tree, self.trees[0]))


def branch_measures(tree: Parents, terms: Mapping[str, float]) -> list[float]:
    """The measures of `BRANCHES` over a tree: how often a report is retold again."""
    retold = Counter(parent for parent in tree.values() if parent != ROOT)
    again = sum(count - 1 for count in retold.values())
    below = sum(count - 1 for parent, count in retold.items() if tree[parent] != ROOT)
    return [*(terms[name] * again for name in BRANCHES[:-1]), float(below)]


def agreement(tree: Parents, true: Parents) -> float:
    """F1 of the edges, whichever way they point by seven tenths, and the right way by three."""
    made = {(child, parent) for child, parent in tree.items() if parent != ROOT}
    wanted = {(child, parent) for child, parent in true.items() if parent != ROOT}
    if not made and not wanted:
        return 1.0
    size = len(made) + len(wanted)
    flat = len({frozenset(edge) for edge in made} & {frozenset(edge) for edge in wanted})
    return 0.7 * 2 * flat / size + 0.3 * 2 * len(made & wanted) / size


def pools_of(groups: Sequence[Group], weights: Mapping[str, float], seed: int) -> list[Pool]:
    """A pool for each group, from the weights of its arcs."""
    table, rng = tabulate(groups), random.Random(seed)
    scores, told = scores_of(table, weights)
    measures = np.column_stack([table.terms, -table.is_arc * np.logaddexp(0, -told)])
    pools, at = [], 0
    for group in groups:
        rows = {(o.child, o.parent): at + k for k, o in enumerate(group.options)}
        at += len(group.options)
        pool = Pool({arc: measures[row] for arc, row in rows.items()}, group)
        given = {arc: float(scores[row]) for arc, row in rows.items()}
        true = {option.child: option.parent for option in group.options if option.is_true}
        if _goes_back(true):
            pool.add(true)
            _fill(pool, given, rng)
            pools.append(pool)
    return pools


def _fill(pool: Pool, scores: Mapping[tuple[int, int], float], rng: random.Random) -> None:
    true = pool.trees[0]
    near = [{**true, child: parent} for child, parent in sorted(scores)]
    near += [
        {**true, child: true[parent], parent: child}
        for child, parent in sorted(true.items())
        if parent != ROOT and {(child, true[parent]), (parent, child)} <= scores.keys()
    ]
    near = [tree for tree in near if _goes_back(tree)]
    for tree in near if len(near) <= _NEAR else rng.sample(near, _NEAR):
        pool.add(tree)
    for turn in range(_SHIFTED):
        most = _SHIFTS[turn % len(_SHIFTS)] if turn else 0.0
        pool.add(best_forest(_table({a: s + rng.gauss(0, most) for a, s in scores.items()})))


def _table(scores: Mapping[tuple[int, int], float]) -> dict[int, dict[int, float]]:
    rows: dict[int, dict[int, float]] = {}
    for (child, parent), score in scores.items():
        rows.setdefault(child, {})[parent] = score
    return rows


def _goes_back(tree: Parents) -> bool:
    """Whether each report goes back to one without a parent."""
    for child in tree:
        above, steps = child, 0
        while above != ROOT:
            above, steps = tree[above], steps + 1
            if steps > len(tree):
                return False
    return True


def choose(pool: Pool, weights: Matrix) -> Parents:
    """The tree that the pipeline would choose under these weights."""
    arcs = len(weights) - len(BRANCHES)
    table = _table({arc: float(row @ weights[:arcs]) for arc, row in pool.arcs.items()})
    costs = dict(zip(BRANCHES, weights[arcs:], strict=True))
    first = float(sum(costs[name] * value for name, value in pool.group.branches.items()))
    branching = Branching(first, first + float(costs["branch below"]))
    return better_forest(table, best_forest(table), branching)


def move(pools: Sequence[Pool], start: Matrix, is_free: Matrix) -> Matrix:
    """The weights of least risk over the pools, near those to start from (Adam)."""
    rows = np.array([row for pool in pools for row in pool.rows])
    right = np.array([score for pool in pools for score in pool.right])
    sizes = np.array([len(pool.rows) for pool in pools])
    first = np.cumsum(sizes) - sizes
    home = np.repeat(np.arange(len(pools)), sizes)
    spread = (rows - (np.add.reduceat(rows, first) / sizes[:, None])[home]).std(0) + 1e-9
    rows, near = rows / spread, start * spread
    found, mean, square = near.copy(), np.zeros(len(near)), np.zeros(len(near))
    for turn in range(1, ROUNDS + 1):
        score = rows @ found
        weight = np.exp(score - np.maximum.reduceat(score, first)[home])
        share = weight / np.add.reduceat(weight, first)[home]
        expected = np.add.reduceat(share * right, first)[home]
        slope = LIKELIHOOD * (rows.T @ share - rows[first].sum(0))
        slope = slope - RISK * (rows.T @ (share * (right - expected)))
        slope = (slope + 2 * RIDGE * (found - near)) / len(pools) * is_free
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        rate = RATE * min(1.0, 2 * (1 - turn / ROUNDS) + 0.02)
        step = (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
        found = found - rate * step
    weights: Matrix = found / spread
    return weights


def refine(groups: Sequence[Group], weights: Mapping[str, float]) -> dict[str, float]:
    """The weights with those of branches fitted to the trees that are chosen."""
    names = tabulate(groups).names
    pools = pools_of(groups, weights, seed=0)
    start = np.array([*(weights[name] for name in names), 1.0, *(0.0 for _ in BRANCHES)])
    is_free = np.array([*(0.0 for _ in names), 0.0, *(1.0 for _ in BRANCHES)])
    found = start
    for turn in range(_MINED):
        found = move(pools, start, is_free)
        if turn + 1 < _MINED:
            for pool in pools:
                pool.add(choose(pool, found))
    chosen = dict(zip([*names, "", *BRANCHES], map(float, found), strict=True))
    return {**weights, **{name: weight for name, weight in chosen.items() if name}}


def main() -> None:
    """Fits the weights of branches, the others as they stand, and prints what both are worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, help="of each seed; fewer is quicker")
    args = parser.parse_args()
    options = DEFAULT.link
    groups, check = (gather(rows, options) for rows in read_all(args.families))
    before = dict(options.parent_weights)
    found = refine(groups, before)
    for name, weights in (("no branches", before), ("fitted", found)):
        print(f"{name}: edges right on the check {worth(check, weights):.4f}")
    print(
        "branch_weights:", *(f'    ("{name}", {found[name]:.2f}),' for name in BRANCHES), sep="\n"
    )


def worth(check: Sequence[Group], weights: Mapping[str, float]) -> float:
    """How right the trees are that the weights choose, 0 to 1, a mean over groups."""
    pools, names = pools_of(check, weights, seed=1), tabulate(check).names
    costs = [weights.get(name, 0.0) for name in BRANCHES]
    row = np.array([*(weights[name] for name in names), 1.0, *costs])
    return float(np.mean([agreement(choose(pool, row), pool.trees[0]) for pool in pools]))


if __name__ == "__main__":
    main()
