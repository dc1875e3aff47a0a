"""How far the sentences of two reports answer to one another, outside quotes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.options import LinkOptions

Line = frozenset[str]
# Sentences that are like one: the number of each, its likeness, and whether it can be a partner.
Near = Sequence[tuple[int, float, bool]]
# Of a report those that are like one: all with the highest likeness, those that can be partners
# with the likest of them, and those in the same words as bits.
_Met = tuple[list[tuple[int, float]], float, list[tuple[int, float]], int, int]


@dataclass(frozen=True, slots=True)
class Answers:
    """How the sentences of two reports answer to one another.

    `partners` are sentences that are each other's best partner (Dice), in order; of equals the
    first is best. `one` and `other` give for each sentence the likeness of the likest in the other
    report, 0 where none comes near. `same` are the sentences of each, as bits, that stand word for
    word in the other or nearly.
    """

    partners: tuple[tuple[int, int], ...]
    one: tuple[float, ...]
    other: tuple[float, ...]
    same: tuple[int, int]


class Lines:
    """Sentences indexed by word, to find those that are like another."""

    def __init__(self, lines: Sequence[Line], options: LinkOptions) -> None:
        self._lines = lines
        self._options = options
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            for word in line:
                self._places[word].append(at)

    def like(self, line: Line) -> Near:
        """The sentences that share enough words with this one, in order, each with its likeness."""
        options = self._options
        counts: Counter[int] = Counter()
        for word in line:
            counts.update(self._places.get(word, ()))
        found = []
        for x, count in sorted(counts.items()):
            if count < options.answer_words:
                continue
            score = 2 * count / (len(self._lines[x]) + len(line))
            if score >= options.answer_likeness:
                is_partner = count >= options.partner_words and score >= options.partner_likeness
                found.append((x, score, is_partner))
        return found


def likes_in(lines: Sequence[Line], *, options: LinkOptions) -> list[Near]:
    """For each of a story's sentences, each given once, those that are like it."""
    index = Lines(lines, options)
    return [index.like(line) for line in lines]


class Side:
    """The sentences of one report by their numbers in the story, set beside those of others.

    `likes` are for each sentence of the story those that are like it, so that a sentence which many
    reports carry is compared once.
    """

    def __init__(
        self, numbers: Sequence[int], likes: Sequence[Near], *, options: LinkOptions
    ) -> None:
        self._size = len(numbers)
        self._verbatim = options.passage_verbatim
        self._near: dict[int, list[tuple[int, float, bool]]] = defaultdict(list)
        self._met: dict[int, _Met] = {}
        for x, number in enumerate(numbers):
            for other, score, is_partner in likes[number]:
                self._near[other].append((x, score, is_partner))

    def answers(self, numbers: Sequence[int]) -> Answers:
        """The answers of the sentences of another report, which are given by their numbers."""
        best: dict[int, tuple[float, int]] = {}
        back: dict[int, int] = {}
        here, there = [0.0] * self._size, [0.0] * len(numbers)
        same_here = same_there = 0
        for y, number in enumerate(numbers):
            if number not in self._near:
                continue
            if number not in self._met:
                self._met[number] = _met(self._near[number], self._verbatim)
            near, there[y], partners, back[y], same = self._met[number]
            if same:
                same_here, same_there = same_here | same, same_there | 1 << y
            for x, score in near:
                if score > here[x]:
                    here[x] = score
            for x, score in partners:
                if x not in best or score > best[x][0]:
                    best[x] = score, y
        mutual = tuple((x, y) for x, (_, y) in sorted(best.items()) if back[y] == x)
        return Answers(mutual, tuple(here), tuple(there), (same_here, same_there))


def _met(found: Near, verbatim: float) -> _Met:
    """What is like a sentence in one report; of equals the first is the likest."""
    near = [(x, score) for x, score, _ in found]
    partners = [(x, score) for x, score, is_partner in found if is_partner]
    highest = max([score for _, score in partners], default=0.0)
    likest = next((x for x, score in partners if score == highest), -1)
    same = sum([1 << x for x, score in near if score >= verbatim])
    return near, max([score for _, score in near]), partners, likest, same


def spread(likeness: Sequence[float], *, options: LinkOptions) -> float:
    """How alike sentences are throughout a report, 0 to 1: the likeness of its likest parts.

    `likeness` is that of the report's full sentences. A few shared ones do not move it, however
    long they are: they may be anybody's, of a press release or a standing paragraph. A copy is like
    the other in much of what it says.
    """
    ranked = sorted(likeness, reverse=True)
    if not ranked or not ranked[0]:
        return 0.0
    last, reached = len(ranked) - 1, 0.0
    for share, weight in options.spread_shares:
        # What the highest share of them reaches.
        place = max(0.0, share * len(ranked) - 0.5)
        first = int(place)
        after = ranked[first + 1] if first < last else ranked[last]
        reached += weight * (ranked[first] + (place - first) * (after - ranked[first]))
    return reached


def full_lines(lines: Iterable[Line], *, options: LinkOptions) -> tuple[int, ...]:
    """The places of the sentences that say enough outside quotes to be compared."""
    return tuple(at for at, line in enumerate(lines) if len(line) >= options.full_words)
