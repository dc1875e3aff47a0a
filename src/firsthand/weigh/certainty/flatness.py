"""Finds sentences that assert flatly what a matched sentence of another report hedges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from firsthand.model import Findings, Sentence, Span
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.pairs import place
from firsthand.weigh.scene import Scene

# Words before a verb after which nothing is asserted.
OPEN = frozenset(
    ("to", "not", "no", "never", "if", "whether", "unless", "should", "could", "might", "may",
     "would", "can", "will", "shall", "must", "nor", "without", "cannot")
)  # fmt: skip
# Modal words after which a verb is hedged, and words that may stand between them and the verb.
MODAL = frozenset(("may", "might", "could", "to"))
AUXILIARY = frozenset(("have", "be", "been", "also", "well", "soon", "already"))
# Words before a noun, and endings of nouns that name a deed.
OF = frozenset(
    ("a", "an", "the", "its", "his", "her", "their", "our", "my", "of", "for", "about", "on",
     "without", "against", "any", "no", "first", "second", "third", "another", "further", "last")
)  # fmt: skip
NOUNS = ("tion", "tions", "ment", "ments", "ance", "sion", "sions")
# Words on either side of a verb that say what it is about.
NEAR = 6
# Words on either side of the verb that are shown.
SHOWN = 3
# Weighty words around the verb that both must have, the verb left out.
SHARED = 2


def partners_of(sentences: AbstractSet[Span], scene: Scene) -> dict[Span, tuple[Span, ...]]:
    """For each of the given sentences those of other reports that a match joins with it."""
    # Keyed by plain tuples: there is a look for each side of each pair.
    sought = {place(span) for span in sentences}
    found: dict[Span, set[Span]] = defaultdict(set)
    for low, high in scene.pairs.joined:
        if place(low) in sought:
            found[low].add(high)
        if place(high) in sought:
            found[high].add(low)
    return {span: tuple(sorted(others)) for span, others in found.items()}


def holders_of(sentence: Sentence, scene: Scene) -> frozenset[str]:
    """The stems of those who are said to say it: one speaker says many things."""
    found = [s.holder_span for s in scene.statements.over(sentence.span) if s.holder_span]
    return frozenset(stem for span in found for stem in scene.stems(span))


@lru_cache(maxsize=16_384)
def all_stems(text: str) -> frozenset[str]:
    """The stems of a string's words, light words too: most sentences lack the verb sought."""
    return frozenset(stem(token.key) for token in words(text))


def is_modal(text: str, anchor: str) -> bool:
    """Whether the hedged words are a modal and its verb: "might have lost", not "possible loss"."""
    tokens = words(text)
    for at, token in enumerate(tokens):
        if stem(token.key) == anchor:
            before = [t.key for t in tokens[:at] if t.key not in AUXILIARY]
            return bool(before) and before[-1] in MODAL
    return False


def flat_place(
    sentence: Sentence, item: Findings, anchor: str, context: frozenset[str]
) -> Span | None:
    """Where a sentence asserts the verb `anchor`, of the same things and without reserve."""
    if sentence.zone != "body" or item.report.slice(sentence.span).rstrip().endswith("?"):
        return None
    tokens = words(item.report.slice(sentence.span))
    base = sentence.span.start
    for at, token in enumerate(tokens):
        if stem(token.key) != anchor or {t.key for t in tokens[max(0, at - 3) : at]} & OPEN:
            continue
        if _is_noun(tokens, at):
            continue
        low, high = max(0, at - NEAR), min(len(tokens), at + NEAR + 1)
        near = {stem(t.key) for t in tokens[low:high] if not is_light(t.key)} - {anchor}
        before = Span(item.report.id, base + tokens[low].start, base + token.end)
        if len(near & context) >= SHARED and not _is_hedged(before, item):
            low, high = max(0, at - SHOWN), min(len(tokens), at + SHOWN + 1)
            return Span(item.report.id, base + tokens[low].start, base + tokens[high - 1].end)
    return None


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word names a deed and does not assert it ("its first cut", "the price of joining").

    A verb in "-ed" after an article may be an adjective as well; that is let pass.
    """
    key, before = tokens[at].key, tokens[at - 1].key if at else ""
    if key.endswith("ing"):
        return before in OF
    return not key.endswith("ed") and (before in OF or key.endswith(NOUNS))


def _is_hedged(span: Span, item: Findings) -> bool:
    return any(
        hedge.span.overlap(span)
        for statement in item.statements
        if statement.span.overlap(span)
        for hedge in statement.hedges
        if hedge.kind != "report"
    )
