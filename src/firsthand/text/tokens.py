"""Cuts a string into words and marks, each with its offsets and a key that ignores house style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from firsthand.text.terms import terms_in

# Bounded repeats: a line of a million letters stays linear.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,8}"  # U.S., a.m.
    r"|\d{1,40}(?:[.,:]\d{1,40}){0,12}"  # 120,000 or 284.46 or 19:30
    r"|[^\W\d_]{1,200}(?:['’‑-][^\W\d_]{1,200}){0,8}"  # cease-fire, isn’t
    r"|[^\s]"
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-"})

# The end of a contraction and the word that it stands for; "'d" is "would" far more often in news
# than "had", and where it is not, both reports shorten it alike.
CONTRACTED = {
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
    "'d": "would",
    "'s": "'s",
}
# The stem that is left when "n't" is cut off, and the verb that it stands for.
NEGATED = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: Python string offsets, the text, and the key that spellings share.

    The key is lower case, with straight apostrophes and without hyphens and full stops, so that
    "Cease-fire" and "ceasefire", "U.S." and "US" have one key.
    """

    start: int
    end: int
    text: str
    key: str

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or digit."""
        return self.key[0].isalnum() or self.key == "'s"


@lru_cache(maxsize=4096)
def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a string in order; contractions are cut in two ("is" + "n't", key "not")."""
    found: list[Token] = []
    for hit in _TOKEN.finditer(text):
        found += _split(hit.group(), hit.start())
    return tuple(found)


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[Token, ...]:
    """The tokens of a string that are words or numbers."""
    return tuple(token for token in tokenize(text) if token.is_word)


@lru_cache(maxsize=65_536)
def is_light(key: str) -> bool:
    """Whether a key is a function word or mark, too common to show that two texts are one."""
    found = terms_in(key)
    return not found or found[0].kind == "stop"


@lru_cache(maxsize=65_536)
def stem(key: str) -> str:
    """What the spellings and inflections of a key share ("analysed", "analyze")."""
    found = terms_in(key)
    return found[0].norm if len(found) == 1 else key


def _split(piece: str, start: int) -> list[Token]:
    low = piece.lower().translate(_APOSTROPHES)
    if len(low) != len(piece):
        # A few letters grow when put in lower case; offsets into them would be wrong.
        return [Token(start, start + len(piece), piece, low)]
    if low == "cannot":
        return _pair(piece, start, 3, "can", "not")
    if low.endswith("n't") and len(low) > 3:
        verb = low[:-3]
        return _pair(piece, start, len(verb), NEGATED.get(verb, verb), "not")
    cut = low.rfind("'")
    if cut > 0 and low[cut:] in CONTRACTED:
        return _pair(piece, start, cut, _key(low[:cut]), CONTRACTED[low[cut:]])
    return [Token(start, start + len(piece), piece, _key(low))]


def _pair(piece: str, start: int, cut: int, first: str, second: str) -> list[Token]:
    middle, end = start + cut, start + len(piece)
    return [
        Token(start, middle, piece[:cut], first or piece[:cut]),
        Token(middle, end, piece[cut:], second),
    ]


def _key(low: str) -> str:
    if low[0].isdigit():
        return low.replace(",", "")
    bare = low.replace("-", "").replace(".", "").replace("'", "")
    return bare or low
