"""How far the sentences of two reports answer to one another, outside quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.options import LinkOptions

Line = frozenset[str]
# Sentences that are like one: the number of each, its likeness, and whether it can be a partner.
_Near = Sequence[tuple[int, float, bool]]
# The same: all with the highest likeness, those that can be partners with the likest of them.
_Met = tuple[list[tuple[int, float]], float, list[tuple[int, float]], int]


@dataclass(frozen=True, slots=True)
class Answers:
    """How the sentences of two reports answer to one another.

    `partners` are sentences that are each other's best partner (Dice), in order; of equals the
    first is best. `one` and `other` give for each sentence the likeness of the likest in the other
    report, 0 where none comes near.
    """

    partners: tuple[tuple[int, int], ...]
    one: tuple[float, ...]
    other: tuple[float, ...]


class Lines:
    """The sentences of one report, indexed by word, to find those that are like another's.

    What is like a sentence of other reports is remembered by its number, so that a sentence that
    many reports carry is looked up once.
    """

    def __init__(self, lines: Sequence[Line], options: LinkOptions) -> None:
        self._lines = lines
        self._options = options
        self._met: dict[int, _Met | None] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            for word in line:
                self._places[word].append(at)
        self._words = frozenset(self._places)

    def answers(self, other: Sequence[Line], numbers: Sequence[int]) -> Answers:
        """The answers of another report's sentences; `numbers` are those of its sentences."""
        best: dict[int, tuple[float, int]] = {}
        back: dict[int, int] = {}
        here, there = [0.0] * len(self._lines), [0.0] * len(other)
        for y, number in enumerate(numbers):
            if number not in self._met:
                self._met[number] = self._meet(other[y])
            met = self._met[number]
            if met is None:
                continue
            near, there[y], partners, back[y] = met
            for x, score in near:
                if score > here[x]:
                    here[x] = score
            for x, score in partners:
                if x not in best or score > best[x][0]:
                    best[x] = score, y
        mutual = tuple((x, y) for x, (_, y) in sorted(best.items()) if back[y] == x)
        return Answers(mutual, tuple(here), tuple(there))

    def _meet(self, line: Line) -> _Met | None:
        """What is like a sentence, None where nothing is; of equals the first is the likest."""
        found = self.like(line)
        if not found:
            return None
        near = [(x, score) for x, score, _ in found]
        partners = [(x, score) for x, score, is_partner in found if is_partner]
        highest = max([score for _, score in partners], default=0.0)
        likest = next((x for x, score in partners if score == highest), -1)
        return near, max([score for _, score in near]), partners, likest

    def like(self, line: Line) -> _Near:
        """The sentences that share enough words with this one, in order, each with its likeness."""
        options = self._options
        words = line & self._words
        if len(words) < options.answer_words:
            return ()
        counts: dict[int, int] = {}
        for word in words:
            for x in self._places[word]:
                counts[x] = counts.get(x, 0) + 1
        found = []
        for x, count in sorted(counts.items()):
            score = 2 * count / (len(self._lines[x]) + len(line))
            if count >= options.answer_words and score >= options.answer_likeness:
                is_partner = count >= options.partner_words and score >= options.partner_likeness
                found.append((x, score, is_partner))
        return found


def spread(likeness: Sequence[float], *, options: LinkOptions) -> float:
    """How alike sentences are throughout a report, 0 to 1: the likeness of its likest parts.

    `likeness` is that of the report's full sentences. A few shared ones do not move it, however
    long they are: they may be anybody's, of a press release or a standing paragraph. A copy is like
    the other in much of what it says.
    """
    if not any(likeness):
        return 0.0
    ranked = sorted(likeness, reverse=True)
    return sum(weight * _reached(ranked, share) for share, weight in options.spread_shares)


def _reached(ranked: Sequence[float], share: float) -> float:
    """What the highest `share` of falling numbers reach."""
    place = max(0.0, share * len(ranked) - 0.5)
    first = int(place)
    after = ranked[min(first + 1, len(ranked) - 1)]
    return ranked[first] + (place - first) * (after - ranked[first])


def full_lines(lines: Iterable[Line], *, options: LinkOptions) -> tuple[int, ...]:
    """The places of the sentences that say enough outside quotes to be compared."""
    return tuple(at for at, line in enumerate(lines) if len(line) >= options.full_words)
