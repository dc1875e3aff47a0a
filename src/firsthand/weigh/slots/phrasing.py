"""Tells one charged word put for another where the rest of two passages agrees."""

from __future__ import annotations

from firsthand.text.tokens import is_light
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.zones import find_terms

# Weighty words at the place; with more of them the passages are told in other words.
LONGEST = 3


def weigh_phrasing(difference: Difference, scene: Scene) -> Contrast | None:
    """Words of one family stand at one place and tell a reader different things.

    Which of two synonyms a reporter takes is style, so only the words of a table count.
    """
    if difference.before + difference.after < 2 or not (difference.before and difference.after):
        return None
    a, b = _charged(difference.a), _charged(difference.b)
    for family in sorted(set(a) & set(b)):
        if not a[family] & b[family]:
            deadline = family == "deadline"
            return Contrast(
                kind="date" if deadline else "wording",
                nature="wording",
                severity=2 if deadline else 1,
                a=_telling(difference.a, scene, a[family]),
                b=_telling(difference.b, scene, b[family]),
                reason="The words chosen tell a reader different things.",
                weight=difference.likeness,
            )
    return None


def _charged(side: Side) -> dict[str, set[str]]:
    """The groups of the charged words that differ, by family."""
    if sum(not is_light(token.key) for token in side.inside) > LONGEST:
        return {}
    found: dict[str, set[str]] = {}
    for _, _, family, group in find_terms(side.inside, "charged.tsv"):
        if family != "deadline" or _dated(side):
            found.setdefault(family, set()).add(group)
    return found


def _dated(side: Side) -> bool:
    """Whether a date follows: "by November" sets a day, "by the ministry" does not."""
    after = side.tokens[side.high] if side.high < len(side.tokens) else None
    last = side.inside[-1].key if side.inside else ""
    return after is not None and after.text[0].isupper() and last in ("by", "until", "till")


def _telling(side: Side, scene: Scene, groups: set[str]) -> Telling:
    span = side.span(context=1)
    return Telling(scene.text(span), span, " ".join(sorted(groups)))
