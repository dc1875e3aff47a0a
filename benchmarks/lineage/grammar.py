"""Expands templates: `{one|other}` is a choice, `[...]` may be left out, `$name` is a slot."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

_PIECE = re.compile(r"[{}\[\]|]|[^{}\[\]|]+")
_SLOT = re.compile(r"\$([a-z]+\d?)")
_LEFT_OUT = 0.5


class Choice(NamedTuple):
    """Branches of which one is taken; a branch is a row of words and further choices."""

    branches: tuple[tuple[str | Choice, ...], ...]
    optional: bool


Row = tuple["str | Choice", ...]


def expand(template: str, rng: random.Random, slots: Mapping[str, str]) -> str:
    """One wording of a template, its first letter in capitals; slots in slots are filled too."""
    text = _said(_parsed(template), rng)
    while _SLOT.search(text):
        text = _SLOT.sub(lambda match: slots[match.group(1)], text)
    text = re.sub(r"\s+([.,;:?])", r"\1", re.sub(r"\s{2,}", " ", text)).strip()
    return text[:1].upper() + text[1:].replace("..", ".")


def _said(row: Row, rng: random.Random) -> str:
    said = []
    for piece in row:
        if isinstance(piece, str):
            said.append(piece)
        elif not (piece.optional and rng.random() < _LEFT_OUT):
            said.append(_said(rng.choice(piece.branches), rng))
    return "".join(said)


@cache
def _parsed(template: str) -> Row:
    row, rest = _row(_PIECE.findall(template), 0, "")
    if rest != len(_PIECE.findall(template)):
        raise ValueError(f"unbalanced template: {template}")
    return row[0]


def _row(pieces: Sequence[str], at: int, close: str) -> tuple[tuple[Row, ...], int]:
    """The branches up to the closing mark, and where that stands."""
    branches: list[list[str | Choice]] = [[]]
    while at < len(pieces) and (not close or pieces[at] != close):
        piece = pieces[at]
        if piece in ("{", "["):
            inner, at = _row(pieces, at + 1, "}" if piece == "{" else "]")
            branches[-1].append(Choice(inner, piece == "["))
        elif piece == "|" and close:
            branches.append([])
        elif piece in ("}", "]"):
            raise ValueError(f"{piece!r} closes nothing")
        else:
            branches[-1].append(piece)
        at += 1
    if close and at == len(pieces):
        raise ValueError(f"no {close!r}")
    return tuple(tuple(branch) for branch in branches), at
