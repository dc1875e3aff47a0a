"""Fits the weights of dependence and parentage on generated families alone.

Dependence: logistic regression over pairs of reports that share words; a pair that goes back to one
text is a 1. Pairs of one family that share no sentence (the two halves of a text) tell nothing and
are left out. Parentage: conditional logit over the likest reports of a group and "none of them".
Each family has about the same weight, whatever its size. Terms that the generator cannot know are
kept as they are set by hand (`HAND_SET`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from benchmarks.lineage.project import Read
from benchmarks.lineage.regression import (
    Choice,
    Matrix,
    conditional_logit,
    logistic,
    share_right,
)
from benchmarks.lineage.scoring import dependent_pairs
from firsthand.link.copies import weigh_pairs
from firsthand.link.dependence import dependence_terms
from firsthand.link.kinship import Kinship
from firsthand.link.parentage import arc_terms, root_terms, scene_of
from firsthand.link.runs import longest_passage, word_weights
from firsthand.link.splices import part
from firsthand.link.traits import Traits, traits_of
from firsthand.options import DEFAULT, LinkOptions

Json = dict[str, Any]

# Fitted on these, tested on others: no seed of a test is among them.
FIT_SEEDS, CHECK_SEED = (11, 12, 13), 21
HAND_SET = frozenset({"credit", "agency", "agency text"})
RIDGE = 1.0
# Pairs, choices; a family of more of them weighs no more than this.
FAMILY_PAIRS, FAMILY_CHOICES = 30.0, 10.0


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
    """Options with the weights of dependence fitted."""
    free = [k for k, term in enumerate(pairs.terms) if term not in HAND_SET]
    known = [k for k, term in enumerate(pairs.terms) if term in HAND_SET]
    by_hand = np.array([options.dependence_weights[k][1] for k in known])
    apart = (pairs.labels == 0) * pairs.weights
    usual = {k: float(np.average(pairs.measures[:, k], weights=apart)) for k in free}
    columns = [pairs.measures[:, k] - usual[k] for k in free]
    found = logistic(
        np.column_stack([*columns, pairs.measures[:, -1]]),
        pairs.labels,
        weights=pairs.weights,
        offset=pairs.measures[:, known] @ by_hand,
        ridge=RIDGE,
        positive=[True] * (len(free) + 1),
    )
    fitted = dict(zip(free, found, strict=False))
    rows = tuple(
        (term, round(float(fitted[k]), 2), round(usual[k], 2)) if k in fitted else row
        for k, row in enumerate(options.dependence_weights)
        for term in (row[0],)
    )
    return replace(
        options,
        dependence_weights=rows,
        dependence_prior=round(float(found[-1]), 2),
        passage_weight=round(float(found[-2]), 2),
    )


def gather_choices(reads: Sequence[Read], options: LinkOptions) -> list[Choice]:
    """For each report of a group its possible parents, and "none of them" first."""
    names = [name for name, _ in options.parent_weights]
    found = []
    for read in reads:
        rows = list(_choices(read, names, options))
        weight = min(1.0, FAMILY_CHOICES / max(1, len(rows)))
        found += [replace(row, weight=weight) for row in rows]
    return found


def _choices(read: Read, names: Sequence[str], options: LinkOptions) -> Iterator[Choice]:
    ordered = sorted(read.findings, key=lambda item: item.report.id)
    traits = traits_of(ordered, options=options)
    kin, odds = weigh_pairs(traits, options=options)
    ties: dict[int, list[int]] = {i: [] for i in range(len(traits))}
    for (i, j), value in sorted(odds.items()):
        if value > 0:
            ties[i].append(j)
            ties[j].append(i)
    parents = defaultdict(set)
    for edge in read.made.truth["edges"]:
        parents[edge["child"]].add(edge["parent"])
    for group in part(traits, ties, options=options):
        scene = scene_of(traits, kin, group)
        for child in group if len(group) > 1 else ():
            near = scene.near[child]
            tied = sorted(set(ties[child]) & set(near), key=lambda i: (-near[i], i))
            tied = tied[: options.parent_candidates]
            arcs = [arc_terms(scene, child, i) for i in tied]
            above = parents[traits[child].id]
            right = [not above, *(traits[i].id in above for i in tied)]
            if arcs and any(right):
                rows = [root_terms(scene, child, arcs), *arcs]
                measures = np.array([[row.get(name, 0.0) for name in names] for row in rows])
                nowhere = np.zeros(len(rows), dtype=bool)
                yield Choice(measures, np.array(right), 1.0, np.zeros((len(rows), 0)), nowhere)


def fit_parents(choices: Sequence[Choice], options: LinkOptions) -> LinkOptions:
    """Options with the weights of parentage fitted; a term that never varies stays as it is."""
    names = [name for name, _ in options.parent_weights]
    start = np.array([weight for _, weight in options.parent_weights])
    varies = np.ptp(np.vstack([choice.measures for choice in choices]), axis=0) > 0
    free = varies & np.array([name not in HAND_SET for name in names])
    found = conditional_logit(choices, start, free=free, ridge=RIDGE)
    rows = tuple((name, round(float(w), 2)) for name, w in zip(names, found, strict=True))
    return replace(options, parent_weights=rows)


def fit(reads: Sequence[Read], check: Sequence[Read]) -> Iterator[str]:
    """Fits both, and says what it found and how it does on families of another seed."""
    options = DEFAULT.link
    pairs, held_out = gather_pairs(reads, options), gather_pairs(check, options)
    fitted = fit_dependence(pairs, options)
    yield f"{len(pairs.labels)} pairs, {len(held_out.labels)} to check"
    for name, each in (("as it is", options), ("fitted", fitted)):
        yield f"{name}: log loss {log_loss(held_out, each):.4f} on the check"
    choices, to_check = gather_choices(reads, fitted), gather_choices(check, fitted)
    done = fit_parents(choices, fitted)
    yield f"{len(choices)} reports with possible parents, {len(to_check)} to check"
    for name, each in (("as it is", options), ("fitted", done)):
        weights = np.array([weight for _, weight in each.parent_weights])
        yield f"{name}: {share_right(to_check, weights):.4f} of the parents right on the check"
    yield f"dependence_prior: float = {done.dependence_prior}"
    yield f"passage_weight: float = {done.passage_weight}"
    yield from ("dependence_weights:", *(f"    {row}," for row in done.dependence_weights))
    yield from ("parent_weights:", *(f"    {row}," for row in done.parent_weights))


def log_loss(pairs: Pairs, options: LinkOptions) -> float:
    """Mean negative log-likelihood of the pairs, by their weights."""
    odds = np.full(len(pairs.labels), options.dependence_prior)
    for k, (_, weight, usual) in enumerate(options.dependence_weights):
        odds += weight * (pairs.measures[:, k] - usual)
    odds += options.passage_weight * pairs.measures[:, -1]
    signed = np.where(pairs.labels > 0, odds, -odds)
    return float(np.average(np.log1p(np.exp(-np.clip(signed, -30, 30))), weights=pairs.weights))
