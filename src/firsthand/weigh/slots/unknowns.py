"""Tells a cause that one report has from the same cause called unknown by another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import Scene

# Ways to say that nobody knows how or why; what follows is the matter.
_UNKNOWN = re.compile(
    r"\b(?:(?:does|do|did|is|was|are|were)(?: not|n['’]t) (?:yet )?(?:know|known|sure|clear)"
    r"|unclear|unknown|a mystery|could(?: not|n['’]t) (?:say|explain)|no (?:idea|explanation))"
    r"[ ,]{1,2}(?:as to |of |for )?(?:how(?! (?:many|much|long|old|far|often|soon|big|well)\b)"
    r"|why|what caused|the cause of|what led to)\b",
    re.IGNORECASE,
)
# Ways to give a cause.
_CAUSE = re.compile(
    r"\b(?:because|caused by|cause (?:was|is)|due to|owing to|as a result of|result of|blamed"
    r"|accidentally|by (?:mistake|accident)|inadvertently|mistakenly|was to blame|stemmed from"
    r"|triggered by|sparked by|down to)\b",
    re.IGNORECASE,
)
# Verbs by which somebody vouches for what follows.
_SAID = re.compile(
    r"\b(?:said|says|told|confirmed|explained|admitted|according to|blamed)\b", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:I|we|you|We|You)[ ']{0,2}$")
_BEFORE = 8
# Stems that name no matter of their own.
_BARE = frozenset(
    stem(word) for word in ("happen", "happened", "occur", "occurred", "come", "take")
)


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause given in a report: its span, and what it and the sentence before speak of."""

    span: Span
    around: frozenset[str]


def contrast_unknowns(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """What nobody knows in one report, "how it happened", and somebody tells in another."""
    causes = [cause for item in scene.findings.values() for cause in _causes(item, scene, options)]
    for item in scene.findings.values():
        for sentence in item.sentences:
            hit = _UNKNOWN.search(item.report.slice(sentence.span))
            if hit is None or sentence.zone != "body":
                continue
            low = sentence.span.start + hit.start()
            rest = Span(item.report.id, low, sentence.span.end)
            before = item.report.text[max(0, low - _BEFORE) : low]
            if _OWN.search(before):
                # "I don't know how to go on": what is unknown is the speaker's own affair.
                continue
            matter = scene.stems(rest) - _BARE
            for cause in causes:
                if cause.span.report != item.report.id and matter & cause.around:
                    yield _contrast(cause, opening(rest, options=options), matter, scene)


def _causes(item: Findings, scene: Scene, options: WeighOptions) -> Iterator[Cause]:
    bodies = [sentence for sentence in item.sentences if sentence.zone == "body"]
    for number, sentence in enumerate(bodies):
        text = item.report.slice(sentence.span)
        hit = _CAUSE.search(text)
        if hit is None or not _SAID.search(text) or _UNKNOWN.search(text):
            continue
        around = scene.stems(sentence.span)
        if number:
            around |= scene.stems(bodies[number - 1].span)
        yield Cause(opening(sentence.span, options=options), around)


def _contrast(cause: Cause, span: Span, matter: frozenset[str], scene: Scene) -> Contrast:
    return Contrast(
        kind="attribution",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(cause.span), cause.span, "given"),
        b=Telling(scene.text(span), span, "unknown"),
        reason="One gives a cause, the other calls it unknown.",
        weight=scene.weight(matter & cause.around) / 10,
    )
