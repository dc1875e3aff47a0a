"""Takes all reports that print one text for one witness, and its surest tie for the tie of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from firsthand.link.kin.traits import Traits
from firsthand.link.kin.twins import SAME_TEXT, Bearers
from firsthand.model import Evidence

Pair = tuple[int, int]
# Of two witnesses the highest log-odds of a pair of their printings, and that pair.
Surest = tuple[float, Pair]

# Log-odds; that a reprint goes back to the text of its witness is as sure as for the same text.
_SURE = SAME_TEXT.score


def printings_of(traits: Sequence[Traits], bearers: Bearers) -> Bearers:
    """The reports that print each text or most of it, the witness first, those in its order."""
    numbers = {traits[number].id: number for row in bearers for number in row}
    found: dict[int, list[int]] = {}
    for number in sorted(numbers.values()):
        found.setdefault(numbers.get(traits[number].witness, number), []).append(number)
    return tuple(
        (witness, *(number for number in row if number != witness))
        for witness, row in sorted(found.items())
    )


def surest_between(printings: Bearers, odds: Mapping[Pair, float]) -> dict[Pair, Surest]:
    """For each two witnesses, by their numbers, the surest tie between their printings.

    So a further printing can only make a tie surer.
    """
    home = {number: text for text, row in enumerate(printings) for number in row}
    found: dict[Pair, Surest] = {}
    for (i, j), value in sorted(odds.items()):
        one, other = sorted((home[i], home[j]))
        if one != other and value > found.get((one, other), (float("-inf"),))[0]:
            found[one, other] = value, (i, j)
    return found


def spread_odds(surest: Mapping[Pair, Surest], printings: Bearers) -> dict[Pair, float]:
    """The log-odds of witnesses as those of all reports that print their texts."""
    found = {
        (min(i, j), max(i, j)): value
        for (a, b), (value, _) in surest.items()
        for i in printings[a]
        for j in printings[b]
    }
    inside = (pair for row in printings for pair in combinations(sorted(row), 2))
    return found | dict.fromkeys(inside, _SURE)


def as_reprint(odds: float) -> tuple[Evidence, ...]:
    """What it adds to the log-odds of two reports that both print one text or most of it."""
    if odds >= _SURE:
        return ()
    return (
        Evidence("reprint", round(_SURE - odds, 4), "both print one text, nearly word for word"),
    )
