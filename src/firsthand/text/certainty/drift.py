"""Tells whether a rewrite of a sentence is more or less certain than its source."""

from __future__ import annotations

import re
from typing import Literal

from firsthand.options import DEFAULT, FindOptions
from firsthand.text.certainty.hedges import Cue, hedges_in

Label = Literal["same", "exaggerates", "downplays"]

# What a sentence says of two things, from nothing to one bringing the other about: the ladder of
# claims of cause (none, linked, may cause, causes).
NONE, LINKED, MAY, IS = range(4)
RUNGS = ("no link", "a link", "a hedged effect", "a flat effect")

_GRADES = (
    r"higher|lower|greater|smaller|older|younger|larger|shorter|longer|fewer|worse|better|poorer"
)

# Patterns with the rung that they stand for; the first that agrees decides.
LADDER: tuple[tuple[int, str, str], ...] = (
    (NONE, r"\bno (?:\w+ )?(?:evidence|association|link|effect|effects|difference|differences"
           r"|relation\w*|correlation|impact|benefit)\b"
           r"|\b(?:not|n[’']t) (?:\w+ )?(?:associated|linked"
           r"|related|affect|improve|increase|reduce|cause|predict)|\blittle evidence\b"
           r"|\bunrelated\b|\bfail(?:s|ed|ing)? to\b", "a link is denied"),
    (LINKED, r"\b(?:associat(?:ed|ion|ions)|link(?:ed|s)? (?:to|with|between)|\w+ link\b"
             r"|correlat\w{1,6}|relationships?|related to|connection|connected (?:to|with)"
             r"|tend(?:s|ed)? to|predictors?|predict(?:s|ed|ive)?|risk factors?"
             r"|markers?|more likely|less likely|more common|less common|most at risk)\b",
     "two things go together"),
    (LINKED, rf"\b(?:{_GRADES})\b[^.;]{{0,100}}\b(?:than|among|compared|in those|in people)\b"
             r"|\b(?:had|have|has|were|was|are|is|at) (?:an? )?(?:\w+ ){0,2}"
             rf"(?:(?:{_GRADES})\b(?! (?:effect|impact|benefit))"
             r"|(?:increased|reduced|elevated|raised) (?:risk|odds|rate|level|chance|incidence))",
     "two groups are compared"),
)  # fmt: skip
_LADDER = tuple((rung, re.compile(rule, re.IGNORECASE), why) for rung, rule, why in LADDER)

# Words that bring something about; they lift a mere comparison to an effect.
_EFFECT = re.compile(
    r"(?i)\b(?:caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in"
    r"|reduc(?:e|es|ing)"
    r"|increas(?:e|es|ing)|improv(?:e|es|ing)|prevent(?:s|ed|ing)?|boost(?:s|ed|ing)?|cut(?:s|ting)?"
    r"|protect(?:s|ed|ing)?|harm(?:s|ed|ing)?|affect(?:s|ed|ing)?|help(?:s|ed|ing)?|trigger\w{0,3}"
    r"|effects?|impacts?|enhanc(?:e|es|ing)|impair(?:s|ed|ing)?|damag(?:e|es|ing)"
    r"|driv(?:e|es|ing)|sav(?:e|es|ing)"
    r"|effects? of|impact of|responsible for|role (?:of|for|in)|make[s]?|influenc(?:e|es|ing)"
    r"|regulat(?:e|es|ing)|determin(?:e|es|ed)|due to|because of|leads)\b"
)
# Kinds of hedge that put an effect in doubt; "suspected cancer" and "expected" do not.
_DOUBT = frozenset({"possible", "probable", "ability"})
# A study that "suggests" reports; it hedges no more than one that finds.
_COMPARED = re.compile(r"(?i)\b(?:more|less) likely$")
_REPORTING = ("suggest", "indicat", "predict", "implicat", "signal")


def compare_certainty(
    source: str, rewrite: str, *, options: FindOptions = DEFAULT.find
) -> tuple[Label, str]:
    """Whether a rewrite says `same`, more (`exaggerates`) or less (`downplays`), and why.

    Method: both are put on a ladder (no link, link, hedged effect, flat effect) by tables of words
    and by their hedges; two on one rung are compared by the level of their weakest hedge.
    """
    before, after = _rung(source), _rung(rewrite)
    why = f"{RUNGS[before]} in the source, {RUNGS[after]} in the rewrite"
    if before != after:
        return ("exaggerates" if after > before else "downplays"), why
    if before == NONE:
        return "same", why
    levels = [_level(text) for text in (source, rewrite)]
    if levels[1] - levels[0] > options.drift_step:
        return "exaggerates", why + ", and a hedge is gone"
    if levels[0] - levels[1] > options.drift_step:
        return "downplays", why + ", and a hedge is new"
    return "same", why


def _rung(text: str) -> int:
    hedged = _hedged(text)
    effect = _EFFECT.search(text) is not None
    for rung, rule, _ in _LADDER:
        if rule.search(text):
            if rung == LINKED and effect:
                return MAY if hedged else LINKED
            return rung
    return MAY if hedged else IS


def _hedged(text: str) -> bool:
    return any(cue.kind in _DOUBT for cue in _cues(text))


def _level(text: str) -> float:
    return min((cue.level for cue in _cues(text) if cue.kind != "ability"), default=1.0)


def _cues(text: str) -> list[Cue]:
    found = []
    for cue in hedges_in(text):
        words = text[cue.start : cue.end].lower()
        if not words.startswith(_REPORTING) and not _COMPARED.search(text[: cue.end][-12:]):
            found.append(cue)
    return found
