"""Sets each sentence of a copy beside the sentence of its parent that it retells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from firsthand.model import Quote, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.scene import Places, Scene


@dataclass(frozen=True, slots=True)
class Retelling:
    """A sentence of a parent, the child's for it, and how much they speak of the same (0 to 1).

    `sources` are the words that say who speaks: most of the parent's sentence, most of the child's.
    """

    parent: Sentence
    child: Sentence
    kinship: float
    sources: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())


def find_retellings(scene: Scene, *, options: WeighOptions) -> Iterator[Retelling]:
    """Sentences of copies in other words than their parent's, each with its nearest there.

    Headlines and captions are left out: they are shorter than the body by their nature. Two copies
    that carry the same two sentences differ in the same way; each is told of.
    """
    edges = {(copy.child, copy.parent) for copy in scene.links.copies if copy.directed}
    found = {
        (pair.parent.span, pair.child.span): pair
        for pair in (*_matched(edges, scene, options), *_nearest(sorted(edges), scene, options))
    }
    quotes = Places(
        (part, quote)
        for report in sorted({report for edge in edges for report in edge})
        for quote in scene.findings[report].quotes
        for part in quote.content
    )
    for key in sorted(found):
        pair = found[key]
        least = min(len(pair.parent.span), len(pair.child.span)) / 2
        sources = _sources(pair.parent, quotes, least), _sources(pair.child, quotes, least)
        yield replace(pair, sources=sources)


def _sources(sentence: Sentence, quotes: Places[Quote], least: float) -> tuple[Span, ...]:
    """The words that name the speakers of so many characters of a sentence."""
    found: set[Span] = set()
    for quote in quotes.over(sentence.span):
        shared = sum(part.overlap(sentence.span) for part in quote.content)
        if shared >= least:
            found.update(quote.source)
    return tuple(sorted(found))


def _matched(
    edges: Set[tuple[str, str]], scene: Scene, options: WeighOptions
) -> Iterator[Retelling]:
    """Sentences of a copy and its parent that a match joins."""
    for low, high in scene.pairs.joined:
        for child, parent in ((low, high), (high, low)):
            if (child.report, parent.report) in edges:
                one, other = scene.sentences.over(parent)[0], scene.sentences.over(child)[0]
                if one.zone == other.zone == "body":
                    kinship = max(options.retold_kinship, scene.kinship(parent, child))
                    yield Retelling(one, other, kinship)


def _nearest(
    edges: Iterable[tuple[str, str]], scene: Scene, options: WeighOptions
) -> Iterator[Retelling]:
    """Each sentence of a copy with the one of its parent that is most like it."""
    indexes: dict[str, _Index] = {}
    for child, parent in edges:
        if parent not in indexes:
            indexes[parent] = _Index(_body(parent, scene), scene)
        for sentence in _body(child, scene):
            found = indexes[parent].nearest(sentence, options=options)
            if found is not None:
                yield found


def _body(report: str, scene: Scene) -> list[Sentence]:
    return [one for one in scene.findings[report].sentences if one.zone == "body"]


class _Index:
    """The sentences of one report by their stems."""

    def __init__(self, sentences: Sequence[Sentence], scene: Scene) -> None:
        self._scene = scene
        self._sentences = sentences
        self._texts = {scene.text(one.span) for one in sentences}
        self._at: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(sentences):
            for stem in sorted(scene.stems(one.span)):
                self._at[stem].append(number)

    def nearest(self, child: Sentence, *, options: WeighOptions) -> Retelling | None:
        """The sentence that another retells; None where it stands there word for word."""
        if self._scene.text(child.span) in self._texts:
            return None
        shared: dict[int, int] = defaultdict(int)
        for stem in self._scene.stems(child.span):
            for number in self._at.get(stem, ()):
                shared[number] += 1
        ranked = [
            (self._scene.kinship(child.span, self._sentences[number].span), count, -number)
            for number, count in shared.items()
            if count >= options.retold_words
        ]
        if not ranked or (best := max(ranked))[0] < options.retold_kinship:
            return None
        return Retelling(self._sentences[-best[2]], child, best[0])
