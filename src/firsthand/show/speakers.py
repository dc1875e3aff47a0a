"""Says who speaks, as a reader is told it: a name, or the words that the report has for him."""

from __future__ import annotations

from firsthand.model import Findings, Quote, Wording
from firsthand.show.clean import one_line
from firsthand.show.lookup import Lookup
from firsthand.text.tokens import is_light, words

# Characters; words for somebody without a name are no longer in a line.
LIMIT = 60

UNKNOWN = "speaker unknown"


def speaker_said(quote: Quote, item: Findings) -> str:
    """Who speaks a quote: his name, else what the report calls him ("a baker, not named")."""
    if quote.speaker:
        return quote.speaker
    said = item.report.slice(quote.source[0]) if quote.source else ""
    if all(is_light(token.key) for token in words(said)):
        return UNKNOWN
    return f"{one_line(said, LIMIT)}, not named"


def speaker_of_wording(wording: Wording, lookup: Lookup) -> str:
    """Who speaks the readings of one utterance; without a name, the first words for him."""
    if wording.speaker:
        return wording.speaker
    for reading in wording.readings:
        item = lookup.found[reading.report]
        for quote in item.quotes:
            if any(part.overlap(reading) for part in quote.content):
                said = speaker_said(quote, item)
                if said != UNKNOWN:
                    return said
    return UNKNOWN
