"""Finds hedges in one parsed sentence: the lexicon's cues whose part of speech agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.model import Hedge, Span
from firsthand.text.certainty import Cue, hedges_in

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_hedges(sentence: ParsedSentence) -> tuple[Hedge, ...]:
    """The hedges of a sentence, in text order."""
    doc = sentence.doc
    starts = {token.idx: token for token in doc}
    found = []
    for cue in hedges_in(doc.text):
        token = starts.get(cue.start)
        if token is None or _agrees(token, cue):
            offset = sentence.span.start
            span = Span(sentence.span.report, offset + cue.start, offset + cue.end)
            found.append(Hedge(span, cue.kind, cue.level, cue.rule))
    return tuple(found)


def _agrees(token: Token, cue: Cue) -> bool:
    if cue.pos == "*":
        return True
    if cue.pos == "VERB":
        return token.pos_ in ("VERB", "AUX")
    return token.pos_ == cue.pos
