"""Gives speech without a cue of its own to whoever speaks before or behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from firsthand.find.parse import Parsed
from firsthand.find.speech.marks import Marked, inner_span
from firsthand.model import Quote, Span

CARRIED = "carried over"
BACK = "carried back"
_REASON = "goes on from the speech before"
_BACK_REASON = "goes on into the speech of the next paragraph"
# Characters; what stands alone in marks and is shorter is a word or a title, no speech.
SPEECH_LENGTH = 12
# Rules of speech behind which the speaker's own words may follow in marks.
_SPOKEN = frozenset(
    {"clause", "clause around", "object", "cue after", "cue before", "colon", CARRIED}
)


def stands_alone(mark: Marked, text: str) -> bool:
    """Whether speech is a paragraph of its own: whoever spoke in the one above goes on."""
    line = text[text.rfind("\n", 0, mark.left) + 1 : mark.left]
    rest = text[mark.right :].partition("\n")[0]
    return not (line + rest).strip() and text[mark.end - 1] in ".!?…"


def carry_back(
    marks: Sequence[Marked], found: Mapping[int, Quote], parsed: Parsed
) -> Iterator[tuple[int, Quote]]:
    """Stretches whose paragraph leaves them open, with the voice of the next paragraph's.

    "“It is old.¶ “It will fail,” Dunn said": both are hers, whoever spoke before.
    """
    text = parsed.report.text
    later: dict[int, Quote] = {}
    for number in range(len(marks) - 2, -1, -1):
        mark, follows = marks[number], marks[number + 1]
        voice = later.get(number + 1) or found.get(number + 1)
        alike = follows.block == mark.block + 1 and text[mark.left] == text[follows.left]
        if mark.closed or not alike or voice is None:
            continue
        own = found.get(number)
        if voice.rule == CARRIED or (own is not None and own.rule != CARRIED):
            continue
        content = (inner_span(mark, parsed.report.id),)
        later[number] = replace(
            voice, content=content, quoted=content, rule=BACK, reason=_BACK_REASON
        )
        yield number, later[number]


def carry_on(
    unclaimed: Sequence[Marked], voiced: Sequence[Quote], parsed: Parsed
) -> tuple[list[Marked], list[Quote]]:
    """What stays without a voice, and speech of whoever the sentence before it has speaking.

    "Dunn said that the pier was old. “It will fail.”": the sentence in marks is Dunn's, and so is a
    paragraph in marks under one that ends so.
    """
    text, sentences = parsed.report.text, parsed.sentences
    starts = [item.span.start for item in sentences]
    speaking = _last_said(voiced, starts)
    left: list[Marked] = []
    carried: list[Quote] = []
    for mark in unclaimed:
        at = bisect_right(starts, mark.left) - 1
        end = bisect_right(starts, mark.end - 1) - 1
        base = speaking.get(at - 1) if at > 0 and sentences[at].span.start == mark.left else None
        whole = text[mark.end - 1] in ".!?…" and sentences[end].span.end <= mark.right
        if base is None or not whole or mark.end - mark.start < SPEECH_LENGTH:
            left.append(mark)
            continue
        same = sentences[at - 1].sentence.paragraph == sentences[at].sentence.paragraph
        if not same and not stands_alone(mark, text):
            left.append(mark)
            continue
        content = (inner_span(mark, parsed.report.id),)
        quote = replace(
            base,
            content=content,
            quoted=content,
            form="direct",
            rule=CARRIED,
            reason=_REASON,
        )
        carried.append(quote)
        speaking[end] = quote
    return left, carried


def _last_said(voiced: Sequence[Quote], starts: Sequence[int]) -> dict[int, Quote]:
    """The speech of each sentence that is not told within another's; of several the last."""
    found: dict[int, Quote] = {}
    ordered = sorted((q for q in voiced if q.cue and q.source), key=lambda q: q.cue[0])
    for quote in ordered:
        if quote.rule not in _SPOKEN:
            continue
        number = bisect_right(starts, quote.cue[0].start) - 1
        before = found.get(number)
        if before is None or not _holds(before.content, quote.cue[0]):
            found[number] = quote
    return found


def _holds(content: Sequence[Span], cue: Span) -> bool:
    return any(part.holds(cue) for part in content)
