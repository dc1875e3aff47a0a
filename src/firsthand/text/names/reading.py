"""Reads a written name: its words, legal forms, numbers, titles, and whether it is a body's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from firsthand.text.names.spelling import fold
from firsthand.text.names.words import (
    BODY_WORDS,
    FORMS,
    LINKS,
    LONG_FORMS,
    NUMBER_WORDS,
    ROMAN,
    SAME_WORDS,
    TENS,
    TITLES,
)

# Tokens a name; the alignment compares each with each.
_TOKENS = 16

_DOTTED = re.compile(r"\b(?:\w\.){2,8}(?:\w\b)?|\b\w(?:\.\w){1,8}\b")
_WORD = re.compile(r"\w+")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)$")
# Digits that stand for letters in a scan ("Ig0r").
_MISREAD = re.compile(r"(?<=[a-z])[019](?=[a-z])")
_LETTER_OF = {"0": "o", "1": "i", "9": "g"}
_LONG = tuple(sorted(form for form in FORMS if len(form) >= 9))


@dataclass(frozen=True, slots=True)
class NameRead:
    """A name's words without titles and forms, and what was set aside."""

    tokens: tuple[str, ...]
    forms: frozenset[str]
    numbers: frozenset[int]
    titled: bool
    body: bool


def _words(text: str) -> list[str]:
    text = text.replace("’", "'").replace("‘", "'").replace("&", " and ")
    text = re.sub(r"'s\b", "", text.lower())
    text = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", text)
    text = fold(text).replace("'", "").replace("`", "").replace("ʼ", "")
    text = " ".join(_WORD.findall(text.replace("_", " ")))
    text = _MISREAD.sub(lambda m: _LETTER_OF[m.group()], text)
    for long, short in LONG_FORMS:
        text = f" {text} ".replace(f" {long} ", f" {short} ").strip()
    return text.split()[:_TOKENS]


@lru_cache(maxsize=16_384)
def read_name(text: str) -> NameRead:
    """The parts of a written name."""
    words = _words(text)
    words = [_form_of(word) for word in words]
    body = any(word in FORMS or word in BODY_WORDS for word in words)
    forms = frozenset(FORMS[word] for word in words if word in FORMS)
    kept = [word for word in words if word not in FORMS] or words
    untitled = [word for word in kept if body or word not in TITLES] or kept
    # "un" is a body among words of bodies, and half of a given name elsewhere.
    spelt = untitled
    if body or len(untitled) == 1:
        spelt = " ".join(SAME_WORDS.get(word, word) for word in untitled).split()
    tokens, numbers = _numbers([word for word in spelt if word not in LINKS] or spelt, body)
    return NameRead(tuple(tokens), forms, numbers, len(untitled) < len(kept), body)


@lru_cache(maxsize=16_384)
def _form_of(word: str) -> str:
    # A long legal form is often misspelt; a short one cannot be told from a name.
    if len(word) < 9 or word in FORMS:
        return word
    return next((form for form in _LONG if OSA.distance(word, form, score_cutoff=2) <= 2), word)


def _numbers(words: Sequence[str], body: bool) -> tuple[list[str], frozenset[int]]:
    tokens: list[str] = []
    numbers: list[int] = []
    tens = 0
    for place, word in enumerate(words):
        digits = _ORDINAL.sub("", word) if word[0].isdecimal() else word
        value = int(digits) if digits.isdecimal() and len(digits) < 9 else NUMBER_WORDS.get(word, 0)
        if body and place and not value:
            value = ROMAN.get(word, 0)
        if word in TENS:
            tens = TENS[word]
            numbers.append(tens)
        elif value and tens and value < 10:
            numbers[-1], tens = tens + value, 0
        elif value:
            numbers.append(value)
        else:
            tokens.append(word)
    return (tokens, frozenset(numbers)) if tokens else (list(words), frozenset())
