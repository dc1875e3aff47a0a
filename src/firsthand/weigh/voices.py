"""Tells whose words a passage gives, by one name for each actor of the story."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from firsthand.model import Findings, Links, Quote, Span
from firsthand.text.names.words import BODY_WORDS
from firsthand.text.terms import terms_in
from firsthand.weigh.pairs import Place, place

# Jaro-Winkler, 0 to 1: from here on two family names may be one, misspelt.
SPELT_ALIKE = 0.88

# Sources that pass on what others say: they are no voice of a claim.
PUBLISHERS = frozenset({"agency", "outlet", "broadcast"})


class Voices:
    """Who holds what in the reports of one story."""

    def __init__(self, findings: Sequence[Findings], links: Links) -> None:
        at = {span: actor.name for actor in links.actors for span in actor.mentions}
        self._places = {actor.name: actor.mentions for actor in links.actors}
        self._names: dict[tuple[str, str], str] = {}
        media = sorted({source.name for source in links.sources if source.kind in PUBLISHERS})
        speakers = {q.speaker for item in findings for q in item.quotes if q.speaker}
        self._publishers = frozenset(
            name for name in speakers if any(same_name(name, medium) for medium in media)
        )
        self._quotes = {
            item.report.id: tuple(
                quote
                for quote in item.quotes
                if not quote.scare and quote.speaker not in self._publishers
            )
            for item in findings
        }
        # A passage is asked for many times: as an item, as a member, in each claim that holds it.
        self._filled: dict[Place, Quote | None] = {}
        for item in findings:
            for name in item.names:
                actors = [at[m.span] for m in name.mentions if m.span in at]
                if actors:
                    best = min(set(actors), key=lambda actor: (-actors.count(actor), actor))
                    self._names[item.report.id, name.canonical] = best

    def actor(self, report: str, name: str) -> str:
        """The story's name for somebody whom one report calls so."""
        return self._names.get((report, name), name)

    def is_named(self, actor: str, span: Span) -> bool:
        """Whether a mention of the actor stands in a span."""
        return any(span.holds(mention) for mention in self._places.get(actor, ()))

    def holder(self, span: Span) -> str | None:
        """Who is said to hold the words of a span; None for the reporter's own voice.

        The innermost reported speech that holds most of the span, or that most of which lies in
        the span, names the holder.
        """
        quote = self.quote(span)
        if quote is None or quote.speaker is None:
            return None
        return self.actor(span.report, quote.speaker)

    def quote(self, span: Span) -> Quote | None:
        """The reported speech that fills most of a span; a publisher only passes it on."""
        at = place(span)
        if at not in self._filled:
            ranked = []
            for number, quote in enumerate(self._quotes.get(span.report, ())):
                shared = sum([span.overlap(part) for part in quote.content])
                if 3 * shared >= len(span):
                    ranked.append((quote.speaker is not None, shared, -number, quote))
            best = max(ranked, key=lambda row: row[:3], default=None)
            self._filled[at] = best[3] if best else None
        return self._filled[at]


def same_name(a: str, b: str) -> bool:
    """Whether the words of one name are among the other's, spelling folded."""
    left, right = _words(a), _words(b)
    return bool(left and right) and (left <= right or right <= left)


def one_voice(a: str, b: str) -> bool:
    """Whether two names may be one speaker's: the same, or spelt alike ("Marrin", "Maryn").

    A slip of the pen must not count as a second person, so that alike is enough.
    """
    if same_name(a, b):
        return True
    left, right = a.split(), b.split()
    if not left or not right or left[-1][:1] != right[-1][:1]:
        return False
    if len(left) > 1 and len(right) > 1 and left[0][:1] != right[0][:1]:
        return False
    return JaroWinkler.similarity(_plain(left[-1]), _plain(right[-1])) >= SPELT_ALIKE


def _plain(name: str) -> str:
    """A name's letters with y for i and doubled ones once, as they are mostly misspelt."""
    letters = name.casefold().replace("y", "i")
    return "".join(c for at, c in enumerate(letters) if letters[at - 1 : at] != c)


def is_body(name: str) -> bool:
    """Whether a name is a body's by one of its words ("Karsund Line", "Water Board")."""
    return any(word.casefold() in BODY_WORDS for word in name.split())


@lru_cache(maxsize=16_384)
def _words(name: str) -> frozenset[str]:
    return frozenset(term.norm for term in terms_in(name))
