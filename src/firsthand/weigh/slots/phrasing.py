"""Tells one word put for another where the rest of two passages agrees."""

from __future__ import annotations

from firsthand.text.tokens import is_light, stem
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.differences import Difference, Side
from firsthand.weigh.scene import Scene

# Verbs of saying: which of them a reporter chooses is style.
SAYING = frozenset(
    ("say", "said", "says", "tell", "told", "add", "state", "note", "write", "wrote", "explain")
)


def weigh_phrasing(difference: Difference, scene: Scene) -> Contrast | None:
    """One or two weighty words stand for as many others, with agreeing words on both sides."""
    a, b = _worded(difference.a), _worded(difference.b)
    if not a or len(a) != len(b) or difference.before < 1 or difference.after < 1:
        return None
    if difference.before + difference.after < 3 or (set(a) | set(b)) & SAYING:
        return None
    return Contrast(
        kind="wording",
        nature="wording",
        severity=1,
        a=_telling(difference.a, scene),
        b=_telling(difference.b, scene),
        reason="One word stands for another." if len(a) == 1 else "The words differ.",
        weight=difference.likeness / (2 * len(a)),
    )


def _worded(side: Side) -> tuple[str, ...]:
    """The stems of the weighty words that differ, one or two, in lower case: names have a slot
    of their own."""
    heavy = [token for token in side.inside if not is_light(token.key)]
    if len(heavy) > 2 or len(side.inside) > 3 or not all(t.text[0].islower() for t in heavy):
        return ()
    return tuple(stem(token.key) for token in heavy)


def _telling(side: Side, scene: Scene) -> Telling:
    span = side.span(context=1)
    value = scene.text(span)
    heavy = [stem(token.key) for token in side.inside if not is_light(token.key)]
    return Telling(value, span, " ".join(heavy))
