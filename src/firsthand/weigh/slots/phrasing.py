"""Tells one word put for another where the rest of two passages agrees."""

from __future__ import annotations

from firsthand.text.tokens import Token, is_light, stem
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.differences import Difference, Side
from firsthand.weigh.scene import Scene

# Verbs of saying: which of them a reporter chooses is style.
SAYING = frozenset(
    ("say", "said", "says", "tell", "told", "add", "state", "note", "write", "wrote", "explain")
)


def weigh_phrasing(difference: Difference, scene: Scene) -> Contrast | None:
    """One weighty word stands for another, with agreeing words on both sides."""
    a, b = _word(difference.a), _word(difference.b)
    if a is None or b is None or difference.before < 1 or difference.after < 1:
        return None
    if difference.before + difference.after < 3 or {stem(a.key), stem(b.key)} & SAYING:
        return None
    return Contrast(
        kind="wording",
        nature="wording",
        severity=1,
        a=_telling(difference.a, scene),
        b=_telling(difference.b, scene),
        reason="One word stands for another.",
        weight=difference.likeness * 0.5,
    )


def _word(side: Side) -> Token | None:
    """The one weighty word that differs, in lower case: names have a slot of their own."""
    heavy = [token for token in side.inside if not is_light(token.key)]
    if len(heavy) != 1 or len(side.inside) > 2 or not heavy[0].text[0].islower():
        return None
    return heavy[0]


def _telling(side: Side, scene: Scene) -> Telling:
    span = side.span(context=1)
    value = scene.text(span)
    heavy = [stem(token.key) for token in side.inside if not is_light(token.key)]
    return Telling(value, span, " ".join(heavy))
