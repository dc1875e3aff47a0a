"""Tells how likely two written names mean one bearer: a person, a company, a body, a vessel."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from firsthand.text.name_words import (
    BODY_WORDS,
    FORMS,
    LETTERS,
    LINKS,
    LONG_FORMS,
    NUMBER_WORDS,
    PARTICLES,
    ROMAN,
    SAME_WORDS,
    SHORT_FORMS,
    TENS,
    TITLES,
)

# Characters; a longer "name" is a paragraph, of which the start is enough.
_LIMIT = 200
# Tokens a name; the alignment compares each with each.
_TOKENS = 16

_DOTTED = re.compile(r"\b(?:\w\.){2,8}(?:\w\b)?|\b\w(?:\.\w){1,8}\b")
_WORD = re.compile(r"\w+")
# Digits that stand for letters in a scan ("Ig0r").
_MISREAD = re.compile(r"(?<=[a-z])[019](?=[a-z])")
_DOUBLED = re.compile(r"(\w)\1{1,3}")
_LETTER_OF = {"0": "o", "1": "i", "9": "g"}
_SOUNDS = (
    ("sch", "s"), ("shch", "s"), ("tch", "c"), ("kh", "h"), ("zh", "z"), ("sh", "s"), ("ch", "c"),
    ("ts", "c"), ("tz", "c"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("dh", "d"), ("gh", "g"),
    ("dj", "j"), ("qu", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
)  # fmt: skip
_LONG = tuple(sorted(form for form in FORMS if len(form) >= 9))
_SILENT = frozenset("aeiouyjh")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are (0 to 1), and what carries it."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Name:
    tokens: tuple[str, ...]
    forms: frozenset[str]
    numbers: frozenset[int]
    titled: bool
    body: bool


def name_likeness(a: str, b: str) -> float:
    """How likely two names mean one bearer, 0 to 1; .5 is as likely as not.

    Method: both are folded (accents, case, script), titles and legal forms set aside, and their
    words aligned by spelling, sound, initial and short form; words left over on both sides speak
    against, words left over on one side less so.
    """
    return compare_names(a, b).score


@lru_cache(maxsize=65_536)
def compare_names(a: str, b: str) -> Likeness:
    """Like `name_likeness`, with the reason in words."""
    x, y = _read(a[:_LIMIT]), _read(b[:_LIMIT])
    if not x.tokens or not y.tokens:
        return Likeness(0.0, "a name without letters")
    if x.tokens == y.tokens and x.numbers == y.numbers:
        found = Likeness(1.0, "the same words")
    else:
        found = max((_aligned(x, y), _joined(x, y), _acronym(x, y)), key=lambda item: item.score)
    if x.numbers != y.numbers and (x.numbers and y.numbers):
        return Likeness(min(found.score, 0.4), "different numbers")
    if x.forms and y.forms and not x.forms & y.forms:
        return Likeness(0.45 * found.score, "different legal forms")
    if x.numbers != y.numbers:
        return Likeness(
            (0.45 if x.body or y.body else 0.7) * found.score,
            f"{found.reason}; a number on one side only",
        )
    return found


def fold(text: str) -> str:
    """Lower case, without accents, in Latin letters where the script is Cyrillic or Greek."""
    text = unicodedata.normalize("NFKD", text.lower())
    # The short i and yo of Cyrillic are letters of their own, not accents.
    text = unicodedata.normalize("NFC", text.replace("\u0306", "").replace("\u0308", ""))
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
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
def _read(text: str) -> _Name:
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
    return _Name(tuple(tokens), forms, numbers, len(untitled) < len(kept), body)


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
        value = int(word) if word.isdecimal() and len(word) < 9 else NUMBER_WORDS.get(word, 0)
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


def _weight(word: str) -> float:
    if word in PARTICLES:
        return 0.5
    return 1.5 if len(word) == 1 else float(min(max(len(word), 3), 8))


def _merged(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The words, two neighbours joined where the other name writes them as one."""
    out: list[str] = []
    for word in words:
        both = out[-1] + word if out else ""
        if len(both) >= 6 and both not in words and _is_one(both, out[-1], word, others):
            out[-1] = both
        else:
            out.append(word)
    return tuple(out)


def _is_one(both: str, first: str, second: str, others: tuple[str, ...]) -> bool:
    return any(
        OSA.distance(both, other, score_cutoff=1) <= 1 and other not in (first, second)
        for other in others
    )


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, "JC" as two initials."""
    if len(words) < 2 or len(words[0]) != 2 or any(c in "aeiouy" for c in words[0]):
        return words
    return (*words[0], *words[1:])


def _pairs(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[float, int, int]]:
    found = [
        (-word_likeness(a, b), abs(i - j), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
    ]
    used_left, used_right, chosen = set(), set(), []
    for score, _, i, j in sorted(found):
        if score < 0 and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            chosen.append((-score, i, j))
    return chosen


def _aligned(x: _Name, y: _Name) -> Likeness:
    body = x.body or y.body
    left, right = _merged(x.tokens, y.tokens), _merged(y.tokens, x.tokens)
    if not body:
        left, right = _initials(left), _initials(right)
    mass = alike = 0.0
    full = 0
    pairs = _pairs(left, right)
    for score, i, j in pairs:
        weight = min(_weight(left[i]), _weight(right[j]))
        # That both are banks tells little.
        weight *= 0.5 if body and left[i] in BODY_WORDS else 1.0
        mass += weight
        alike += score * weight
        full += len(left[i]) > 1 and len(right[j]) > 1
    if not full:
        return Likeness(0.0, "no word in common")
    lone_left = [w for i, w in enumerate(left) if i not in {pair[1] for pair in pairs}]
    lone_right = [w for j, w in enumerate(right) if j not in {pair[2] for pair in pairs}]
    cost = _cost(lone_left, lone_right, body=body)
    if not body and min(len(left), len(right)) == 1 < max(len(left), len(right)):
        cost += mass * (0.4 if x.titled or y.titled else 0.5)
    both = lone_left and lone_right
    return Likeness(alike / (mass + cost), "some words alike" if both else "words alike")


def _cost(left: Sequence[str], right: Sequence[str], *, body: bool) -> float:
    """What words without a partner cost: much where both names have some, for they conflict."""
    low, high = sorted((sum(map(_weight, left)), sum(map(_weight, right))))
    if body:
        return 3.5 * low + 2.5 * (high - low)
    conflict = max(low, 5.0) if low >= 1.5 else low
    return 2.5 * conflict + 0.25 * max(0.0, high - low)


def _joined(x: _Name, y: _Name) -> Likeness:
    """Names whose words were run together or split: "GoodWill", "Good Will"."""
    a, b = "".join(x.tokens), "".join(y.tokens)
    longest = max(len(a), len(b))
    if longest < 5 or len(x.tokens) == len(y.tokens):
        return Likeness(0.0, "")
    steps = OSA.distance(a, b, score_cutoff=2)
    if steps > (1 if longest < 12 else 2):
        return Likeness(0.0, "")
    return Likeness(1.0 - 2 * steps / longest, "the same letters, run together")


def _acronym(x: _Name, y: _Name) -> Likeness:
    short, long = (x, y) if len(x.tokens) < len(y.tokens) else (y, x)
    initials = "".join(word[0] for word in long.tokens)
    if len(initials) < (2 if long.body else 3) or len(short.tokens) > 1:
        return Likeness(0.0, "")
    word = short.tokens[0]
    fits = word == initials and 2 <= len(word) <= 8
    return Likeness(0.8 if fits else 0.0, "the initials of the other")
