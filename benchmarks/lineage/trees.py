"""Fits who is whose parent by the likelihood of whole trees, on generated families alone.

python -m benchmarks.lineage.trees [--families N] [--ridge R], of which `forests` is the second half

Of a group's true tree among all its trees, the matrix-tree theorem giving their sum (Koo et al.
2007, Smith and Smith 2007): an arc's score is linear in its measures plus the log of the logistic
of its direction, "no parent seen" is linear in its own. Adam, a ridge on the measures brought to
one scale. Terms that the generator cannot know are kept as they are set by hand (`KEPT`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.lineage.descent import descend
from benchmarks.lineage.fitted import read_all
from benchmarks.lineage.project import Read
from benchmarks.lineage.regression import Matrix
from firsthand.link.copies import hang_together
from firsthand.link.kin.traits import traits_of
from firsthand.link.kin.twins import bearers_of
from firsthand.link.kin.witnesses import spread_odds
from firsthand.link.trees.arcs import arc_terms, root_terms
from firsthand.link.trees.branches import branch_terms, root_count_terms
from firsthand.link.trees.forest import ROOT
from firsthand.link.trees.parentage import Scene, direction_terms
from firsthand.link.trees.trees import candidates, scenes_of
from firsthand.options import DEFAULT, LinkOptions

Counts = npt.NDArray[np.int64]

# By hand, for invented reports differ in this: a credit is next to a confession, and who prints an
# agency's text without its credit may have it from a client.
KEPT = {"named": 5.0, "agency text": 1.6, "root agency elsewhere": 0.5}
RIDGE, ROUNDS, RATE = 3.0, 200, 0.08
# Reports; groups up to each of these sizes go through the algebra at once.
_SIZES = (0, 3, 5, 8, 12, 20, 40, 1000)
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of one child: a parent by its place in the group, or `ROOT`; with its measures."""

    child: int
    parent: int
    terms: Mapping[str, float]
    direction: Mapping[str, float]
    is_true: bool


class Group(NamedTuple):
    """A group of dependent reports: how many, all their choices, and what branching rests on."""

    size: int
    options: tuple[Option, ...]
    branches: Mapping[str, float]


def gather(reads: Sequence[Read], options: LinkOptions) -> list[Group]:
    """Every group of dependent reports with all its choices, and its size."""
    return [group for read in reads for group in _groups(read, options)]


def _groups(read: Read, options: LinkOptions) -> Iterator[Group]:
    ordered = sorted(read.findings, key=lambda item: item.report.id)
    traits, bearers = traits_of(ordered, options=options), bearers_of(ordered)
    kin, printings, surest, groups = hang_together(traits, bearers, options=options)
    tied = spread_odds(surest, printings)
    edges = {(edge["child"], edge["parent"]) for edge in read.made.truth["edges"]}
    for scene, guests in scenes_of(traits, kin, groups, printings, options=options):
        if len(scene.members) > 1:
            rows = [
                option
                for place, child in enumerate(scene.members)
                for option in _options(
                    scene, place, candidates(scene, child, tied, guests, options), edges
                )
            ]
            yield Group(
                len(scene.members), tuple(rows), {**branch_terms(scene), **root_count_terms(scene)}
            )


def _options(
    scene: Scene, place: int, tried: Sequence[int], edges: set[tuple[str, str]]
) -> list[Option]:
    """The choices of one child; of two true parents in one group the nearer one is the true one."""
    child = scene.members[place]
    ids = {i: scene.traits[i].id for i in scene.members}
    true = next((i for i in tried if (ids[child], ids[i]) in edges), ROOT)
    near = {i: arc_terms(scene, child, i) for i in tried}
    root = root_terms(scene, child, list(near.values())) if near else {"root": 0.0}
    rows = [Option(place, ROOT, root, {}, true == ROOT)]
    for i, terms in near.items():
        turned = direction_terms(scene, child, i)
        rows.append(Option(place, scene.members.index(i), terms, turned, i == true))
    return rows


