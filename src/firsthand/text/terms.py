"""Cuts a string into normalised words: spelling, hyphens, possessives and numbers are folded."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import snowballstemmer

from firsthand.text.frequencies import zipf_frequency

# Unknown words are no rarer than this on the Zipf scale: a slip of the pen is not a rare name.
RAREST_ZIPF = 1.0
# A joined compound ("ceasefire") or an American spelling must be at least this usual (Zipf).
KNOWN_ZIPF = 2.5
# The American spelling may be this much less usual than the British one (Zipf).
SPELLING_MARGIN = 0.6
# Characters; a longer "word" is no word of a language and is neither stemmed nor looked up.
LONGEST_WORD = 40

_APOSTROPHE = "'’ʼ‘`´"
_HYPHEN = "‐‑-"  # the plain one last: elsewhere in a character class it would make a range
_TOKEN = re.compile(
    rf"""
    (?P<names>united\ states(?:\ of\ america)?|united\ nations|united\ kingdom|european\ union)\b
    |(?P<percent>per\ cent\b|percent\b|%|pct\b)
    |(?P<dotted>\b(?:[^\W\d_]\.){{2,6}}(?:[^\W\d_]\b)?)
    |(?P<number>\d{{1,40}}(?:[.,]\d{{1,40}}){{0,12}})
    |(?P<money>[$£€])
    |(?P<word>[^\W\d_]+(?:[{_APOSTROPHE}{_HYPHEN}][^\W\d_]+)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN_HYPHEN = str.maketrans(dict.fromkeys(_HYPHEN, "-"))
_PIECE = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHE}][^\W\d_]+)*")
_NAMES = {
    "united states": "usa",
    "united states of america": "usa",
    "united nations": "un",
    "united kingdom": "uk",
    "european union": "eu",
}
_COUNTRIES = {"us": "usa", "usa": "usa", "un": "un", "uk": "uk", "eu": "eu"}
_MONEY = {"$": "dollar", "£": "pound", "€": "euro"}
_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: str(value) for value, word in enumerate(_SMALL.split(), start=2)} | {
    word: str(value * 10) for value, word in enumerate(_TENS.split(), start=2)
}


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a string, with offsets into that string.

    `norm` is what two spellings of one word share (folded and stemmed); `word` is the folded word
    before stemming, which `rarity` takes; `kind` is `word`, `number` or `stop`.
    """

    start: int
    end: int
    norm: str
    kind: str
    word: str


@lru_cache(maxsize=16_384)
def terms_in(text: str) -> tuple[Term, ...]:
    """The words of a string in order, normalised.

    Case, curly apostrophes, possessives, accents, hyphens ("cease-fire" is "ceasefire"), British
    and American spelling, "U.S." (the country, never the pronoun), abbreviated months and ranks,
    and numbers ("1,600" is "1600", "three" is "3") are folded; then Snowball's English stem.
    """
    found: list[Term] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "word":
            found.extend(_words(text, match.start(), match.group()))
        else:
            found.append(_fixed(match, str(kind)))
    return tuple(found)


def content_terms(text: str) -> tuple[Term, ...]:
    """The words and numbers of a string, function words left out."""
    return tuple(term for term in terms_in(text) if term.kind != "stop")


@lru_cache(maxsize=65_536)
def rarity(word: str) -> float:
    """How rare a folded word is in English at large: 0 (everywhere) to 7 (next to never).

    Source: wordfreq's Zipf frequency, turned round; a number is as rare as its digits are many.
    """
    if word[:1].isdigit():
        return min(7.0, 2.0 + len(word) * 0.8)
    return 8.0 - max(RAREST_ZIPF, min(8.0, _zipf(word)))


def _fixed(match: re.Match[str], kind: str) -> Term:
    text = match.group().lower()
    if kind == "names":
        return _term(match.start(), match.end(), _NAMES[text])
    if kind == "percent":
        return _term(match.start(), match.end(), "percent")
    if kind == "money":
        return _term(match.start(), match.end(), _MONEY[text])
    if kind == "number":
        value = _number(text)
        return Term(match.start(), match.end(), value, "number", value)
    word = text.replace(".", "")
    return _term(match.start(), match.end(), _COUNTRIES.get(word, word))


def _number(text: str) -> str:
    # A comma before three digits groups; any other is a decimal comma or a list and is kept.
    value = re.sub(r",(?=\d{3}(?:\D|$))", "", text)
    if "." in value:
        value = value.rstrip("0").rstrip(".")
    return value.lstrip("0") or "0"


def _words(text: str, start: int, word: str) -> list[Term]:
    end = start + len(word)
    if not any(mark in word for mark in _HYPHEN):
        return [_single(text, start, end)]
    joined = _fold("".join(c for c in word if c not in _HYPHEN))
    if _zipf(joined) >= KNOWN_ZIPF:
        return [_term(start, end, joined)]
    if value := _compound_number(word):
        return [Term(start, end, value, "number", value)]
    return [
        _single(text, start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(word)
    ]


def _compound_number(word: str) -> str | None:
    tens, _, ones = word.lower().translate(_PLAIN_HYPHEN).partition("-")
    if len(_NUMBERS.get(tens, "")) != 2 or tens.endswith("teen"):
        return None
    value = 1 if ones == "one" else int(_NUMBERS.get(ones, "0"))
    return str(int(_NUMBERS[tens]) + value) if 0 < value < 10 else None


def _single(text: str, start: int, end: int) -> Term:
    raw = text[start:end]
    if raw in ("US", "UN", "EU", "UK", "USA"):
        return _term(start, end, _COUNTRIES[raw.lower()])
    word = _fold(raw)
    if text[end : end + 1] == "." or text[end : end + 2].strip().isdigit():
        # "Nov." and "Nov 3" are months; "no." and "mar." need a number or a capital to follow.
        word = _abbreviation(text, end, word)
    if word in _NUMBERS:
        return Term(start, end, _NUMBERS[word], "number", _NUMBERS[word])
    return _term(start, end, word)


def _abbreviation(text: str, end: int, word: str) -> str:
    full = _pairs("abbreviations.tsv").get(word)
    after = text[end : end + 3].lstrip(". ")[:1]
    return full if full and (after.isdigit() or (after.isupper() and word != "no")) else word


@lru_cache(maxsize=65_536)
def _fold(raw: str) -> str:
    """Lower case, no accents, no possessive, one spelling."""
    # The acute accent that stands for an apostrophe would become a space.
    plain = unicodedata.normalize("NFKD", raw.lower().replace("´", "'"))
    word = "".join(c for c in plain if not unicodedata.combining(c))
    head, mark, tail = _cut_apostrophe(word)
    if mark:
        if head.endswith("n") and tail == "t":
            return "not"
        word = head if tail in ("s", "ll", "re", "ve", "d", "m", "") else head + tail
    if len(word) > LONGEST_WORD:
        return word
    return _pairs("spellings.tsv").get(word) or _american(word)


def _cut_apostrophe(word: str) -> tuple[str, str, str]:
    at = max(word.rfind(mark) for mark in _APOSTROPHE)
    return (word, "", "") if at < 0 else (word[:at], word[at], word[at + 1 :])


_FAMILIES = (
    (re.compile(r"^(.{3,20})our(?=s?$|ed$|ing$|it|abl|hood|er|ful|less|al)"), r"\1or"),
    (re.compile(r"^(.{3,20})is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$)"), r"\1iz"),
    (re.compile(r"^(.{3,20})ys(?=e$|ed$|es$|ing$)"), r"\1yz"),
    # Transliterated names in -skiy, -skyy, -skii are one name.
    (re.compile(r"^(.{2,20})sk(?:iy|yy|ii|yi|ij)$"), r"\1sky"),
    (re.compile(r"^(.{3,20})ll(?=ed$|ing$|er$|ers$)"), r"\1l"),
)


def _american(word: str) -> str:
    for pattern, replacement in _FAMILIES:
        other, count = pattern.subn(replacement, word)
        if count and other.endswith("sky"):
            return other
        if count and _zipf(other) >= max(KNOWN_ZIPF, _zipf(word) - SPELLING_MARGIN):
            return other
    return word


def _term(start: int, end: int, word: str) -> Term:
    if word in _stopwords():
        return Term(start, end, word, "stop", word)
    return Term(start, end, _stem(word), "word", word)


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    if len(word) > LONGEST_WORD:
        return word
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.EnglishStemmer:
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def _zipf(word: str) -> float:
    if len(word) > LONGEST_WORD or not word.isascii():
        return 0.0
    return zipf_frequency(word)


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(word for line in table_lines("stopwords.txt") for word in line.split())


@cache
def _pairs(name: str) -> dict[str, str]:
    return {line.split("\t")[0]: line.split("\t")[1] for line in table_lines(name)}


def table_lines(name: str) -> tuple[str, ...]:
    """The lines of a table of `text/data`, its comments left out."""
    text = resources.files("firsthand.text").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
