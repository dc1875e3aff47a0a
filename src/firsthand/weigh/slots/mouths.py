"""Tells words in quotation marks that two reports put into two people's mouths."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Quote, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene

# Words of a sentence, and weighty ones among them, that two people seldom say alike.
LEAST, HEAVY = 4, 2
_END = re.compile(r"[.?!]+[”\"’']?\s+")
# Who is spoken of without a name.
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))

Said = tuple[str, Span]


def contrast_mouths(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences of direct speech, word for word alike, whose speakers are named and not one."""
    said: dict[tuple[str, ...], dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for quote in item.quotes:
            if quote.form != "indirect" and not quote.scare and _is_named(quote, scene):
                for keys in _sentences(quote, scene):
                    said[keys][quote.speaker or ""].append(quote.source[0])
    for keys in sorted(said):
        for a, b in combinations(sorted(said[keys]), 2):
            if not _may_be_one(a, b, scene):
                for one, other in across(said[keys][a], said[keys][b]):
                    yield _contrast((a, one), (b, other), scene)


def _is_named(quote: Quote, scene: Scene) -> bool:
    """Whether the name stands beside the words, so that nobody had to guess who "she" is."""
    if not quote.source or not quote.speaker or " " not in quote.speaker.strip():
        return False
    keys = {token.key for token in words(scene.text(quote.source[0]))}
    return not keys <= _PRONOUNS and bool(keys & {t.key for t in words(quote.speaker)})


def _sentences(quote: Quote, scene: Scene) -> Iterator[tuple[str, ...]]:
    for part in quote.content:
        for sentence in _END.split(scene.text(part)):
            keys = tuple(token.key for token in words(sentence))
            if len(keys) >= LEAST and sum(not is_light(key) for key in keys) >= HEAVY:
                yield keys


def _may_be_one(a: str, b: str, scene: Scene) -> bool:
    """Whether two names share a word, or a report takes them for one."""
    first, second = ({token.key for token in words(name)} for name in (a, b))
    return bool(first & second) or _actors(a, scene) == _actors(b, scene) != set()


def _actors(name: str, scene: Scene) -> set[str]:
    return {
        actor.name
        for actor in scene.links.actors
        if name == actor.name or any(name == spelling for spelling, _ in actor.variants)
    }


def _contrast(a: Said, b: Said, scene: Scene) -> Contrast:
    return Contrast(
        kind="attribution",
        nature="conflict",
        severity=2,
        a=Telling(scene.text(a[1]), a[1], a[0].casefold()),
        b=Telling(scene.text(b[1]), b[1], b[0].casefold()),
        reason="The same words are put into two mouths.",
        weight=1.5,
    )
