"""Credits those who are named and say something to the report itself, not to another outlet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from firsthand.find.outlets import outlet_of
from firsthand.find.parse import Parsed
from firsthand.find.presented import find_presented
from firsthand.model import Credit, Name, Quote, Span

# Verbs by which a report passes on what it was told; what was only thought or wished is no source.
_SAID = re.compile(
    r"(?:said|says|say|told|tells|confirmed|confirms|announced|announces|declared|stated|states"
    r"|testified|testifies|reported|estimated|estimates|established|acknowledged|acknowledges"
    r"|conceded|admitted|admits|warned|warns|argued|argues|denied|denies|explained|insisted"
    r"|insists|revealed|reveals|noted|notes|claimed|claims|quoted)"
)
# Verbs whose object is news: "announced a recall", where "admitted two boats" is none.
_MADE_KNOWN = re.compile(r"(?:announc|confirm|report|declar|reveal)\w*|told|tells")
# Uses of a credit that hand a speaker's words to another outlet.
_ELSEWHERE = frozenset({"passage", "interview", "translation"})
_OUTLETS = frozenset({"agency", "outlet", "broadcast", "vague"})
# "A message on Chatter", "one of Dunn's aides": the name says whose, not who.
_INDEFINITE = re.compile(r"(?i)(?:an?|one|two|three|some|several|many|most|another) ")
# Characters between the verb and the source; more holds another verb.
_NEAR = 60
# A row whose source may be no more than a word for a document, and such words.
_STATED = "said in a document"
_UNSIGNED = frozenset({"statement", "press release", "news release", "release"})


@dataclass(frozen=True, slots=True)
class SayerRow:
    """Who is credited for what is said: its rule, and why it is a credit."""

    rule: str
    reason: str


PERSON = SayerRow("a person says", "a person whom the report names says it")
BODY = SayerRow("a body says", "a firm, board or authority that the report names says it")
SAYER_ROWS = (PERSON, BODY)


def credit_sayers(
    parsed: Parsed, names: Sequence[Name], quotes: Sequence[Quote], credits: Sequence[Credit]
) -> tuple[Credit, ...]:
    """The credits given and one for each speaker that they leave out, in text order.

    A speaker whose words are credited to an outlet is left out: he spoke to that one. The first
    place where he is named with his verb is the credit. A statement without an author ("she said in
    a statement") is credited to whoever speaks there.
    """
    known = {name.canonical: name for name in names}
    outlets = find_presented(parsed)
    taken = _Places(credit.span for credit in credits)
    signed = _signed(credits, quotes)
    given = {credit.source for credit in credits}
    away = _told_elsewhere(parsed, names, quotes, credits)
    body = _Places(item.span for item in parsed.sentences if item.sentence.zone == "body")
    found: dict[str, Credit] = {}
    for quote in quotes:
        name = known.get(quote.speaker or "")
        if name is None or quote.scare or name.canonical in found:
            continue
        if name.canonical in away or name.canonical in given:
            continue
        row = _row(name)
        span = _words(quote, parsed, name) if row else None
        if row is None or span is None or taken.hold(span) or not body.hold(quote.cue[0]):
            continue
        outlet = outlets.get(name.canonical) or outlet_of(name.canonical)
        source, kind = (outlet.name, outlet.kind) if outlet else (name.canonical, "person")
        found[name.canonical] = Credit(span, source, kind, "passage", row.rule)
    return tuple(sorted((*signed, *found.values()), key=lambda c: (c.span, c.rule)))


class _Places:
    """Spans of one report that lie apart, asked which of them share a character with another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [span.end for span in self._spans]

    def first(self, span: Span) -> int | None:
        """The number of the first place that shares a character; None if none does."""
        at = bisect_right(self._ends, span.start)
        return at if at < len(self._spans) and self._spans[at].overlap(span) else None

    def hold(self, span: Span) -> bool:
        """Whether a place shares a character with the span."""
        return self.first(span) is not None


def _signed(credits: Sequence[Credit], quotes: Sequence[Quote]) -> list[Credit]:
    """The credits; a statement without an author under the name of the one who speaks there."""
    cues = sorted((cue, q.speaker) for q in quotes for cue in q.cue if q.speaker)
    places = _Places(cue for cue, _ in cues)
    signed = []
    for credit in credits:
        unsigned = credit.rule == _STATED and credit.source in _UNSIGNED
        at = places.first(credit.span) if unsigned else None
        signed.append(credit if at is None else replace(credit, source=cues[at][1], kind="person"))
    return signed


def _row(name: Name) -> SayerRow | None:
    return {"person": PERSON, "organisation": BODY}.get(name.type)


def _words(quote: Quote, parsed: Parsed, name: Name) -> Span | None:
    """The source and its verb; None where the source is not the name, or the verb no saying."""
    if len(quote.source) != 1 or len(quote.cue) != 1:
        return None
    source, cue = quote.source[0], quote.cue[0]
    said = parsed.report.slice(cue)
    if not _SAID.fullmatch(said) or (quote.rule == "object" and not _MADE_KNOWN.fullmatch(said)):
        return None
    if _INDEFINITE.match(parsed.report.slice(source)):
        return None
    low = bisect_left(name.mentions, source.start, key=lambda m: m.span.end)
    if not any(m.form == "name" and m.span.overlap(source) for m in name.mentions[low : low + 4]):
        return None
    start, end = min(source.start, cue.start), max(source.end, cue.end)
    between = end - start - len(source) - len(cue)
    return Span(cue.report, start, end) if between <= _NEAR else None


def _told_elsewhere(
    parsed: Parsed, names: Sequence[Name], quotes: Sequence[Quote], credits: Sequence[Credit]
) -> frozenset[str]:
    """Speakers of whom a sentence says that they spoke to an outlet, or that one reports them."""
    passing = _Places(c.span for c in credits if c.kind in _OUTLETS and c.use in _ELSEWHERE)
    asked = _Places(c.span for c in credits if c.use == "interview")
    spans = [item.span for item in parsed.sentences]
    passed = _Places(span for span in spans if passing.hold(span))
    interviews = _Places(span for span in spans if asked.hold(span))
    away = {
        quote.speaker
        for quote in quotes
        if quote.speaker
        and any(passed.hold(place) for place in (*quote.source, *quote.cue, *quote.content))
    }
    away |= {
        name.canonical
        for name in names
        if name.type == "person" and any(interviews.hold(m.span) for m in name.mentions)
    }
    return frozenset(away)
