"""Tells who did it from whom it was done to, where two sentences have them change places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import irregulars, root

# Weighty words before and after a verb that may be its subject and its object.
BEFORE, AFTER = 2, 4
# Verbs whose subject stands on either side, or that say the same both ways.
_EVEN = frozenset(
    root(word)
    for word in ("said", "says", "told", "added", "met", "meet", "talk", "agree", "marry", "play",
                 "join", "border", "resemble", "face", "clash", "negotiate", "is", "was", "be")
)  # fmt: skip
_ARTICLES = frozenset(("a", "an", "the", "by", "of", "its", "his", "her", "their"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "got"))
# Between a verb and its subject or object nothing of this stands.
_CUT = re.compile(r"[,;:.!?“”\"()]| – | — ")


@dataclass(frozen=True, slots=True)
class Deed:
    """A word that may be a verb, with the weighty words before and after it, by stem."""

    key: str
    before: dict[str, int]
    after: dict[str, int]


def contrast_swaps(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences with the same words in which two of them stand on other sides of a verb."""
    told: dict[tuple[int, int], tuple[range, range] | None] = {}
    deeds = cache(_deeds)
    for (low, high), wordings in zip(scene.pairs.distinct, scene.pairs.worded, strict=True):
        if wordings in told and told[wordings] is None:
            continue
        told[wordings] = None
        first, second = scene.stems(low), scene.stems(high)
        shared = first & second
        if len(shared) < 3 or 4 * len(shared) < 3 * max(len(first), len(second)):
            continue
        places = _swapped(deeds(scene.text(low)), deeds(scene.text(high)))
        told[wordings] = places
        if places is not None:
            one, other = (_place(x, scene, at) for x, at in zip((low, high), places, strict=True))
            yield _contrast(one, other, scene.kinship(low, high), scene)


def _deeds(text: str) -> dict[str, Deed]:
    """The weighty words of a sentence that stand there once, by their roots, passives left out."""
    found: dict[str, Deed] = {}
    tokens = words(text)
    roots = [root(token.key) for token in tokens]
    for at, token in enumerate(tokens):
        if is_light(token.key) or roots[at] in _EVEN or roots.count(roots[at]) > 1:
            continue
        if at == 0 or not _is_verb(token) or _is_passive(tokens, at):
            continue
        found[roots[at]] = Deed(
            token.key,
            _around(tokens, text, range(at - 1, -1, -1), BEFORE, roots),
            _around(tokens, text, range(at + 1, len(tokens)), AFTER, roots),
        )
    return found


def _is_verb(token: Token) -> bool:
    """Whether a word may be a verb that tells a deed, by its form."""
    told = token.key in irregulars() or token.key.endswith(("ed", "s"))
    return token.text[0].islower() and told


def _is_passive(tokens: tuple[Token, ...], at: int) -> bool:
    near = {token.key for token in tokens[max(0, at - 2) : at]}
    # "By an overturned lorry": no deed of the word before.
    if tokens[at - 1].key in _ARTICLES:
        return True
    return bool(near & _BE) or any(token.key == "by" for token in tokens[at + 1 : at + 4])


def _around(
    tokens: tuple[Token, ...], text: str, places: range, most: int, roots: list[str]
) -> dict[str, int]:
    """The first weighty words of a clause, in the order of `places`, that stand there once."""
    found: dict[str, int] = {}
    verb = places.start - places.step
    for at in places:
        low, high = sorted((at, verb))
        if _CUT.search(text, tokens[low].end, tokens[high].start) or len(found) == most:
            break
        if not is_light(tokens[at].key) and roots.count(roots[at]) == 1:
            found[stem(tokens[at].key)] = at
    return found


def _swapped(a: dict[str, Deed], b: dict[str, Deed]) -> tuple[range, range] | None:
    """Where subject, verb and object stand in both, if the two have changed places."""
    for verb in sorted(a.keys() & b.keys()):
        one, other = a[verb], b[verb]
        came = sorted(one.before.keys() & other.after.keys())
        went = sorted(one.after.keys() & other.before.keys())
        same = one.key == other.key
        if came and went and same and not set(came) & set(went):
            return (
                range(one.before[came[0]], one.after[went[0]] + 1),
                range(other.before[went[0]], other.after[came[0]] + 1),
            )
    return None


def _place(sentence: Span, scene: Scene, at: range) -> Span:
    base, tokens = sentence.start, words(scene.text(sentence))
    return Span(sentence.report, base + tokens[at[0]].start, base + tokens[at[-1]].end)


def _contrast(a: Span, b: Span, kin: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="event",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(a), a, "one way"),
        b=Telling(scene.text(b), b, "the other way"),
        reason="Who did it and whom it was done to have changed places.",
        weight=kin,
    )
