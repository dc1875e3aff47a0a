"""Finds reports that carry the same text, exactly or nearly; the first and cheapest pass."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from rensa import RMinHash, RMinHashLSH

from firsthand.model import Findings
from firsthand.options import DEFAULT, LinkOptions
from firsthand.text.terms import terms_in


def find_duplicates(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more report ids with the same or nearly the same text, in id order.

    Method: a hash of the normalised words for the same text; MinHash over runs of words, banded,
    then checked by the exact Jaccard of the runs, for nearly the same. It sees syndication, never a
    rewrite.
    """
    ordered = sorted(findings, key=lambda item: item.report.id)
    words = [[term.norm for term in terms_in(item.report.text)] for item in ordered]
    runs = [_runs(row, options.duplicate_run) for row in words]
    links = _same(words) | _near(runs, options)
    groups = _groups(len(ordered), sorted(links))
    return tuple(tuple(ordered[i].report.id for i in group) for group in groups)


def _runs(words: Sequence[str], size: int) -> frozenset[str]:
    return frozenset(" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _same(words: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(words):
        if row:
            text = " ".join(row).encode("utf-8", "replace")
            places[hashlib.blake2b(text).hexdigest()].append(number)
    return {pair for rows in places.values() for pair in pairwise(rows)}


def _near(runs: Sequence[frozenset[str]], options: LinkOptions) -> set[tuple[int, int]]:
    index = RMinHashLSH(
        threshold=options.duplicate_likeness,
        num_perm=options.duplicate_hashes,
        num_bands=options.duplicate_bands,
    )
    found = set()
    for number, row in enumerate(runs):
        if len(row) < options.duplicate_least:
            continue
        sketch = RMinHash(num_perm=options.duplicate_hashes, seed=1)
        sketch.update([run.encode("utf-8", "replace").decode() for run in sorted(row)])
        for other in sorted(index.query(sketch)):
            if _jaccard(runs[other], row) >= options.duplicate_likeness:
                found.add((other, number))
        index.insert(number, sketch)
    return found


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _groups(size: int, links: Sequence[tuple[int, int]]) -> list[list[int]]:
    top = list(range(size))

    def find(node: int) -> int:
        while top[node] != node:
            top[node] = top[top[node]]
            node = top[node]
        return node

    for i, j in links:
        one, other = sorted((find(i), find(j)))
        top[other] = one
    members: dict[int, list[int]] = defaultdict(list)
    for node in range(size):
        members[find(node)].append(node)
    return [group for _, group in sorted(members.items()) if len(group) > 1]
