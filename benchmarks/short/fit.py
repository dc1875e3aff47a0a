"""Fits the weights by which a claim that one report ascribes is another's fact.

    python -m benchmarks.short.fit

Logistic regression with a ridge over the pairs of clauses that are measured in the short stories
`first` and `second`: a 1 is a pair that touches two readings of a difference. No weight may go
against what its term means. Prints the rows of `unowned_weights`, and what they tell: of each of
the stories by the weights of all others, and of `third`, of which they know nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from benchmarks.lineage.regression import logistic
from benchmarks.short.__main__ import HOME
from benchmarks.short.stories import Difference, ShortStory, read_stories
from firsthand.build import build_all_findings, build_links
from firsthand.model import Span, Story
from firsthand.model.odds import probability
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.assertions.assertions import gather_assertions
from firsthand.weigh.assertions.unowned import Unowned, measure_unowned
from firsthand.weigh.scene import set_scene
from firsthand.weigh.slots.unvouched import odds_of

FIT, CHECK = ("first", "second"), "third"
# What a claim and its like have in common is learnt from those, too, that are no surer than it.
WIDER = replace(DEFAULT.weigh, unowned_gap=-1.0)
RIDGE = 10.0
# Terms that speak against.
AGAINST = frozenset({"told elsewhere", "ascribed beside"})


@dataclass(frozen=True, slots=True)
class Row:
    """A measured pair of a story, and whether it is a difference of its truth."""

    story: str
    pair: Unowned
    true: bool


def gather(name: str) -> list[Row]:
    """The measured pairs of a file of short stories."""
    return [row for story in read_stories(HOME / f"{name}.jsonl") for row in _rows(story)]


def _rows(story: ShortStory) -> list[Row]:
    findings = tuple(build_all_findings(story.reports))
    links = build_links(Story("story", tuple(item.report.id for item in findings)), findings)
    scene = set_scene(findings, links)
    return [
        Row(story.name, pair, any(_touch(pair, item) for item in story.differences))
        for pair in measure_unowned(gather_assertions(scene), scene, options=WIDER)
    ]


def _touch(pair: Unowned, item: Difference) -> bool:
    sides = [_readings(one.span, item) for one in (pair.held, pair.flat)]
    return all(sides) and len(sides[0] | sides[1]) > 1


def _readings(span: Span, item: Difference) -> set[int]:
    return {n for n, reading in enumerate(item.readings) for one in reading if one.overlap(span)}


def fitted(rows: Sequence[Row], options: WeighOptions = DEFAULT.weigh) -> WeighOptions:
    """Options with the weights fitted on these pairs."""
    names = [name for name, _, _ in options.unowned_weights]
    signs = np.array([-1.0 if name in AGAINST else 1.0 for name in names])
    measures = np.array([[row.pair.terms[name] for name in names] for row in rows])
    usual, spread = measures.mean(axis=0), measures.std(axis=0) + 1e-9
    found = logistic(
        (measures - usual) / spread * signs,
        np.array([float(row.true) for row in rows]),
        weights=np.ones(len(rows)),
        offset=np.zeros(len(rows)),
        ridge=RIDGE,
        positive=[True] * len(names),
    )
    weights = found[:-1] * signs / spread
    table = tuple(
        (name, round(float(weight), 2), round(float(mean), 2))
        for name, weight, mean in zip(names, weights, usual, strict=True)
    )
    return replace(options, unowned_weights=table, unowned_prior=round(float(found[-1]), 2))


def told(rows: Sequence[Row], options: WeighOptions) -> tuple[int, int]:
    """How many pairs are told, and how many of them are true; no clause twice against a report."""
    odds = [odds_of(row.pair.terms, options=options) for row in rows]
    taken: set[tuple[str, Span, str]] = set()
    shown: list[bool] = []
    for number in sorted(range(len(rows)), key=lambda number: -odds[number]):
        row = rows[number]
        held, flat = row.pair.held.span, row.pair.flat.span
        ends = {(row.story, held, flat.report), (row.story, flat, held.report)}
        if row.pair.terms["gap"] <= options.unowned_gap:
            continue
        if probability(odds[number]) >= options.unowned_probability and not ends & taken:
            taken |= ends
            shown.append(row.true)
    return len(shown), sum(shown)


def main() -> None:
    """Prints the fitted rows and what they tell."""
    rows = [row for name in FIT for row in gather(name)]
    options = fitted(rows)
    print(f"{len(rows)} pairs, {sum(row.true for row in rows)} true")
    print(f"unowned_prior = {options.unowned_prior}")
    for name, weight, usual in options.unowned_weights:
        print(f'        ("{name}", {weight}, {usual}),')
    shown = [0, 0]
    for story in dict.fromkeys(row.story for row in rows):
        others = fitted([row for row in rows if row.story != story])
        counts = told([row for row in rows if row.story == story], others)
        shown = [sum(pair) for pair in zip(shown, counts, strict=True)]
    print(f"each story by the weights of the others: {shown[0]} told, {shown[1]} true")
    count, true = told(gather(CHECK), options)
    print(f"{CHECK}, by the weights of {' and '.join(FIT)}: {count} told, {true} true")


if __name__ == "__main__":
    main()
