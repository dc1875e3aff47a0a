"""Tells one charged word put for another where the rest of two passages agrees."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.text.tokens import is_light
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.zones import find_terms

# Weighty words at the place; with more of them the passages are told in other words.
LONGEST = 3


# Share 0-1 of the shorter passage from which two words for a deed are of one deed.
ALIKE = 0.7
# What a difference within a family is to a reader; a family that is not here is one of wording.
FAMILIES: dict[str, tuple[str, str, int, str]] = {
    "casualty": ("event", "conflict", 3, "What befell them differs."),
    "weapon": ("event", "conflict", 3, "How it was done differs."),
    "law": ("event", "undecided", 3, "How far the law has gone differs."),
    "ending": ("event", "conflict", 2, "By whose will it ended differs."),
    "asking": ("event", "conflict", 2, "Who asked for it, and how firmly, differs."),
    "cause": ("certainty", "wording", 2, "One makes a cause of what the other sets beside it."),
    "deal": ("certainty", "wording", 2, "One has as done what the other has as near."),
    "change": ("number", "conflict", 2, "By so much and to so much are two things."),
    "deadline": ("date", "wording", 2, "The words chosen tell a reader different things."),
}


def family_row(family: str) -> tuple[str, str, int, str]:
    """Kind, nature, severity and reason of a difference within a family of charged words."""
    plain = "wording", "wording", 1, "The words chosen tell a reader different things."
    return FAMILIES.get(family, plain)


def weigh_phrasing(difference: Difference, scene: Scene) -> Contrast | None:
    """Words of one family stand at one place and tell a reader different things.

    Which of two synonyms a reporter takes is style, so only the words of a table count.
    """
    if difference.before + difference.after < 2 or not (difference.before and difference.after):
        return None
    a = _charged(difference.a)
    b = _charged(difference.b) if a else {}
    for family in sorted(set(a) & set(b)):
        if not a[family] & b[family]:
            kind, nature, severity, reason = family_row(family)
            if kind == "event" and difference.likeness < ALIKE:
                # Twelve were injured in the riots, and three killed in the fire.
                continue
            return Contrast(
                kind=kind,
                nature=nature,
                severity=severity,
                a=_telling(difference.a, scene, a[family]),
                b=_telling(difference.b, scene, b[family]),
                reason=reason,
                weight=difference.likeness,
            )
    return None


def _charged(side: Side) -> dict[str, set[str]]:
    """The groups of the charged words that differ, by family."""
    if sum(not is_light(token.key) for token in side.inside) > LONGEST:
        return {}
    found: dict[str, set[str]] = {}
    for _, _, family, group in find_terms(side.inside, "charged.tsv"):
        if _MUST_PRECEDE.get(family, _anything)(side):
            found.setdefault(family, set()).add(group)
    return found


def _dated(side: Side) -> bool:
    """Whether a date follows: "by November" sets a day, "by the ministry" does not."""
    after = side.tokens[side.high] if side.high < len(side.tokens) else None
    last = side.inside[-1].key if side.inside else ""
    return after is not None and after.text[0].isupper() and last in ("by", "until", "till")


def _numbered(side: Side) -> bool:
    """Whether a number follows: "rose by 3 percent", not "by the river"."""
    after = side.tokens[side.high] if side.high < len(side.tokens) else None
    last = side.inside[-1].key if side.inside else ""
    return after is not None and after.text[0].isdigit() and last in ("by", "to")


def _anything(side: Side) -> bool:
    return True


# Small words tell a reader something only before a date or a number.
_MUST_PRECEDE: dict[str, Callable[[Side], bool]] = {"deadline": _dated, "change": _numbered}


def _telling(side: Side, scene: Scene, groups: set[str]) -> Telling:
    span = side.span(context=1)
    return Telling(scene.text(span), span, " ".join(sorted(groups)))
