"""Tells the indirect and mixed speech of a report from its attributions and its marks."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.find.direct import span_of
from firsthand.find.indirect import Attribution, find_attributions
from firsthand.find.marks import (
    Marked,
    inner_span,
    near_marks,
    widen_to_marks,
    without_remark,
)
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speakers import Cast, speaker_of
from firsthand.model import Quote, Span

# Judgements that name a thing by a word of the judge's: "called it a 'mess'".
_NAMING = frozenset(
    {"call", "describe", "label", "brand", "term", "dub", "characterize", "characterise", "deem"}
    | {"portray", "declare", "cite", "quote", "mock", "dismiss", "refer", "use"}
)
_SPEECH = frozenset({"say", "ask", "think"})


def find_reported(
    parsed: Parsed, marks: Sequence[Marked], direct: dict[int, Quote], cast: Cast
) -> list[Quote]:
    """Indirect and mixed speech: attributions of the parse that direct speech does not hold.

    Direct speech told within what another says is taken out of `direct`.
    """
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
            held = [n for n in touched if n in direct]
            if not all(_is_nested(direct[n], content, item) for n in held):
                continue
            for n in held:
                del direct[n]
            content = without_remark(content, [marks[n] for n in touched], parsed.report.text)
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
            [inner_span(marks[n], parsed.report.id) for n in quoted.get(i, [])],
            (parsed.report.text, cast),
        )
        for i, (sentence, item, content) in enumerate(found)
    ]


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
    content: Span,
    quoted: list[Span],
    told: tuple[str, Cast],
) -> Quote:
    text, cast = told
    source = (span_of(sentence, item.source),) if item.source else ()
    speaker = speaker_of(sentence, source, item.subject, text, cast)
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
