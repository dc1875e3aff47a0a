"""Ends the span of a telling at a whole word, where a limit of length cut it inside one."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import Span
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene


def end_at_words(contrast: Contrast, scene: Scene) -> Contrast:
    """The contrast with both spans ended at a word; one word longer than the span stays cut."""
    a, b = (_end_at_word(telling, scene) for telling in (contrast.a, contrast.b))
    return contrast if (a, b) == (contrast.a, contrast.b) else replace(contrast, a=a, b=b)


def _end_at_word(telling: Telling, scene: Scene) -> Telling:
    span, text = telling.span, scene.findings[telling.span.report].report.text
    end = span.end
    if text[end - 1 : end].isalnum() and text[end : end + 1].isalnum():
        while end > span.start and text[end - 1].isalnum():
            end -= 1
    while end > span.start and text[end - 1].isspace():
        end -= 1
    if end in (span.start, span.end):
        return telling
    rest = text[end : span.end]
    value = telling.value[: -len(rest)] if telling.value.endswith(rest) else telling.value
    return replace(telling, value=value.rstrip(), span=Span(span.report, span.start, end))
