"""Says what words stand around a value, and how near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from firsthand.model import Sentence, Span
from firsthand.text.senses import senses_of
from firsthand.text.terms import content_terms
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.clauses import CARRIERS
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.tables import irregulars, root

# Words next to a value that say fully what it is of; each further one says a fifth less.
FULL, FADES = 2, 0.2
# What a mark or a joint between a value and a word leaves of the word.
ACROSS = 0.7
# What a name leaves: it stands beside many values.
NAMED = 0.4
# Before a name: the match, the case is the one against it.
_AGAINST = frozenset(("against", "versus", "v", "vs"))
_MARK = re.compile(r"[,;:()“”\"—–.]")
_JOINTS = frozenset(
    ("after", "before", "when", "while", "because", "that", "who", "which", "whose", "if", "but",
     "although", "though", "whereas", "until", "unless", "where", "whether", "since", "so", "and")
)  # fmt: skip
# "Five of the injured": the injured are the whole, of whom nothing is told.
_WHOLE = re.compile(r"^ of (?:the|them|those|these|its|his|her|their)\b(?: [\w-]+){0,2}")
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()


@dataclass(frozen=True, slots=True)
class Word:
    """A word around a value: how near it is (0 to 1), its stem, its senses, whether it is next."""

    near: float
    stem: str
    senses: frozenset[str]
    next: bool = False


# The words around a value by their roots.
Around = Mapping[str, Word]


def words_around(
    value: Span, sentence: Sentence, scene: Scene, *, head: str = "", trails: bool = False
) -> Around:
    """The weighty words of a value's sentence, nearer ones counting for more; no numbers.

    `head` is the noun counted, which always says something; what `trails`, as a place does, goes
    with the words before it.
    """
    text, base = scene.text(sentence.span), sentence.span.start
    low, high = max(0, value.start - base), value.end - base
    whole = _WHOLE.match(text[high:])
    names = [(s.start - base, s.end - base) for _, s in scene.named.over(sentence.span)]
    found: dict[str, Word] = {}
    tokens = words(text)
    before = [token for token in reversed(tokens) if token.end <= low]
    after = [token for token in tokens if token.start >= high + (whole.end() if whole else 0)]
    counted = stem(head) if head else ""
    _walk(before, low, text, names, counted, found)
    # "On Friday the court ...": only where nothing goes before does what follows say what it was.
    opens = not any(_says(token) for token in before)
    left = ACROSS if trails and not opens else 1.0
    _walk(after, high, text, names, counted, found, opens=opens, left=left)
    return found


def _walk(
    side: list[Token],
    edge: int,
    text: str,
    names: list[tuple[int, int]],
    head: str,
    found: dict[str, Word],
    *,
    opens: bool = True,
    left: float = 1.0,
) -> None:
    """Puts the words on one side of a value, from the value outwards."""
    steps, last = 0, ""
    for token in side:
        gap = text[token.end : edge] if token.end <= edge else text[edge : token.start]
        left *= ACROSS ** (bool(_MARK.search(gap)) + (token.key in _JOINTS))
        edge = token.start if token.end <= edge else token.end
        if not _says(token) and stem(token.key) != head:
            last = token.key
            continue
        steps += 1
        near = left / (1 + FADES * max(0, steps - FULL))
        rival = steps == 1 and last in _AGAINST
        first = steps == 1 and (opens or rival)
        if not rival and any(low <= token.start and token.end <= high for low, high in names):
            near *= NAMED
        key = root(token.key)
        if key not in found or found[key].near < near:
            found[key] = Word(near, stem(token.key), _senses(token.key), first)


def _says(token: Token) -> bool:
    """Whether a word says what a value is of."""
    if is_light(token.key) or token.key == "'s" or root(token.key) in CARRIERS:
        return False
    return token.key not in _CALENDAR and not stem(token.key)[0].isdigit()


@lru_cache(maxsize=16_384)
def _senses(key: str) -> frozenset[str]:
    terms = content_terms(irregulars().get(key, key))
    return frozenset(sense for term in terms[:1] for sense in senses_of(term.norm))
