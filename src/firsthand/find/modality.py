"""Turns a stance by what stands above it: a modal, a "not", a verb that only hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.scopes import NEGATING, RAISING, chain
from firsthand.find.stances import Row

if TYPE_CHECKING:
    from spacy.tokens import Token

# How a modal or a verb above turns a stance.
MODALITIES: tuple[tuple[str, str, str], ...] = (
    ("hypothetical", "whether|if|unless|asked|ask", "a question or a supposition, not a stance"),
    ("tentative", "may|might|could|suggest|indicate|hint|signal|consider|mull|seem|appear"
     "|reportedly|possibly|perhaps|likely|potential", "hinted at, not said outright"),
    ("conditional", "would|'d|’d", "said for a case"),
    ("future", "will|'ll|’ll|pledge|promise|vow|threaten", "said of what is to come"),
)  # fmt: skip
_MODALITY = {word: name for name, words, _ in MODALITIES for word in words.split("|")}
_STRENGTH = {name: number for number, (name, _, _) in enumerate(MODALITIES)}

# What a stance becomes when it is negated; a stance that is not here is left as `denied`.
NEGATED = {
    "accepts": "rejects",
    "supports": "rejects",
    "would_accept": "rejects",
    "allows": "rejects",
}


def turned(token: Token, row: Row) -> tuple[str | None, str | None, str]:
    """The stance with its code and modality, after negation and the modals above it."""
    modality = _modality(token)
    negated = any(c.dep_ == "neg" or c.lower_ in NEGATING for c in token.lefts)
    above = chain(token)
    raised = [v for v in above if v.lemma_.lower() in RAISING]
    negated = negated or any(c.dep_ == "neg" for v in raised for c in v.lefts)
    if token.pos_ == "ADJ":
        negated = negated or any(c.dep_ == "neg" for c in token.head.children)
    stance, code = row.stance, row.code
    if negated:
        if stance not in NEGATED:
            return stance, code, "denied"
        return NEGATED[stance], "REJECT", modality
    if stance == "accepts" and modality in ("conditional", "tentative"):
        return "would_accept", "CONCEDE", "conditional" if modality == "conditional" else modality
    if stance == "promises" and modality == "stated":
        return stance, code, "future"
    return stance, code, modality


def _modality(token: Token) -> str:
    words = [c.lower_ for c in token.lefts if c.dep_ in ("aux", "advmod", "mark")]
    if token.pos_ == "ADJ":
        words += [c.lower_ for c in token.head.lefts if c.dep_ in ("aux", "mark")]
    for verb in chain(token):
        words += [verb.lemma_.lower()]
        words += [c.lower_ for c in verb.lefts if c.dep_ in ("aux", "advmod", "mark")]
    if token.doc[-1].text == "?":
        words.append("whether")
    found = [_MODALITY[word] for word in words if word in _MODALITY]
    return min(found, key=lambda name: _STRENGTH[name], default="stated")
