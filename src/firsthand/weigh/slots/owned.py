"""Tells what one report has a party say and another tells as plain fact, in whatever words."""

from __future__ import annotations

import re

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.assertions.assertions import Assertion, telling_of
from firsthand.weigh.assertions.pairing import Common
from firsthand.weigh.discrepancies.contrasts import Contrast, opening
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.parties import is_party, is_publisher, is_unnamed
from firsthand.weigh.voices import same_name

# Verbs by which somebody blames, or says what others doubt.
_BLAMES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)|blam(?:e|es|ed|ing)"
    r"|insist(?:s|ed|ing)?|maintain(?:s|ed)|contend(?:s|ed)?)\b",
    re.IGNORECASE,
)
# Words by which somebody is at fault, or by which nobody is.
_FAULT = re.compile(
    r"\b(?:without (?:any )?(?:warning|notice|permission|a permit|consent|asking)|illegal(?:ly)?"
    r"|fail(?:s|ed|ing|ure)?|ignor(?:e|es|ed|ing)|refus(?:e|es|ed|al|ing)|negle[cg]\w+|lied|lies"
    r"|misled|misused?|deliberate(?:ly)?|on purpose|unlawful(?:ly)?|unsafe|too late|never|fault"
    r"|warned|knew|hid(?:den)?|cover(?:ed)?[- ]up|fired|shelled|attacked|broke|breach(?:ed)?"
    r"|danger|safe|risk|threat)\b",
    re.IGNORECASE,
)
# Words by which somebody says that it is not so, or that nobody can tell.
_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
# Words by which a sentence says that somebody says it, though no speech was found there.
_SAYS = re.compile(
    r"\b(?:s[ae]ys?|said|told|tells|claims?|claimed|complain(?:s|ed)?|accord(?:ing)? to|insists?"
    r"|insisted|added|adds|wrote|writes|believe[sd]?|argue[sd]?|warn(?:s|ed)|report(?:s|ed|edly)"
    r"|alleged(?:ly)?|apparently)\b",
    re.IGNORECASE,
)
# Words more than names that both must have, where no number of theirs is one.
SHARED = 2
# Characters after the name of who says it that are shown.
AFTER = 40


def weigh_owned(common: Common, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    """One has a party say it, the other says it in its own voice and names nobody anywhere."""
    held, bare = common.a, common.b
    if held.statement.holder_span is None:
        held, bare = bare, held
    told = held.statement
    if told.holder_span is None or told.condition is not None:
        return None
    if (told.negation is None) != (bare.statement.negation is None):
        return None
    if common.content < SHARED or common.likeness < options.owned_likeness:
        return None
    if not _is_own_voice(bare, scene, options=options) or not _is_open(common, held, bare, scene):
        return None
    if is_publisher(held, scene) or _is_of_itself(held, bare, scene):
        return None
    if _says_whose(bare, held, scene):
        return None
    shown = [_shown(one, scene, options=options) for one in (held, bare)]
    return Contrast(
        kind="attribution",
        nature="provenance",
        severity=2,
        a=telling_of(held, "said", scene, span=shown[0], options=options),
        b=telling_of(bare, "told", scene, span=shown[1], options=options),
        reason="One has somebody say it, the other tells it as a fact.",
        weight=common.kinship,
    )


def _is_own_voice(one: Assertion, scene: Scene, *, options: WeighOptions) -> bool:
    told = one.statement
    if told.holder is not None or told.quote is not None or told.certainty < options.sure_level:
        return False
    if any(hedge.kind == "report" for hedge in told.hedges):
        return False
    if any(other.holder_span is not None for other in scene.statements.over(one.sentence.span)):
        return False
    if _SAYS.search(scene.text(one.sentence.span)):
        return False
    return not scene.credits.over(one.sentence.span)


def _is_open(common: Common, held: Assertion, bare: Assertion, scene: Scene) -> bool:
    """Whether what somebody says may well be otherwise: a reproach, an assurance, a share."""
    if _BLAMES.search(scene.text(held.sentence.span)) or is_unnamed(held, scene):
        return True
    party, holder = is_party(held, scene), held.statement.holder
    if _is_disputed(common, scene) and (party or (holder is not None and not holder.islower())):
        return True
    texts = [scene.text(one.span) for one in (held, bare)]
    return party and any(all(rule.search(text) for text in texts) for rule in (_FAULT, _PERCENT))


def _is_disputed(common: Common, scene: Scene) -> bool:
    """Whether a sentence of the story that is about the matter denies or doubts something."""
    matter = common.a.things.keys() & common.b.things.keys()
    least = max(SHARED, len(matter) / 2)
    return any(len(stems & matter) >= least for stems in scene.disputing)


def _is_of_itself(held: Assertion, bare: Assertion, scene: Scene) -> bool:
    """Whether the party tells what it does itself, or the bare report is the party's own."""
    report = scene.findings[bare.span.report].report
    place = held.statement.holder_span
    named = scene.stems(place) if place else frozenset[str]()
    own = same_name(held.statement.holder or "", report.outlet or report.id)
    return own or bool(named & bare.things.keys())


def _says_whose(bare: Assertion, held: Assertion, scene: Scene) -> bool:
    """Whether the bare report has anybody say half of the matter in another sentence."""
    matter = bare.things.keys() & held.things.keys()
    return any(
        2 * len(scene.stems(other.span) & matter) >= len(matter)
        for other in scene.findings[bare.span.report].statements
        if other.holder_span is not None or any(hedge.kind == "report" for hedge in other.hedges)
    )


def _shown(one: Assertion, scene: Scene, *, options: WeighOptions) -> Span:
    """The clause, cut where it is long so that who says it stays."""
    span, holder = one.span, one.statement.holder_span
    head = opening(span, options=options)
    if holder is None or not span.overlap(holder) or holder.end <= head.end:
        return head
    low = max(span.start, min(span.end, holder.end + AFTER) - options.span_limit)
    tokens = words(scene.text(span))
    start = next((span.start + t.start for t in tokens if span.start + t.start >= low), span.start)
    return opening(Span(span.report, start, span.end), options=options)
