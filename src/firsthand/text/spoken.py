"""Cuts quoted words into tokens whose keys pass over what house style decides, not the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.text.terms import terms_in
from firsthand.text.tokens import Token, tokenize

# Marks that house style sets one for the other, the one that stands for all, and why.
SAME_MARKS = (
    ("“”„‟«»‹›\"‘’‚‛'`", '"', "each house has its own quotation marks inside a quote"),
    ("–—―‒‑-", "-", "each house has its own dash"),
)
_MARKS = {mark: one for marks, one, _ in SAME_MARKS for mark in marks}

# Marks at the ends of quoted words that the sentence around them asks for ("…," he said).
LOOSE = frozenset('.,;:-"')
BRACKETS = frozenset("[]")
ELLIPSIS = "…"
# Full stops in a row that make an ellipsis.
DOTS = 3


@lru_cache(maxsize=16_384)
def spoken_tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of quoted speech, with offsets into the string.

    Keys fold case, spelling ("colour", "color"), number words ("ten", "10"), hyphens, kinds of
    quotation marks and dashes. Three full stops in a row, apart or not, are one ellipsis. Marks
    that the sentence around the quote asks for are left out at both ends.
    """
    found: list[Token] = []
    for token in _with_set_letters(tokenize(text), text):
        key = spoken_key(token.key) if token.is_word else _MARKS.get(token.text, token.key)
        if key == "-" and found and found[-1].key == "-":
            low = found.pop().start
            found.append(Token(low, token.end, text[low : token.end], "-"))
        else:
            found.append(Token(token.start, token.end, token.text, key))
    return _trimmed(_with_ellipses(found, text))


@lru_cache(maxsize=65_536)
def spoken_key(key: str) -> str:
    """What the spellings of one spoken word share; inflections stay apart ("build", "built")."""
    found = terms_in(key)
    return found[0].word if len(found) == 1 and found[0].word.isalnum() else key


def _with_set_letters(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """Words of which an editor set letters in brackets ("[w]e", "build[ing]") as one token each."""
    at = 0
    while at < len(tokens):
        stop = at + 1
        while (
            stop < len(tokens)
            and tokens[stop].start == tokens[stop - 1].end
            and _is_letters(tokens[stop - 1])
            and _is_letters(tokens[stop])
        ):
            stop += 1
        run = tokens[at:stop]
        inner = [token.key for token in run if token.is_word]
        if len(inner) > 1 and {token.key for token in run} >= BRACKETS:
            low, high = run[0].start, run[-1].end
            yield Token(low, high, text[low:high], "".join(inner))
            at = stop
        else:
            yield tokens[at]
            at += 1


def _is_letters(token: Token) -> bool:
    return token.key in BRACKETS or (token.is_word and token.text[0].isalnum())


def _with_ellipses(tokens: Sequence[Token], text: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        stop = at
        while stop < len(tokens) and tokens[stop].key == ".":
            stop += 1
        if stop - at > DOTS:
            # The first of four ends the sentence before the cut.
            found.append(tokens[at])
            at += 1
        if stop - at >= DOTS:
            low, high = tokens[at].start, tokens[stop - 1].end
            found.append(Token(low, high, text[low:high], ELLIPSIS))
            at = stop
        else:
            found.append(tokens[at])
            at += 1
    return found


def _trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    low, high = 0, len(tokens)
    while low < high and tokens[low].key in LOOSE:
        low += 1
    while high > low and tokens[high - 1].key in LOOSE:
        high -= 1
    return tuple(tokens[low:high])
