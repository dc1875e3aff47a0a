"""Tells different results of one vote or one match."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Findings, Span
from firsthand.options import WeighOptions
from firsthand.text.numbers.numerals import numerals_in
from firsthand.text.tokens import stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

_SCORE = re.compile(
    r"(?<![\w.,/:$€£(-])(?P<a>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
    r"(?: ?[-–] ?(?=\d)| (?:votes? |judges |members |goals )?to )"
    r"(?P<b>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)(?![\w%/:$€£-]|[.,]\d)",
    re.IGNORECASE,
)
# Words that show of what kind a result is.
KINDS = {
    stem(word): kind
    for kind, forms in (
        ("vote", "vote|voted|votes|ruled|ruling|court|judges|justices|bench|council|board|panel"
                 "|jury|committee|approved|rejected|dissent|dissented|majority"),
        ("match", "won|win|beat|lost|defeat|derby|match|victory|draw|goals|champions"),
    )
    for word in forms.split("|")
}  # fmt: skip
# Weighty words that the sentences of two results of a match must share.
SHARED = 2
# After such words stands a result that is not the last one, or a stretch of years or pages.
_PASSING = re.compile(
    r"\b(?:half-?time|the break|the interval|lead|ahead|trail\w*|was \d-\d|from|between|ages?|aged"
    r"|pages?|chapters?|sections?|articles?)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
_NOT_LAST = re.compile(
    r"^[^.;]{0,12}\b(?:half-?time|the break|the interval|lead|run|record|mark|ahead|years?"
    r"|per ?cent|times|season|odds)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Score:
    """A result: of a vote or a match, the larger number first."""

    kind: str
    value: tuple[int, int]
    span: Span
    stems: frozenset[str]


def contrast_scores(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Results of one kind that differ between reports which give one result of the kind."""
    found: dict[str, dict[str, list[Score]]] = defaultdict(lambda: defaultdict(list))
    for item in scene.findings.values():
        for score in _scores(item, scene):
            found[score.kind][item.report.id].append(score)
    for kind in sorted(found):
        rows = [
            held for _, held in sorted(found[kind].items()) if len({s.value for s in held}) == 1
        ]
        for first, second in combinations(rows, 2):
            a, b = first[0], second[0]
            if a.value != b.value and sum(a.value) > 1 < sum(b.value) and _is_one(a, b):
                yield _contrast(a, b, scene)


def _is_one(a: Score, b: Score) -> bool:
    """Whether two results may be of one thing: a story has one vote more often than one match."""
    return a.kind == "vote" or len((a.stems & b.stems) - KINDS.keys()) >= SHARED


def _scores(item: Findings, scene: Scene) -> Iterator[Score]:
    for sentence in item.sentences:
        text = item.report.slice(sentence.span)
        kinds = {KINDS[one] for one in (stem(t.key) for t in words(text)) if one in KINDS}
        if sentence.zone == "furniture" or len(kinds) != 1:
            continue
        for hit in _SCORE.finditer(text):
            a, b = _number(hit["a"]), _number(hit["b"])
            if a is None or b is None or _is_passing(text, hit):
                continue
            low = sentence.span.start + hit.start()
            span = Span(item.report.id, low, low + len(hit.group()))
            value = max(a, b), min(a, b)
            yield Score(min(kinds), value, span, scene.stems(sentence.span))


def _is_passing(text: str, hit: re.Match[str]) -> bool:
    before, after = text[: hit.start()], text[hit.end() :]
    return bool(_PASSING.search(before[-40:]) or _NOT_LAST.match(after[:40]))


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    found = numerals_in(text)
    if len(found) == 1 and found[0].end == len(text) and found[0].low == found[0].high:
        return int(found[0].low)
    return None


def _contrast(a: Score, b: Score, scene: Scene) -> Contrast:
    return Contrast(
        kind="number",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(a.span), a.span, f"{a.value[0]}-{a.value[1]}"),
        b=Telling(scene.text(b.span), b.span, f"{b.value[0]}-{b.value[1]}"),
        reason=f"Each report gives one result of the {a.kind}, and the results differ.",
        weight=1.0,
    )
