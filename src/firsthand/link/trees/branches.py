"""Betters a tree of copies by where it branches, which no sum over its arcs can see.

States of one page and the rewritings of a rewriting are a line: each is retold once. What an agency
or a paper of record printed is retold by many. So a second retelling of one report costs something:
more where the group has neither outlets nor stamps, less where reports credit others. A text that
nobody has comes to light by two retellings: where an outlet prints an agency's, another client is
likely, and further ones once there are two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from firsthand.link.trees.forest import ROOT, Arcs
from firsthand.link.trees.parentage import Scene, is_bare, share_credited
from firsthand.options import LinkOptions

Parents = Mapping[int, int]

# Rounds through all reports; each ends where nothing is gained, and most end at the third.
_ROUNDS = 12
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Branching:
    """What a second and each further retelling adds to a tree's score, in log-odds.

    `first` is that of a report without a parent, `below` that of one which has one; `second` and
    `further` are those of reports without a parent, which may retell one text that nobody has.
    """

    first: float
    below: float
    second: float = 0.0
    further: float = 0.0

    def at(self, report: int, parents: Parents, retellings: int) -> float:
        """What the retellings of one report add."""
        if retellings < 2:
            return 0.0
        if report == ROOT:
            return self.second + self.further * (retellings - 2)
        each = self.first if parents[report] == ROOT else self.below
        return each * (retellings - 1)

    def bounds(self) -> tuple[float, float]:
        """The most that one retelling less and one more add, and each at a report that moves."""
        each = self.first, self.below, self.second, self.further
        return max(0.0, *each) - min(0.0, *each), abs(self.first - self.below)


def branch_terms(scene: Scene) -> dict[str, float]:
    """The measures of a group on which the cost of a second retelling rests."""
    return {
        "branch": 1.0,
        "branch bare": float(is_bare(scene)),
        "branch credited": share_credited(scene),
    }


def root_count_terms(scene: Scene) -> dict[str, float]:
    """The measures of a group on which rests what a second report without a parent adds."""
    return {"second root": 1.0, "second root by an agency": float(bool(scene.clients))}


def branching_of(scene: Scene, *, options: LinkOptions) -> Branching:
    """How much branching costs in this group."""
    return weigh_branching(
        branch_terms(scene), root_count_terms(scene), dict(options.branch_weights)
    )


def weigh_branching(
    again: Mapping[str, float], roots: Mapping[str, float], weights: Mapping[str, float]
) -> Branching:
    """The cost of branching by the measures of a group: of `branch_terms`, `root_count_terms`."""
    first, second = (
        sum(weights[term] * value for term, value in terms.items()) for terms in (again, roots)
    )
    return Branching(first, first + weights["branch below"], second, weights["further root"])


def better_forest(arcs: Arcs, parents: Parents, branching: Branching) -> dict[int, int]:
    """The tree after every single move that betters it; `parents` is the one to begin with.

    A report moves with all below it or alone, then its retellings go to its parent: under another
    report, or in between another and its parent. Of the moves of a report the best is made; the
    order of reports is theirs, so that the result depends on nothing but the scores. Method: local
    search; the score is that of the arcs plus that of the branches.
    """
    tree = _Tree(arcs, parents, branching)
    for _ in range(_ROUNDS):
        moved = [child for child in sorted(arcs) if tree.better(child)]
        if not moved:
            break
    return tree.parents


def gain_of(child: int, parent: int, parents: Parents, branching: Branching) -> float:
    """What one more retelling adds at a parent, the child's place elsewhere left aside."""
    others = list(parents.values()).count(parent) - (parents.get(child) == parent)
    return branching.at(parent, parents, others + 1) - branching.at(parent, parents, others)


class _Tree:
    """A tree that is being bettered: parents, retellings, and where each may stand above which."""

    def __init__(self, arcs: Arcs, parents: Parents, branching: Branching) -> None:
        self.arcs, self.branching = arcs, branching
        self.parents = dict(parents)
        self.below: dict[int, set[int]] = defaultdict(set)
        for child, parent in parents.items():
            self.below[parent].add(child)
        self.fits: dict[int, list[int]] = defaultdict(list)
        for child, row in sorted(arcs.items()):
            for parent in row:
                self.fits[parent].append(child)
        self._step, self._rise = branching.bounds()

    def better(self, child: int) -> bool:
        """Makes the best move of one report, if any gains."""
        gain, best = _ROUNDING, None
        for move in self._moves(child):
            if self._most(move) + _ROUNDING / 2 > gain and (found := self._gain(move)) > gain:
                gain, best = found, move
        if best:
            self._make(best)
        return best is not None

    def _moves(self, child: int) -> Iterator[dict[int, int]]:
        parent = self.parents[child]
        yield from ({child: other} for other in sorted(self.arcs[child]) if other != parent)
        if parent != ROOT:
            yield {child: self.parents[parent], parent: child}
        freed = dict.fromkeys(sorted(self.below[child]), parent)
        if freed:
            yield from (
                {**freed, child: other} for other in sorted(self.arcs[child]) if other != parent
            )
        for lower in self.fits[child]:
            above = freed.get(lower, self.parents[lower])
            if above != child:
                yield {**freed, child: above, lower: child}

    def _most(self, move: Mapping[int, int]) -> float:
        """No less than a move adds to the score; less than nothing where an arc of it is none.

        What it adds to the arcs, and the most that it can add to the branches: one retelling more
        and one less for each report moved, which itself may come to or lose a parent.
        """
        most = self._step * len(move)
        for child, parent in move.items():
            row, before = self.arcs[child], self.parents[child]
            if parent not in row:
                return -1.0
            most += row[parent] - row[before]
            if (parent == ROOT) != (before == ROOT):
                most += self._rise * max(0, len(self.below[child]) - 1)
        return most

    def _gain(self, move: Mapping[int, int]) -> float:
        """What a move adds to the score; less than nothing where it makes no tree."""
        touched = {*move, *move.values(), *(self.parents[child] for child in move)}
        before = {child: self.parents[child] for child in move}
        score = -self._score(move, touched)
        self._make(move)
        score = score + self._score(move, touched) if self._is_tree(move) else -1.0
        self._make(before)
        return score

    def _score(self, children: Mapping[int, int], touched: set[int]) -> float:
        arcs = sum([self.arcs[child][self.parents[child]] for child in children])
        at, parents, below = self.branching.at, self.parents, self.below
        return arcs + sum([at(report, parents, len(below[report])) for report in touched])

    def _make(self, move: Mapping[int, int]) -> None:
        for child, parent in move.items():
            self.below[self.parents[child]].discard(child)
            self.parents[child] = parent
            self.below[parent].add(child)

    def _is_tree(self, moved: Mapping[int, int]) -> bool:
        """Whether each moved report still goes back to a report without a parent."""
        for child in moved:
            seen = {child}
            above = self.parents[child]
            while above != ROOT:
                if above in seen:
                    return False
                seen.add(above)
                above = self.parents[above]
        return True
