"""Parses the sentences of one report; the same sentence is parsed once in a run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from firsthand.find.pipeline import parse_texts
from firsthand.model import Layout, Report, Sentence, Span
from firsthand.options import FindOptions
from firsthand.text.sentences import encodable, split_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Phrase

# What is left of a closing mark that was read in the wrong encoding.
_BROKEN_CLOSER = re.compile(r"(?<=[,.?!…])†")
# Furniture that holds sentences worth reading: a caption can harden what the body says.
READ_FURNITURE = frozenset({"caption", "standfirst", "standfirst_duplicate"})


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence with its parse; token offsets of `doc` count from `span.start`."""

    sentence: Sentence
    doc: Doc

    @property
    def span(self) -> Span:
        """Where the sentence stands in the report."""
        return self.sentence.span

    def place(self, piece: Token | Phrase) -> Span:
        """The span of a token or of a phrase of the parse, in the report's offsets."""
        start, end = _offsets(piece)
        return Span(self.span.report, self.span.start + start, self.span.start + end)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One report with its sentences parsed, in text order."""

    report: Report
    layout: Layout
    sentences: tuple[ParsedSentence, ...]


def _offsets(piece: Token | Phrase) -> tuple[int, int]:
    if isinstance(piece, Token):
        return piece.idx, piece.idx + len(piece)
    return piece.start_char, piece.end_char


class Parser:
    """Parses reports and remembers sentences, so that copied text is parsed once.

    What it remembers never changes a result, only its cost.
    """

    def __init__(self, options: FindOptions) -> None:
        self._options = options
        self._seen: dict[str, Doc] = {}

    def parse(self, report: Report, layout: Layout) -> Parsed:
        """The parsed sentences of headings, body and captions, in text order."""
        sentences = cut_sentences(report, layout, options=self._options)
        texts = [_mended(encodable(report.slice(sentence.span))) for sentence in sentences]
        self.learn(texts)
        parsed = tuple(
            ParsedSentence(sentence, self._seen[text])
            for sentence, text in zip(sentences, texts, strict=True)
        )
        return Parsed(report, layout, parsed)

    def learn(self, sentences: Iterable[str]) -> None:
        """Parse those sentences that were not met before, so that reports find them parsed."""
        new = sorted({text for text in sentences if text not in self._seen})
        if new:
            batch, pipeline = self._options.parse_batch, self._options.pipeline
            docs = parse_texts(new, batch=batch, pipeline=pipeline)
            self._seen.update(zip(new, docs, strict=True))


def _mended(text: str) -> str:
    """The text with what is left of broken closing marks (",†said") as spaces, one for one."""
    return _BROKEN_CLOSER.sub(" ", text)


def cut_sentences(report: Report, layout: Layout, *, options: FindOptions) -> tuple[Sentence, ...]:
    """The sentences of a report's headings, paragraphs and captions, in text order."""
    blocks = [(heading.span, heading.kind) for heading in layout.headings]
    blocks += [(span, "body") for span in layout.paragraphs]
    blocks += [(item.span, "caption") for item in layout.furniture if item.kind in READ_FURNITURE]
    found = []
    for number, (block, zone) in enumerate(sorted(blocks)):
        for start, end in split_sentences(report.slice(block), limit=options.sentence_limit):
            span = Span(report.id, block.start + start, block.start + end)
            found.append(Sentence(span, zone, number))
    return tuple(found)
