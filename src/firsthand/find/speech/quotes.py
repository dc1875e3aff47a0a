"""Finds reported speech with its cue and its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speech.antecedents import settle_sources
from firsthand.find.speech.carried import (
    CARRIED,
    SPEECH_LENGTH,
    carry_back,
    carry_on,
    stands_alone,
)
from firsthand.find.speech.cast import Cast, find_cast
from firsthand.find.speech.colons import find_behind_colon, find_signed, is_nearer
from firsthand.find.speech.direct import PIECE, Voice, find_voice, span_of, touching
from firsthand.find.speech.interviews import find_answers
from firsthand.find.speech.labelled import find_labelled
from firsthand.find.speech.leads import find_lead
from firsthand.find.speech.marks import Marked, find_marks, inner_span
from firsthand.find.speech.reported import find_reported
from firsthand.find.speech.speakers import speaker_of
from firsthand.model import Name, Quote, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.tokens import is_light, words

_STOP = re.compile(r"[.!?;]\s")
# Words, and those of them more than light, that a headline must share with speech of the body.
_AGAIN = 3
_HEAVY = 2


def find_quotes(
    parsed: Parsed, names: Sequence[Name], *, options: FindOptions = DEFAULT.find
) -> tuple[Quote, ...]:
    """Quotes of one report, in text order.

    Method: words in quotation marks are matched with the cue before or after them, or go on from
    the speech before; what the parse gives as content of a verb of speech, thought or judgement
    is indirect or mixed; words in marks that nothing claims are scare quotes.
    """
    text = parsed.report.text
    blocks = sorted({*parsed.layout.paragraphs, *(h.span for h in parsed.layout.headings)})
    marks = find_marks(text, blocks)
    cast = find_cast(parsed, names, marks, options=options)
    labelled = find_labelled(parsed, names, marks)
    answers = find_answers(parsed, names, blocks, marks)
    labelled += [quote for quote in answers if _is_apart(quote, labelled)]
    spoken = _spoken(parsed, marks, cast)
    direct = {n: quote for n, quote in spoken.items() if quote.rule != PIECE}
    reported = find_reported(parsed, marks, spoken, direct, cast)
    pieces = {span for quote in reported for span in quote.quoted}
    spoken = direct | {
        n: quote
        for n, quote in spoken.items()
        if quote.rule == PIECE and not pieces.intersection(quote.content)
    }
    if labelled:
        spoken = {n: quote for n, quote in spoken.items() if _is_apart(quote, labelled)}
        reported = [quote for quote in reported if _is_apart(quote, labelled)] + labelled
    claimed = {span for quote in reported for span in quote.quoted}
    unclaimed = [
        mark
        for number, mark in enumerate(marks)
        if number not in spoken and inner_span(mark, parsed.report.id) not in claimed
    ]
    voiced = settle_sources([*spoken.values(), *reported], parsed, cast, options=options)
    unclaimed, carried = carry_on(unclaimed, voiced, parsed)
    voiced += carried
    scare = [_scare(mark, parsed) for mark in unclaimed]
    found = [*voiced, *_said_again(scare, voiced, text)]
    return tuple(sorted(found, key=lambda quote: (quote.span.start, quote.span.end, quote.rule)))


def _is_apart(quote: Quote, labelled: Sequence[Quote]) -> bool:
    """Whether a quote shares no words with speech behind a label."""
    return not any(quote.span.overlap(other.span) for other in labelled)


def _scare(mark: Marked, parsed: Parsed) -> Quote:
    span = inner_span(mark, parsed.report.id)
    reason = "words in quotation marks that nobody is said to have spoken"
    return Quote((span,), (), (), "direct", None, True, "scare", reason, (span,))


def _said_again(scare: Sequence[Quote], voiced: Sequence[Quote], text: str) -> Iterator[Quote]:
    """Words in marks without a voice; where speech of the report holds them, they are its words.

    A headline or standfirst gives a part of what the body has somebody say.
    """
    said: dict[tuple[str, ...], tuple[Quote, list[str], int]] = {}
    for quote in voiced:
        for part in quote.quoted if quote.speaker is not None else ():
            keys = _keys(part, text)
            for at in range(len(keys) - _AGAIN + 1):
                said.setdefault(tuple(keys[at : at + _AGAIN]), (quote, keys, at))
    for quote in scare:
        keys = _keys(quote.span, text)
        whole, words_said, at = said.get(tuple(keys[:_AGAIN]), (None, [], 0))
        heavy = sum(not is_light(key) for key in keys)
        told = heavy >= _HEAVY or (heavy > 0 and len(keys) > _AGAIN)
        if whole is None or not told or words_said[at : at + len(keys)] != keys:
            yield quote
        else:
            reason = f"the report has {whole.speaker} say these words elsewhere"
            source = _beside(whole.speaker or "", quote.span, text)
            yield replace(
                quote,
                source=source,
                speaker=whole.speaker,
                scare=False,
                rule="said again",
                reason=reason,
            )


def _beside(speaker: str, content: Span, text: str) -> tuple[Span, ...]:
    """Where the line of words in marks names who says them, by the full or the last name."""
    line = text.rfind("\n", 0, content.start) + 1
    for name in (speaker, *speaker.split()[-1:]):
        at = text.find(name, line, content.start) if name else -1
        if at >= 0:
            return (Span(content.report, at, at + len(name)),)
    return ()


def _keys(span: Span, text: str) -> list[str]:
    return [token.key for token in words(text[span.start : span.end])]


def _spoken(parsed: Parsed, marks: Sequence[Marked], cast: Cast) -> dict[int, Quote]:
    """Direct speech by the number of its stretch."""
    text = parsed.report.text
    found: dict[int, Quote] = {}
    last: int | None = None
    at = 0
    for number, mark in enumerate(marks):
        sentences, at = touching(parsed, mark, at)
        if not sentences:
            continue
        content = (inner_span(mark, parsed.report.id),)
        voice = _voice(parsed, marks, number, sentences, at, cast)
        if voice is not None:
            found[number] = _direct(voice, content, text, cast)
        elif last is not None and _carries(marks, last, number, text, sentences[0]):
            reason = "goes on from the speech before"
            found[number] = replace(
                found[last], content=content, quoted=content, rule=CARRIED, reason=reason
            )
        else:
            voice = _lead(parsed, marks, mark, at)
            if voice is None:
                continue
            found[number] = _direct(voice, content, text, cast)
        last = number
    found |= dict(_shared(parsed, marks, found))
    return found | dict(carry_back(marks, found, parsed))


def _voice(
    parsed: Parsed,
    marks: Sequence[Marked],
    number: int,
    sentences: Sequence[ParsedSentence],
    at: int,
    cast: Cast,
) -> Voice | None:
    """The voice by a verb of speech, by the nearer clause before a colon, or by who signs."""
    text, mark = parsed.report.text, marks[number]
    voice = find_voice(sentences, marks, number, text)
    # The clause before a colon is a sentence of its own, or the head of this one.
    clause = parsed.sentences[max(0, at - (sentences[0].span.start >= mark.left))]
    behind = find_behind_colon(clause, marks, mark, text, cast)
    if behind is None:
        near = parsed.sentences[at : at + len(sentences) + 1]
        return voice or find_signed(near, mark, text, cast)
    return behind if voice is None or is_nearer(behind, voice) else voice


def _lead(parsed: Parsed, marks: Sequence[Marked], mark: Marked, at: int) -> Voice | None:
    """The voice from the sentence before, for speech that begins a sentence of its own."""
    text = parsed.report.text
    sentence = parsed.sentences[at]
    if at == 0 or sentence.span.start != mark.left or mark.end - mark.start < SPEECH_LENGTH:
        return None
    before = parsed.sentences[at - 1]
    ahead = text[before.span.end - 1]
    if before.sentence.paragraph != sentence.sentence.paragraph and ahead != ":":
        return None
    return find_lead(before, marks, mark, ahead)


def _direct(voice: Voice, content: tuple[Span], text: str, cast: Cast) -> Quote:
    source = (span_of(voice.sentence, voice.source),) if voice.source else ()
    speaker = speaker_of(voice.sentence, source, voice.subject, text, cast)
    cue = (span_of(voice.sentence, voice.cue),)
    return Quote(
        content,
        cue,
        source,
        "direct",
        speaker.name,
        False,
        voice.rule,
        speaker.reason,
        content,
    )


def _shared(
    parsed: Parsed, marks: Sequence[Marked], found: dict[int, Quote]
) -> Iterator[tuple[int, Quote]]:
    """Stretches that lead a sentence whose next stretch has a voice: they have the same."""
    for number in range(len(marks) - 2, -1, -1):
        mark, follows = marks[number], marks[number + 1]
        if number in found or number + 1 not in found or mark.block != follows.block:
            continue
        between = parsed.report.text[mark.right : follows.left]
        if _STOP.search(between) or found[number + 1].rule not in {"cue after", PIECE}:
            continue
        ahead = parsed.report.text[max(0, mark.left - 3) : mark.left].rstrip(" ")[-1:]
        if ahead in {"", "\n", ".", "!", "?"}:
            content = (inner_span(mark, parsed.report.id),)
            yield number, replace(found[number + 1], content=content, quoted=content)


def _carries(
    marks: Sequence[Marked], last: int, number: int, text: str, sentence: ParsedSentence
) -> bool:
    """Whether a stretch goes on from the last one: same paragraph, or that one was left open."""
    before, mark = marks[last], marks[number]
    ahead = text[max(0, mark.left - 3) : mark.left].rstrip()[-1:]
    if sentence.span.start < mark.left and ahead not in ".!?:”\"'":
        return False
    whole = ahead in {".", "!", "?"} and text[mark.end - 1] in ".!?"
    if mark.end - mark.start < SPEECH_LENGTH and not (whole and before.block == mark.block):
        return False
    if before.block == mark.block:
        return True
    if last != number - 1 or before.block + 1 != mark.block:
        return False
    return not before.closed or stands_alone(mark, text)
