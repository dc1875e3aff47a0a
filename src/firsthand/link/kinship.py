"""Measures of two reports side by side: what they share, in which order, and outside quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.link.traits import Traits
from firsthand.options import LinkOptions

# Pairs of sentences; so few are compared sooner than an index is made.
_FEW = 2_000


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two reports by their numbers, `one` < `other`; all shares are 0 to 1.

    `near` and `far` are the likeness (Jaccard) of word pairs and of runs of four words; `held` is
    the share of word pairs of the one that the other has, `holds` the other way round; `own_held`
    and `own_holds` count content words outside quotes only. `aligned_one` and `aligned_other` are
    the shares of sentences that have a partner, `ordered` the share of partners in one order.
    `passage` is the weight of the longest passage told in one order, None where it was not sought.
    """

    one: int
    other: int
    held: float
    holds: float
    near: float
    far: float
    own_held: float
    own_holds: float
    own_shared: int
    aligned_one: float
    aligned_other: float
    partners: int
    ordered: float
    passage: float | None = None

    @property
    def own(self) -> float:
        """Containment of the smaller in the larger, content words outside quotes."""
        return max(self.own_held, self.own_holds)


def kin_of(traits: Sequence[Traits], *, options: LinkOptions) -> dict[tuple[int, int], Kinship]:
    """Every pair that shares enough content words outside quotes to be worth measuring."""
    return {pair: measure(traits, *pair, options=options) for pair in _candidates(traits, options)}


def measure(traits: Sequence[Traits], i: int, j: int, *, options: LinkOptions) -> Kinship:
    """The measures of one pair."""
    a, b = traits[i], traits[j]
    shared = len(a.pairs & b.pairs)
    runs = len(a.runs & b.runs)
    own = len(a.own & b.own)
    pairs = _partners(a.lines, b.lines, options)
    return Kinship(
        one=i,
        other=j,
        held=shared / max(1, len(a.pairs)),
        holds=shared / max(1, len(b.pairs)),
        near=shared / max(1, len(a.pairs) + len(b.pairs) - shared),
        far=runs / max(1, len(a.runs) + len(b.runs) - runs),
        own_held=own / max(1, len(a.own)),
        own_holds=own / max(1, len(b.own)),
        own_shared=own,
        aligned_one=len({x for x, _ in pairs}) / max(1, len(a.lines)),
        aligned_other=len({y for _, y in pairs}) / max(1, len(b.lines)),
        partners=len(pairs),
        ordered=_ordered(pairs),
    )


def turned(kin: Kinship) -> Kinship:
    """The same measures with the two reports in the other order."""
    return replace(
        kin,
        one=kin.other,
        other=kin.one,
        held=kin.holds,
        holds=kin.held,
        own_held=kin.own_holds,
        own_holds=kin.own_held,
        aligned_one=kin.aligned_other,
        aligned_other=kin.aligned_one,
    )


def _candidates(traits: Sequence[Traits], options: LinkOptions) -> list[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(traits):
        for gram in row.own:
            places[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for rows in places.values():
        for at, i in enumerate(rows[: options.kin_common]):
            shared.update((i, j) for j in rows[at + 1 : options.kin_common])
    return sorted(
        pair
        for pair, count in shared.items()
        if count >= options.kin_grams and count >= options.kin_share * _shorter(traits, pair)
    )


def _shorter(traits: Sequence[Traits], pair: tuple[int, int]) -> int:
    return min(len(traits[pair[0]].own), len(traits[pair[1]].own))


def _partners(
    one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], options: LinkOptions
) -> list[tuple[int, int]]:
    """Sentences that are each other's best partner, by shared content words (Dice)."""
    best: dict[int, tuple[float, int]] = {}
    back: dict[int, tuple[float, int]] = {}
    for x, y, count in _shared_words(one, other, max(1, options.partner_words)):
        score = 2 * count / (len(one[x]) + len(other[y]))
        if score >= options.partner_likeness:
            best[x] = max(best.get(x, (0.0, 0)), (score, -y))
            back[y] = max(back.get(y, (0.0, 0)), (score, -x))
    return [(x, -y) for x, (_, y) in sorted(best.items()) if -back[-y][1] == x]


def _shared_words(
    one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], least: int
) -> Iterator[tuple[int, int, int]]:
    """How many words each two sentences share, if enough; by an index where that is less work."""
    if len(one) * len(other) <= _FEW:
        for x, line in enumerate(one):
            for y, with_it in enumerate(other):
                if (count := len(line & with_it)) >= least:
                    yield x, y, count
        return
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(other):
        for word in line:
            places[word].append(at)
    for x, line in enumerate(one):
        counts = Counter(y for word in line for y in places.get(word, ()))
        yield from ((x, y, count) for y, count in sorted(counts.items()) if count >= least)


def _ordered(pairs: Sequence[tuple[int, int]]) -> float:
    """The longest run of partners in one order, as a share of all."""
    tails: list[int] = []
    for _, y in pairs:
        at = bisect_left(tails, y)
        tails[at : at + 1] = [y]
    return len(tails) / len(pairs) if pairs else 0.0
