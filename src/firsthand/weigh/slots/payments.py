"""Tells a payment that one report denies from the sum that another says was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Quantity, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.units import CURRENCIES, MONEY

# Ways to say that nothing was paid.
_UNPAID = re.compile(
    r"\b(?:(?:paid|gave|given|received|took|offered) (?:him |her |them |us )?(?:no|not any) "
    r"(?:money|cash|ransom|bribes?|sum|fee|reward)"
    r"|(?:paid|pay|gave) nothing\b|paid not (?:a|one) [a-z]{3,12}"
    r"|no (?:money|cash|ransom|bribes?|sums?|payments?|fees?|rewards?)"
    r"(?= (?:was|were|had|has|have|changed|ever|is|would)\b)[^.;,]{0,32}"
    r"|(?:did not|didn['’]t|have not|has not|had not|never) pa(?:y|id)\b"
    r" (?:anything|anybody|any (?:money|ransom|bribe)s?|a (?:ransom|bribe|penny|cent))"
    r"|not (?:a|one) (?:penny|cent|dollar|crown|euro|pound|florin)\b[^.;,]{0,24})",
    re.IGNORECASE,
)
# Words beside a sum by which it was paid and not only spoken of.
_PAID = re.compile(
    r"\b(?:paid|pays|paying|ransom|bribes?|bribed|handed over|changed hands|bought|gave|transferred"
    r"|payment|reward)\b",
    re.IGNORECASE,
)


def contrast_payments(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Denied payments beside sums that were paid, in sentences of one matter."""
    denied = list(_denied(scene))
    if not denied:
        return
    for item in scene.findings.values():
        for quantity in item.quantities:
            if not _is_money(quantity) or quantity.value <= 0:
                continue
            for sentence in scene.sentences.over(quantity.span)[:1]:
                text = scene.text(sentence.span)
                if sentence.zone == "furniture" or not _PAID.search(text) or _UNPAID.search(text):
                    continue
                for a, whole in denied:
                    kin = scene.kinship(whole, sentence.span)
                    if a.report != item.report.id and kin >= options.misprint_kinship:
                        yield _contrast(a, quantity.span, kin, scene)


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit in CURRENCIES or (quantity.unit is None and quantity.head in MONEY)


def _denied(scene: Scene) -> Iterator[tuple[Span, Span]]:
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone != "furniture":
                for hit in _UNPAID.finditer(item.report.slice(sentence.span)):
                    low = sentence.span.start + hit.start()
                    yield Span(item.report.id, low, low + len(hit.group())), sentence.span


def _contrast(a: Span, b: Span, kin: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="negation",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(a), a, "unpaid"),
        b=Telling(scene.text(b), b, "paid"),
        reason="One says that nothing was paid, the other what was.",
        weight=1.0 + kin,
    )
