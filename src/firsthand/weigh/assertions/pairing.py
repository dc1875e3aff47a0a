"""Pairs the assertions of two reports that are of one matter."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.options import WeighOptions
from firsthand.weigh.assertions.assertions import Assertion
from firsthand.weigh.scene import Scene

# Words that two sentences share from which a verb that both have, or a likeness, is of one matter.
AROUND = 3
# Words more than names that two assertions must have in common where no number, day or verb is.
# A match of their sentences spares them one.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Common:
    """Two assertions of two reports and what they have in common.

    `shared` are the stems that stand in both, `akin` the senses that other words of them share,
    `anchors` the numbers and dates. `kinship` is the share 0 to 1 of the slighter one's weight that
    the other has too, `likeness` of the weightier one's. `likest` says that one of them has nothing
    likelier in the other's report.
    """

    a: Assertion
    b: Assertion
    shared: frozenset[str]
    akin: frozenset[str]
    anchors: frozenset[str]
    kinship: float
    likeness: float
    likest: bool = False

    @property
    def content(self) -> int:
        """How many words more than names they have in common."""
        return len(self.shared - self.a.names - self.b.names) + len(self.akin)


def pair_assertions(
    assertions: Sequence[Assertion], scene: Scene, *, options: WeighOptions
) -> tuple[Common, ...]:
    """The pairs that share an anchor and a word, or so many words that they are of one matter."""
    weights = _Weights(assertions)
    found = [
        common
        for a, b in _candidates(assertions, options=options)
        if (common := _common(assertions, (a, b), weights)) is not None
        and _is_one_matter(common, scene, options=options)
    ]
    return tuple(_ranked(found))


class _Weights:
    """How rare each term is among the assertions of a story: natural log of one in so many."""

    def __init__(self, assertions: Sequence[Assertion]) -> None:
        counts: Counter[str] = Counter()
        for one in assertions:
            counts.update(_terms(one))
        self._logs = {one: math.log((len(assertions) + 1) / count) for one, count in counts.items()}
        # Each assertion is compared with many.
        self.sizes = [self.sum({*one.things, *one.anchors}) for one in assertions]

    def sum(self, terms: Iterable[str]) -> float:
        """The weights of terms added up, the same in any order."""
        return math.fsum([self._logs[one] for one in terms])

    def senses(self, senses: Iterable[str]) -> float:
        """The same of senses, which tell less than the words themselves."""
        return math.fsum([self._logs[f"={sense}"] for sense in senses]) / 2


def _terms(one: Assertion) -> Iterator[str]:
    """What an assertion can have in common with others: words, senses, numbers and days."""
    yield from one.things
    yield from one.anchors
    for sense in one.senses:
        yield f"={sense}"


def _candidates(
    assertions: Sequence[Assertion], *, options: WeighOptions
) -> Iterator[tuple[int, int]]:
    """Numbers of assertions of two reports with two terms in common, or one day."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(assertions):
        for term in _terms(one):
            shelves[term].append(number)
    found: Counter[tuple[int, int]] = Counter()
    for term, shelf in shelves.items():
        if len(shelf) <= options.assertions_compared:
            pairs = list(combinations(shelf, 2))
            found.update(pairs * 2 if term.startswith("@") else pairs)
    reports = [one.span.report for one in assertions]
    for (a, b), count in sorted(found.items()):
        if count > 1 and reports[a] != reports[b]:
            yield a, b


def _common(
    assertions: Sequence[Assertion], pair: tuple[int, int], weights: _Weights
) -> Common | None:
    a, b = assertions[pair[0]], assertions[pair[1]]
    sizes = [weights.sizes[number] for number in pair]
    if not min(sizes):
        return None
    shared = frozenset(a.things.keys() & b.things.keys())
    rest = (a.senses & b.senses).difference(*[a.things[name] for name in shared])
    left = min(len(a.things), len(b.things)) - len(shared)
    anchors = a.anchors & b.anchors
    if not (anchors or shared & a.verbs & b.verbs):
        # Most pairs share one word and are told apart by it, before they are weighed.
        content = len(shared - a.names - b.names) + min(len(rest), left)
        if content < LEAST - 1:
            return None
    akin = frozenset(sorted(rest)[:left])
    weight = weights.sum(shared | anchors) + weights.senses(akin)
    return Common(a, b, shared, akin, anchors, weight / min(sizes), weight / max(sizes))


def _is_one_matter(common: Common, scene: Scene, *, options: WeighOptions) -> bool:
    """Whether what two assertions share is more than a topic."""
    least = options.assertion_kinship_anchored
    if common.anchors and common.content and common.kinship >= least:
        return True
    around = common.a.around & common.b.around - common.a.names - common.b.names
    if any(anchor.startswith("@") for anchor in common.anchors):
        # One day, and sentences of which each speaks of the same: what is to be then.
        return len(common.a.around & common.b.around) > 1
    if common.shared & common.a.verbs & common.b.verbs and len(around) > AROUND:
        return True
    if common.content > AROUND and common.likeness >= options.assertion_kinship_anchored:
        return True
    if common.kinship < options.assertion_kinship:
        return False
    joined = scene.pairs.holds(common.a.sentence.span, common.b.sentence.span)
    return common.content >= LEAST - joined


def _ranked(found: Sequence[Common]) -> Iterator[Common]:
    """The pairs, likest first, each with whether it is the likest of one of its sides."""
    best: dict[tuple[object, str], float] = {}
    for one in found:
        for own, other in ((one.a, one.b), (one.b, one.a)):
            key = own.span, other.span.report
            best[key] = max(best.get(key, 0.0), one.likeness)
    for one in sorted(found, key=lambda c: (-c.likeness, c.a.span, c.b.span)):
        if one.likeness in (
            best[one.a.span, one.b.span.report],
            best[one.b.span, one.a.span.report],
        ):
            yield one
