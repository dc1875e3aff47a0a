"""Tells a denied statement from an asserted one."""

from __future__ import annotations

from functools import cache

from firsthand.text.tokens import Token
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import read_rows, root

NEGATORS = frozenset({"not", "never", "no", "neither", "without", "none"})

# Words that come and go with a negator and change nothing themselves.
PERFECT = frozenset({"has", "have", "had"})
SUPPORT = frozenset(
    {"do", "doe", "did", "does", "a", "an", "any", "the", "ani", "could", "can", "would", "will"}
)


def weigh_negation(difference: Difference, scene: Scene) -> Contrast | None:
    """One side denies what the other asserts: the words agree but for an odd negator."""
    a, b = _denials(difference.a), _denials(difference.b)
    if a == b == 0 and _are_opposite(difference):
        return _contrast(difference.a, difference.b, scene, difference.likeness, ("a", "b"))
    if a % 2 == b % 2 or not _same_rest(difference):
        return None
    if any(_is_deferred(side) for side in (difference.a, difference.b)):
        return None
    asserted, denied = (difference.b, difference.a) if a % 2 else (difference.a, difference.b)
    return _contrast(asserted, denied, scene, difference.likeness, ("asserted", "denied"))


def _contrast(
    asserted: Side, denied: Side, scene: Scene, weight: float, keys: tuple[str, str]
) -> Contrast:
    return Contrast(
        kind="negation",
        nature="conflict",
        severity=3,
        a=_telling(asserted, scene, keys[0]),
        b=_telling(denied, scene, keys[1]),
        reason="One denies what the other asserts.",
        weight=weight,
    )


def _are_opposite(difference: Difference) -> bool:
    """Whether a word and its opposite stand in one place with firm ground around it."""
    if not difference.is_tight or min(difference.before, difference.after) < 1:
        return False
    sides = [
        {t.key for t in s.inside if t.key not in SUPPORT} for s in (difference.a, difference.b)
    ]
    if not all(0 < len(side) <= 2 for side in sides):
        return False
    # "Has" and "had" come along with either; they are no opposites themselves.
    told = [side - PERFECT for side in sides]
    if not all(told):
        return False
    return any(
        (told[0] <= one and told[1] <= other) or (told[0] <= other and told[1] <= one)
        for one, other in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = read_rows("opposites.tsv")
    return tuple((_forms(one), _forms(other)) for one, other, *_ in rows)


def _forms(cell: str) -> frozenset[str]:
    return frozenset(form for form in cell.split("|") if " " not in form)


def _is_deferred(side: Side) -> bool:
    """Whether "not ... until" stands there: that says when, not that it is not so."""
    rest = [token.key for token in side.tokens[side.high :]]
    # "Had yet to wake" denies as well as "had not yet woken".
    return rest[:1] == ["yet"] or (_denials(side) > 0 and not {"until", "till"}.isdisjoint(rest))


def _denials(side: Side) -> int:
    if NEGATORS.isdisjoint([token.key for token in side.inside]):
        return 0
    return sum(_denies(side, at) for at in range(side.low, side.high))


def _denies(side: Side, at: int) -> bool:
    """Whether a word denies; the "no" of "No. 5" does not."""
    after = side.tokens[at + 1].text if at + 1 < len(side.tokens) else ""
    return side.tokens[at].key in NEGATORS and not (after == "." or after[:1].isdigit())


def _rest(tokens: tuple[Token, ...]) -> set[str]:
    roots = {root(token.key) for token in tokens if token.key not in NEGATORS | SUPPORT}
    return roots - SUPPORT


def _same_rest(difference: Difference) -> bool:
    a, b = _rest(difference.a.inside), _rest(difference.b.inside)
    return a == b or bool(a and b and (a <= b or b <= a))


def _telling(side: Side, scene: Scene, key: str) -> Telling:
    span = side.span(context=1)
    return Telling(scene.findings[side.report].report.slice(span), span, key)
