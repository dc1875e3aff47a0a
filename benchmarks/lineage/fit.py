"""Fits the weights of dependence and of direction on generated families alone.

Dependence: logistic regression over pairs of reports that share words; a pair that goes back to one
text is a 1. What joins reports in groups are the surest ties between them, so the pairs of each
family's maximum spanning tree by the last round's weights count in full and all others little.
Pairs of one family that share no sentence (the two halves of a text) tell nothing and count only
there. Direction: logistic regression over the true edges, each against itself turned round; each
family has about the same weight. Terms that the generator cannot know are kept as they are set by
hand (`HAND_SET`, and the weights of a passage and of particulars).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from benchmarks.lineage.project import Read
from benchmarks.lineage.regression import Matrix, logistic
from benchmarks.lineage.scoring import dependent_pairs
from benchmarks.lineage.spanning import spanning
from firsthand.link.kin.dependence import dependence_terms, passage_odds, retelling_odds
from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.runs import longest_passages, word_weights
from firsthand.link.kin.traits import Traits, traits_of
from firsthand.link.kin.weighing import retellings_of, weigh_pairs
from firsthand.link.trees.parentage import DIRECTION_REASONS, direction_terms, scene_of
from firsthand.link.trees.splices import part
from firsthand.options import DEFAULT, LinkOptions

Json = dict[str, Any]

# Fitted on these, tested on others: no seed of a test is among them.
FIT_SEEDS, CHECK_SEED = (11, 12), 21
HAND_SET = frozenset({"credit", "agency", "agency text"})
RIDGE = 1.0
# Rounds of the fit of dependence, each with the trees of the one before.
_PASSES = 6
# How much a pair off the tree counts; a little, so that no round forgets what the others saw.
_ASIDE = 0.03
# Pairs, edges; a family of more of them weighs no more than this.
FAMILY_PAIRS, FAMILY_EDGES = 30.0, 10.0


@dataclass(frozen=True, slots=True)
class Turns:
    """True edges with their measures of direction, from child to parent."""

    terms: tuple[str, ...]
    measures: Matrix
    weights: Matrix


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reports with their measures; columns follow the terms, the last is what a passage
    and particulars add to the log-odds.

    `ends` are the numbers of the two reports, none of them in two families.
    """

    terms: tuple[str, ...]
    measures: Matrix
    labels: Matrix
    weights: Matrix
    ends: tuple[tuple[int, int], ...]


def gather_pairs(reads: Sequence[Read], options: LinkOptions) -> Pairs:
    """The measures of all pairs that are measured at all."""
    terms = tuple(term for term, _, _ in options.dependence_weights)
    rows, labels, weights, ends = [], [], [], []
    first = 0
    for read in reads:
        traits, kin = _measured(read, options)
        dependent = dependent_pairs(read.made.truth["origins"])
        told = _told_pairs(read.made.truth, traits, kin)
        passage = longest_passages(traits, word_weights(traits, options=options), options=options)
        particulars = retellings_of(traits, kin, options=options)
        for (i, j), row in sorted(kin.items()):
            measures = dependence_terms(row, traits, options=options)
            beyond = passage_odds(passage(i, j), options=options)
            retold = particulars.between(i, j, row.same)
            beyond += retelling_odds(retold, options=options)
            rows.append([*(measures[term] for term in terms), beyond])
            labels.append(float(frozenset((traits[i].id, traits[j].id)) in dependent))
            weights.append(min(1.0, FAMILY_PAIRS / len(kin)) if (i, j) in told else 0.0)
            ends.append((first + i, first + j))
        first += len(traits)
    return Pairs(terms, np.array(rows), np.array(labels), np.array(weights), tuple(ends))


def _measured(
    read: Read, options: LinkOptions
) -> tuple[tuple[Traits, ...], dict[tuple[int, int], Kinship]]:
    ordered = sorted(read.findings, key=lambda item: item.report.id)
    traits = traits_of(ordered, options=options)
    return traits, weigh_pairs(traits, options=options)[0]


def _told_pairs(
    truth: Json, traits: Sequence[Traits], kin: Mapping[tuple[int, int], Kinship]
) -> set[tuple[int, int]]:
    """Independent pairs, and dependent ones that have a sentence from one text."""
    dependent = dependent_pairs(truth["origins"])
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in truth["passages"]:
        held[row["id"]] |= {(row["line"], content) for content in row["contents"]}
    return {
        (i, j)
        for i, j in kin
        for one, other in [(traits[i].id, traits[j].id)]
        if frozenset((one, other)) not in dependent or held[one] & held[other]
    }


def fit_dependence(pairs: Pairs, options: LinkOptions) -> LinkOptions:
    """Options with the prior and the weights of dependence fitted, those set by hand given."""
    apart = (pairs.labels == 0) * pairs.weights
    free = [k for k, term in enumerate(pairs.terms) if term not in HAND_SET]
    usual = {k: float(np.average(pairs.measures[:, k], weights=apart)) for k in free}
    measures = np.column_stack([pairs.measures[:, k] - usual[k] for k in free])
    spread = measures.std(axis=0) + 1e-9
    given, weights = _given(pairs, options), pairs.weights
    for _ in range(_PASSES):
        found = logistic(
            measures / spread,
            pairs.labels,
            weights=weights,
            offset=given,
            ridge=RIDGE,
            positive=[True] * len(free),
        )
        found[:-1] /= spread
        weights = _ASIDE * pairs.weights
        weights[spanning(measures @ found[:-1] + given, pairs.ends)] += 1.0
    fitted = {k: round(float(w), 2) for k, w in zip(free, found, strict=False)}
    rows = tuple(
        (row[0], fitted[k], round(usual[k], 2)) if k in fitted else row
        for k, row in enumerate(options.dependence_weights)
    )
    prior = round(float(found[-1]), 2)
    return replace(options, dependence_weights=rows, dependence_prior=prior)


