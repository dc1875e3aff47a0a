"""Tells one number that counts people in one report and families or homes in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Quantity, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.numbers import with_noun

# What is counted by the head, and what holds several heads.
KINDS = {
    word: kind
    for kind, words in (
        ("people", "people|person|resident|inhabitant|customer|tenant|villager|worker|employee"
                   "|voter|passenger|child|pupil|patient|man|woman|refugee|farmer|member"),
        ("homes", "home|house|household|family|flat|apartment|dwelling|lease|couple"),
        ("firms", "company|firm|business|shop|school|village|town|hospital|farm"),
    )
    for word in words.split("|")
}  # fmt: skip
# From here on two reports that give one number mean one count.
LEAST = 100


def contrast_heads(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Equal numbers of two reports with nouns that cannot count the same."""
    shelves: dict[float, list[tuple[Quantity, str]]] = defaultdict(list)
    for item in scene.findings.values():
        for quantity in item.quantities:
            kind = KINDS.get(quantity.head or "")
            if kind and quantity.unit is None and quantity.value >= LEAST:
                shelves[quantity.value].append((quantity, kind))
    for value in sorted(shelves):
        rows = sorted(shelves[value], key=lambda row: row[0].span)
        given: dict[str, set[str]] = defaultdict(set)
        for quantity, kind in rows:
            given[quantity.span.report].add(kind)
        for (a, a_kind), (b, b_kind) in combinations(rows[: options.amounts_compared], 2):
            if given[a.span.report] == {a_kind} and given[b.span.report] == {b_kind} != {a_kind}:
                yield _contrast(a, b, a_kind, b_kind, scene)


def _contrast(a: Quantity, b: Quantity, first: str, second: str, scene: Scene) -> Contrast:
    wide: tuple[Span, Span] = (with_noun(a.span, scene), with_noun(b.span, scene))
    return Contrast(
        kind="number",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(wide[0]), wide[0], f"{a.value} {first}"),
        b=Telling(scene.text(wide[1]), wide[1], f"{b.value} {second}"),
        reason="One number counts two things.",
        weight=0.6,
    )
