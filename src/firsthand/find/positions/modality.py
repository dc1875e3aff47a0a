"""Turns a stance by what stands above it: a modal, a "not", a verb that only hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.positions.stances import Row
from firsthand.find.statements.scopes import NEGATING, RAISING, chain

if TYPE_CHECKING:
    from spacy.tokens import Token

# How a modal or a verb above turns a stance.
MODALITIES: tuple[tuple[str, str, str], ...] = (
    ("hypothetical", "whether|if|unless|asked|ask|can|unclear|before|until|must|should|ought",
     "a question, a supposition, or what one is free or bound to do: not a stance"),
    ("tentative", "may|might|could|suggest|indicate|hint|signal|consider|mull|seem|appear"
     "|reportedly|possibly|perhaps|likely|potential", "hinted at, not said outright"),
    ("conditional", "would|'d|’d", "said for a case"),
    ("future", "will|'ll|’ll|pledge|promise|vow|threaten", "said of what is to come"),
)  # fmt: skip
_MODALITY = {word: name for name, words, _ in MODALITIES for word in words.split("|")}
# Words that bear on their own verb only, not on what hangs on it.
_OWN = frozenset({"can", "must", "should", "ought", "before", "until"})
_STRENGTH = {name: number for number, (name, _, _) in enumerate(MODALITIES)}

# What a stance becomes when it is negated; a stance that is not here is left as `denied`.
NEGATED = {
    "accepts": "rejects",
    "supports": "rejects",
    "would_accept": "rejects",
    "allows": "rejects",
}


def turned(token: Token, row: Row, *, limited: bool = False) -> tuple[str | None, str | None, str]:
    """The stance with its code and modality, after negation and the modals above it.

    `limited` says that the stance is taken on a condition.
    """
    modality = _modality(token)
    if modality == "conditional" and not limited and _backshifted(token):
        modality = "future"
    negated = any(c.dep_ == "neg" or c.lower_ in NEGATING for c in token.lefts)
    above = chain(token)
    raised = [v for v in above if v.lemma_.lower() in RAISING]
    negated = negated or any(c.dep_ == "neg" for v in raised for c in v.lefts)
    if token.pos_ == "ADJ":
        negated = negated or any(c.dep_ == "neg" for c in token.head.children)
    stance, code = row.stance, row.code
    if negated:
        if stance not in NEGATED or _so_far(token):
            return stance, code, "denied"
        return NEGATED[stance], "REJECT", modality
    if stance == "accepts" and modality in ("conditional", "tentative"):
        return "would_accept", "AGREE", "conditional" if modality == "conditional" else modality
    if stance == "promises" and modality == "stated":
        return stance, code, "future"
    return stance, code, modality


def _backshifted(token: Token) -> bool:
    """Whether "would" is the past of "will": "announced that she would support it"."""
    return any(verb.tag_ in ("VBD", "VBN") for verb in chain(token))


def _so_far(token: Token) -> bool:
    """Whether it has not been done until now: "has not accepted" is not yet a "no"."""
    return any(child.dep_ == "aux" and child.lemma_.lower() == "have" for child in token.lefts)


def _modality(token: Token) -> str:
    words = [c.lower_ for c in token.lefts if c.dep_ in ("aux", "advmod", "mark")]
    if token.pos_ == "ADJ":
        words += [c.lower_ for c in token.head.lefts if c.dep_ in ("aux", "mark")]
        words += [token.head.lemma_.lower()]
    for verb in chain(token):
        words += [verb.lemma_.lower()]
        above = [c.lower_ for c in verb.lefts if c.dep_ in ("aux", "advmod", "mark")]
        words += [word for word in above if word not in _OWN]
    if token.doc[-1].text == "?":
        words.append("whether")
    found = [_MODALITY[word] for word in words if word in _MODALITY]
    return min(found, key=lambda name: _STRENGTH[name], default="stated")
