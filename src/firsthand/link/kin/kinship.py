"""Measures of two reports side by side: what they share, in which order, and outside quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from firsthand.link.kin.answers import Answers, Lines, Near, Side, full_lines, likes_in, spread
from firsthand.link.kin.retellings import Retelling
from firsthand.link.kin.shares import bits_in
from firsthand.link.kin.traits import Grams, Traits, held_by_two
from firsthand.options import LinkOptions


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two reports by their numbers, `one` < `other`; all shares are 0 to 1.

    `near` and `far` are the likeness (Jaccard) of word pairs and of runs of four words; `held` is
    the share of word pairs of the one that the other has, `holds` the other way round; `own_held`
    and `own_holds` count content words outside quotes only. `aligned_one` and `aligned_other` are
    the shares of sentences that have a partner, `ordered` the share of partners in one order.
    `spread_shorter` and `spread_longer` say how alike the sentences are throughout the shorter and
    the longer one. `passage` is the weight of the longest passage told in one order, None where it
    was not sought. `same` are the sentences of each, as bits, that stand word for word in the other
    or nearly; `retold` says how one tells just what the other tells, None where neither does.
    `heard` counts the word pairs that each of them quotes and the other has nowhere, the fewer of
    both; 0 where one is a brief, or both give one outlet's news.
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
    spread_shorter: float
    spread_longer: float
    passage: float | None = None
    same: tuple[int, int] = (0, 0)
    retold: Retelling | None = None
    heard: int = 0

    @property
    def own(self) -> float:
        """Containment of the smaller in the larger, content words outside quotes."""
        return max(self.own_held, self.own_holds)


@dataclass(frozen=True, slots=True)
class _Marks:
    """The word pairs, runs and own word pairs of a report as bits, with the numbers of its lines.

    `spoken` are the word pairs that it quotes, `said` those of its content that any report quotes.
    Lines of the same words have one number in the story; `full` are the places of those lines that
    say enough outside quotes to be compared.
    """

    pairs: int
    runs: int
    own: int
    spoken: int
    said: int
    lines: tuple[int, ...]
    full: tuple[int, ...]


def kin_of(traits: Sequence[Traits], *, options: LinkOptions) -> dict[tuple[int, int], Kinship]:
    """Every pair that shares enough content words outside quotes to be worth measuring."""
    return kin_between(traits, _candidates(traits, options), options=options)


def kin_between(
    traits: Sequence[Traits], pairs: Sequence[tuple[int, int]], *, options: LinkOptions
) -> dict[tuple[int, int], Kinship]:
    """The measures of given pairs, the lower number first; the longest passage is not sought."""
    marks, likes = _marks_of(traits, sorted({i for pair in pairs for i in pair}), options)
    found = {}
    for i, row in groupby(pairs, key=itemgetter(0)):
        side = Side(marks[i].lines, likes, options=options)
        for _, j in row:
            answers = side.answers(marks[j].lines)
            found[i, j] = _measure(traits, marks, (i, j), answers, options)
    return found


def partnered_lines(
    one: Traits, others: Sequence[Traits], *, options: LinkOptions
) -> tuple[frozenset[str], ...]:
    """The sentences of a report that are like some sentence of others, in order."""
    lines = Lines(one.lines, options)
    found = {
        x
        for other in others
        for line in other.lines
        for x, _, is_partner in lines.like(line)
        if is_partner
    }
    return tuple(line for x, line in enumerate(one.lines) if x in found)


def _marks_of(
    traits: Sequence[Traits], numbers: Sequence[int], options: LinkOptions
) -> tuple[dict[int, _Marks], list[Near]]:
    """The marks of the reports of these numbers, which are set beside one another only.

    With them, for each of their lines, those that are like it.
    """
    rows = [traits[number] for number in numbers]
    known: dict[frozenset[str], int] = {}
    lines = [tuple(known.setdefault(line, len(known)) for line in row.lines) for row in rows]
    full = [full_lines(row.lines, options=options) for row in rows]
    pairs = bits_in([row.pairs for row in rows])
    runs = bits_in([row.runs for row in rows])
    own = bits_in(held_by_two([row.own for row in rows]))
    spoken: Grams = frozenset().union(*(row.spoken for row in rows))
    said = bits_in([*(row.spoken for row in rows), *(row.content & spoken for row in rows)])
    heard = said[: len(rows)], said[len(rows) :]
    marks = [_Marks(*row) for row in zip(pairs, runs, own, *heard, lines, full, strict=True)]
    return dict(zip(numbers, marks, strict=True)), likes_in(list(known), options=options)


def _measure(
    traits: Sequence[Traits],
    marks: Mapping[int, _Marks],
    pair: tuple[int, int],
    answers: Answers,
    options: LinkOptions,
) -> Kinship:
    """The measures of one pair."""
    i, j = pair
    a, b = traits[i], traits[j]
    shared = (marks[i].pairs & marks[j].pairs).bit_count()
    runs = (marks[i].runs & marks[j].runs).bit_count()
    own = (marks[i].own & marks[j].own).bit_count()
    partners = answers.partners
    shorter = [answers.one[at] for at in marks[i].full]
    longer = [answers.other[at] for at in marks[j].full]
    if len(shorter) > len(longer):
        shorter, longer = longer, shorter
    return Kinship(
        one=i,
        other=j,
        held=shared / (len(a.pairs) or 1),
        holds=shared / (len(b.pairs) or 1),
        near=shared / (len(a.pairs) + len(b.pairs) - shared or 1),
        far=runs / (len(a.runs) + len(b.runs) - runs or 1),
        own_held=own / (len(a.own) or 1),
        own_holds=own / (len(b.own) or 1),
        own_shared=own,
        aligned_one=len(partners) / (len(a.lines) or 1),
        aligned_other=len(partners) / (len(b.lines) or 1),
        partners=len(partners),
        ordered=_ordered(partners),
        spread_shorter=spread(shorter, options=options),
        spread_longer=spread(longer, options=options),
        same=answers.same,
        heard=_heard((a, b), (marks[i], marks[j]), options),
    )


def _heard(pair: tuple[Traits, Traits], marks: tuple[_Marks, _Marks], options: LinkOptions) -> int:
    """How many word pairs each report quotes, at the least, that the other does not have.

    Who quotes what the other has not heard it himself, and so did the other. A brief has no room
    to show what it was told: two of one text keep a scrap each. Nor have they heard it who both
    give the news on the word of one outlet: each may quote other words from there.
    """
    (a, b), (one, other) = pair, marks
    if min(a.words, b.words) <= options.brief_words or a.leans & b.leans:
        return 0
    return min((one.spoken & ~other.said).bit_count(), (other.spoken & ~one.said).bit_count())


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
        same=kin.same[::-1],
    )


def _candidates(traits: Sequence[Traits], options: LinkOptions) -> list[tuple[int, int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(traits):
        for gram in row.own:
            places[gram].append(number)
    shared: list[Counter[int]] = [Counter() for _ in traits]
    for rows in places.values():
        for at, i in enumerate(rows[: options.kin_common], 1):
            shared[i].update(rows[at : options.kin_common])
    sizes = [len(row.own) for row in traits]
    return [
        (i, j)
        for i, counts in enumerate(shared)
        for j, count in sorted(counts.items())
        if count >= options.kin_grams and count >= options.kin_share * min(sizes[i], sizes[j])
    ]


def _ordered(pairs: Sequence[tuple[int, int]]) -> float:
    """The longest run of partners in one order, as a share of all."""
    tails: list[int] = []
    for _, y in pairs:
        at = bisect_left(tails, y)
        tails[at : at + 1] = [y]
    return len(tails) / len(pairs) if pairs else 0.0
