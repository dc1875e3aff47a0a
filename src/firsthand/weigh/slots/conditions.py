"""Tells a statement under a condition from the same statement without it."""

from __future__ import annotations

from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.differences import Difference, Side
from firsthand.weigh.scene import Scene

# First words of a condition; the reason is the same for all: what follows holds only then.
OPENERS = (
    ("if",),
    ("unless",),
    ("provided", "that"),
    ("providing",),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "if"),
    ("subject", "to"),
)
# Words that a condition has at least; "if so" is none.
LEAST = 3
# Words of it that are shown.
SHOWN = 12


def weigh_conditions(difference: Difference, scene: Scene) -> Contrast | None:
    """One side has a condition where the other goes on, or ends, without a word."""
    a, b = _condition(difference.a), _condition(difference.b)
    if (a is None) == (b is None) or min(map(_size, (difference.a, difference.b))) > 0:
        return None
    if difference.before < LEAST:
        return None
    if a is not None:
        return _contrast(difference.a, a, difference.b, difference.likeness, scene)
    return (
        None if b is None else _contrast(difference.b, b, difference.a, difference.likeness, scene)
    )


def _contrast(held: Side, low: int, bare: Side, weight: float, scene: Scene) -> Contrast:
    span, place = held.place(low, min(held.high, low + SHOWN)), bare.span(context=1)
    return Contrast(
        kind="condition",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(span), span, "condition"),
        b=Telling(scene.text(place), place, "none"),
        reason="One leaves out the condition that the other names.",
        weight=weight,
    )


def _size(side: Side) -> int:
    return side.high - side.low


def _condition(side: Side) -> int | None:
    """Where a condition begins at the head of the words that differ."""
    keys = tuple(token.key for token in side.inside)
    if side.before == "even" or "even" in keys[:1]:
        # "Even if" grants a thing for argument; nothing hangs on it.
        return None
    for skip in (0, 1):
        for opener in OPENERS:
            if keys[skip : skip + len(opener)] == opener and len(keys) - skip >= LEAST:
                return side.low + skip
    return None