def _given(pairs: Pairs, options: LinkOptions) -> Matrix:
    """The log-odds that the terms set by hand give."""
    odds = pairs.measures[:, -1].copy()
    for k, (term, weight, usual) in enumerate(options.dependence_weights):
        if term in HAND_SET:
            odds += weight * (pairs.measures[:, k] - usual)
    return odds


def odds_of(pairs: Pairs, options: LinkOptions) -> Matrix:
    """The log-odds of each pair by these options."""
    odds = options.dependence_prior + pairs.measures[:, -1]
    for k, (_, weight, usual) in enumerate(options.dependence_weights):
        odds += weight * (pairs.measures[:, k] - usual)
    return odds


def gather_turns(reads: Sequence[Read], options: LinkOptions) -> Turns:
    """The measures of direction of every true edge whose two reports fall in one group."""
    terms = tuple(DIRECTION_REASONS)
    rows, weights = [], []
    for read in reads:
        found = list(_turns(read, options))
        rows += [[turn[term] for term in terms] for turn in found]
        weights += [min(1.0, FAMILY_EDGES / max(1, len(found)))] * len(found)
    return Turns(terms, np.array(rows), np.array(weights))


def _turns(read: Read, options: LinkOptions) -> Iterator[dict[str, float]]:
    ordered = sorted(read.findings, key=lambda item: item.report.id)
    traits = traits_of(ordered, options=options)
    numbers = {row.id: number for number, row in enumerate(traits)}
    kin, odds = weigh_pairs(traits, options=options)
    ties: dict[int, list[int]] = {i: [] for i in range(len(traits))}
    for (i, j), value in sorted(odds.items()):
        if value > 0:
            ties[i].append(j)
            ties[j].append(i)
    edges = [(numbers[edge["child"]], numbers[edge["parent"]]) for edge in read.made.truth["edges"]]
    for group in part(traits, ties, options=options):
        scene = scene_of(traits, kin, group)
        for child, parent in edges:
            if {child, parent} <= set(group) and parent in scene.near[child]:
                yield direction_terms(scene, child, parent)


def fit_direction(turns: Turns, options: LinkOptions) -> LinkOptions:
    """Options with the weights of direction fitted; a term that never varies stays as it is."""
    weights = dict(options.parent_weights)
    varies = np.abs(turns.measures).max(axis=0) > 0
    free = [k for k, t in enumerate(turns.terms) if varies[k] and t not in HAND_SET]
    known = [k for k in range(len(turns.terms)) if k not in free]
    given = turns.measures[:, known] @ np.array([weights[turns.terms[k]] for k in known])
    # Each edge and the same turned round, so that neither way is the likelier beforehand.
    found = logistic(
        np.vstack([turns.measures[:, free], -turns.measures[:, free]]),
        np.repeat([1.0, 0.0], len(given)),
        weights=np.tile(turns.weights, 2) / 2,
        offset=np.append(given, -given),
        ridge=RIDGE,
        positive=[False] * len(free),
    )
    weights |= {turns.terms[k]: round(float(w), 2) for k, w in zip(free, found, strict=False)}
    return replace(options, parent_weights=tuple(weights.items()))


def share_turned_right(turns: Turns, options: LinkOptions) -> float:
    """How many of the edges the terms of direction point the right way; half where they tie."""
    weights = dict(options.parent_weights)
    odds = turns.measures @ np.array([weights[term] for term in turns.terms])
    return float(np.average((odds > 0) + 0.5 * (odds == 0), weights=turns.weights))


def fit(reads: Sequence[Read], check: Sequence[Read]) -> Iterator[str]:
    """Fits both, and says what it found and how it does on families of another seed."""
    options = DEFAULT.link
    pairs, held_out = gather_pairs(reads, options), gather_pairs(check, options)
    fitted = fit_dependence(pairs, options)
    yield f"{len(pairs.labels)} pairs, {len(held_out.labels)} to check"
    for name, each in (("as it is", options), ("fitted", fitted)):
        yield f"{name}: log loss {log_loss(held_out, each):.4f} on the check"
    turns, to_check = gather_turns(reads, fitted), gather_turns(check, fitted)
    done = fit_direction(turns, fitted)
    yield f"{len(turns.weights)} edges, {len(to_check.weights)} to check"
    for name, each in (("as it is", options), ("fitted", done)):
        yield f"{name}: {share_turned_right(to_check, each):.4f} turned right on the check"
    yield f"dependence_prior: float = {done.dependence_prior}"
    yield from ("dependence_weights:", *(f"    {row}," for row in done.dependence_weights))
    fitted_terms = [row for row in done.parent_weights if row[0] in DIRECTION_REASONS]
    yield from ("parent_weights, of direction:", *(f"    {row}," for row in fitted_terms))


def log_loss(pairs: Pairs, options: LinkOptions) -> float:
    """Mean negative log-likelihood of the pairs that make the groups."""
    odds = odds_of(pairs, options)
    kept = spanning(odds, pairs.ends)
    signed = np.where(pairs.labels > 0, odds, -odds)[kept]
    return float(np.log1p(np.exp(-np.clip(signed, -30, 30))).mean())
