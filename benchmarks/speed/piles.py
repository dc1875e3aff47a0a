"""Makes a pile in which a share of the words is copied, as agency text is, out of given reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.find.layout.layout import find_layout
from firsthand.find.parse import cut_sentences
from firsthand.model import Report
from firsthand.options import DEFAULT


def own_paragraphs(reports: Sequence[Report]) -> list[tuple[Report, list[str]]]:
    """Each report with the paragraphs that no report before it holds a sentence of."""
    seen: set[str] = set()
    found = []
    for report in reports:
        kept = []
        for paragraph in find_layout(report).paragraphs:
            text = report.slice(paragraph)
            said = {s.strip() for s in text.split(". ")}
            if not said & seen:
                kept.append(text)
            seen |= said
        if kept:
            found.append((report, kept))
    return found


def with_copies(reports: Sequence[Report], share: float) -> list[Report]:
    """A report a report: its own paragraphs, and below them paragraphs of others, word for word.

    `share` of the words of the pile stand in a report before; told by `copied_share`.
    """
    owned = own_paragraphs(reports)
    every = [text for _, paragraphs in owned for text in paragraphs]
    pile, at = [], 0
    for report, paragraphs in owned:
        own = sum(len(text.split()) for text in paragraphs)
        wanted, borrowed = own * share / (1 - share), 0
        texts = list(paragraphs)
        for text in (every[(at + n) % len(every)] for n in range(len(every))):
            words = len(text.split())
            # The next paragraph goes in where that comes nearer to what is wanted.
            if text not in texts and borrowed + words / 2 < wanted:
                texts.append(text)
                borrowed += words
        at += len(texts)
        pile.append(replace(report, text="\n\n".join(texts) + "\n"))
    return pile


def copied_share(reports: Sequence[Report]) -> float:
    """Which share of the words that are parsed stands in a sentence that was met before."""
    seen: set[str] = set()
    words = copied = 0
    for report in sorted(reports, key=lambda item: item.id):
        for sentence in cut_sentences(report, find_layout(report), options=DEFAULT.find):
            text = report.slice(sentence.span)
            words += len(text.split())
            copied += len(text.split()) * (text in seen)
            seen.add(text)
    return copied / max(words, 1)
