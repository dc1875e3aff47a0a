"""Tells what one report makes hang on a condition and another promises, in whatever words."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.assertions.assertions import DAY, Assertion
from firsthand.weigh.assertions.pairing import Common
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.conditions import is_condition, lacks, leaves_out
from firsthand.weigh.tables import irregulars

# Words with which the other names a term as well.
_WHEN = re.compile(r"\b(?:(?<!, )when|once|as soon as|only|after|until|unless|if)\b", re.IGNORECASE)
# Verbs by which somebody said what is to come.
_PROMISED = re.compile(r"\b(?:promised|pledged|vowed|guaranteed|set|agreed)\b", re.IGNORECASE)
# Kinds of hedge with which a thing is told as to come.
AHEAD = frozenset({"future", "plan", "ability"})
# Words that both sentences must have: one day has many things.
SHARED = 2
# Helping verbs of the past.
PAST = frozenset(("was", "were", "had", "did"))


def weigh_terms(common: Common, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    """One names a condition of what is to come, the other's report names none."""
    held, bare = common.a, common.b
    if held.statement.condition is None:
        held, bare = bare, held
    condition = held.statement.condition
    if condition is None or bare.statement.condition is not None:
        return None
    if not is_condition(scene.text(condition)) or _WHEN.search(scene.text(bare.span)):
        return None
    shared = common.shared | (held.around & bare.around)
    alike = common.kinship >= options.terms_kinship
    if not alike and len(shared) + len(common.akin) < SHARED:
        return None
    if not _is_ahead(bare, scene):
        return None
    if bare.statement.certainty < options.sure_level:
        # "Would" and "may" leave it open.
        return None
    if not lacks(bare.sentence.span, condition, scene) or _hangs_too(held, bare, scene):
        return None
    contrast = leaves_out(condition, bare.span, common.kinship, scene, options=options)
    shown = _shown(held.span, condition, scene, options=options)
    return replace(contrast, a=replace(contrast.a, span=shown, value=scene.text(shown)))


def _shown(clause: Span, condition: Span, scene: Scene, *, options: WeighOptions) -> Span:
    """As much of a clause as may be shown with its condition."""
    if not clause.holds(condition) or len(condition) >= options.span_limit:
        return condition
    if condition.start - clause.start < clause.end - condition.end:
        end = min(clause.end, max(condition.end, clause.start + options.span_limit))
        low = max(clause.start, end - options.span_limit)
    else:
        low = max(clause.start, condition.end - options.span_limit)
        end = condition.end
    starts = [clause.start + token.start for token in words(scene.text(clause))]
    return Span(clause.report, min(s for s in [*starts, condition.start] if s >= low), end)


def _hangs_too(held: Assertion, bare: Assertion, scene: Scene) -> bool:
    """Whether the bare report makes the same matter hang on something in another sentence."""
    return any(
        len(scene.stems(other.span) & held.things.keys()) > 1
        for other in scene.findings[bare.span.report].statements
        if other.condition is not None
    )


def _is_ahead(one: Assertion, scene: Scene) -> bool:
    """Whether a clause tells what is to come: by its verb, or by a day not before its report's."""
    if any(hedge.kind in AHEAD for hedge in one.statement.hedges):
        return True
    text = scene.text(one.span)
    past = any(t.key in PAST or t.key in irregulars() or t.key.endswith("ed") for t in words(text))
    if (past and not _PROMISED.search(text)) or len(one.things.keys() - one.names) < SHARED:
        return False
    published = scene.findings[one.span.report].published
    days = [anchor[1:] for anchor in one.anchors if anchor.startswith("@")]
    return published is not None and any(
        len(day) == DAY and day >= published.value[:DAY] for day in days
    )
