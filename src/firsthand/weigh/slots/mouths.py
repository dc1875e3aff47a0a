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
from firsthand.weigh.slots.parties import called

# Words of a sentence, and weighty ones among them, that two people seldom say alike.
LEAST, HEAVY = 4, 2
_END = re.compile(r"[.?!]+[”\"’']?\s+")
# Who is spoken of without a name.
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))

Said = tuple[str, Span]


def contrast_mouths(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences of direct speech, word for word alike, whose speakers are named and not one.

    Somebody who will not be named is not one with whom another report names.
    """
    said: dict[tuple[str, ...], dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for quote in item.quotes:
            speaker = "" if quote.form == "indirect" or quote.scare else _speaker(quote, scene)
            for keys in _sentences(quote, scene) if speaker else ():
                said[keys][speaker].append(quote.source[0])
    for keys in sorted(said):
        for a, b in combinations(sorted(said[keys]), 2):
            if not _may_be_one(a, b, scene):
                for one, other in across(said[keys][a], said[keys][b]):
                    yield _contrast((a, one), (b, other), scene)


def _speaker(quote: Quote, scene: Scene) -> str:
    """The name that stands beside the words, or the words for somebody who gives none; else ""."""
    if _is_named(quote, scene):
        return quote.speaker or ""
    text = scene.text(quote.source[0]) if quote.source else ""
    hidden = {token.key for token in words(text)} & called("unnamed")
    bare = quote.speaker is None or quote.speaker.islower()
    return text.casefold() if hidden and bare and text[1:].islower() else ""


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
    """Whether two names share a word, or a report takes them for one, or nobody is named."""
    if a.islower() and b.islower():
        return True
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
