"""Sets sequences of words side by side: two as a list of differences, many as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from firsthand.text.tokens import is_light

# Sequences that each is compared with to find the middle one; more would cost their square.
SAMPLE = 32

Row = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where two sequences differ: positions `[a_low, a_high)` and `[b_low, b_high)`.

    One side may be empty. `before` and `after` count the equal words on either side of it.
    """

    a_low: int
    a_high: int
    b_low: int
    b_high: int
    before: int
    after: int


def pair(a: Sequence[str], b: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Positions of equal words of two sequences: a longest common subsequence, in order."""
    found: list[tuple[int, int]] = []
    for code in LCSseq.opcodes(a, b):
        if code.tag == "equal":
            length = code.src_end - code.src_start
            found += [(code.src_start + i, code.dest_start + i) for i in range(length)]
    return tuple(found)


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Share of the shorter sequence that stands in the other in order, 0 to 1."""
    short = min(len(a), len(b))
    return LCSseq.similarity(a, b) / short if short else 0.0


def gaps(a: Sequence[str], b: Sequence[str]) -> tuple[Gap, ...]:
    """The places where two sequences differ, in order."""
    runs = _runs(pair(a, b))
    if not runs:
        return ()
    edges = [(0, 0, 0), *runs, (len(a), len(b), 0)]
    found = []
    for (a_at, b_at, size), (a_next, b_next, after) in pairwise(edges):
        if a_at + size < a_next or b_at + size < b_next:
            found.append(Gap(a_at + size, a_next, b_at + size, b_next, size, after))
    return tuple(found)


def _runs(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    runs: list[tuple[int, int, int]] = []
    for i, j in pairs:
        if runs and runs[-1][0] + runs[-1][2] == i and runs[-1][1] + runs[-1][2] == j:
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((i, j, 1))
    return runs


def collate(sequences: Sequence[Sequence[str]]) -> tuple[Row, ...]:
    """An alignment table: each row holds one position a sequence, None where it lacks the word.

    Method: star alignment. The sequence most like the others is the middle (ties by its words);
    the others are set against it one by one in the order of their words. Words that the middle
    lacks stand before the middle's next word. Neither choice looks at the order of `sequences`,
    so neither does the table: it only permutes its columns. Where words are replaced, a light word
    ("of") that both happen to have in between is no agreement.
    """
    distinct = sorted({tuple(sequence) for sequence in sequences})
    if not distinct:
        return ()
    middle = _middle(distinct)
    table = _star(middle, [sequence for sequence in distinct if sequence != middle])
    order = [middle, *(sequence for sequence in distinct if sequence != middle)]
    column = {sequence: number for number, sequence in enumerate(order)}
    columns = [column[tuple(sequence)] for sequence in sequences]
    return tuple(tuple(row[number] for number in columns) for row in table)


def _middle(distinct: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    sample = distinct[:: -(-len(distinct) // SAMPLE)]

    def fit(sequence: tuple[str, ...]) -> int:
        return sum(LCSseq.similarity(sequence, other) for other in sample)

    return max(distinct, key=lambda sequence: (fit(sequence), len(sequence), sequence))


def _star(middle: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> list[Row]:
    width = len(others) + 1
    slots: list[list[list[tuple[int, int]]]] = [[] for _ in range(len(middle) + 1)]
    held: list[dict[int, int]] = [{} for _ in middle]
    for number, other in enumerate(others, start=1):
        at = 0
        matched = _matched(middle, other)
        for position in range(len(middle) + 1):
            stop = matched.get(position, None if position < len(middle) else len(other))
            if stop is None:
                continue
            # Extra words stand before the middle's word that ends the gap.
            _place(slots[position], number, range(at, stop), others)
            if position < len(middle):
                held[position][number] = stop
            at = stop + 1
    rows: list[Row] = []
    for position in range(len(middle) + 1):
        rows += [_row(width, dict(entry)) for entry in slots[position]]
        if position < len(middle):
            rows.append(_row(width, {0: position, **held[position]}))
    return rows


def _matched(middle: tuple[str, ...], other: tuple[str, ...]) -> dict[int, int]:
    """Equal words, and in each gap the words that replace one another, one to one."""
    runs = _slid(_runs(pair(middle, other)), middle, other)
    runs = _without_chance(runs, middle, len(other))
    found = {i + at: j + at for i, j, size in runs for at in range(size)}
    edges = [(0, 0, 0), *runs, (len(middle), len(other), 0)]
    for (i, j, size), (i_next, j_next, _) in pairwise(edges):
        for mark in (False, True):
            ours = [at for at in range(i + size, i_next) if _is_mark(middle[at]) is mark]
            theirs = [at for at in range(j + size, j_next) if _is_mark(other[at]) is mark]
            if mark and (len(ours) > 1 or len(theirs) > 1 or found.keys() & set(ours)):
                continue
            found.update(zip(ours, theirs, strict=False))
    return _in_order(found)


def _slid(
    runs: Sequence[tuple[int, int, int]], a: Sequence[str], b: Sequence[str]
) -> list[tuple[int, int, int]]:
    """The runs with the words between them moved, where it is all one, to where a writer cuts.

    Of "We left. We lost" and "We lost" it is the first "We" that is lacking, not the second.
    """
    found = [list(run) for run in runs]
    for before, after in pairwise(found):
        (a_low, b_low), (a_high, b_high) = (before[0] + before[2], before[1] + before[2]), after[:2]
        if (a_low == a_high) == (b_low == b_high):
            continue
        words, low, high = (a, a_low, a_high) if a_low < a_high else (b, b_low, b_high)
        step = _step(words, low, high, before[2], after[2])
        before[2] += step
        after[:] = [after[0] + step, after[1] + step, after[2] - step]
    return [(i, j, size) for i, j, size in found if size]


def _step(words: Sequence[str], low: int, high: int, before: int, after: int) -> int:
    """How far to move `words[low:high]`, left (below 0) or right, so that a writer would cut there.

    A run of equal words that the move does away with was cut from its like; else a mark is sought.
    """
    left = right = 0
    while left < before and words[low - 1 - left] == words[high - 1 - left]:
        left += 1
    while right < after and words[low + right] == words[high + right]:
        right += 1
    if left and left == before:
        return -left
    if right and right == after:
        return right
    moves = sorted(range(-left, right + 1), key=lambda step: (abs(step), step))
    return next((step for step in moves if low + step and _is_mark(words[low + step - 1])), 0)


def _without_chance(
    runs: Sequence[tuple[int, int, int]], middle: Sequence[str], end: int
) -> list[tuple[int, int, int]]:
    """The runs without single light words that stand between words replaced on both sides."""
    edges = [(0, 0, 0), *runs, (len(middle), end, 0)]
    kept = []
    for before, run, after in zip(edges, edges[1:], edges[2:], strict=False):
        replaced = all(
            x[0] + x[2] < y[0] and x[1] + x[2] < y[1] for x, y in ((before, run), (run, after))
        )
        if not (replaced and run[2] == 1 and is_light(middle[run[0]])):
            kept.append(run)
    return kept


def _in_order(found: dict[int, int]) -> dict[int, int]:
    """The pairs without those that cross one before them."""
    kept: dict[int, int] = {}
    last = -1
    for i in sorted(found):
        if found[i] > last:
            kept[i] = last = found[i]
    return kept


def _is_mark(word: str) -> bool:
    return not any(character.isalnum() for character in word)


def _place(
    slot: list[list[tuple[int, int]]],
    number: int,
    positions: range,
    others: Sequence[tuple[str, ...]],
) -> None:
    have = [others[entry[0][0] - 1][entry[0][1]] for entry in slot]
    want = [others[number - 1][position] for position in positions]
    matched = {j: i for i, j in pair(have, want)}
    at, grown = 0, 0
    for offset, position in enumerate(positions):
        if offset in matched:
            at = matched[offset] + grown
            slot[at].append((number, position))
            at += 1
        else:
            slot.insert(at, [(number, position)])
            at, grown = at + 1, grown + 1


def _row(width: int, entry: dict[int, int]) -> Row:
    return tuple(entry.get(number) for number in range(width))
