"""Tells which outlet a passage takes its matter from, by credits and by who speaks in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Credit, Findings, Links, Quote, Span
from firsthand.text.heard import SPOKEN_RULES, is_heard
from firsthand.text.outlet_names import letters_of
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.lineage.bases import TEXT_KINDS, WORDLESS_USES
from firsthand.weigh.scene import Places
from firsthand.weigh.voices import Voices, same_name


class Resting:
    """The printed sources that the sentences of a story name for what they say.

    A report that gives a fact on the word of another paper adds nothing to that paper's word, even
    where the rest of it is its own. The page of a body is a printed source as a paper is.
    """

    def __init__(self, findings: Sequence[Findings], links: Links, voices: Voices) -> None:
        named = {
            span: letters_of(source.name) for source in links.sources for span in source.credits
        }
        self._houses = {
            item.report.id: letters_of(item.report.outlet)
            for item in findings
            if item.report.outlet
        }
        self._seen = {
            source.seen: letters_of(source.name) for source in links.sources if source.seen
        }
        parties = _parties(findings)
        self._credits = Places(
            row
            for item in findings
            for row in (
                *(
                    (credit.span, named[credit.span])
                    for credit in item.credits
                    if credit.span in named and _is_word_of(credit)
                ),
                *_told(item, named, voices),
                *_of_parties(item, parties),
            )
        )

    def sources(self, passage: Passage) -> frozenset[str]:
        """The printed sources that the sentence of a passage rests on, its own outlet left out."""
        return frozenset(self._credits.over(passage.sentence)) - self.houses(passage.span.report)

    def houses(self, report: str) -> frozenset[str]:
        """The names under which a report is itself a printed source."""
        names = (self._houses.get(report), self._seen.get(report))
        return frozenset(name for name in names if name)


def _is_word_of(credit: Credit) -> bool:
    """Whether an outlet is named for what it printed: what it was told, others may have heard."""
    if credit.kind not in TEXT_KINDS or credit.use in WORDLESS_USES:
        return False
    return not is_heard(credit.kind, credit.rule)


def _told(item: Findings, named: Mapping[Span, str], voices: Voices) -> Iterator[tuple[Span, str]]:
    """Where a report gives words of somebody whom it has speak to one printed source.

    An interview in a paper reaches others by the paper's text, also in sentences that do not name
    it. Who is heard by several, or on the air, may have been heard by this report too.
    """
    spoken = [
        (voices.actor(item.report.id, quote.speaker), quote)
        for quote in item.quotes
        if quote.speaker
    ]
    told: dict[str, set[str]] = {}
    for credit in item.credits:
        if credit.rule in SPOKEN_RULES and credit.kind in TEXT_KINDS:
            source = named.get(credit.span, "") if _is_word_of(credit) else ""
            for speaker in _speakers(item, credit, spoken, voices):
                told.setdefault(speaker, set()).add(source)
    for speaker, quote in spoken:
        sources = told.get(speaker, set())
        if len(sources) == 1 and "" not in sources:
            yield quote.span, min(sources)


def _speakers(
    item: Findings, credit: Credit, spoken: Sequence[tuple[str, Quote]], voices: Voices
) -> set[str]:
    """Who speaks or is named in the sentence of a credit, of those who speak in the report."""
    beside = [s.span for s in item.sentences if s.span.overlap(credit.span)]
    return {
        speaker
        for speaker, quote in spoken
        for span in beside
        if voices.is_named(speaker, span)
        or any(part.overlap(span) for part in (*quote.content, *quote.cue))
    }


def _parties(findings: Sequence[Findings]) -> dict[str, frozenset[str]]:
    """For each name of a speaker the outlets of the pile that may be that speaker's own page."""
    outlets = {item.report.outlet for item in findings if item.report.outlet}
    speakers = {
        quote.speaker
        for item in findings
        for quote in item.quotes
        if quote.speaker and not quote.scare
    }
    return {
        speaker: frozenset(letters_of(outlet) for outlet in outlets if same_name(speaker, outlet))
        for speaker in speakers
    }


def _of_parties(
    item: Findings, parties: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Span, str]]:
    """Where a report gives words of a body whose own page is in the pile."""
    for quote in item.quotes:
        if quote.speaker and not quote.scare:
            houses = parties[quote.speaker]
            if len(houses) == 1:
                yield quote.span, min(houses)
