"""Finds reported speech with its cue and its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.find.direct import Voice, find_lead, find_voice, span_of, touching
from firsthand.find.indirect import Attribution, find_attributions
from firsthand.find.marks import Marked, find_marks, near_marks, widen_to_marks
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speakers import Cast, Speaker, find_cast, find_speaker
from firsthand.model import Name, Quote, Span
from firsthand.options import DEFAULT, FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

# Judgements that name a thing by a word of the judge's: "called it a 'mess'".
_NAMING = frozenset(
    {"call", "describe", "label", "brand", "term", "dub", "characterize", "characterise", "deem"}
    | {"portray", "declare", "cite", "quote", "mock", "dismiss", "refer", "use"}
)
_SPEECH = frozenset({"say", "ask", "think"})
_STOP = re.compile(r"[.!?;]\s")
# Characters; what stands alone in marks and is shorter is a word or a title, no speech.
_SPEECH_LENGTH = 12
_NOBODY = Speaker(None, "no source beside the cue")


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
    spoken = _spoken(parsed, marks, cast)
    reported = _reported(parsed, marks, set(spoken), cast)
    claimed = {span for quote in reported for span in quote.quoted}
    scare = [
        _scare(mark, parsed)
        for number, mark in enumerate(marks)
        if number not in spoken and _inner(mark, parsed) not in claimed
    ]
    found = [*spoken.values(), *reported, *scare]
    return tuple(sorted(found, key=lambda quote: (quote.span.start, quote.span.end, quote.rule)))


def _inner(mark: Marked, parsed: Parsed) -> Span:
    return Span(parsed.report.id, mark.start, mark.end)


def _scare(mark: Marked, parsed: Parsed) -> Quote:
    span = _inner(mark, parsed)
    reason = "words in quotation marks that nobody is said to have spoken"
    return Quote((span,), (), (), "direct", None, True, "scare", reason, (span,))


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
        content = (_inner(mark, parsed),)
        voice = find_voice(sentences, marks, number, text)
        if voice is not None:
            found[number] = _direct(voice, content, text, cast)
        elif last is not None and _carries(marks, last, number, text, sentences[0]):
            reason = "goes on from the speech before"
            found[number] = replace(
                found[last], content=content, quoted=content, rule="carried over", reason=reason
            )
        else:
            voice = _lead(parsed, marks, mark, at)
            if voice is None:
                continue
            found[number] = _direct(voice, content, text, cast)
        last = number
    return found | dict(_shared(parsed, marks, found))


def _lead(parsed: Parsed, marks: Sequence[Marked], mark: Marked, at: int) -> Voice | None:
    """The voice from the sentence before, for speech that begins a sentence of its own."""
    text = parsed.report.text
    sentence = parsed.sentences[at]
    if at == 0 or sentence.span.start != mark.left or mark.end - mark.start < _SPEECH_LENGTH:
        return None
    before = parsed.sentences[at - 1]
    ahead = text[before.span.end - 1]
    if before.sentence.paragraph != sentence.sentence.paragraph and ahead != ":":
        return None
    return find_lead(before, marks, mark, ahead)


def _direct(voice: Voice, content: tuple[Span], text: str, cast: Cast) -> Quote:
    source = (span_of(voice.sentence, voice.source),) if voice.source else ()
    speaker = _speaker(voice.sentence, source, voice.subject, text, cast)
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


def _speaker(
    sentence: ParsedSentence,
    source: tuple[Span, ...],
    subject: Token | None,
    text: str,
    cast: Cast,
) -> Speaker:
    if not source:
        return _NOBODY
    at = sentence.place(subject) if subject is not None else source[0]
    return find_speaker(source[0], subject, at, text, cast)


def _shared(
    parsed: Parsed, marks: Sequence[Marked], found: dict[int, Quote]
) -> Iterator[tuple[int, Quote]]:
    """Stretches that lead a sentence whose next stretch has a voice: they have the same."""
    for number in range(len(marks) - 2, -1, -1):
        mark, follows = marks[number], marks[number + 1]
        if number in found or number + 1 not in found or mark.block != follows.block:
            continue
        between = parsed.report.text[mark.right : follows.left]
        if _STOP.search(between) or found[number + 1].rule != "cue after":
            continue
        ahead = parsed.report.text[max(0, mark.left - 3) : mark.left].rstrip(" ")[-1:]
        if ahead in {"", "\n", ".", "!", "?"}:
            content = (_inner(mark, parsed),)
            yield number, replace(found[number + 1], content=content, quoted=content)


def _carries(
    marks: Sequence[Marked], last: int, number: int, text: str, sentence: ParsedSentence
) -> bool:
    """Whether a stretch goes on from the last one: same paragraph, or that one was left open."""
    before, mark = marks[last], marks[number]
    ahead = text[max(0, mark.left - 3) : mark.left].rstrip()[-1:]
    if sentence.span.start < mark.left and ahead not in ".!?:”\"'":
        return False
    if mark.end - mark.start < _SPEECH_LENGTH:
        return False
    if before.block == mark.block:
        return True
    return last == number - 1 and not before.closed and before.block + 1 == mark.block


def _reported(parsed: Parsed, marks: Sequence[Marked], direct: set[int], cast: Cast) -> list[Quote]:
    """Indirect and mixed speech: attributions of the parse that direct speech does not hold."""
    found: list[tuple[ParsedSentence, Attribution, Span]] = []
    holders: dict[int, tuple[int, int]] = {}
    for sentence in parsed.sentences:
        near = near_marks(sentence.span, marks)
        for item in find_attributions(sentence.doc):
            content = widen_to_marks(span_of(sentence, item.content), [marks[n] for n in near])
            cue = span_of(sentence, item.cue)
            if any(marks[n].left < cue.end and cue.start < marks[n].right for n in near):
                continue
            touched = [
                n for n in near if marks[n].left < content.end and content.start < marks[n].right
            ]
            if direct.intersection(touched):
                continue
            for n in touched:
                if _speaks(item, marks[n], parsed.report.text):
                    size = (len(content), len(found))
                    holders[n] = min(holders.get(n, size), size)
            found.append((sentence, item, content))
    quoted: dict[int, list[int]] = {}
    for number, (_, index) in sorted(holders.items()):
        quoted.setdefault(index, []).append(number)
    return [
        _mixed(
            sentence,
            item,
            content,
            [_inner(marks[n], parsed) for n in quoted.get(i, [])],
            (parsed.report.text, cast),
        )
        for i, (sentence, item, content) in enumerate(found)
    ]


def _mixed(
    sentence: ParsedSentence,
    item: Attribution,
    content: Span,
    quoted: list[Span],
    told: tuple[str, Cast],
) -> Quote:
    text, cast = told
    source = (span_of(sentence, item.source),) if item.source else ()
    speaker = _speaker(sentence, source, item.subject, text, cast)
    form = "mixed" if quoted else "indirect"
    cue = (span_of(sentence, item.cue),)
    return Quote(
        (content,),
        cue,
        source,
        form,
        speaker.name,
        False,
        item.rule,
        speaker.reason,
        tuple(quoted),
    )


def _speaks(item: Attribution, mark: Marked, text: str) -> bool:
    """Whether words in marks inside a content are the source's: no name of a thing, no title."""
    naming = item.cue[0].lemma_.lower() in _NAMING
    said = item.kind == "say" or (item.kind in _SPEECH and item.rule.startswith("clause"))
    if not naming and not said:
        return False
    words = text[mark.start : mark.end].split()
    return len(words) < 2 or not all(word[:1].isupper() for word in words)
