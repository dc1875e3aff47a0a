"""Gives "he added", "it said" and "they wrote" the speaker whom only the words before tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speech.cast import BODY, Cast
from firsthand.find.speech.cues import can_speak
from firsthand.find.speech.elsewhere import bodies_before, named_later
from firsthand.find.speech.plurals import takes_plural
from firsthand.find.speech.speakers import find_speaker
from firsthand.find.speech.subjects import phrase_of
from firsthand.find.speech.variations import ADDS, settle_variations
from firsthand.find.words import load_person_nouns, read_words
from firsthand.model import Quote, Span
from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

# Sentences back that "it" and "they" reach: further off another body has come up.
_BACK = 2
# Quotes looked at before one; more do not stand in three sentences.
_NEAR = 8
# Who does this goes on speaking, whoever was named in between.
_GOES_ON = re.compile(r"(?:add|continu|conclud|elaborat)(?:e|es|ed|s)?$", re.IGNORECASE)
_SINGULAR = frozenset({"he", "she"})
# Rules of speech whose speaker the next sentence may leave to "he".
_TOLD = frozenset({"clause", "object", "cue after", "cue before", "carried over"})
# What is written speaks as "it", but who wrote it is not told by its name.
_WRITTEN = frozenset(
    {"statement", "report", "article", "letter", "book", "film", "ad", "post", "poll", "survey"}
    | {"study", "tweet", "message", "email", "memo", "plan", "bill", "video", "document", "text"}
)
_BODIES = frozenset({"it", "they"})
_BODY_BEFORE = "the body that the words before are about"


def settle_sources(
    quotes: Sequence[Quote], parsed: Parsed, cast: Cast, *, options: FindOptions
) -> list[Quote]:
    """The quotes in text order, with the speakers that only the speech around them tells.

    Who "added" something is who spoke last, where the gender fits; "it" and "they" are the body
    that spoke last or that the sentence before is about; a name that "the man" gives at last is
    that of the man in the quotes before. Quotes of one cue keep one speaker. Linear in the quotes.
    """
    text = parsed.report.text
    starts = [sentence.span.start for sentence in parsed.sentences]
    settled: list[Quote] = []
    told: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Quote] = {}
    for quote in sorted(quotes, key=lambda item: (item.span.start, item.span.end, item.rule)):
        key = (quote.cue, quote.source)
        if quote.source and key in told:
            first = told[key]
            settled.append(replace(quote, speaker=first.speaker))
            continue
        word = text[quote.source[0].start : quote.source[0].end].lower() if quote.source else ""
        if word in _SINGULAR and (_goes_on(quote, text) or _follows(quote, settled, starts, cast)):
            quote = _continued(quote, settled, word, text, cast)
        elif word in _BODIES and quote.speaker is None:
            at = bisect_right(starts, quote.source[0].start) - 1
            quote = _of_body(quote, settled, word, at, (parsed, cast))
        told[key] = quote
        settled.append(quote)
    named = bodies_before(named_later(settled, parsed, starts), text)
    return settle_variations(named, text, cast, options=options)


def _goes_on(quote: Quote, text: str) -> bool:
    cue = text[quote.cue[0].start : quote.cue[0].end] if quote.cue else ""
    return bool(_GOES_ON.match(cue))


def _follows(quote: Quote, before: Sequence[Quote], starts: Sequence[int], cast: Cast) -> bool:
    """Whether words in marks come right behind a sentence in which a named person speaks.

    "Lund denied that Dunn was late. “He came on time,” he said.": whoever spoke goes on.
    """
    last = _last_told(before, quote)
    if quote.rule != "cue after" or last is None or not last.cue or last.rule not in _TOLD:
        return False
    if not any(name.canonical == last.speaker and name.type == "person" for name in cast.names):
        return False
    first = bisect_right(starts, min(part.start for part in quote.content))
    return bisect_right(starts, last.cue[0].start) == first - 1


def _continued(quote: Quote, before: Sequence[Quote], word: str, text: str, cast: Cast) -> Quote:
    """ "He added": who spoke last, or nobody where that was somebody without a name."""
    last = _last_told(before, quote)
    if last is None:
        return quote
    if last.speaker is None:
        source = (
            text[last.source[0].start : last.source[0].end].lower().split() if last.source else []
        )
        person = source[-1] if source else ""
        unnamed = source[:1] in (["a"], ["an"], ["one"])
        fits = unnamed and load_person_nouns().get(person) in {"", "m" if word == "he" else "f"}
        return replace(quote, speaker=None, reason=ADDS) if fits else quote
    gender = cast.genders.get(last.speaker, BODY)
    if gender not in {"", "m" if word == "he" else "f"}:
        return quote
    if not gender and quote.speaker and cast.genders.get(quote.speaker):
        return quote
    return replace(quote, speaker=last.speaker, reason=ADDS)


def _last_told(before: Sequence[Quote], quote: Quote) -> Quote | None:
    """The last speech before that is not told within what another says."""
    for item in reversed(before):
        if item.source and not item.span.overlap(quote.span) and not _is_inner(item, before):
            return item
    return None


def _is_inner(quote: Quote, others: Sequence[Quote]) -> bool:
    near = others[-_NEAR:]
    return any(
        part.holds(cue) for o in near if o != quote for part in o.content for cue in quote.cue
    )


def _of_body(
    quote: Quote,
    before: Sequence[Quote],
    word: str,
    at: int,
    scene: tuple[Parsed, Cast],
) -> Quote:
    """ "it said", "they wrote": from this sentence back, who spoke there or who acts there."""
    parsed, cast = scene
    for number in range(at, max(-1, at - _BACK - 1), -1):
        sentence = parsed.sentences[number]
        acting = (
            _name(sentence, subject, word, (parsed.report.text, cast))
            for subject in _subjects(sentence)
            if _is_apart(sentence.place(subject), quote)
        )
        speaking = (
            item.speaker
            for item in reversed(before[-_NEAR:])
            if item.speaker and sentence.span.overlap(item.span) and _is_before(item, quote)
            if _is_body(item.speaker, word, cast)
        )
        # In its own sentence the subject comes first, before that whoever spoke.
        order = (acting, speaking) if number == at else (speaking, acting)
        name = next((name for names in order for name in names if name), None)
        if name is not None:
            return replace(quote, speaker=name, reason=_BODY_BEFORE)
    return quote


def _is_before(item: Quote, quote: Quote) -> bool:
    return not item.source or item.source[0].start < quote.source[0].start


def _is_apart(place: Span, quote: Quote) -> bool:
    """Whether a word stands before a pronoun and not among what it says."""
    held = any(part.holds(place) for part in quote.content)
    return place.end <= quote.source[0].start and not held


def _subjects(sentence: ParsedSentence) -> Iterator[Token]:
    """Who the main verb of a sentence is about."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    for child in root.children if root is not None else ():
        if child.dep_ in {"nsubj", "nsubjpass"}:
            yield child


