"""Years as they are spoken: the pattern and how it is read."""

from __future__ import annotations

from firsthand.text.dates.words import NUMBERS

_TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEN_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
# A year as it is spoken; "two thousand" is one only behind "the year".
SPOKEN_YEAR = (
    rf"(?:nineteen (?:(?:{_TEN_WORDS})(?:[- ](?:{_ONES})\b)?|{_TEENS})"
    rf"|(?<=\byear )two thousand(?: and (?:{_ONES}|{_TEENS})\b)?"
    rf"|(?<=\byear )twenty (?:{_TEENS}|twenty(?:[- ](?:{_ONES})\b)?))(?!-)"
)


def spoken_year(words: str) -> int:
    """The year of `SPOKEN_YEAR`: "nineteen ninety-four" is 1994, "two thousand and one" 2001."""
    first, *rest = words.lower().replace("-", " ").split()
    if rest and rest[0] == "thousand":
        return 2000 + sum(NUMBERS.get(word, 0) for word in rest[1:])
    return 100 * NUMBERS[first] + sum(NUMBERS[word] for word in rest)
