"""Tells a thing that one report says was not there from the same thing in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# "There was no fog": the bare statement that a thing was absent.
_ABSENT = re.compile(
    r"\bthere (?:is|was|are|were|has been|have been|had been) (?:no|not any|never any|neither) "
    r"(?:(?:sign|signs|trace|evidence|hint) of )?(?:a |an |any )?([a-z]{3,20})\b"
    r"(?=[.,;!?”\"’]|$| (?:at|in|on|when|that (?:day|night|morning|evening))\b)",
    re.IGNORECASE,
)
# Words before a noun with which nothing is said to be there.
_OPEN = frozenset(("no", "not", "without", "if", "any", "never", "whether", "nor", "neither"))
# Nouns whose absence is said of many things.
_LOOSE = frozenset(
    stem(word)
    for word in ("doubt", "way", "reason", "need", "question", "chance", "time", "sign", "plan",
                 "one", "other", "people", "person", "evidence", "official", "proof", "answer",
                 "word", "problem", "comment", "longer", "more", "thing", "end")
)  # fmt: skip
# Words before the noun that are looked at, and shown on both sides of it.
_BEFORE = 4
_SHOWN = 4


def contrast_absences(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """A thing that was not there by one report, and acts in another."""
    absent: dict[str, list[Span]] = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone == "body":
                for hit in _ABSENT.finditer(item.report.slice(sentence.span)):
                    base = sentence.span.start
                    span = Span(item.report.id, base + hit.start(), base + hit.end())
                    absent[stem(hit.group(1).lower())].append(span)
    for name in sorted(set(absent) - _LOOSE):
        present = list(_present(name, scene, options=options)) if not is_light(name) else []
        for a in absent[name]:
            for b in present:
                if a.report != b.report:
                    yield _contrast(a, b, scene)


def _present(name: str, scene: Scene, *, options: WeighOptions) -> Iterator[Span]:
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone == "body" and not _is_open(sentence, scene):
                tokens = words(item.report.slice(sentence.span))
                base = sentence.span.start
                for at, token in enumerate(tokens):
                    before = {t.key for t in tokens[max(0, at - _BEFORE) : at]}
                    if stem(token.key) == name and not before & _OPEN:
                        low, high = max(0, at - _SHOWN), min(len(tokens), at + _SHOWN + 1)
                        start, end = base + tokens[low].start, base + tokens[high - 1].end
                        yield Span(item.report.id, start, min(end, start + options.span_limit))


def _is_open(sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence asks, denies or only supposes."""
    if scene.text(sentence.span).rstrip().endswith("?"):
        return True
    return any(s.negation is not None for s in scene.statements.over(sentence.span))


def _contrast(a: Span, b: Span, scene: Scene) -> Contrast:
    return Contrast(
        kind="negation",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(a), a, "absent"),
        b=Telling(scene.text(b), b, "present"),
        reason="One says that it was not there.",
        weight=1.0,
    )
