"""Reads numbers written in digits or words: where one stands in a string, and its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from firsthand.text.numbers.words import (
    FRACTIONS,
    NUMBER_WORDS,
    SCALES,
    SHARES,
    SHORT_SCALES,
    VAGUE,
)

_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]{0,7}\.?"
# A comma before three digits groups thousands, even with a space slipped in ("1, 600"), but not
# after the day of a month ("May 1, 200 people").
_DIGITS = re.compile(
    r"(?<![\w.,:/])(?<![^\W\d_]-)"
    r"(?:\d{1,3}(?:,[ \u00a0]?\d{3}(?!\d)){1,6}|\d{1,18})(?:\.\d{1,9})?(?![\d:/]|\.\d|,\d)"
)
_MONTH_BEFORE = re.compile(rf"(?i)\b{_MONTHS}[ \u00a0]$")
_WORD = re.compile(r"[^\W\d_]{1,40}")
# The words that a number in words can begin with.
_OPENERS = frozenset({*NUMBER_WORDS, *(name.split()[0] for name in VAGUE), "a", "half", "and"})
# One look tells most sentences that hold no number.
_ANY = re.compile(
    r"(?i)\d|\b(?:"
    + "|".join(sorted({*NUMBER_WORDS, *SCALES, *FRACTIONS, *(name.split()[-1] for name in VAGUE)}))
    + r")\b"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a string: offsets, its value, or the bounds of a vague word for many.

    `form` is `digits`, `words`, `vague` or `fraction`.
    """

    start: int
    end: int
    low: float
    high: float
    form: str


@lru_cache(maxsize=4096)
@lru_cache(maxsize=16_384)
def numerals_in(text: str) -> tuple[Numeral, ...]:
    """The numbers of a string in text order; ordinals and clock times are not among them."""
    if not _ANY.search(text):
        return ()
    found = sorted([*_in_digits(text), *_in_words(text)], key=lambda item: (item.start, -item.end))
    kept: list[Numeral] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return tuple(kept)


def _in_digits(text: str) -> list[Numeral]:
    found = []
    end = 0
    while hit := _DIGITS.search(text, end):
        start, end = hit.span()
        number = hit.group()
        spaced = re.search(r",[ \u00a0]", number)
        if spaced and _MONTH_BEFORE.search(text, max(0, start - 14), start):
            end, number = start + spaced.start(), number[: spaced.start()]
        value = float(re.sub(r"[, \u00a0]", "", number))
        end, factor = _scale_after(text, end)
        if re.match(r"(?:st|nd|rd|th)\b", text[end : end + 3]):
            continue
        found.append(Numeral(start, end, value * factor, value * factor, "digits"))
    return found


_SCALE_AFTER = re.compile(
    r"[ \u00a0-]?(hundred|thousand|lakh|million|crore|billion|trillion|dozen)\b"
    r"|[ \u00a0]?(k|mn|mln|mio|bn|bln|tn|trn)\b(?!-\w)",
    re.IGNORECASE,
)


def _scale_after(text: str, end: int) -> tuple[int, float]:
    factor = 1.0
    for _ in range(2):
        hit = _SCALE_AFTER.match(text, end)
        if hit is None:
            break
        word = hit.group(1) or hit.group(2)
        factor *= SCALES.get(word.lower()) or SHORT_SCALES[word.lower()]
        end = hit.end()
    return end, factor


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int


def _in_words(text: str) -> list[Numeral]:
    words = [_Word(hit.group().lower(), *hit.span()) for hit in _WORD.finditer(text)]
    # Words belong together when only a space or a hyphen stands between them.
    joined = [True] + [
        text[a.end : b.start] in {" ", "-", "\u00a0", "\u2011"} for a, b in pairwise(words)
    ]
    found = []
    at = 0
    while at < len(words):
        if words[at].low not in _OPENERS:
            at += 1
            continue
        item, size = _number_at(words, joined, at)
        if item is not None:
            found.append(item)
        at += size
    return found


def _number_at(words: list[_Word], joined: list[bool], at: int) -> tuple[Numeral | None, int]:
    run = 1
    while run < 9 and at + run < len(words) and joined[at + run]:
        run += 1
    piece = words[at : at + run]
    for read in (_vague, _fraction, _cardinal):
        found = read(piece)
        if found is not None:
            low, high, size, form = found
            return Numeral(piece[0].start, piece[size - 1].end, low, high, form), size
    return None, 1


def _goes_on(piece: list[_Word], number: int, *, scaled: bool) -> bool:
    after = [word.low for word in piece[number + 1 : number + 3]]
    return after == ["a", "half"] or (scaled and bool(after) and after[0] in NUMBER_WORDS)


_Found = tuple[float, float, int, str]


def _vague(piece: list[_Word]) -> _Found | None:
    for size in (3, 2, 1):
        name = " ".join(word.low for word in piece[:size])
        if len(piece) >= size and name in VAGUE:
            if name == "scores" and [word.low for word in piece[1:2]] != ["of"]:
                return None
            low, high = VAGUE[name]
            return low, high, size, "vague"
    return None


def _fraction(piece: list[_Word]) -> _Found | None:
    lows = [word.low for word in piece]
    for size in (3, 2, 1):
        head = lows[:size]
        if len(head) < size or head[-1] not in FRACTIONS:
            continue
        share = FRACTIONS[head[-1]]
        after = lows[size : size + 2]
        if after[:1] == ["a"] and after[1:] and after[1] in SCALES:
            return share * SCALES[after[1]], share * SCALES[after[1]], size + 2, "words"
        if size == 1 and head[0] != "half":
            return None
        times = {"a": 1.0, "one": 1.0, **NUMBER_WORDS}.get(head[-2], 0.0) if size > 1 else 1.0
        whole = head[-1] in SHARES or after[:1] == ["of"]
        if size == 3 or not times or not whole:
            continue
        return times * share, times * share, size, "fraction"
    return None


def _cardinal(piece: list[_Word]) -> _Found | None:
    total, part, size = 0.0, 0.0, 0
    scaled = False
    if piece[0].low == "a" and piece[1:] and piece[1].low in NUMBER_WORDS:
        return None  # "a six-lane road" has six lanes
    for number, word in enumerate(piece):
        if word.low in NUMBER_WORDS:
            value = NUMBER_WORDS[word.low]
            if part % 100 and not (part % 10 == 0 and part % 100 >= 20 and value < 10):
                break
            part += value
        elif word.low in SCALES and (part or (number == 1 and piece[0].low == "a")):
            factor = SCALES[word.low]
            part = (part or 1.0) * factor
            if factor > 100:
                total, part = total + part, 0.0
            scaled = True
        elif word.low == "and" and _goes_on(piece, number, scaled=scaled):
            continue
        elif word.low == "half" and [w.low for w in piece[number - 2 : number]] == ["and", "a"]:
            part += 0.5
        elif word.low == "a" and (number == 0 or piece[number - 1].low == "and"):
            continue
        else:
            break
        size = number + 1
    value = total + part
    if not size or (not value and piece[0].low != "zero"):
        return None
    return value, value, size, "words"
