"""Tells what is planned or under way from what is done."""

from __future__ import annotations

from firsthand.text.tokens import Token, is_light
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import is_later
from firsthand.weigh.tables import irregulars, root

# Words that put a deed ahead, and phrases that do with "to".
AHEAD = frozenset(("will", "shall", "going", "plans", "planned", "plan", "due", "set", "about",
                   "expected", "intends", "intend", "scheduled", "preparing", "threatened",
                   "threatens", "hopes", "wants", "wanted", "hoped", "pledged",
                   "vowed"))  # fmt: skip
BEING = frozenset(("being",))
DONE = frozenset(("has", "have", "had", "was", "were", "did", "been"))
# Words that come and go with a tense and say nothing of the deed.
CARRIED = DONE | BEING | frozenset(("is", "are", "am", "be", "to", "do", "already", "now", "soon"))

WAYS = {"ahead": 0, "under way": 1, "done": 2}


def weigh_tense(difference: Difference, scene: Scene) -> Contrast | None:
    """The words agree but for a tense: "will meet", "is being built" against "met", "was built"."""
    a = _way(difference.a)
    b = _way(difference.b) if a else None
    if a is None or b is None or a == b or "done" not in (a, b) or not _same_deed(difference):
        return None
    first, done = (difference.a, difference.b) if b == "done" else (difference.b, difference.a)
    kind, nature, severity, reason = _nature(first.report, done.report, scene)
    return Contrast(
        kind=kind,
        nature=nature,
        severity=severity,
        a=_telling(first, scene, min(a, b, key=WAYS.__getitem__)),
        b=_telling(done, scene, "done"),
        reason=reason,
        weight=difference.likeness,
    )


def _way(side: Side) -> str | None:
    """Whether the words that differ put a deed ahead, under way or behind."""
    keys = {token.key for token in side.inside}
    last = side.inside[-1].key if side.inside else ""
    to_be = "to" in keys and bool(keys & {"is", "are"})
    if keys & {"will", "shall"} or to_be or (keys & AHEAD and (last == "to" or "to" in keys)):
        return "ahead"
    if keys & BEING:
        # "Were being held" is as much over as "were held".
        return None if keys & DONE else "under way"
    # "Is due to visit" against "visited": the verb itself agrees.
    verb = side.inside or side.tokens[side.high : side.high + 1]
    if keys & DONE or any(_is_past(token) for token in verb):
        return "done"
    return None


def _is_past(token: Token) -> bool:
    regular = token.key.endswith("ed") and len(token.key) > 4
    past = regular or irregulars().get(token.key, token.key) != token.key
    return token.text[0].islower() and past


def _same_deed(difference: Difference) -> bool:
    """Whether nothing differs beside the tense, and a verb stands in or after the place."""
    a, b = _deed(difference.a), _deed(difference.b)
    if a != b:
        return False
    if a:
        return True
    after = [s.tokens[s.high] for s in (difference.a, difference.b) if s.high < len(s.tokens)]
    return any(_is_past(token) and not is_light(token.key) for token in after)


def _deed(side: Side) -> frozenset[str]:
    return frozenset(root(token.key) for token in side.inside if token.key not in CARRIED | AHEAD)


def _nature(first: str, done: str, scene: Scene) -> tuple[str, str, int, str]:
    """Kind, nature, severity and reason, by which of the two was written first."""
    early, late = (scene.findings[report].published for report in (first, done))
    if early and late and is_later(early.value, late.value):
        if early.value < late.value:
            return "event", "update", 1, "What the one announces the other, later, tells as done."
        return "stale", "stale", 2, "The later report has as still to come what was done before."
    return "event", "conflict", 2, "One has as still to come what the other has as done."


def _telling(side: Side, scene: Scene, way: str) -> Telling:
    span = side.span(context=1)
    return Telling(scene.text(span), span, way)
