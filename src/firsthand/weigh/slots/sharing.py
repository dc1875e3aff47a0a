"""Says how much two values have around them in common, of one pair or of each two of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.around import Around, Word, words_around

# How near a word must be to both values (0 to 1) for them to be of what it says.
CORE = 0.9
# What two words are worth that only share a sense.
ALIKE = 0.6
# What the rarest word of a story is worth (natural log): that of some sixty sentences.
USUAL = 4.1


@dataclass(frozen=True, slots=True)
class Shared:
    """What two values have around them in common.

    `weight` says how rare the words are (natural log), near ones in full; `core` how near the
    nearest of them is to both values (0 to 1), `next` whether one is the next word to both.
    """

    weight: float
    core: float
    next: bool = False


@dataclass(frozen=True, slots=True)
class _Side:
    """The words around one value, the nearest first, with their weights, and by their senses."""

    words: Around
    ranked: tuple[str, ...]
    weights: Mapping[str, float]
    meaning: Mapping[str, Sequence[str]]


def share(a: Around, b: Around, scene: Scene) -> Shared:
    """The words that stand around both of two values, or whose senses do."""
    return _share(_side(a, scene), _side(b, scene))


class Sharing:
    """What values of a story have around them in common, each two compared when first asked for.

    `pairs` are the numbers of each two values that have a word in common and that more than one
    report carries, in order.
    """

    def __init__(
        self,
        arounds: Sequence[Around],
        reports: Sequence[frozenset[str]],
        scene: Scene,
        *,
        options: WeighOptions,
    ) -> None:
        self._sides = [_side(around, scene) for around in arounds]
        self._reports = reports
        self._found: dict[tuple[int, int], Shared] = {}
        self._beside: dict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
        self.pairs = tuple(
            (i, j)
            for i, j in sorted(_joined(arounds, options=options))
            if len(reports[i] | reports[j]) > 1
        )
        for i, j in self.pairs:
            self._beside[i].append((j, (i, j)))
            self._beside[j].append((i, (i, j)))

    def of(self, pair: tuple[int, int]) -> Shared:
        """What the two values of a pair share."""
        found = self._found.get(pair)
        if found is None:
            found = self._found[pair] = _share(*[self._sides[number] for number in pair])
        return found

    def weight(self, pair: tuple[int, int]) -> float:
        """How rare what the two values of a pair share is (natural log)."""
        return self.of(pair).weight

    def likest(
        self,
        number: int,
        report: str,
        weight: Callable[[tuple[int, int]], float] | None = None,
    ) -> float:
        """The most that a value weighs with any that a report carries; 0 where there is none.

        `weight` says what a pair weighs, where that is not only what it shares.
        """
        weight, beside = weight or self.weight, self._beside[number]
        return max((weight(pair) for j, pair in beside if report in self._reports[j]), default=0.0)


def _joined(arounds: Sequence[Around], *, options: WeighOptions) -> set[tuple[int, int]]:
    """The pairs of values with a word in common, or a sense, that not too many have."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, around in enumerate(arounds):
        for key, word in around.items():
            for name in (key, *(f"={sense}" for sense in word.senses)):
                shelves[name].append(number)
    return {
        pair
        for shelf in shelves.values()
        if len(shelf) <= options.amounts_compared
        for pair in combinations(shelf, 2)
    }


def stand_alike(a: Span, b: Span, first: Sentence, second: Sentence, scene: Scene) -> bool:
    """Whether a word right beside one value is right beside the other too."""
    return share(words_around(a, first, scene), words_around(b, second, scene), scene).core >= CORE


def _side(around: Around, scene: Scene) -> _Side:
    # Of a short story no word is rare: what counts is how near it comes to the rarest there.
    scale = USUAL / max(1.0, scene.most)
    meaning: dict[str, list[str]] = defaultdict(list)
    for key, word in around.items():
        for sense in word.senses:
            meaning[sense].append(key)
    return _Side(
        words=around,
        ranked=tuple(sorted(around, key=lambda key: (-around[key].near, key))),
        weights={
            key: scale * scene.weights.get(word.stem, scene.most) for key, word in around.items()
        },
        meaning=meaning,
    )


def _share(a: _Side, b: _Side) -> Shared:
    taken: set[str] = set()
    total, core, adjoins = 0.0, 0.0, False
    for key in a.ranked:
        word = a.words[key]
        partners = _partners(key, word, b) - taken
        if not partners:
            continue
        gains = []
        for other in partners:
            near = min(word.near, b.words[other].near)
            weight = a.weights[key]
            worth = weight if key == other else ALIKE * min(weight, b.weights[other])
            gains.append((near * worth, near, other))
        gain, _, other = max(gains)
        total, core = total + gain, max(core, max(near for _, near, _ in gains))
        adjoins = adjoins or (word.next and any(b.words[one].next for one in partners))
        taken.add(other)
    return Shared(total, core, adjoins)


def _partners(key: str, word: Word, side: _Side) -> set[str]:
    """The words on a side that are this one, or share a sense with it."""
    found = {other for sense in word.senses for other in side.meaning.get(sense, ())}
    if key in side.words:
        found.add(key)
    return found
