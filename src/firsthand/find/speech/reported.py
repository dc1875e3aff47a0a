"""Tells the indirect and mixed speech of a report from its attributions and its marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speech.attribution import Attribution
from firsthand.find.speech.cast import Cast
from firsthand.find.speech.direct import span_of
from firsthand.find.speech.indirect import find_attributions
from firsthand.find.speech.marks import (
    Marked,
    inner_span,
    near_marks,
    widen_to_marks,
    without_remark,
)
from firsthand.find.speech.speakers import speaker_of
from firsthand.find.speech.subjects import trim
from firsthand.model import Quote, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Judgements that name a thing by a word of the judge's: "called it a 'mess'".
_NAMING = frozenset(
    {"call", "describe", "label", "brand", "term", "dub", "characterize", "characterise", "deem"}
    | {"portray", "declare", "cite", "quote", "mock", "dismiss", "refer", "use"}
)
_SPEECH = frozenset({"say", "ask", "think"})


def find_reported(
    parsed: Parsed,
    marks: Sequence[Marked],
    spoken: dict[int, Quote],
    direct: dict[int, Quote],
    cast: Cast,
) -> list[Quote]:
    """Indirect and mixed speech: attributions of the parse that direct speech does not hold.

    `spoken` are the stretches with a voice, `direct` those of them that are no piece. Direct
    speech told within what another says is taken out of `direct`.
    """
    found: list[tuple[ParsedSentence, Attribution, tuple[Span, ...]]] = []
    holders: dict[int, tuple[int, int]] = {}
    text = parsed.report.text
    for sentence in parsed.sentences:
        near = {n: marks[n] for n in near_marks(sentence.span, marks)}
        for item in find_attributions(sentence.doc):
            pieces = _pieces(sentence, item, list(near.values()))
            if not pieces:
                continue
            content = Span(pieces[0].report, pieces[0].start, pieces[-1].end)
            touched = [n for n in near if _meets(near[n], content)]
            cue = span_of(sentence, item.cue)
            if any(_meets(mark, cue) for mark in near.values()):
                continue
            held = [n for n in touched if n in direct]
            if not all(_is_nested(direct[n], content, item) for n in held):
                continue
            if any(n in spoken and _holds(near[n], content) for n in touched):
                continue
            for n in held:
                del direct[n]
            last = without_remark(pieces[-1], [near[n] for n in touched], text)
            for n in touched:
                if _speaks(item, near[n], text):
                    size = (len(content), len(found))
                    holders[n] = min(holders.get(n, size), size)
            found.append((sentence, item, (*pieces[:-1], last)))
    return _quotes(parsed, marks, found, holders, cast)


def _quotes(
    parsed: Parsed,
    marks: Sequence[Marked],
    found: Sequence[tuple[ParsedSentence, Attribution, tuple[Span, ...]]],
    holders: dict[int, tuple[int, int]],
    cast: Cast,
) -> list[Quote]:
    """Each attribution as a quote; words in marks go to the least content that holds them."""
    quoted: dict[int, list[int]] = {}
    for number, (_, index) in sorted(holders.items()):
        quoted.setdefault(index, []).append(number)
    return [
        _mixed(
            sentence,
            item,
            content,
            [inner_span(marks[n], parsed.report.id) for n in quoted.get(i, [])],
            (parsed.report.text, cast),
        )
        for i, (sentence, item, content) in enumerate(found)
    ]


def _pieces(
    sentence: ParsedSentence, item: Attribution, marks: Sequence[Marked]
) -> tuple[Span, ...]:
    """The content in one piece, or in two around the cue: "The pier, Dunn said, is old"."""
    outside = {token.i for token in (*item.cue, *item.source)}
    runs: list[list[Token]] = []
    last = -1
    # The parse may cross its own branches, and then a subtree is not in text order.
    for token in sorted(item.content, key=lambda part: part.i):
        if last < 0 or not outside.isdisjoint(range(last + 1, token.i)):
            runs.append([])
        runs[-1].append(token)
        last = token.i
    found: list[Span] = []
    for run in runs:
        kept = trim(tuple(run))
        if not kept:
            continue
        span = widen_to_marks(span_of(sentence, kept), marks)
        if run is runs[-1] and item.rule == "object" and item.cue[0].lemma_.lower() in _NAMING:
            span = _with_name(span, marks)
        if found and span.start < found[-1].end:
            former = found.pop()
            span = Span(span.report, min(former.start, span.start), max(former.end, span.end))
        found.append(span)
    return tuple(found)


def _meets(mark: Marked, span: Span) -> bool:
    return mark.left < span.end and span.start < mark.right


def _holds(mark: Marked, content: Span) -> bool:
    return mark.left <= content.start and content.end <= mark.right


def _with_name(content: Span, marks: Sequence[Marked]) -> Span:
    """'called Vane "a friend"': the words in marks right behind what is named belong to it."""
    for mark in marks:
        if 0 < mark.left - content.end <= 2:
            return Span(content.report, content.start, mark.right)
    return content


def _is_nested(quote: Quote, content: Span, item: Attribution) -> bool:
    """Whether words in marks are told within what another says: "he said you can’t yell “fire”"."""
    if item.rule != "clause" or not quote.cue:
        return False
    cue, words = quote.cue[0], quote.span
    inside = content.start <= min(cue.start, words.start) and words.end <= content.end
    return inside and 2 * len(words) < len(content)


def _mixed(
    sentence: ParsedSentence,
    item: Attribution,
    content: tuple[Span, ...],
    quoted: list[Span],
    told: tuple[str, Cast],
) -> Quote:
    text, cast = told
    source = (span_of(sentence, item.source),) if item.source else ()
    speaker = speaker_of(sentence, source, item.subject, text, cast)
    form = "mixed" if quoted else "indirect"
    if len(content) == 1 == len(quoted) and _is_all(content[0], quoted[0], text):
        content, form = (quoted[0],), "direct"
    cue = (span_of(sentence, item.cue),)
    return Quote(
        content,
        cue,
        source,
        form,
        speaker.name,
        False,
        item.rule,
        speaker.reason,
        tuple(quoted),
    )


def _is_all(content: Span, quoted: Span, text: str) -> bool:
    """Whether a content is nothing but the words in marks, with or without the marks."""
    outside = text[content.start : quoted.start] + text[quoted.end : content.end]
    return content.holds(quoted) and not any(map(str.isalnum, outside))


def _speaks(item: Attribution, mark: Marked, text: str) -> bool:
    """Whether words in marks inside a content are the source's: no name of a thing, no title."""
    naming = item.cue[0].lemma_.lower() in _NAMING
    bidden = item.kind == "ask" and item.rule in {"infinitive", "about"}
    said = item.kind == "say" or (item.kind in _SPEECH and item.rule.startswith("clause"))
    said = said or bidden
    if not naming and not said:
        return False
    words = text[mark.start : mark.end].split()
    return len(words) < 2 or not all(word[:1].isupper() for word in words)
