"""Fits the weights of dependence and of direction on generated families alone.

Dependence: logistic regression over pairs of reports that share words; a pair that goes back to one
text is a 1. Pairs of one family that share no sentence (the two halves of a text) tell nothing and
are left out. Direction: logistic regression over the true edges, each against itself turned round.
Each family has about the same weight, whatever its size. Terms that the generator cannot know are
kept as they are set by hand (`HAND_SET`, and the weight of a passage).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from benchmarks.lineage.project import Read
from benchmarks.lineage.regression import (
    Matrix,
    logistic,
)
from benchmarks.lineage.scoring import dependent_pairs
from firsthand.link.copies import weigh_pairs
from firsthand.link.dependence import dependence_terms, is_open
from firsthand.link.kinship import Kinship
from firsthand.link.parentage import (
    DIRECTION_REASONS,
    direction_terms,
    scene_of,
)
from firsthand.link.runs import longest_passage, word_weights
from firsthand.link.splices import part
from firsthand.link.traits import Traits, traits_of
from firsthand.options import DEFAULT, LinkOptions

Json = dict[str, Any]

# Fitted on these, tested on others: no seed of a test is among them.
FIT_SEEDS, CHECK_SEED = (11, 12), 21
HAND_SET = frozenset({"credit", "agency", "agency text"})
RIDGE = 1.0
# Rounds of the fit of dependence; it stands still after two or three.
_PASSES = 4
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
    """Pairs of reports with their measures; columns follow the terms, the last is the passage."""

    terms: tuple[str, ...]
    measures: Matrix
    labels: Matrix
    weights: Matrix


def gather_pairs(reads: Sequence[Read], options: LinkOptions) -> Pairs:
    """The measures of all pairs that are measured at all."""
    terms = tuple(term for term, _, _ in options.dependence_weights)
    rows, labels, weights = [], [], []
    for read in reads:
        traits, kin = _measured(read, options)
        told = list(_told_pairs(read.made.truth, traits, kin))
        words = word_weights(traits)
        for pair, label in told:
            measures = dependence_terms(kin[pair], traits)
            passage = _passage(traits, pair, words, options)
            rows.append([*(measures[term] for term in terms), passage])
            labels.append(float(label))
            weights.append(min(1.0, FAMILY_PAIRS / len(told)))
    return Pairs(terms, np.array(rows), np.array(labels), np.array(weights))


def _measured(
    read: Read, options: LinkOptions
) -> tuple[tuple[Traits, ...], dict[tuple[int, int], Kinship]]:
    ordered = sorted(read.findings, key=lambda item: item.report.id)
    traits = traits_of(ordered, options=options)
    return traits, weigh_pairs(traits, options=options)[0]


def _told_pairs(
    truth: Json, traits: Sequence[Traits], kin: Mapping[tuple[int, int], Kinship]
) -> Iterator[tuple[tuple[int, int], bool]]:
    dependent = dependent_pairs(truth["origins"])
    held: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in truth["passages"]:
        held[row["id"]] |= {(row["line"], content) for content in row["contents"]}
    for i, j in sorted(kin):
        one, other = traits[i].id, traits[j].id
        is_dependent = frozenset((one, other)) in dependent
        if not is_dependent or held[one] & held[other]:
            yield (i, j), is_dependent


def _passage(
    traits: Sequence[Traits],
    pair: tuple[int, int],
    words: Mapping[str, float],
    options: LinkOptions,
) -> float:
    one, other = (traits[i].told for i in pair)
    weight = longest_passage(one, other, words, options=options)
    low, high = options.passage_bounds
    return max(low, min(high, weight - options.passage_usual))


def fit_dependence(pairs: Pairs, options: LinkOptions) -> LinkOptions:
    """Options with the prior and the weights of dependence fitted, those set by hand given.

    A passage counts only for the pairs that it could turn, and which these are depends on the
    weights: the fit is repeated with the pairs that the last one left open.
    """
    apart = (pairs.labels == 0) * pairs.weights
    free = [k for k, term in enumerate(pairs.terms) if term not in HAND_SET]
    usual = {k: float(np.average(pairs.measures[:, k], weights=apart)) for k in free}
    for _ in range(_PASSES):
        found = logistic(
            np.column_stack([pairs.measures[:, k] - usual[k] for k in free]),
            pairs.labels,
            weights=pairs.weights,
            offset=_given(pairs, options),
            ridge=RIDGE,
            positive=[True] * len(free),
        )
        fitted = dict(zip(free, found, strict=False))
        rows = tuple(
            (row[0], round(float(fitted[k]), 2), round(usual[k], 2)) if k in fitted else row
            for k, row in enumerate(options.dependence_weights)
        )
        prior = round(float(found[-1]), 2)
        options = replace(options, dependence_weights=rows, dependence_prior=prior)
    return options


def _given(pairs: Pairs, options: LinkOptions) -> Matrix:
    """The log-odds that the terms set by hand give."""
    odds = np.zeros(len(pairs.labels))
    for k, (term, weight, usual) in enumerate(options.dependence_weights):
        if term in HAND_SET:
            odds += weight * (pairs.measures[:, k] - usual)
    return odds + _odds(pairs, options) - _plain_odds(pairs, options)


def _plain_odds(pairs: Pairs, options: LinkOptions) -> Matrix:
    """The log-odds by all terms but the passage."""
    odds = np.full(len(pairs.labels), options.dependence_prior)
    for k, (_, weight, usual) in enumerate(options.dependence_weights):
        odds += weight * (pairs.measures[:, k] - usual)
    return odds


def _odds(pairs: Pairs, options: LinkOptions) -> Matrix:
    plain = _plain_odds(pairs, options)
    is_asked = np.array([is_open(float(odds), options=options) for odds in plain])
    return plain + np.where(is_asked, options.passage_weight * pairs.measures[:, -1], 0.0)


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
    """Mean negative log-likelihood of the pairs, by their weights."""
    odds = _odds(pairs, options)
    signed = np.where(pairs.labels > 0, odds, -odds)
    return float(np.average(np.log1p(np.exp(-np.clip(signed, -30, 30))), weights=pairs.weights))
