"""Measures a claim that one report ascribes against a clause that another tells as its own."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Findings
from firsthand.options import WeighOptions
from firsthand.weigh.assertions.assertions import Assertion
from firsthand.weigh.assertions.shelf import SLIGHT, Shelf
from firsthand.weigh.scene import Scene

# Kinds of hedge by which somebody does not know, or wants it, or is to do it.
DOUBT = frozenset({"probable", "possible", "doxastic", "investigation"})
INTENT = frozenset({"desire", "plan"})
# Anchors, and clauses, beyond which more say no more.
ANCHORED, OFTEN = 2, 3
# A sentence with marks of speech is somebody's, whoever that is.
_MARKS = re.compile('["“”„«»]')
# A report that speaks of itself so often is its own source: a statement, an interview.
_OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
_QUOTED = re.compile('["“„][^"“”„]{1,900}["”]')
OWN = 2


@dataclass(frozen=True, slots=True)
class Unowned:
    """A clause that somebody is said to hold, one that a report tells flatly, and how they go."""

    held: Assertion
    flat: Assertion
    terms: Mapping[str, float]


def measure_unowned(
    assertions: Sequence[Assertion], scene: Scene, *, options: WeighOptions
) -> Iterator[Unowned]:
    """Each claim that is ascribed with the likest clauses of other reports that ascribe none."""
    shelf = Shelf(assertions, scene, options=options)
    own = {report for report, item in scene.findings.items() if speaks_for_itself(item)}
    flat = {
        number
        for number, one in enumerate(assertions)
        if one.span.report not in own and _is_flat(one, scene, options=options)
    }
    for number, held in enumerate(assertions):
        if not _is_held(held) or held.statement.certainty + options.unowned_gap >= 1:
            continue
        aside = _Aside(number, shelf, options=options)
        for likest in shelf.likest(number).values():
            for other in likest:
                if other in flat and _is_surer(assertions[other], held, scene, options=options):
                    yield Unowned(held, assertions[other], _terms(number, other, shelf, aside))


class _Aside:
    """What the other reports make of a claim: who else tells it, and where it is ascribed too."""

    def __init__(self, number: int, shelf: Shelf, *, options: WeighOptions) -> None:
        self.told: set[int] = set()
        self.ascribed: dict[str, float] = defaultdict(float)
        size, least = shelf.sizes[number], options.unowned_repeated
        for other, weight in shelf.shared(number).items():
            one = shelf.all[other]
            if _is_held(one):
                report, share = shelf.reports[other], weight / (size + SLIGHT)
                self.ascribed[report] = max(self.ascribed[report], share)
            elif one.statement.quote is None and weight >= least * max(size, shelf.sizes[other]):
                self.told.add(other)


def speaks_for_itself(item: Findings) -> bool:
    """Whether a report is the word of those of whom it tells."""
    return len(_OWN.findall(_QUOTED.sub(" ", item.report.text))) >= OWN


def _is_held(one: Assertion) -> bool:
    return one.statement.holder is not None or one.statement.holder_span is not None


def _is_flat(one: Assertion, scene: Scene, *, options: WeighOptions) -> bool:
    """Whether a report says it in its own voice, in a sentence that names no source."""
    if one.statement.certainty < options.unowned_sure or one.statement.quote is not None:
        return False
    if scene.credits.over(one.sentence.span) or _MARKS.search(scene.text(one.sentence.span)):
        return False
    beside = scene.statements.over(one.sentence.span)
    return not any(other.holder or other.holder_span for other in beside)


def _is_surer(flat: Assertion, held: Assertion, scene: Scene, *, options: WeighOptions) -> bool:
    """Whether a clause is surer than a claim, not hedged so beside, and has words of it."""
    if flat.statement.certainty - held.statement.certainty <= options.unowned_gap:
        return False
    kinds = {hedge.kind for hedge in held.statement.hedges}
    beside = scene.statements.over(flat.sentence.span)
    if any(hedge.kind in kinds for one in beside for hedge in one.hedges):
        return False
    return _have_content(held, flat)


def _have_content(a: Assertion, b: Assertion) -> bool:
    """Whether two clauses have a word in common, or a sense, that names nobody."""
    shared = a.things.keys() & b.things.keys()
    if shared - a.names - b.names:
        return True
    senses = [
        frozenset[str]().union(*(one.things[name] for name in one.things.keys() - shared))
        for one in (a, b)
    ]
    return bool(senses[0] & senses[1])


def _terms(a: int, b: int, shelf: Shelf, aside: _Aside) -> dict[str, float]:
    held, flat = shelf.all[a], shelf.all[b]
    weight, kinds = shelf.shared(a)[b], {hedge.kind for hedge in held.statement.hedges}
    reports = shelf.reports
    terms = {
        "shared": math.log1p(weight),
        "cover": weight / shelf.sizes[b],
        "around": math.log1p(shelf.weigh(held.around & flat.around)),
        "anchors": min(ANCHORED, len(held.anchors & flat.anchors)),
        "verb": bool(held.verbs & flat.verbs),
        "likest back": a in shelf.likest(b).get(reports[a], ())[:1],
        "gap": max(0.0, flat.statement.certainty - held.statement.certainty),
        "doubt": bool(kinds & DOUBT),
        "intent": bool(kinds & INTENT),
        "condition": held.statement.condition is not None,
        "told elsewhere": min(OFTEN, len(aside.told - {b})),
        "ascribed beside": aside.ascribed.get(reports[b], 0.0),
    }
    return {name: float(value) for name, value in terms.items()}