@dataclass(frozen=True, slots=True)
class Table:
    """The choices of all groups as arrays; columns of `terms` and `turns` follow the names."""

    names: tuple[str, ...]
    sides: tuple[str, ...]
    terms: Matrix
    turns: Matrix
    is_arc: Matrix
    true: Matrix
    batches: tuple[Batch, ...]
    groups: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Groups of like size: of each choice its group, child, parent and row; what pads them."""

    size: int
    group: Counts
    child: Counts
    parent: Counts
    row: Counts
    padding: Matrix


def tabulate(groups: Sequence[Group]) -> Table:
    """The groups as arrays."""
    flat = [option for group in groups for option in group.options]
    names = tuple(dict.fromkeys(chain.from_iterable(option.terms for option in flat)))
    sides = tuple(dict.fromkeys(chain.from_iterable(option.direction for option in flat)))
    return Table(
        names,
        sides,
        np.array([[option.terms.get(name, 0.0) for name in names] for option in flat]),
        np.array([[option.direction.get(name, 0.0) for name in sides] for option in flat]),
        np.array([float(option.parent != ROOT) for option in flat]),
        np.array([float(option.is_true) for option in flat]),
        tuple(_batches(groups)),
        len(groups),
    )


def _batches(groups: Sequence[Group]) -> Iterator[Batch]:
    starts = np.cumsum([0, *(len(group.options) for group in groups)])
    for low, high in pairwise(_SIZES):
        held = [k for k, group in enumerate(groups) if low < group.size <= high]
        if held:
            size = max(groups[k].size for k in held)
            rows = [
                (number, option, starts[k] + at)
                for number, k in enumerate(held)
                for at, option in enumerate(groups[k].options)
            ]
            yield Batch(
                size,
                np.array([n for n, _, _ in rows]),
                np.array([option.child for _, option, _ in rows]),
                np.array([option.parent for _, option, _ in rows]),
                np.array([row for _, _, row in rows]),
                np.array([[float(at >= groups[k].size) for at in range(size)] for k in held]),
            )


def expected(table: Table, scores: Matrix) -> tuple[Matrix, float]:
    """How likely each choice is among all trees, and the sum of the logs of the trees' sums."""
    shares, logs = np.zeros(len(scores)), 0.0
    for batch in table.batches:
        score = scores[batch.row]
        most = np.full(batch.padding.shape, -np.inf)
        np.maximum.at(most, (batch.group, batch.child), score)
        weight = np.exp(score - most[batch.group, batch.child])
        laplacian = np.zeros((*batch.padding.shape, batch.size))
        np.add.at(laplacian, (batch.group, batch.child, batch.child), weight)
        arc = batch.parent != ROOT
        inner = batch.group[arc], batch.child[arc], batch.parent[arc]
        np.add.at(laplacian, inner, -weight[arc])
        places = np.arange(batch.size)
        laplacian[:, places, places] += _TINY + batch.padding
        inverse = np.linalg.inv(laplacian)
        share = weight * inverse[batch.group, batch.child, batch.child]
        share[arc] -= weight[arc] * inverse[inner[0], inner[2], inner[1]]
        shares[batch.row] = share
        logs += float(np.linalg.slogdet(laplacian)[1].sum() + most[batch.padding == 0].sum())
    return shares, logs


def scores_of(table: Table, weights: Mapping[str, float]) -> tuple[Matrix, Matrix]:
    """The score of each choice, and the log-odds of its direction."""
    told = table.turns @ np.array([weights.get(name, 0.0) for name in table.sides])
    near = table.terms @ np.array([weights.get(name, 0.0) for name in table.names])
    return near - table.is_arc * np.logaddexp(0, -told), told


def loss(table: Table, weights: Mapping[str, float]) -> float:
    """Mean negative log-likelihood of a group's true tree."""
    scores, _ = scores_of(table, weights)
    return (expected(table, scores)[1] - float(scores @ table.true)) / table.groups


def fit(table: Table, kept: Mapping[str, float], *, ridge: float = RIDGE) -> dict[str, float]:
    """The weights of all terms, those kept as they are."""
    names = (*table.names, *table.sides)
    spread = np.array([*table.terms.std(0), *table.turns.std(0)]) + _TINY
    is_free = np.array([name not in kept for name in names])

    def slope_at(found: Matrix) -> Matrix:
        scores, told = scores_of(table, dict(zip(names, found / spread, strict=True)))
        off = expected(table, scores)[0] - table.true
        turned = off * table.is_arc / (1 + np.exp(np.clip(told, -30, 30)))
        slope = np.concatenate([table.terms.T @ off, table.turns.T @ turned]) / spread
        moved: Matrix = (slope + 2 * ridge * found) / table.groups * is_free
        return moved

    start = np.array([kept.get(name, 0.0) for name in names]) * spread
    found = descend(start, slope_at, rounds=ROUNDS, rate=RATE)
    return dict(zip(names, (float(w) for w in found / spread), strict=True))


def main() -> None:
    """Fits, checks, and prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, help="of each seed; fewer is quicker")
    parser.add_argument("--ridge", type=float, default=RIDGE)
    args = parser.parse_args()
    options = DEFAULT.link
    table, check = (tabulate(gather(rows, options)) for rows in read_all(args.families))
    found = fit(table, KEPT, ridge=args.ridge)
    for name, weights in (("as it is", dict(options.parent_weights)), ("fitted", found)):
        print(
            f"{name}: {loss(table, weights):.4f} a group, {loss(check, weights):.4f} on the check"
        )
    print("parent_weights:", *(f'    ("{name}", {w:.2f}),' for name, w in found.items()), sep="\n")


if __name__ == "__main__":
    main()