def _name(
    sentence: ParsedSentence, subject: Token, word: str, scene: tuple[str, Cast]
) -> str | None:
    """The name of a subject that is a body, or plural for "they"."""
    text, cast = scene
    if subject.pos_ == "PRON" or not can_speak(subject):
        return None
    tokens = phrase_of(subject)
    place = sentence.place(subject)
    if not tokens:
        return None
    source = Span(place.report, sentence.place(tokens[0]).start, sentence.place(tokens[-1]).end)
    name = find_speaker(source, subject, place, text, cast).name
    if name is None:
        return None
    plural = subject.tag_ == "NNS" or takes_plural(subject)
    people = (item.canonical for item in cast.names if item.type == "person")
    if word == "they" and plural and name not in people:
        return name
    return name if _is_body(name, word, cast) else None


def _is_body(speaker: str, word: str, cast: Cast) -> bool:
    """Whether a pronoun for many or for a body can stand for a speaker."""
    types = {name.type for name in cast.names if name.canonical == speaker}
    if types:
        return "organisation" in types or cast.genders.get(speaker) == BODY
    last = speaker.split()[-1].lower() if speaker.split() else ""
    if last in load_person_nouns() or last in read_words("unnamed_sources") or last in _WRITTEN:
        return False
    plural = last.endswith("s") and last.removesuffix("s") in read_words("speaking_nouns")
    return plural if word == "they" and plural else last in read_words("speaking_nouns")
