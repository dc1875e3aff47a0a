"""Tells how likely two written names mean one bearer: a person, a company, a body, a vessel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from firsthand.text.countries import country_of
from firsthand.text.names.reading import NameRead, read_name
from firsthand.text.names.spelling import word_likeness
from firsthand.text.names.words import BODY_WORDS, PARTICLES, TRADES

# Characters; a longer "name" is a paragraph, of which the start is enough.
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are (0 to 1), and what carries it."""

    score: float
    reason: str


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
    x, y = read_name(a[:_LIMIT]), read_name(b[:_LIMIT])
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


def _aligned(x: NameRead, y: NameRead) -> Likeness:
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
    if body and both and TRADES.intersection(lone_left) and TRADES.intersection(lone_right):
        return Likeness(0.8 * alike / (mass + cost), "different trades")
    if (x.forms or y.forms) and not both and any(map(_is_country, lone_left + lone_right)):
        return Likeness(0.9 * alike / (mass + cost), "a country on one side only")
    return Likeness(alike / (mass + cost), "some words alike" if both else "words alike")


def _is_country(word: str) -> bool:
    return country_of(word.title()) is not None


def _cost(left: Sequence[str], right: Sequence[str], *, body: bool) -> float:
    """What words without a partner cost: much where both names have some, for they conflict."""
    low, high = sorted((sum(map(_weight, left)), sum(map(_weight, right))))
    if body:
        return 3.5 * low + 2.5 * (high - low)
    conflict = max(low, 5.0) if low >= 1.5 else low
    return 2.5 * conflict + 0.25 * max(0.0, high - low)


def _joined(x: NameRead, y: NameRead) -> Likeness:
    """Names whose words were run together or split: "GoodWill", "Good Will"."""
    a, b = "".join(x.tokens), "".join(y.tokens)
    longest = max(len(a), len(b))
    if longest < 5 or len(x.tokens) == len(y.tokens):
        return Likeness(0.0, "")
    steps = OSA.distance(a, b, score_cutoff=2)
    if steps > (1 if longest < 12 else 2):
        return Likeness(0.0, "")
    return Likeness(1.0 - 2 * steps / longest, "the same letters, run together")


def _acronym(x: NameRead, y: NameRead) -> Likeness:
    short, long = (x, y) if len(x.tokens) < len(y.tokens) else (y, x)
    initials = "".join(word[0] for word in long.tokens)
    # "PLA China": the country tells whose, and is no part of the initials.
    rest = [word for word in short.tokens if not _is_country(word)]
    if len(initials) < (2 if long.body else 3) or len(rest) != 1:
        return Likeness(0.0, "")
    word = rest[0]
    fits = word == initials and 2 <= len(word) <= 8
    return Likeness(0.8 if fits else 0.0, "the initials of the other")
