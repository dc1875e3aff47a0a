"""Joins things into groups: union and find, with the same result in any order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", int, str)


class Groups(Generic[T]):
    """Things that are joined one by one; each group is known by one of its own, its leader.

    Method: union and find, paths halved. What was never joined leads itself.
    """

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def leader(self, item: T) -> T:
        """The one that the group of a thing is known by."""
        above = self._above
        while (upper := above.get(item, item)) != item:
            above[item] = item = above.get(upper, upper)
        return item

    def join(self, one: T, other: T) -> None:
        """Makes the groups of two things one, led by the lesser of their leaders."""
        low, high = sorted((self.leader(one), self.leader(other)))
        self.put(high, low)

    def put(self, leader: T, above: T) -> None:
        """Puts a group, by its leader, under the leader of another."""
        self._above[leader] = above


def join_groups(items: Iterable[T], links: Iterable[tuple[T, T]]) -> tuple[tuple[T, ...], ...]:
    """The connected parts of items under the links, each sorted, sorted by its first item.

    Links that name something outside `items` are passed over.
    """
    ordered = sorted(set(items))
    known = set(ordered)
    joined: Groups[T] = Groups()
    for a, b in links:
        if a in known and b in known:
            joined.join(a, b)
    groups: dict[T, list[T]] = {}
    for item in ordered:
        groups.setdefault(joined.leader(item), []).append(item)
    return tuple(sorted(tuple(group) for group in groups.values()))
