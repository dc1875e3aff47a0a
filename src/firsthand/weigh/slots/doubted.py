"""Tells what one report doubts and another asserts of one matter, in whatever words."""

from __future__ import annotations

import re

from firsthand.model import Hedge
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem, words
from firsthand.weigh.assertions.assertions import Assertion, telling_of
from firsthand.weigh.assertions.pairing import Common
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.voices import one_voice

# Kinds of hedge by which somebody does not know whether it is so.
DOUBT = frozenset({"probable", "possible", "doxastic", "investigation"})
# Words by which a thing is suspected, and by which it is told that it was that.
_SUSPECTED = re.compile(r"\b(?:suspect(?:s|ed|ing)?|suspicion|possible|believed|thought)\b", re.I)
_BLAMED = re.compile(
    r"\b(?:behind|caus(?:e|es|ed)|c[ao]me(?:s)? from|to blame|responsible|culprit|started|killed"
    r"|led to|is the source|was the source|due to|because of|struck)\b",
    re.I,
)
# Kinds of hedge with which a thing is told as to come.
AHEAD = frozenset({"future", "plan"})
# Words that two sentences must share that tell of one day.
DATED = 2
# Words that two assertions must share, where neither a verb nor a number is among them.
SHARED = 4


def weigh_doubted(common: Common, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    """One doubts what the other says flatly, or as what will be."""
    weak, sure = sorted((common.a, common.b), key=lambda one: one.statement.certainty)
    if common.kinship < options.doubted_kinship:
        return None
    if any(one.statement.condition is not None for one in (weak, sure)):
        return None
    if sure.statement.certainty < options.sure_level:
        return None
    doubts = _doubts(weak, options=options)
    if not any(_governs(hedge, weak, common, scene) for hedge in doubts):
        return None
    one_side = (weak.statement.negation is None) == (sure.statement.negation is None)
    if not one_side and not _is_one_day(common, sure):
        return None
    if _are_two_minds(weak, sure) or not _tells_it(weak, sure, common, scene):
        return None
    return Contrast(
        kind="certainty",
        nature="wording",
        severity=3 if common.content > 2 or common.anchors else 2,
        a=telling_of(weak, f"{weak.statement.certainty:.2f}", scene, options=options),
        b=telling_of(sure, f"{sure.statement.certainty:.2f}", scene, options=options),
        reason="One doubts what the other tells as sure.",
        weight=common.kinship,
    )


def _doubts(one: Assertion, *, options: WeighOptions) -> list[Hedge]:
    if one.statement.certainty > options.doubtful_level:
        return []
    return [
        hedge
        for hedge in one.statement.hedges
        if hedge.kind in DOUBT and hedge.level <= options.doubtful_level
    ]


def _is_one_day(common: Common, sure: Assertion) -> bool:
    """Whether both tell what is to come on one day: "could be as early as Friday"."""
    ahead = any(hedge.kind in AHEAD for hedge in sure.statement.hedges)
    return ahead and any(anchor.startswith("@") for anchor in common.anchors)


def _governs(hedge: Hedge, weak: Assertion, common: Common, scene: Scene) -> bool:
    """Whether a doubt stands before the first verb that both have, or else the last word, number
    or day.
    """
    verbs = common.shared & weak.verbs
    tokens = words(scene.text(weak.span))
    told = verbs or common.shared | (weak.around & common.b.around & common.a.around)
    places = [weak.span.start + t.start for t in tokens if stem(t.key) in told]
    if not verbs:
        places += [
            q.span.start
            for q in scene.quantities.over(weak.span)
            if f"#{q.value:g}" in common.anchors
        ]
        places += [when.span.start for when in scene.dates.over(weak.span)]
    return bool(places) and hedge.span.start < (min(places) if verbs else max(places))


def _are_two_minds(weak: Assertion, sure: Assertion) -> bool:
    """Whether the surer is what another person says: people differ, and no report is at fault."""
    holder, other = weak.statement.holder, sure.statement.holder
    return other is not None and (holder is None or not one_voice(holder, other))


def _tells_it(weak: Assertion, sure: Assertion, common: Common, scene: Scene) -> bool:
    """Whether the surer tells the very thing: by its number, its verb, or what is to blame."""
    if any(anchor.startswith("#") for anchor in common.anchors) and common.content:
        return True
    if _is_one_day(common, sure) and len(weak.around & sure.around) >= DATED:
        return True
    if (common.shared & sure.verbs & weak.verbs) and common.content > 1:
        return True
    if _SUSPECTED.search(scene.text(weak.span)) and _BLAMED.search(scene.text(sure.span)):
        return common.content > 1
    return common.content >= SHARED and bool(sure.verbs)
