"""Rewrites a text as a language model does: most words change, and later some change back."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cache

from wordfreq import top_n_list

from benchmarks.lineage.rewording import lower_first, reword, upper_first
from benchmarks.lineage.units import Teller, Unit, Units

# Words by frequency: the most usual are left as they are, the rest fall in classes of so many that
# can stand for one another.
_FIRST, _LAST, _CLASS = 120, 20_000, 3
_WORD = re.compile(r"[A-Za-z]{4,}")


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    words = [w for w in top_n_list("en", _LAST)[_FIRST:] if _WORD.fullmatch(w)]
    random.Random(0).shuffle(words)
    rows = [tuple(words[at : at + _CLASS]) for at in range(0, len(words), _CLASS)]
    return {word: row for row in rows for word in row}


def _swapped(text: str, rng: random.Random, share: float, taste: int) -> str:
    """Words turned into others of their class; a writer mostly takes the same of each class."""

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        row = _classes().get(word)
        if row is None or rng.random() >= share:
            return word
        return row[(taste + len(row[0])) % len(row)] if rng.random() < 0.8 else rng.choice(row)

    return _WORD.sub(swap, text)


@dataclass(frozen=True, slots=True)
class Style:
    """How a machine rewrites; shares 0 to 1. `turns` where it takes the other word each time."""

    share: float
    taste: int
    turns: bool
    left_out: float
    longer: float
    joined: float


def style_after(before: Style | None, rng: random.Random) -> Style:
    """A new style for the first rewriting, the same further on, a little surer of itself."""
    if before is None:
        return Style(
            share=rng.uniform(0.2, 0.9),
            taste=rng.randrange(2),
            turns=rng.random() < 0.5,
            left_out=rng.choice((0, 0.03, 0.12)),
            longer=rng.choice((0, 0.03, 0.15)),
            joined=rng.choice((0, 0.1, 0.25)),
        )
    taste = 1 - before.taste if before.turns else before.taste
    return replace(before, taste=taste, share=before.share * rng.uniform(0.6, 1.1))


def rewritten(units: Units, style: Style, rng: random.Random, teller: Teller) -> Units:
    """Words changed after a style; sentences left out, lengthened, joined."""
    made: list[Unit] = []
    for unit in units:
        if len(units) > 4 and rng.random() < style.left_out:
            continue
        text = _swapped(unit.text, rng, style.share, style.taste)
        if rng.random() < style.share:
            text = reword(text, rng, style.share)
        if rng.random() < style.longer:
            added = _swapped(teller.own("", 1)[0].text, rng, 1.0, 0)
            text = f"{text.rstrip('.')}, {lower_first(added)}"
        if made and rng.random() < style.joined:
            before = made[-1]
            text = f"{before.text.rstrip('.')}, and {lower_first(text)}"
            made[-1] = replace(before, text=text, contents=before.contents + unit.contents)
        else:
            made.append(replace(unit, text=upper_first(text)))
    return tuple(made) or units
