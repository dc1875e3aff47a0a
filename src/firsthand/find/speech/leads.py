"""Finds who speaks in words that fill a sentence of their own, from the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.speech.cues import can_speak, lemma_of
from firsthand.find.speech.direct import Voice, is_inside, voice_before
from firsthand.find.speech.marks import Marked
from firsthand.find.speech.subjects import phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# What somebody does with words that follow behind a colon, and what they are called.
_ISSUES = frozenset({"make", "issue", "release", "give", "put", "publish", "read", "send", "post"})
_REMARKS = frozenset({"statement", "remark", "comment", "declaration", "announcement", "note"})


def find_lead(
    sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked, ahead: str
) -> Voice | None:
    """The voice of speech that fills its own sentence, from the sentence before.

    "Dunn stated:" before a paragraph of speech, or "Dunn agreed." and "Dunn was blunt." before a
    sentence of it.
    """
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    if ahead == ":":
        voice = _issued(sentence, root) or voice_before(sentence, marks, mark, ahead)
        voice = voice or _opening(sentence)
        return voice and replace(voice, rule="colon")
    if (
        root is None
        or not (root.pos_ == "VERB" or any(child.dep_ == "acomp" for child in root.children))
        or any(is_inside(sentence, marks, token) for token in sentence.doc)
    ):
        return None
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ not in {"PROPN", "PRON"} or not can_speak(subject):
        return None
    return Voice(sentence, (root,), subject, phrase_of(subject), "sentence before")


def _opening(sentence: ParsedSentence) -> Voice | None:
    """ "Ida Dunn, the mayor, comments on the ruling:" where the parse takes the verb for a noun."""
    first = next((ent for ent in sentence.doc.ents if ent.label_ == "PERSON"), None)
    colon = sentence.doc[-1]
    if first is None or first.start > 0 or colon.text != ":":
        return None
    return Voice(sentence, (colon,), first.root, tuple(first), "colon")


def _issued(sentence: ParsedSentence, root: Token | None) -> Voice | None:
    """ "Dunn made this statement after the board's order to close the quay:" is Dunn's."""
    if root is None or lemma_of(root) not in _ISSUES:
        return None
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if subject is None or not any(lemma_of(c) in _REMARKS for c in root.children):
        return None
    return Voice(sentence, (root,), subject, phrase_of(subject), "colon")
