"""Says what a counted number counts: a part, what is added, another place, an earlier time."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from firsthand.model import Quantity, Sentence, Span
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.scene import Scene

# Hours after which a toll may have risen; reports of one evening dispute it.
NEWS_HOURS = 6
# Numbers that only name a size.
VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions"})
# Words beside a number that add it to what was there.
ADDED = frozenset({"additional", "extra", "further"})
# Words on either side of a number among which stands what it measures; some say nothing of that.
NEAR = 7
SAYING = frozenset(stem(word) for word in ("said", "says", "told", "year", "percent", "per", "cent",
                                           "million", "billion", "about"))  # fmt: skip
# Characters after a number in which the words stand that say what befell the counted.
TAIL = 40
# Words by which a number is the newest of several.
_NEWER = re.compile(
    r"\b(?:now|so far|meanwhile|(?:has|have|had) (?:risen|climbed|grown|increased)|rose|climbed"
    r"|rais(?:ed|ing)|since (?:then|risen)|up from|latest|updated?|revised)\b",
    re.IGNORECASE,
)
# What follows a number that counts a part of another.
_PART = re.compile(
    r"^ (?:[\w,.-]{1,20} ){0,3}?of (?:the|them|those|these|whom|its|his|her|their)\b"
)

# What stands before a number that a sentence gives of a noun ("put the number of jobs at 35").
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|toll) of (?:[a-z]{1,20} ){0,2}?([a-z]{3,20})"
    r"(?: [^.,;:]{0,50})? (?:at|to|is|was|reached) (?:[a-z]+ ){0,2}$"
)


def elsewhere(a: Sentence, b: Sentence, scene: Scene) -> bool:
    """Whether two sentences name places and none in common: their numbers are of two places."""
    first, second = (
        {actor.name for actor in scene.actors.over(one.span) if actor.type == "place"}
        for one in (a, b)
    )
    return bool(first and second and not first & second)


def number_of(quantity: Quantity, sentence: Sentence, scene: Scene) -> str | None:
    """The noun of which a sentence gives the number after it; None where it names none."""
    if quantity.span.start <= sentence.span.start:
        return None
    before = Span(sentence.span.report, sentence.span.start, quantity.span.start)
    found = _NUMBER_OF.search(scene.text(before))
    return stem(found.group(1)) if found else None


def is_part(quantity: Quantity, scene: Scene) -> bool:
    """Whether it counts some of a known number ("five of the dead")."""
    after = scene.findings[quantity.span.report].report.text[quantity.span.end :][:TAIL]
    inside = f" {scene.text(quantity.span)}{after}"
    return _PART.search(inside) is not None


def is_vague(quantity: Quantity, scene: Scene) -> bool:
    """Whether the number is a plural ("dozens", "hundreds of thousands")."""
    return any(token.key in VAGUE for token in words(scene.text(quantity.span)))


def is_added(quantity: Quantity, scene: Scene) -> bool:
    """Whether "additional" or the like stands at the number."""
    text = scene.findings[quantity.span.report].report.text
    low, high = max(0, quantity.span.start - 24), quantity.span.end + 16
    around = [t for t in words(text[low:high]) if low + t.start < quantity.span.end + 14]
    return any(token.key in ADDED for token in around)


def corrects(quantity: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence names the number only to take it back ("118, not 142")."""
    number = next((t.key for t in words(scene.text(quantity.span)) if t.key[0].isdigit()), None)
    taken_back = _taken_back(scene.text(sentence.span))
    return number is not None and number in taken_back


@lru_cache(maxsize=16_384)
def _taken_back(text: str) -> frozenset[str]:
    """The words that a sentence names only to take them back."""
    tokens = [token.key for token in words(text)]
    return frozenset(tokens[at] for at in range(1, len(tokens)) if _takes_back(tokens, at))


def _takes_back(tokens: list[str], at: int) -> bool:
    return tokens[at - 1] == "not" or tokens[at - 2 : at] in (["rather", "than"], ["instead", "of"])


def beside(quantity: Quantity, sentence: Sentence, scene: Scene) -> frozenset[str]:
    """The stems of the words on either side of a number: they say what it measures."""
    tokens = words(scene.text(sentence.span))
    base = sentence.span.start
    before = [t for t in tokens if base + t.end <= quantity.span.start][-NEAR:]
    after = [t for t in tokens if base + t.start >= quantity.span.end][:NEAR]
    return frozenset(stem(t.key) for t in (*before, *after) if not is_light(t.key)) - SAYING


def same_befell(
    a: Quantity, b: Quantity, a_sentence: Sentence, b_sentence: Sentence, scene: Scene
) -> bool:
    """Whether the same befell both: "no jobs will be lost" is a count of jobs lost."""
    tails = []
    for quantity, sentence in ((a, a_sentence), (b, b_sentence)):
        low = quantity.span.end
        high = min(sentence.span.end, low + TAIL)
        tail = scene.stems(Span(quantity.span.report, low, high)) if low < high else frozenset()
        tails.append(tail - {stem(quantity.head or "")})
    return bool(tails[0] & tails[1])


def is_newer(text: str) -> bool:
    """Whether a sentence says that its number is the newest of several."""
    return _NEWER.search(text) is not None


def is_later(a: str, b: str, *, hours: float = NEWS_HOURS) -> bool:
    """Whether two times lie so far apart that what happened may have changed between them."""
    if a[:10] != b[:10]:
        first, second = sorted((a, b))
        if "T" not in first or "T" not in second:
            return True
    return abs(_hours(a) - _hours(b)) >= hours


def _hours(value: str) -> float:
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None).timestamp() / 3600
    except (ValueError, OverflowError, OSError):
        return 0.0
