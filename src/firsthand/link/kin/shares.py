"""The word pairs and runs of each report of a group as bits, so that sets are compared at once."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from firsthand.link.kin.traits import Traits

# One bit a word pair of the group; a report is the whole number of the bits that it has.
Bits = Mapping[int, int]


def bits_of(traits: Sequence[Traits], members: Sequence[int]) -> Bits:
    """The word pairs of each member that another report of the story has too, as bits."""
    return dict(zip(members, bits_in([traits[i].pairs for i in members]), strict=True))


def runs_of(traits: Sequence[Traits], members: Sequence[int]) -> Bits:
    """The runs of four words of each member that another report of the story has too, as bits."""
    return dict(zip(members, bits_in([traits[i].runs for i in members]), strict=True))


def bits_in(rows: Sequence[Collection[Hashable]]) -> list[int]:
    """Each set as bits, one bit for each thing that is in any of them."""
    numbers: dict[Hashable, int] = {}
    return [_joined([numbers.setdefault(thing, len(numbers)) for thing in row]) for row in rows]


def _joined(places: Sequence[int]) -> int:
    """The whole number with these bits set."""
    row = bytearray(max(places, default=0) // 8 + 1)
    for place in places:
        row[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(row, "little")


def places_in(bits: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def in_two(bits: Bits) -> int:
    """The word pairs that just two reports have."""
    once = twice = more = 0
    for _, row in sorted(bits.items()):
        more |= twice & row
        twice |= once & row
        once |= row
    return twice & ~more


def in_some(bits: Bits) -> int:
    """The word pairs that more than one report has."""
    once = more = 0
    for _, row in sorted(bits.items()):
        more |= once & row
        once |= row
    return more


def apart(one: int, other: int) -> int:
    """How many word pairs only one of the two has."""
    return (one ^ other).bit_count()


def missed(one: int, other: int, thirds: Sequence[int]) -> tuple[int, int, int]:
    """What a third report shares with just one of the two: with both ways, the one, the other.

    The first is that of `missed_both`.
    """
    mine, theirs = one & ~other, other & ~one
    here = [(mine & third).bit_count() for third in thirds]
    there = [(theirs & third).bit_count() for third in thirds]
    return (
        max(map(min, here, there), default=0),
        max(here, default=0),
        max(there, default=0),
    )


def missed_both(one: int, other: int, thirds: Sequence[int]) -> int:
    """The most that one third report shares with the one alone and with the other alone at once.

    Were the two next to each other in a tree of copies, each third would stand on one side and
    share with that side alone.
    """
    mine, theirs = one & ~other, other & ~one
    both = 0
    for third in thirds:
        here = (mine & third).bit_count()
        if here > both:
            both = max(both, min(here, (theirs & third).bit_count()))
    return both
