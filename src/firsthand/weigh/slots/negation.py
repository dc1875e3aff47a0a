"""Tells a denied statement from an asserted one."""

from __future__ import annotations

from firsthand.text.tokens import Token, stem
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.differences import Difference, Side
from firsthand.weigh.scene import Scene

NEGATORS = frozenset({"not", "never", "no", "neither", "without", "none"})

# Words that come and go with a negator and change nothing themselves.
SUPPORT = frozenset({"do", "doe", "did", "does", "a", "an", "any", "the", "ani"})


def weigh_negation(difference: Difference, scene: Scene) -> Contrast | None:
    """One side denies what the other asserts: the words agree but for an odd negator."""
    a, b = _denials(difference.a), _denials(difference.b)
    if a % 2 == b % 2 or not _same_rest(difference):
        return None
    asserted, denied = (difference.b, difference.a) if a % 2 else (difference.a, difference.b)
    return Contrast(
        kind="negation",
        nature="conflict",
        severity=3,
        a=_telling(asserted, scene, "asserted"),
        b=_telling(denied, scene, "denied"),
        reason="One denies what the other asserts.",
        weight=difference.likeness,
    )


def _denials(side: Side) -> int:
    return sum(token.key in NEGATORS for token in side.inside)


def _rest(tokens: tuple[Token, ...]) -> set[str]:
    stems = {stem(token.key) for token in tokens if token.key not in NEGATORS}
    return stems - SUPPORT


def _same_rest(difference: Difference) -> bool:
    a, b = _rest(difference.a.inside), _rest(difference.b.inside)
    return a == b or bool(a and b and (a <= b or b <= a))


def _telling(side: Side, scene: Scene, key: str) -> Telling:
    span = side.span(context=1)
    return Telling(scene.findings[side.report].report.slice(span), span, key)
