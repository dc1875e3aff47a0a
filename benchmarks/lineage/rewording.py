"""Other words for a sentence: turns of a table, order of its parts, who is said to say it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from wordfreq import zipf_frequency

from benchmarks.lineage.invention import DATA, FIRSTS, MONTHS, WEEKDAYS

_QUOTED = re.compile(r"([“\"][^”\"]*[”\"])")
_DAY = rf"(?:on )?(?:{'|'.join(WEEKDAYS)})"
_TIME_FIRST = re.compile(rf"^((?:On )?(?:{'|'.join(WEEKDAYS)})),? (.{{20,}})\.$")
_TIME_LAST = re.compile(rf"^([^“\"]{{25,}}?) ({_DAY})\.$")
_SAID_LAST = re.compile(r"^([^“\"]{25,}), ([^,“\"]{4,60}) (said|says|confirmed|added)\.$")
_SAID_FIRST = re.compile(r"^([^,“\"]{4,60}) (said|confirmed|added) that ([^“\"]{20,})\.$")
_QUOTE_FIRST = re.compile(r"^(“[^”]+),” (said )?([^“]{4,80}?)( said| added| says)?\.$")
_PASSIVE = re.compile(
    r"^(The [\w’' -]{3,40}|[A-Z]\w+) (?:was|were) (\w+ed|taken|seen|found|held|shut|told) by"
    r" ([^,“\"]{3,40})\.$"
)
_AND = re.compile(r"^([^“\"]{35,}?), (?:and|while|whereas) ([a-z][^“\"]{20,})\.$")
_ASIDE = re.compile(r", [^,“\"]{8,60},")
_FILLERS = re.compile(r"\b(?:already|also|still|openly|so far|again|very|fully) ")
_LEADS = ("Meanwhile, ", "It emerged that ", "As it turns out, ", "What is more, ", "In short, ")
# Zipf frequency; a first word as usual as this in English is no name, unless it is one below.
_USUAL = 3.0
_NAMES = frozenset((*WEEKDAYS, *MONTHS, *FIRSTS, "Port", "Radio", "Channel", "I"))


@cache
def _turns() -> dict[str, tuple[str, ...]]:
    """Each word or turn of the table with what can stand for it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (DATA / "rewording.txt").read_text("utf-8").splitlines():
        row = line.split("\t")
        if len(row) > 1 and not line.startswith("#"):
            for word in row:
                found[word] = found.get(word, ()) + tuple(w for w in row if w != word)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_turns(), key=lambda turn: (-len(turn), turn))
    return re.compile(r"(?<![\w’'-])(" + "|".join(map(re.escape, longest)) + r")(?![\w’'-])", re.I)


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """The text with a change made to all that stands outside quotation marks."""
    pieces = _QUOTED.split(text)
    return "".join(p if p[:1] in '“"' and p else change(p) for p in pieces)


def swap_words(text: str, rng: random.Random, share: float) -> str:
    """Words and turns of the table replaced, a share of those found."""

    def swap(match: re.Match[str]) -> str:
        said = match.group(0)
        if rng.random() >= share:
            return said
        put = rng.choice(_turns().get(said.lower(), (said,)))
        return upper_first(put) if said[:1].isupper() else put

    return outside_quotes(text, lambda piece: _pattern().sub(swap, piece))


def upper_first(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text without its capital, unless a name opens it."""
    first = text.split(" ", 1)[0].strip(",;:.")
    plain = first not in _NAMES and zipf_frequency(first.lower(), "en") >= _USUAL
    return text[:1].lower() + text[1:] if plain else text


def turn(text: str, rng: random.Random) -> str:
    """One change of order: time, speaker or quote to the other end, passive to active."""
    if match := _TIME_FIRST.match(text):
        return f"{upper_first(match.group(2))} {match.group(1)[:1].lower()}{match.group(1)[1:]}."
    if match := _TIME_LAST.match(text):
        return f"{upper_first(match.group(2))}, {lower_first(match.group(1))}."
    if match := _SAID_LAST.match(text):
        return f"{upper_first(match.group(2))} {match.group(3)} that {lower_first(match.group(1))}."
    if match := _SAID_FIRST.match(text):
        return f"{upper_first(match.group(3))}, {lower_first(match.group(1))} {match.group(2)}."
    if match := _QUOTE_FIRST.match(text):
        verb = rng.choice(("said", "remarked", "stated", "told reporters"))
        return f"{upper_first(match.group(3).strip())} {verb}: {match.group(1)}.”"
    if match := _PASSIVE.match(text):
        return f"{upper_first(match.group(3))} {match.group(2)} {lower_first(match.group(1))}."
    return text


def trim(text: str, rng: random.Random) -> str:
    """An aside, a filler or a second clause left out, or a lead put before."""
    draw = rng.random()
    if draw < 0.3:
        return outside_quotes(text, lambda piece: _FILLERS.sub("", piece))
    if draw < 0.5:
        return _ASIDE.sub("", text, count=1)
    if draw < 0.65 and (match := _AND.match(text)):
        return f"{match.group(1)}."
    if draw < 0.8 and text[:1] not in '“"':
        return rng.choice(_LEADS) + lower_first(text)
    return text


def split(text: str) -> str:
    """Two sentences where a clause can stand alone."""
    match = _AND.match(text)
    return f"{match.group(1)}. {upper_first(match.group(2))}." if match else text


def reword(text: str, rng: random.Random, share: float) -> str:
    """A sentence in other words; `share` 0 to 1 is how much of what can change does."""
    if rng.random() < share:
        text = turn(text, rng)
    if rng.random() < 0.6 * share:
        text = trim(text, rng)
    if rng.random() < 0.3 * share:
        text = split(text)
    return swap_words(text, rng, share)
