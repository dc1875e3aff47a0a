"""Tells which quotes are said to the report itself, and not thought, wished or told in private."""

from __future__ import annotations

import re

from firsthand.find.parse import Parsed
from firsthand.find.words import load_person_nouns
from firsthand.model import Quote, Span

# Verbs by which a report passes on what it was told; what was only thought or wished is no source.
SAID = re.compile(
    r"(?:said|says|say|told|tells|confirmed|confirms|announced|announces|declared|stated|states"
    r"|testified|testifies|reported|estimated|estimates|established|acknowledged|acknowledges"
    r"|conceded|admitted|admits|warned|warns|argued|argues|denied|denies|explained|insisted"
    r"|insists|revealed|reveals|noted|notes|claimed|claims|quoted|remarked|remarks|declares"
    r"|comments|commented|holds|predicted|predicts|recalled|recalls|added|adds|admit|reveal|warn"
    r"|stressed|stresses|asserted|asserts|maintained|maintains|contended|contends|clarified"
    r"|continued|concluded|observed|responded|replied|complained|joked|pointed|alleged|alleges)"
)
# Verbs whose object is news: "announced a recall", where "admitted two boats" is none.
_MADE_KNOWN = re.compile(r"(?:announc|confirm|report|declar|reveal)\w*|told|tells")
# Rules of direct speech with a cue of its own.
_BESIDE_MARKS = frozenset({"cue after", "cue before"})
# Who asks is the reporter often, and what is written has been read somewhere.
_NOT_SAID = frozenset({"asked", "asks", "wrote", "writes", "written", "read", "reads", "thought"})
# "Wants Dunn to say": nobody has said it. And to whom somebody says it.
_ASIDE = re.compile(r"\bto (?:\w+ly )?\Z")
_TOLD = frozenset({"told", "tells"})
_HEARER = re.compile(r" (?:the|an?|his|her|their) ([a-z]{3,14})\b")


def is_said(quote: Quote, parsed: Parsed) -> bool:
    """Whether it hangs on one plain verb of saying."""
    if quote.scare or len(quote.source) != 1 or len(quote.cue) != 1:
        return False
    said = parsed.report.slice(quote.cue[0])
    text, source, cue = parsed.report.text, quote.source[0], quote.cue[0]
    if _ASIDE.search(text, source.end, cue.start) or _is_private(text, cue):
        return False
    if quote.rule in _BESIDE_MARKS and said not in _NOT_SAID:
        return True  # whatever the verb means, it stands beside the words themselves
    if quote.rule == "object":
        return bool(_MADE_KNOWN.fullmatch(said))
    return bool(SAID.fullmatch(said))


def _is_private(text: str, cue: Span) -> bool:
    """ "Told the caller", "told his wife": the report only tells of it."""
    heard = _HEARER.match(text, cue.end) if text[cue.start : cue.end] in _TOLD else None
    return heard is not None and heard[1].lower() in load_person_nouns()
