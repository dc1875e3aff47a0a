"""Finds the rows of words with a capital in a sentence, whatever the tagger takes them for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.text.tokens import Token, is_light, words
from firsthand.weigh.slots.bearers import HONORIFICS
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.slots.titles import offices_in

# Share 0-1 of weighty words with a capital from which a line is set as a headline.
TITLED = 0.7
# What stands between two words of one name.
_LINKS = frozenset((" ", " & ", "-", " of ", " de ", " and "))


def _is_titled(tokens: Sequence[Token]) -> bool:
    """Whether most weighty words have a capital: then no name shows."""
    heavy = [token for token in tokens if not is_light(token.key) and token.key.isalpha()]
    tall = sum(token.text[0].isupper() for token in heavy)
    return len(heavy) > 3 and tall >= TITLED * len(heavy)


@lru_cache(maxsize=16_384)
def runs_in(text: str) -> tuple[tuple[Token, ...], ...]:
    """The rows of words with a capital in a sentence; none where each word is set with one.

    Forms of address, offices and days are left out.
    """
    tokens = words(text)
    return () if _is_titled(tokens) else tuple(tuple(run) for run in _runs(tokens, text))


def _runs(tokens: Sequence[Token], text: str) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if not _is_tall(token):
            continue
        if run and text[run[-1].end : token.start] not in _LINKS:
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _is_tall(token: Token) -> bool:
    key = token.key
    if not token.text[0].isupper() or token.text.isupper() or not key.isalpha():
        return False
    if is_light(key) or key in HONORIFICS or key in WEEKDAYS or key in MONTHS:
        return False
    return not offices_in((token,))
