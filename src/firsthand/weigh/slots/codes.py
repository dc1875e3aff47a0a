"""Tells a code of letters and figures from the same code misprinted: a batch, a flight, a plate."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.misprints import are_turned

# "Batch K7714", "flight number KR417", "plate HN 4402": letters first, at least three figures.
_CODE = re.compile(r"\b(?P<letters>[A-Z]{1,4})[ -]?(?P<figures>\d{3,7})(?P<tail>[A-Z]?)\b")
# Figures from which one wrong figure is a misprint and not another thing of the series.
LONG = 4

# A code with its places: letters and tail, and figures.
Code = tuple[str, str]


def contrast_codes(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Codes of one series that differ as a misprint does, where no report holds both."""
    found: dict[Code, list[Span]] = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone == "furniture":
                continue
            for hit in _CODE.finditer(item.report.slice(sentence.span)):
                low = sentence.span.start + hit.start()
                span = Span(item.report.id, low, low + len(hit.group()))
                found[f"{hit['letters']} {hit['tail']}", hit["figures"]].append(span)
    series: dict[tuple[str, int], list[Code]] = defaultdict(list)
    for letters, figures in sorted(found):
        series[letters, len(figures)].append((letters, figures))
    for codes in series.values():
        if len(codes) > options.codes_compared:
            continue
        for a, b in combinations(codes, 2):
            apart = {s.report for s in found[a]}.isdisjoint(s.report for s in found[b])
            if apart and _is_misprint(a[1], b[1]):
                for one in found[a]:
                    for other in found[b]:
                        yield _contrast(one, other, a, b, scene)


def _is_misprint(a: str, b: str) -> bool:
    odd = sum(x != y for x, y in zip(a, b, strict=True))
    return are_turned(a, b) or (odd == 1 and len(a) >= LONG)


def _contrast(a: Span, b: Span, one: Code, other: Code, scene: Scene) -> Contrast:
    return Contrast(
        kind="number",
        nature="error",
        severity=3,
        a=Telling(scene.text(a), a, one[1]),
        b=Telling(scene.text(b), b, other[1]),
        reason="One code, with its figures misprinted in one of them.",
        weight=1.0,
    )
