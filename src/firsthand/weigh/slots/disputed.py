"""Tells what one report asserts and another has somebody dispute, in whatever words."""

from __future__ import annotations

import re

from firsthand.options import WeighOptions
from firsthand.text.tokens import stem, words
from firsthand.weigh.assertions.assertions import Assertion, telling_of
from firsthand.weigh.assertions.pairing import Common
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene

# Words by which somebody says of what follows that it is not so.
_DISPUTES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|contradict(?:s|ed)?|refut(?:es|ed)"
    r"|reject(?:s|ed) (?:claims|reports|suggestions|allegations|accusations)"
    r"|dismiss(?:es|ed) (?:claims|reports|suggestions|allegations|accusations)"
    r"|no (?:record|truth|evidence|sign|knowledge)|knows? nothing|not aware|untrue|not true"
    r"|(?:do|does|did)(?: not|n[’']t) accept|never (?:said|told|promised|received|reported))\b",
    re.IGNORECASE,
)
# What is disputed ends here.
_END = re.compile(r"[,;:–—]")
# Words more than names that both must have.
SHARED = 2


def weigh_disputed(common: Common, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    """One has somebody say of a thing that it is not so, which the other asserts."""
    if common.content < SHARED or common.kinship < options.disputed_kinship:
        return None
    marks = [_marks(one, common, scene) for one in (common.a, common.b)]
    if marks[0] == marks[1]:
        return None
    denied, told = (common.a, common.b) if marks[0] else (common.b, common.a)
    text = scene.text(told.sentence.span)
    if _DISPUTES.search(text) or told.statement.certainty < options.sure_level:
        return None
    return Contrast(
        kind="negation",
        nature="conflict",
        severity=3,
        a=telling_of(denied, "disputed", scene, options=options),
        b=telling_of(told, "asserted", scene, options=options),
        reason="One disputes what the other says.",
        weight=common.kinship,
    )


def _marks(one: Assertion, common: Common, scene: Scene) -> bool:
    """Whether such words stand before most of what both have."""
    text = scene.text(one.span)
    hit = _DISPUTES.search(text)
    if hit is None:
        return False
    rest = _END.split(text[hit.end() :])[0]
    after = {stem(token.key) for token in words(rest)}
    return 2 * len(after & common.shared) > len(common.shared)
