"""Tells apart the words by which reports say who the suspects are: migrants, refugees, locals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import Scene

# Those who did it, or are thought to have done it.
_WHO = re.compile(
    r"\b(?:suspects?|perpetrators?|attackers?|assailants?|culprits?|offenders?"
    r"|(?:carried out|committed|perpetrated|robbed|attacked|assaulted) by"
    r"|groups? of (?:\w+ )?men)\b",
    re.IGNORECASE,
)
# What they are called, each kind with the words for it: no two of them say the same.
KINDS = (
    ("migrants", r"(?:im)?migrants?"),
    ("refugees", r"refugees?"),
    ("asylum seekers", r"asylum[- ]seekers?"),
    ("foreigners", r"foreign(?:ers| nationals| citizens)"),
    ("looks", r"(?:\w+ )?(?:appearance|complexion)|looking \w+(?: \w+){0,2}"),
    ("locals", r"locals|residents|neighbours|neighbors"),
)
_KIND = re.compile("|".join(rf"(?P<k{n}>\b(?:{forms})\b)" for n, (_, forms) in enumerate(KINDS)))
# Characters between the two.
REACH = 72


def contrast_suspects(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences of which each says of the suspects that they are of another kind."""
    found: dict[str, list[Span]] = defaultdict(list)
    for item in scene.findings.values():
        for kind, span in _called(item):
            found[kind].append(span)
    held: dict[str, set[str]] = defaultdict(set)
    for kind, spans in found.items():
        for span in spans:
            held[span.report].add(kind)
    # Who has two words for them knows the one from the other.
    alone = {
        kind: [span for span in spans if len(held[span.report]) == 1]
        for kind, spans in sorted(found.items())
    }
    for a, b in pairwise(kind for kind, spans in alone.items() if spans):
        for one, other in across(alone[a], alone[b]):
            yield Contrast(
                kind="event",
                nature="conflict",
                severity=2,
                a=Telling(scene.text(one), one, a),
                b=Telling(scene.text(other), other, b),
                reason="The suspects are called by words that do not say the same.",
                weight=0.8,
            )


def _called(item: Findings) -> Iterator[tuple[str, Span]]:
    for sentence in item.sentences:
        text = item.report.slice(sentence.span)
        for who in _WHO.finditer(text) if sentence.zone == "body" else ():
            hit = _KIND.search(text, who.end(), who.end() + REACH)
            if hit is not None:
                kind = KINDS[int((hit.lastgroup or "k0")[1:])][0]
                low = sentence.span.start + who.start()
                yield kind, Span(item.report.id, low, sentence.span.start + hit.end())
                break
