"""Finds reported speech with its cue and its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.direct import find_voice, span_of, touching
from firsthand.find.indirect import find_attributions
from firsthand.find.marks import Marked, find_marks
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speakers import find_speaker
from firsthand.model import Name, Quote, Span
from firsthand.options import DEFAULT, FindOptions


def find_quotes(
    parsed: Parsed, names: Sequence[Name], *, options: FindOptions = DEFAULT.find
) -> tuple[Quote, ...]:
    """Quotes of one report, in text order."""
    text = parsed.report.text
    blocks = sorted({*parsed.layout.paragraphs, *(h.span for h in parsed.layout.headings)})
    marks = find_marks(text, blocks)
    found: list[Quote] = []
    direct: set[int] = set()
    said: list[str] = []
    last: tuple[int, Quote] | None = None
    for number, mark in enumerate(marks):
        sentences = touching(parsed, mark)
        if not sentences:
            continue
        content = Span(parsed.report.id, mark.start, mark.end)
        voice = find_voice(sentences, marks, number, text)
        if voice is not None:
            source = (span_of(voice.sentence, voice.source),) if voice.source else ()
            speaker = find_speaker(source[0], text, names, said) if source else None
            quote = Quote(
                (content,),
                (span_of(voice.sentence, voice.cue),),
                source,
                "direct",
                speaker.name if speaker else None,
                False,
                voice.rule,
                speaker.reason if speaker else "no source beside the cue",
                (content,),
            )
        elif last is not None and _carries(marks, last[0], number, text, sentences[0]):
            before = last[1]
            quote = Quote(
                (content,),
                before.cue,
                before.source,
                "direct",
                before.speaker,
                False,
                "carried over",
                "goes on from the speech before",
                (content,),
            )
        else:
            continue
        last = (number, quote)
        direct.add(number)
        if quote.speaker:
            said.append(quote.speaker)
        found.append(quote)
    found += _reported(parsed, names, marks, direct)
    return tuple(sorted(found, key=lambda quote: (quote.span.start, quote.span.end, quote.rule)))


def _carries(
    marks: Sequence[Marked], last: int, number: int, text: str, sentence: ParsedSentence
) -> bool:
    before, mark = marks[last], marks[number]
    ahead = text[max(0, mark.left - 3) : mark.left].rstrip()[-1:]
    if (sentence.span.start < mark.left and ahead not in ".!?:”\"’'") or mark.end - mark.start < 12:
        return False
    if before.block == mark.block:
        return True
    return last == number - 1 and not before.closed and before.block + 1 == mark.block


def _to_marks(content: Span, marks: Sequence[Marked]) -> Span:
    """The content with the whole of what stands in marks at either end."""
    start, end = content.start, content.end
    for mark in marks:
        if mark.left < start < mark.right:
            start = mark.left
        if mark.left < end < mark.right:
            end = mark.right
    return Span(content.report, start, end)


def _reported(
    parsed: Parsed, names: Sequence[Name], marks: Sequence[Marked], direct: set[int]
) -> list[Quote]:
    text = parsed.report.text
    taken = [marks[number] for number in sorted(direct)]
    used: set[int] = set()
    found: list[Quote] = []
    for sentence in parsed.sentences:
        for item in find_attributions(sentence.doc):
            content = _to_marks(span_of(sentence, item.content), marks)
            cue = span_of(sentence, item.cue)
            if any(m.left < cue.end and cue.start < m.right for m in marks):
                continue
            if any(m.left < content.end and content.start < m.right for m in taken):
                continue
            inner = [
                n for n, m in enumerate(marks) if content.start <= m.start and m.end <= content.end
            ]
            used.update(inner)
            source = (span_of(sentence, item.source),) if item.source else ()
            speaker = find_speaker(source[0], text, names, ()) if source else None
            quoted = tuple(Span(content.report, marks[n].start, marks[n].end) for n in inner)
            found.append(
                Quote(
                    (content,),
                    (cue,),
                    source,
                    "mixed" if inner else "indirect",
                    speaker.name if speaker else None,
                    False,
                    item.rule,
                    speaker.reason if speaker else "no source beside the cue",
                    quoted,
                )
            )
    for number, mark in enumerate(marks):
        if number not in used and number not in direct:
            span = Span(parsed.report.id, mark.start, mark.end)
            found.append(
                Quote(
                    (span,),
                    (),
                    (),
                    "direct",
                    None,
                    True,
                    "scare",
                    "nobody is said to say it",
                    (span,),
                )
            )
    return found
