"""Chooses the passage that says a claim best, and tells how the others relate to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from statistics import median_low

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import terms_in
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.tables import read_rows


def best_passage(
    group: Sequence[Passage],
    findings: Mapping[str, Findings],
    rank: Mapping[str, int],
    certainty: Mapping[Span, float],
    *,
    options: WeighOptions,
) -> Passage:
    """The passage of the most upstream report that reads alone and says what most say.

    Passages that are surer than half of the others, or say little of what they say, come last.
    """
    central = _centralities(group)
    usual = median_low(certainty[p.span] for p in group)
    least = options.central_share * max(central.values())
    return min(
        group,
        key=lambda p: (
            p.heading or p.zone == "caption",
            points_back(findings[p.span.report].report.slice(p.span)),
            central[p.span] < least,
            certainty[p.span] >= usual + options.relation_step,
            rank.get(p.span.report, 0),
            -central[p.span],
            p.place,
        ),
    )


def points_back(text: str) -> bool:
    """Whether a passage starts in the middle of something: small letter, or a word that points."""
    letters = [c for c in text[:20] if c.isalnum()]
    if not letters or letters[0].islower():
        return True
    first = next(iter(terms_in(text)), None)
    return first is not None and first.word in _pointing()


@cache
def _pointing() -> frozenset[str]:
    return frozenset(word for row in read_rows("pointing.txt") for word in row[0].split())


def _centralities(group: Sequence[Passage]) -> dict[Span, float]:
    """For each passage the mean share of the other passages' words that it holds.

    What one wording holds of another is counted once, however many passages have them.
    """
    numbers: dict[tuple[str, ...], int] = {}
    worded = [numbers.setdefault(passage.norms, len(numbers)) for passage in group]
    words = [frozenset(norms) for norms in numbers]
    held = [[len(own & other) / len(other) for other in words] for own in words]
    found = {}
    for at, passage in enumerate(group):
        shares = [held[worded[at]][number] for number in worded]
        del shares[at]
        found[passage.span] = round(sum(shares) / len(shares), 3) if shares else 0.0
    return found


def relation(passage: Passage, best: Passage, certainty: float, *, options: WeighOptions) -> str:
    """`same`, `weaker` or `stronger` by the difference of certainty, or `part` where it says less.

    `certainty` is the passage's less the best one's.
    """
    if abs(certainty) >= options.relation_step:
        return "stronger" if certainty > 0 else "weaker"
    return "part" if len(passage.norms) < options.part_share * len(best.norms) else "same"
