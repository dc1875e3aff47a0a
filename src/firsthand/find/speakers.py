"""Tells which name a source goes by: "he", "the minister", "Dunn" resolved within the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Name, Span

_PRONOUNS = {"he": "m", "she": "f", "they": "n", "him": "m", "her": "f", "who": "", "it": "o"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name, None where it cannot be told, and how it was found."""

    name: str | None
    reason: str


def find_speaker(source: Span, text: str, names: Sequence[Name], before: Sequence[str]) -> Speaker:
    """The name a source mention stands for; `before` are the speakers so far, the last one last."""
    words = text[source.start : source.end]
    if words.lower() in _PRONOUNS and words.lower() not in {"it"}:
        return _of_pronoun(source, names, before)
    best: tuple[int, int, str] | None = None
    for name in names:
        for mention in name.mentions:
            shared = source.overlap(mention.span)
            if shared and name.type in {"person", "organisation", "place"}:
                rank = (name.type == "person", shared, name.canonical)
                best = max(best, rank) if best else rank
    if best is not None:
        return Speaker(best[2], "named beside the cue")
    return Speaker(None, "nobody named")


def _of_pronoun(source: Span, names: Sequence[Name], before: Sequence[str]) -> Speaker:
    for name in names:
        if any(mention.span == source for mention in name.mentions):
            return Speaker(name.canonical, "the pronoun was resolved to this name")
    last = [
        (mention.span.start, name.canonical)
        for name in names
        for mention in name.mentions
        if name.type == "person" and mention.span.start < source.start
    ]
    if last:
        return Speaker(max(last)[1], "the person named last before the pronoun")
    if before:
        return Speaker(before[-1], "the speaker before")
    return Speaker(None, "no person is named before the pronoun")
