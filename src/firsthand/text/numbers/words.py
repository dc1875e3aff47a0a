"""The words of numbers: cardinals, scales, parts of a whole, and vague words for many."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

# Numbers as words, with their value.
NUMBER_WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_ONES.split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)},
}

# Factors that multiply what stands before them; the short forms stand after digits only.
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
SHORT_SCALES: dict[str, float] = {
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}

# Parts of a whole; their value.
FRACTIONS: dict[str, float] = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
    "tenths": 0.1,
}

# Fractions that are one without an "of": "two-thirds voted"; "two quarters" are half a year.
SHARES = frozenset({"half", "thirds", "fifths", "tenths"})

# Words for many: (least, most) that a reader would grant them.
VAGUE: dict[str, tuple[float, float]] = {
    "a couple": (2, 2),
    "couple": (2, 2),
    "a few": (2, 9),
    "a handful": (2, 9),
    "several": (3, 9),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2e3, 9.999e3),
    "tens of thousands": (2e4, 9.9999e4),
    "hundreds of thousands": (2e5, 9.99999e5),
    "millions": (2e6, 9.99999e8),
    "tens of millions": (2e7, 9.9999999e7),
    "hundreds of millions": (2e8, 9.99999999e8),
    "billions": (2e9, 9.99999999999e11),
    "tens of billions": (2e10, 9.9999999999e10),
    "hundreds of billions": (2e11, 9.99999999999e11),
    "trillions": (2e12, 9.99999999999999e14),
}
