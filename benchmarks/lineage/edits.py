"""Turns a report into a copy: in full, shortened, reordered, edited, paraphrased, gone on with."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from benchmarks.lineage.rewording import reword, swap_words
from benchmarks.lineage.units import Teller, Unit, Units

# A copy is never shorter than this.
_LEAST = 4
_QUOTED = re.compile(r"“([^”]+?)([.,]?)”")


def full(units: Units, rng: random.Random, teller: Teller) -> Units:
    """As it stands."""
    return units


def abridged(units: Units, rng: random.Random, teller: Teller) -> Units:
    """A quarter to four fifths, from the top or here and there, in order."""
    keep = max(_LEAST, round(len(units) * rng.uniform(0.25, 0.8)))
    if rng.random() < 0.5:
        return units[:keep]
    held = rng.sample(range(len(units)), min(keep, len(units)))
    return tuple(units[i] for i in sorted(held))


def reordered(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Blocks of one to three sentences moved."""
    blocks, at = [], 0
    while at < len(units):
        size = rng.randint(1, 3)
        blocks.append(units[at : at + size])
        at += size
    rng.shuffle(blocks)
    return tuple(unit for block in blocks for unit in block)


def light(units: Units, rng: random.Random, teller: Teller) -> Units:
    """A few words of each sentence; at times one left out."""
    made = [replace(u, text=swap_words(u.text, rng, rng.uniform(0.1, 0.3))) for u in units]
    if len(made) > 2 * _LEAST and rng.random() < 0.5:
        made.pop(rng.randrange(1, len(made)))
    return tuple(made)


def paraphrase(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Every sentence in other words, some told anew, some left out, neighbours at times swapped."""
    anew, share = rng.uniform(0.1, 0.75), rng.uniform(0.5, 1.0)
    return _retold(units, rng, teller, anew, share)


def deep(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Most sentences told anew from their facts: only the matter and its order stay."""
    return _retold(units, rng, teller, rng.uniform(0.5, 0.95), 1.0)


def tabloid(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Short, no sentence kept: facts told anew and in other words, quotes cut, a cry between."""
    keep = max(_LEAST, round(len(units) * rng.uniform(0.3, 0.7)))
    told = [u for u in units if teller.retell(u, 1.0) or rng.random() < 0.3]
    held = sorted(rng.sample(range(1, len(told)), min(keep, len(told)) - 1)) if told else []
    made = []
    for unit in [told[i] for i in (0, *held)] if told else units:
        anew = teller.retell(unit, 1.0) or unit
        text = cut_quotes(reword(anew.text, rng, 1.0), rng)
        made.append(replace(anew, text=swap_words(text, rng, 1.0)))
    for i in range(1, len(made) - 1):
        if rng.random() < 0.2:
            made[i], made[i + 1] = made[i + 1], made[i]
    for _ in range(rng.randint(0, 2)):
        made.insert(rng.randint(1, len(made)), teller.cry())
    return tuple(made)


def worked(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Retold throughout, with a few sentences of the reporter's own between or behind."""
    made = list((tabloid if rng.random() < 0.5 else deep)(units, rng, teller))
    for new in teller.own("", rng.randint(1, 3)):
        made.insert(rng.randint(1, len(made)) if rng.random() < 0.5 else len(made), new)
    return tuple(made)


def cut_quotes(text: str, rng: random.Random) -> str:
    """The text with some of its longer quotes cut to their first or last words."""

    def cut(match: re.Match[str]) -> str:
        words = match.group(1).split()
        if len(words) < 6 or rng.random() < 0.35:
            return match.group(0)
        keep = rng.randint(4, len(words) - 1)
        kept = words[:keep] if rng.random() < 0.6 else words[-keep:]
        return f"“{' '.join(kept).rstrip(',;:')}{match.group(2)}”"

    return _QUOTED.sub(cut, text)


def followup(units: Units, rng: random.Random, teller: Teller) -> Units:
    """New matter first, then a few sentences of the older report as its background."""
    keep = max(_LEAST, round(len(units) * rng.uniform(0.2, 0.5)))
    held = sorted(rng.sample(range(len(units)), min(keep, len(units))))
    old = _retold(tuple(units[i] for i in held), rng, teller, 0.1, rng.uniform(0.1, 0.6))
    new = teller.own("", rng.randint(keep, keep + 4))
    return new + old if rng.random() < 0.8 else old + new


def revised(units: Units, rng: random.Random, teller: Teller) -> Units:
    """A later state of a page: sentences put in, few words changed, at times one taken out."""
    made = list(light(units, rng, teller) if rng.random() < 0.4 else units)
    for new in teller.own("", rng.choice((1, 1, 2, 4))):
        made.insert(rng.randint(1, len(made)), new)
    if len(made) > _LEAST and rng.random() < 0.3:
        made.pop(rng.randrange(1, len(made)))
    return tuple(made)


def touched(units: Units, rng: random.Random, teller: Teller) -> Units:
    """One to three sentences in other words, the rest as it stands."""
    made = list(units)
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.randrange(len(made))
        made[at] = replace(made[at], text=reword(made[at].text, rng, rng.uniform(0.4, 1.0)))
    return tuple(made)


def grown(units: Units, rng: random.Random, teller: Teller) -> Units:
    """Much put in at one place."""
    at = rng.randint(1, len(units))
    return units[:at] + teller.own("", rng.choice((2, 4, 8, 16))) + units[at:]


def cut(units: Units, rng: random.Random, teller: Teller) -> Units:
    """One to four neighbouring sentences taken out."""
    if len(units) <= _LEAST:
        return units
    at = rng.randrange(len(units))
    return units[:at] + units[at + rng.choice((1, 1, 2, 4)) :] or units


def splice(one: Units, other: Units, rng: random.Random, teller: Teller) -> Units:
    """Parts of two reports, one after the other or mixed, the second edited a little."""
    first = abridged(one, rng, teller)
    second = light(abridged(other, rng, teller), rng, teller)
    if rng.random() < 0.5:
        return first + second
    made: list[Unit] = []
    left, right = list(first), list(second)
    while left or right:
        takes_left = left and (not right or rng.random() < len(left) / (len(left) + len(right)))
        made.append((left if takes_left else right).pop(0))
    return tuple(made)


def _retold(units: Units, rng: random.Random, teller: Teller, anew: float, share: float) -> Units:
    made = []
    for unit in units:
        if rng.random() < 0.12 and len(units) > 2 * _LEAST:
            continue
        told = teller.retell(unit, anew)
        made.append(told or replace(unit, text=reword(unit.text, rng, share)))
    for i in range(len(made) - 1):
        if rng.random() < 0.1:
            made[i], made[i + 1] = made[i + 1], made[i]
    return tuple(made) or units


EDITS: dict[str, Callable[[Units, random.Random, Teller], Units]] = {
    "full": full,
    "abridged": abridged,
    "reordered": reordered,
    "light": light,
    "paraphrase": paraphrase,
    "deep": deep,
    "tabloid": tabloid,
    "worked": worked,
    "followup": followup,
    "revised": revised,
    "reverted": full,
    "touched": touched,
    "grown": grown,
    "cut": cut,
}
