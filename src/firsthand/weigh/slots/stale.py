"""Tells a report that treats as open what another treats as settled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Actor, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# Ways to speak of taking an office as something that may not come.
_OPEN = re.compile(
    r"\b(?:if|should|in case|whether) [^.;,\n]{0,40}?\b"
    r"(?:returns? to (?:power|office|the [A-Z]\w{1,20} House)|wins?\b(?: the)?[^.;,\n]{0,20}"
    r"|(?:is|were) (?:re-?)?elected|takes? office|becomes? [^.;,\n]{0,30})"
)
# Ways to speak of the same as settled.
_SETTLED = re.compile(
    r"\b[A-Z]\w{1,20}-elect\b|\bimpending inauguration|\b(?:his|her|the) inauguration\b"
    r"|\b(?:re-?election|election (?:win|victory))\b|\bincoming \w{1,20}\b"
)
_REACH = 60


def contrast_stale(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """An office spoken of under "if" in one report and as won in another."""
    for actor in scene.links.actors:
        if actor.type == "place" or " " not in actor.name:
            continue
        opened = sorted(_found(actor, scene, _OPEN, whole=True))
        settled = sorted(_found(actor, scene, _SETTLED, whole=False))
        for a in opened:
            for b in settled:
                if a.report != b.report:
                    yield _contrast(actor, a, b, scene)


def _contrast(actor: Actor, a: Span, b: Span, scene: Scene) -> Contrast:
    return Contrast(
        kind="stale",
        nature="stale",
        severity=3,
        a=Telling(scene.text(a), a, "open"),
        b=Telling(scene.text(b), b, "settled"),
        reason=f"One treats as open what the other treats as settled ({actor.name}).",
        weight=1.5,
    )


def _found(actor: Actor, scene: Scene, pattern: re.Pattern[str], *, whole: bool) -> set[Span]:
    """Places of a pattern in sentences that name the actor; near the name unless `whole`."""
    found = set()
    for mention in actor.mentions:
        for sentence in scene.sentences.over(mention):
            for hit in pattern.finditer(scene.text(sentence.span)):
                span = _span(sentence, hit)
                if whole or _near(span, mention):
                    low, high = min(span.start, mention.start), max(span.end, mention.end)
                    found.add(span if whole else Span(span.report, low, high))
    return found


def _span(sentence: Sentence, hit: re.Match[str]) -> Span:
    base = sentence.span.start
    return Span(sentence.span.report, base + hit.start(), base + hit.end())


def _near(span: Span, mention: Span) -> bool:
    return max(span.start - mention.end, mention.start - span.end) <= _REACH // 3
