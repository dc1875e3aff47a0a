"""What others do to tell copies: n-gram alignment, MinHash, compression, the nearest earlier text.

Each peer gives every pair of reports a likeness from 0 to 1; all are then read alike: pairs from a
threshold on depend on one another, and a copy's parent is the likest earlier report, or in the tree
the neighbour on the heaviest spanning tree. The threshold is one for all families and is chosen for
each peer on families of other seeds, which is kind to it.
"""

from __future__ import annotations

import lzma
import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from statistics import fmean
from typing import Any

from rensa import RMinHash

from benchmarks.lineage.generate import Made
from benchmarks.lineage.scoring import Answer, Row, f1, score_family

Json = dict[str, Any]
Pair = tuple[int, int]
Likeness = Callable[[Sequence[str]], Mapping[Pair, float]]

_WORD = re.compile(r"\w+")
# After Passim: runs of five words, at least so many of them shared; runs in one order and near one
# another are one passage, of at least so many words.
RUN, SHARED, GAP, LEAST = 5, 3, 20, 12


@dataclass(frozen=True, slots=True)
class Peer:
    """A likeness, and whether parents are read from the tree or are the likest earlier report."""

    name: str
    likeness: Likeness
    is_tree: bool
    thresholds: tuple[float, ...]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str], size: int) -> list[str]:
    return [" ".join(words[i : i + size]) for i in range(len(words) - size + 1)]


def alignment(texts: Sequence[str]) -> dict[Pair, float]:
    """The share of the shorter text's words that lie in aligned passages."""
    words = [_words(text) for text in texts]
    places: dict[str, list[Pair]] = defaultdict(list)
    for number, row in enumerate(words):
        for at, run in enumerate(_runs(row, RUN)):
            places[run].append((number, at))
    hits: dict[Pair, list[Pair]] = defaultdict(list)
    for spots in places.values():
        for (i, x), (j, y) in combinations(spots, 2):
            if i != j:
                hits[i, j].append((x, y))
    return {
        (i, j): _aligned(rows) / max(1, min(len(words[i]), len(words[j])))
        for (i, j), rows in hits.items()
        if len(rows) >= SHARED
    }


def _aligned(hits: Sequence[Pair]) -> int:
    """Words of the first text in passages that both texts have in one order."""
    total, chain = 0, list[Pair]()
    for x, y in sorted(hits):
        if chain and not (0 <= y - chain[-1][1] <= GAP and x - chain[-1][0] <= GAP):
            total += _length(chain)
            chain = []
        chain.append((x, y))
    return total + _length(chain)


def _length(chain: Sequence[Pair]) -> int:
    words = len({x + k for x, _ in chain for k in range(RUN)})
    return words if words >= LEAST else 0


def sketch(texts: Sequence[str]) -> dict[Pair, float]:
    """Jaccard of runs of three words as MinHash estimates it from 128 hashes."""
    sketches = []
    for text in texts:
        made = RMinHash(num_perm=128, seed=1)
        made.update(_runs(_words(text), 3) or [""])
        sketches.append(made)
    return {(i, j): sketches[i].jaccard(sketches[j]) for i, j in combinations(range(len(texts)), 2)}


def containment(texts: Sequence[str]) -> dict[Pair, float]:
    """The share of the shorter text's runs of three words that the other has."""
    runs = [set(_runs(_words(text), 3)) for text in texts]
    return {
        (i, j): len(runs[i] & runs[j]) / max(1, min(len(runs[i]), len(runs[j])))
        for i, j in combinations(range(len(texts)), 2)
    }


def compression(pack: Callable[[bytes], bytes]) -> Likeness:
    """One less the normalised compression distance (Cilibrasi and Vitányi 2005)."""

    def likeness(texts: Sequence[str]) -> dict[Pair, float]:
        raw = [text.lower().encode() for text in texts]
        size = [len(pack(data)) for data in raw]
        found = {}
        for i, j in combinations(range(len(raw)), 2):
            both = len(pack(raw[i] + b"\n" + raw[j]))
            found[i, j] = 1 - (both - min(size[i], size[j])) / max(size[i], size[j])
        return found

    return likeness


