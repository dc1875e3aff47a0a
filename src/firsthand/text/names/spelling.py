"""How the words of names are folded and how alike two of them are in spelling and sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from firsthand.text.names.words import LETTERS, SHORT_FORMS

_DOUBLED = re.compile(r"(\w)\1{1,3}")
_SOUNDS = (
    ("sch", "s"), ("shch", "s"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("sh", "s"), ("ch", "c"),
    ("ts", "c"), ("tz", "c"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("dh", "d"), ("gh", "g"),
    ("dj", "j"), ("qu", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
_SILENT = frozenset("aeiouyjh")


def fold(text: str) -> str:
    """Lower case, without accents, in Latin letters where the script is Cyrillic or Greek."""
    text = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(c for c in text if not unicodedata.combining(c))
    return plain.translate(LETTERS)


@lru_cache(maxsize=65_536)
def _as_heard(word: str) -> str:
    # Pinyin writes the first sound of "Shi" with an x.
    word = "s" + word[1:] if word.startswith("x") else word
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return word


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a word as they sound: Zelensky, Zelenskiy and Zelenskyy share one."""
    word = _as_heard(fold(word))
    word = re.sub(r"c(?=[eiy])", "s", word).replace("c", "k") if "c" in word else word
    bones = [c for c in word if c.isalnum() and c not in _SILENT]
    return "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)


@lru_cache(maxsize=65_536)
def word_likeness(a: str, b: str) -> float:
    """How alike two folded words of names are, 0 to 1."""
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.85 if a[:1] == b[:1] else 0.0
    if SHORT_FORMS.get(a, a) == SHORT_FORMS.get(b, b):
        return 0.9
    if any(c.isdigit() for c in a + b):
        return 0.0
    longest = max(len(a), len(b))
    if longest >= 3 and _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b):
        return 0.9
    if _as_heard(a) == _as_heard(b):
        return 0.85
    steps = OSA.distance(a, b, score_cutoff=3)
    if longest >= 4 and steps <= (1 if longest <= 5 else 2 if longest <= 9 else 3):
        return max(1.0 - steps / longest, JaroWinkler.similarity(a, b) - 0.05 * steps)
    bones = skeleton(a)
    if len(bones) >= 3 and bones == skeleton(b) and steps <= 3:
        return max(0.8, JaroWinkler.similarity(a, b) - 0.05)
    return 0.0
