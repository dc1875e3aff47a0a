"""Finds the office or trade that stands beside a name, before it or in apposition after it."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from firsthand.find.words import read_rows
from firsthand.text.countries import country_of
from firsthand.text.lists import listed_set

# Tokens; longer than any title of the news ("former deputy assistant secretary of state").
_REACH = 9
COURTESY = listed_set(
    "mr mrs ms miss mx sir dame lord lady baron baroness countess viscount madame monsieur datuk"
    " dato sheikh shaikh haji alhaji shri fr father sister herr frau signor signora señor señora"
)
_SHORT_TITLES = listed_set(
    "sen rep gov gen lt col maj capt sgt adm dr prof rev hon brig cmdr supt det pres amb"
    " asp dsp dci pc cllr coun insp cpl revd msgr"
)
_MODIFIERS = listed_set("""
    former ex then acting late new newly elected incoming outgoing deputy vice senior chief
    first second assistant lead top interim current longtime veteran opposition ruling far-right
    conservative liberal democratic republican right-wing left-wing military police state local
    federal national regional foreign defence defense interior finance justice health prime
    """)
_ENDS = frozenset(("who", "which", "that", "whose", "where", "when", "and", "but", "as", "whom"))
_GOES_ON = frozenset(("of", "for", "at", "in", "to", "with", "on", "from"))


@cache
def roles() -> dict[str, str]:
    """Role nouns (lower case) and the kind of office each names."""
    return {row[0]: row[-1] for row in read_rows("roles")}


@cache
def _role_ends() -> frozenset[str]:
    """The last words of role nouns: any other word ends none, and most words are others."""
    return frozenset(re.split(r"[^\w.]", role)[-1] for role in roles())


def role_ending(doc: Doc, last: int) -> int | None:
    """The first token of the role noun that ends at this token, or None."""
    word = doc[last].lower_
    if word == "elect" and last >= 2 and doc[last - 1].text == "-":
        return role_ending(doc, last - 2)
    for size in (4, 3, 2, 1) if word in _role_ends() else ():
        first = last - size + 1
        if first >= 0 and doc[first : last + 1].text.lower() in roles():
            return first
    return last if word.rstrip(".") in _SHORT_TITLES and doc[last].text[:1].isupper() else None


def title_before(doc: Doc, start: int) -> tuple[Span | None, bool]:
    """The title before the token at `start`, and whether a courtesy ("Mr.") stands there."""
    courtesy = False
    last = start - 1
    while last >= 0 and doc[last].lower_.rstrip(".") in COURTESY:
        courtesy, last = True, last - 1
    if last < 0:
        return None, courtesy
    first = role_ending(doc, last)
    if first is None:
        return _of_apposition(doc, start), courtesy
    while first > 0 and last - first < _REACH and _modifies(doc, first - 1):
        first -= 1
    while doc[first].text in ("-", "'s", "’s"):
        first += 1
    return doc[first : last + 1], courtesy


def _modifies(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text == "-":
        return at > 0 and doc[at - 1].is_alpha
    if token.lower_ in _MODIFIERS or country_of(token.text):
        return True
    if not (token.is_alpha or "." in token.text) or token.pos_ in ("VERB", "AUX", "DET", "PRON"):
        return False
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "ROOT", "conj"):
        return False
    return token.dep_ in ("compound", "amod", "nmod", "nn") and token.pos_ in (
        "PROPN",
        "ADJ",
        "NOUN",
    )


def _of_apposition(doc: Doc, start: int) -> Span | None:
    # "the mayor of Halden, Ada Orr, said"
    if start < 2 or doc[start - 1].text != ",":
        return None
    head: Token | None = next(
        (token for token in doc[start : start + 4] if token.dep_ == "appos"), None
    )
    if head is None or head.head.i >= start - 1 or start - head.head.i > _REACH:
        return None
    first = role_ending(doc, head.head.i)
    if first is None:
        return None
    while first > 0 and _modifies(doc, first - 1):
        first -= 1
    return doc[first : start - 1]


def title_after(doc: Doc, end: int) -> Span | None:
    """The title in apposition after a name that ends before the token at `end`."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    # "Ada Orr, 52, a nurse"
    if doc[first].like_num and first + 2 < len(doc) and doc[first + 1].text == ",":
        first += 2
    limit = min(len(doc), first + _REACH)
    while first < limit and (doc[first].pos_ in ("DET", "PRON") or doc[first].text in ("'s", "’s")):
        first += 1
    for at in range(first, limit):
        token = doc[at]
        if (token.is_punct and token.text != "-") or token.pos_ in ("VERB", "AUX"):
            return None
        if token.lower_ in _GOES_ON or token.lower_ in _ENDS:
            return None
        after = doc[at + 1] if at + 1 < len(doc) else None
        ends = after is None or (after.is_punct and after.text != "-") or after.lower_ in _GOES_ON
        if (ends or (after is not None and after.lower_ in _ENDS)) and role_ending(
            doc, at
        ) is not None:
            return None if _is_of_next(doc, at + 1) else doc[first : _end_of_phrase(doc, at + 1)]
    return None


def _is_of_next(doc: Doc, at: int) -> bool:
    """Whether the title is of a name after it: "in Port Orr, the harbour master, Ada Holm"."""
    return at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].pos_ == "PROPN"


def _end_of_phrase(doc: Doc, at: int) -> int:
    if at >= len(doc) or doc[at].lower_ not in _GOES_ON:
        return at
    end = at + 1
    while end < len(doc) and end - at < _REACH:
        token = doc[end]
        if (token.is_punct and token.text not in ("-", "'")) or token.pos_ in ("VERB", "AUX"):
            break
        if token.lower_ in _ENDS and token.lower_ != "and":
            break
        end += 1
    return end if end > at + 1 else at