def _deflate(data: bytes) -> bytes:
    return zlib.compress(data, 6)


def _lzma(data: bytes) -> bytes:
    return lzma.compress(
        data, format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}]
    )


_FINE = tuple(k / 100 for k in range(2, 62, 2))
PEERS = (
    Peer("n-gram alignment, tree", alignment, True, _FINE),
    Peer("MinHash of 3-grams, tree", sketch, True, _FINE),
    Peer("compression distance (zlib), tree", compression(_deflate), True, _FINE),
    Peer("compression distance (lzma), tree", compression(_lzma), True, _FINE),
    Peer("3-gram containment, nearest earlier", containment, False, _FINE),
)


def answer(made: Made, peer: Peer, likeness: Mapping[Pair, float], threshold: float) -> Answer:
    """What a peer says of one family."""
    ids = [row["id"] for row in made.reports]
    ties = {pair: value for pair, value in likeness.items() if value >= threshold}
    order = _order(made.reports)
    edges = _tree(ties, order) if peer.is_tree else _nearest(ties, order)
    named = frozenset((ids[child], ids[parent]) for child, parent in edges)
    return Answer(named, tuple(frozenset(ids[i] for i in g) for g in _parts(len(ids), ties)))


def _order(reports: Sequence[Json]) -> list[tuple[float, int, int]]:
    """Where each report stands in time; undated ones by length, the longer first."""
    stamps = [_moment(row["published"]) for row in reports]
    known = [stamp for stamp in stamps if stamp is not None]
    middle = fmean(known) if known else 0.0
    return [
        (middle if stamp is None else stamp, -len(row["text"]), number)
        for number, (stamp, row) in enumerate(zip(stamps, reports, strict=True))
    ]


def _moment(stamp: str | None) -> float | None:
    return datetime.fromisoformat(stamp).timestamp() if stamp else None


def _tree(ties: Mapping[Pair, float], order: Sequence[tuple[float, int, int]]) -> list[Pair]:
    """The heaviest spanning tree (Kruskal), each edge from the earlier to the later."""
    top = list(range(len(order)))
    edges = []
    for (i, j), _ in sorted(ties.items(), key=lambda item: (-item[1], item[0])):
        one, other = _root(top, i), _root(top, j)
        if one != other:
            top[one] = other
            edges.append((i, j) if order[i] > order[j] else (j, i))
    return edges


def _nearest(ties: Mapping[Pair, float], order: Sequence[tuple[float, int, int]]) -> list[Pair]:
    best: dict[int, tuple[float, int]] = {}
    for (i, j), value in ties.items():
        child, parent = (i, j) if order[i] > order[j] else (j, i)
        best[child] = max(best.get(child, (0.0, 0)), (value, -parent))
    return [(child, -parent) for child, (_, parent) in sorted(best.items())]


def _root(top: list[int], node: int) -> int:
    while top[node] != node:
        top[node] = top[top[node]]
        node = top[node]
    return node


def _parts(size: int, ties: Mapping[Pair, float]) -> list[list[int]]:
    top = list(range(size))
    for i, j in ties:
        top[_root(top, i)] = _root(top, j)
    groups: dict[int, list[int]] = defaultdict(list)
    for node in range(size):
        groups[_root(top, node)].append(node)
    return list(groups.values())


def choose(peer: Peer, families: Sequence[Made]) -> float:
    """The threshold with the best origins_f1 on these families."""
    kept = [(made, peer.likeness([row["text"] for row in made.reports])) for made in families]
    totals = {
        threshold: fmean(
            f1(*score_family(made.truth, answer(made, peer, like, threshold)).dependent)
            for made, like in kept
        )
        for threshold in peer.thresholds
    }
    return max(peer.thresholds, key=lambda threshold: (totals[threshold], -threshold))


def score_peer(peer: Peer, threshold: float, families: Sequence[Made]) -> list[Row]:
    """The counts of each family."""
    rows = []
    for made in families:
        like = peer.likeness([row["text"] for row in made.reports])
        rows.append(score_family(made.truth, answer(made, peer, like, threshold)))
    return rows
