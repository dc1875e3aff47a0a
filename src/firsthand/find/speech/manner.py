"""Tells verbs that only say how something was said, whatever they mean elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.speech.cues import can_speak
from firsthand.find.words import load_person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

# Tokens: how far behind speech such a verb may stand; and its tags.
_BESIDE = 4
_PLAIN = frozenset({"VBD", "VBZ", "VBN"})


def is_manner(verb: Token, first: int) -> bool:
    """Whether a verb right behind speech can only tell how it was said, whatever it means.

    "“Never,” wailed Ada Dunn.", "“Never,” she shrugged.": behind the comma stand nothing but the
    verb and who did it. `first` is the first token behind the speech.
    """
    doc = verb.doc
    if verb.i - first > _BESIDE or (
        verb.pos_ != "VERB"
        or verb.tag_ not in _PLAIN
        or first == 0
        or not _is_speechs_end(verb, first)
    ):
        return False
    ahead = [token for token in doc[first : verb.i] if not token.is_punct]
    if any(
        child.dep_ in {"dobj", "ccomp", "xcomp"} and child.i > verb.i for child in verb.children
    ):
        return not ahead and verb.i + 1 < len(doc) and doc[verb.i + 1].pos_ == "PROPN"
    if ahead:
        who = ahead[-1]
        return who.pos_ in {"PROPN", "PRON"} and can_speak(who) and who.tag_ != "PRP$"
    follows = doc[verb.i + 1] if verb.i + 1 < len(doc) else verb
    person = can_speak(follows) or follows.lower_ in load_person_nouns()
    return follows.pos_ == "PROPN" or (follows.pos_ == "NOUN" and person)


def _is_speechs_end(verb: Token, first: int) -> bool:
    """Whether speech with a comma, "!" or "?" at its end stands right before."""
    before = verb.doc[max(0, first - 2) : first].text
    return any(sign in before for sign in ",!?") or verb.doc[first].text == ","
