"""Tells a number that is added from the same one for the whole."""

from __future__ import annotations

from firsthand.model import Quantity, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import ADDED, is_added
from firsthand.weigh.slots.numbers import with_noun
from firsthand.weigh.slots.tallies import Counted, amount_key


def contrast_added(
    first: Counted, second: Counted, scene: Scene, *, options: WeighOptions
) -> Contrast | None:
    """One number that one report adds to what was there and the other gives for the whole."""
    a, b = first[0], second[0]
    if a.span.report == b.span.report or a.head is None or b.head is None:
        return None
    if min(a.low, b.low) <= options.amount_chance or is_added(a, scene) == is_added(b, scene):
        return None
    if scene.kinship(first[1].span, second[1].span) < options.amount_kinship:
        return None
    return Contrast(
        kind="number",
        nature="scope",
        severity=2,
        a=telling(a, scene, added=is_added(a, scene)),
        b=telling(b, scene, added=is_added(b, scene)),
        reason="One counts what is added, the other the whole.",
        weight=0.5,
    )


def telling(quantity: Quantity, scene: Scene, *, added: bool = False) -> Telling:
    """What a report says of an amount, with the noun after it."""
    wide = with_noun(quantity.span, scene)
    if added:
        # The word that adds is what the two differ in.
        head = scene.findings[wide.report].report.text[max(0, wide.start - 12) : wide.start]
        low = max(head.rfind(word) for word in ADDED)
        wide = Span(wide.report, wide.start - (len(head) - low if low >= 0 else 0), wide.end)
    return Telling(scene.text(wide), wide, f"{amount_key(quantity)}{' added' if added else ''}")
