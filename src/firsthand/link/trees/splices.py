"""Finds reports spliced from two texts, and parts the rest into groups that depend on one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from firsthand.link.kin.traits import Grams, Traits
from firsthand.options import LinkOptions

Ties = Mapping[int, Collection[int]]


def part(
    traits: Sequence[Traits], ties: Ties, *, options: LinkOptions
) -> tuple[tuple[int, ...], ...]:
    """Groups of reports that depend on one another; a splice stands in two, and joins neither.

    `ties` lists for each report those it depends on, both ways.
    """
    spliced = find_splices(traits, ties, options=options)
    groups = [set(group) for group in _components(set(range(len(traits))) - set(spliced), ties)]
    for child, sides in sorted(spliced.items()):
        homes = [group for group in groups if any(group & side for side in sides)]
        if not homes:
            groups.append({child})
        for group in homes:
            group.add(child)
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def find_guests(
    traits: Sequence[Traits], groups: Sequence[Sequence[int]]
) -> tuple[frozenset[int], ...]:
    """For each group the splices in it that share more words with another group of theirs."""
    homes: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for i in group:
            homes[i].append(number)
    guests: list[set[int]] = [set() for _ in groups]
    for i, numbers in homes.items():
        if len(numbers) > 1:
            shared = {n: len(shared_with(traits, i, set(groups[n]) - {i})) for n in numbers}
            home = max(numbers, key=lambda n: (shared[n], -n))
            for n in numbers:
                if n != home:
                    guests[n].add(i)
    return tuple(frozenset(row) for row in guests)


def find_splices(
    traits: Sequence[Traits], ties: Ties, *, options: LinkOptions
) -> dict[int, tuple[frozenset[int], ...]]:
    """Reports that alone hold two groups together and share other words with each of them."""
    found: dict[int, tuple[frozenset[int], ...]] = {}
    everyone = set(range(len(traits)))
    bits = [sum(1 << other for other in ties[child]) for child in range(len(traits))]
    for child in sorted(everyone):
        if not _holds_together(child, bits):
            continue
        around = [
            frozenset(group) & frozenset(ties[child])
            for group in _components(everyone - {child}, ties)
        ]
        sides = [
            (shared_with(traits, child, group), tuple(sorted(group))) for group in around if group
        ]
        sides.sort(key=lambda side: (-len(side[0]), side[1]))
        if len(sides) > 1 and _is_splice(traits[child], sides[0][0], sides[1][0], options):
            found[child] = (frozenset(sides[0][1]), frozenset(sides[1][1]))
    return found


def _holds_together(child: int, bits: Sequence[int]) -> bool:
    """Whether the ties of a report, as bits, fall apart without it."""
    ties, others = bits[child], ~(1 << child)
    reached = left = ties & -ties
    while left and ties & ~reached:
        lowest = left & -left
        added = bits[lowest.bit_length() - 1] & others & ~reached
        reached |= added
        left = (left ^ lowest) | added
    return bool(ties & ~reached)


def shared_with(traits: Sequence[Traits], child: int, group: Collection[int]) -> Grams:
    """The word pairs of a report that others of a group have too."""
    return traits[child].own & frozenset().union(*(traits[i].own for i in sorted(group)))


def _is_splice(child: Traits, most: Grams, second: Grams, options: LinkOptions) -> bool:
    """Whether a report is made of two texts, and not what one of them was made of.

    Who retells it in other words, and whom it retells so, share different words with it too; but
    they leave much of it to itself, whereas a splice is hardly more than what it took.
    """
    if len(second) < options.splice_share * len(child.own) or not second:
        return False
    if len(most | second) < options.splice_whole * len(child.own):
        return False
    return len(most & second) <= options.splice_overlap * len(second)


def is_mixed(child: Traits, most: Grams, other: Traits, *, options: LinkOptions) -> bool:
    """Whether a report may be made of what it shares with its own side and with another report.

    `most` is what it shares with its own side.
    """
    size = len(child.own)
    second = (child.own & other.own) - most
    return (
        len(second) >= options.splice_share * size
        and len(most) + len(second) >= options.splice_whole * size
    )


def _components(nodes: Collection[int], ties: Ties) -> list[list[int]]:
    left = set(nodes)
    found = []
    for start in sorted(nodes):
        if start not in left:
            continue
        left.discard(start)
        group, todo = [start], [start]
        while todo:
            reached = left.intersection(ties[todo.pop()])
            left -= reached
            group += reached
            todo += reached
        found.append(sorted(group))
    return found
