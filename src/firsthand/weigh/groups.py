"""Joins things into groups: union and find, with the same result in any order."""

from __future__ import annotations

from collections.abc import Iterable


def join_groups(
    items: Iterable[str], links: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The connected parts of items under the links, each sorted, sorted by its first item.

    Links that name something outside `items` are passed over.
    """
    parent = {item: item for item in sorted(items)}

    def root(item: str) -> str:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for a, b in links:
        if a in parent and b in parent:
            low, high = sorted((root(a), root(b)))
            parent[high] = low
    groups: dict[str, list[str]] = {}
    for item in parent:
        groups.setdefault(root(item), []).append(item)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))
