"""Fits trees of copies: arcs by likelihood, then all but direction by how right the choice is.

python -m benchmarks.lineage.forests [--families N] (four minutes of one processor)

A tree's score is the sum of its arcs and of its branches, so that no sum over all trees is to be
had. In its place stands a pool of trees for each group: the true one, those a move away from it,
the best ones under shifted scores, and what the weights of the round before would choose. The
weights that `trees` finds, and those of branches, are moved so that the likely trees of a pool are
right (minimum risk: Smith and Eisner 2006; a part of it likelihood), held near the first by a
ridge. Those of direction, and those by hand, stay.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.lineage.descent import descend
from benchmarks.lineage.fitted import read_all
from benchmarks.lineage.regression import Matrix
from benchmarks.lineage.trees import (
    KEPT,
    Group,
    fit,
    gather,
    scores_of,
    tabulate,
)
from firsthand.link.trees.branches import better_forest, weigh_branching
from firsthand.link.trees.forest import ROOT, best_forest
from firsthand.options import DEFAULT

Parents = dict[int, int]

_AGAIN = ("branch", "branch bare", "branch credited")
_ROOTS = ("second root", "second root by an agency")
BRANCHES = (*_AGAIN, "branch below", *_ROOTS, "further root")
# How many shifted best trees a pool gets, by how many log-odds they are shifted at most.
_SHIFTED, _SHIFTS = 10, (0.5, 1.0, 2.0)
# Trees a move away from the true one; more are drawn from.
_NEAR = 40
RISK, LIKELIHOOD, ROUNDS, RATE = 8.0, 3.0, 300, 0.05
# Of the weights that `trees` finds, and of branches, which it does not know.
RIDGES = (150.0, 10.0)
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
    """The measures of `BRANCHES` over a tree: reports retold again, and those without a parent."""
    retold = Counter(parent for parent in tree.values() if parent != ROOT)
    again = sum(count - 1 for count in retold.values())
    below = sum(count - 1 for parent, count in retold.items() if tree[parent] != ROOT)
    roots = sum(parent == ROOT for parent in tree.values())
    return [
        *(terms[name] * again for name in _AGAIN),
        float(below),
        *(terms[name] * (roots > 1) for name in _ROOTS),
        float(max(0, roots - 2)),
    ]


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
    costs = dict(zip(BRANCHES, map(float, weights[arcs:]), strict=True))
    again, roots = (
        {name: pool.group.branches[name] for name in names} for names in (_AGAIN, _ROOTS)
    )
    branching = weigh_branching(again, roots, costs)
    return better_forest(table, best_forest(table), branching)


def move(pools: Sequence[Pool], start: Matrix, is_free: Matrix) -> Matrix:
    """The weights of least risk over the pools, near those to start from."""
    rows = np.array([row for pool in pools for row in pool.rows])
    right = np.array([score for pool in pools for score in pool.right])
    sizes = np.array([len(pool.rows) for pool in pools])
    first = np.cumsum(sizes) - sizes
    home = np.repeat(np.arange(len(pools)), sizes)
    spread = (rows - (np.add.reduceat(rows, first) / sizes[:, None])[home]).std(0) + 1e-9
    rows, near = rows / spread, start * spread
    ridge = np.repeat(RIDGES, [len(start) - len(BRANCHES), len(BRANCHES)])

    def slope_at(found: Matrix) -> Matrix:
        score = rows @ found
        weight = np.exp(score - np.maximum.reduceat(score, first)[home])
        share = weight / np.add.reduceat(weight, first)[home]
        expected = np.add.reduceat(share * right, first)[home]
        slope = LIKELIHOOD * (rows.T @ share - rows[first].sum(0))
        slope = slope - RISK * (rows.T @ (share * (right - expected)))
        moved: Matrix = (slope + 2 * ridge * (found - near)) / len(pools) * is_free
        return moved

    weights: Matrix = descend(near, slope_at, rounds=ROUNDS, rate=RATE) / spread
    return weights


def refine(groups: Sequence[Group], weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of arcs, roots and branches fitted to the trees that are chosen."""
    names = tabulate(groups).names
    pools = pools_of(groups, weights, seed=0)
    start = np.array([*(weights[name] for name in names), 1.0, *(0.0 for _ in BRANCHES)])
    is_free = np.array(
        [*(float(name not in KEPT) for name in names), 0.0, *(1.0 for _ in BRANCHES)]
    )
    found = start
    for turn in range(_MINED):
        found = move(pools, start, is_free)
        if turn + 1 < _MINED:
            for pool in pools:
                pool.add(choose(pool, found))
    chosen = dict(zip([*names, "", *BRANCHES], map(float, found), strict=True))
    return {**weights, **{name: weight for name, weight in chosen.items() if name}}


def main() -> None:
    """Fits, and prints the weights with what they are worth on families not fitted on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, help="of each kind; fewer is quicker")
    args = parser.parse_args()
    options = DEFAULT.link
    groups, check = (gather(rows, options) for rows in read_all(args.families))
    table = tabulate(groups)
    likely = fit(table, KEPT)
    found = refine(groups, likely)
    stands = {**dict(options.parent_weights), **dict(options.branch_weights)}
    for name, weights in (("as it stands", stands), ("likelihood", likely), ("fitted", found)):
        print(f"{name}: edges right on the check {worth(check, weights):.4f}")
    arcs = [name for name in found if name not in BRANCHES]
    for title, names in (("parent_weights:", arcs), ("branch_weights:", BRANCHES)):
        print(title, *(f'    ("{name}", {found[name]:.2f}),' for name in names), sep="\n")


def worth(check: Sequence[Group], weights: Mapping[str, float]) -> float:
    """How right the trees are that the weights choose, 0 to 1, a mean over groups."""
    pools, names = pools_of(check, weights, seed=1), tabulate(check).names
    costs = [weights.get(name, 0.0) for name in BRANCHES]
    row = np.array([*(weights.get(name, 0.0) for name in names), 1.0, *costs])
    return float(np.mean([agreement(choose(pool, row), pool.trees[0]) for pool in pools]))


if __name__ == "__main__":
    main()
