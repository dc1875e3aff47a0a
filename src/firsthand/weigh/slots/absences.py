"""Tells a thing that one report says was not there from the same thing in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.senses import senses_of
from firsthand.text.terms import content_terms
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import Scene

# "There was no fog": the bare statement that a thing was absent.
_ABSENT = re.compile(
    r"\bthere (?:(?:is|was|are|were|has been|have been|had been) (?:no|not any|never any|neither)"
    r"|(?:has|have|had)(?: not|n['’]t) been(?: any)?) "
    r"(?:(?:sign|signs|trace|evidence|hint) of )?(?:a |an |any )?([a-z]{3,20})\b"
    r"(?=[.,;!?”\"’]|$| (?:at|in|on|when|that (?:day|night|morning|evening))\b)",
    re.IGNORECASE,
)
# "There were about 20 brawls": the bare statement that a thing was there.
_PRESENT = re.compile(
    r"\bthere (?:was|were|has been|have been|had been) (?!no\b|not\b|never\b|neither\b)"
    r"(?:[a-z]+ ){0,2}?(?:\d[\d,]* |several |some |many |two |three |four |five |six |seven |eight "
    r"|nine |ten )(?:[a-z]+ ){0,1}?([a-z]{3,20}s)\b",
    re.IGNORECASE,
)
# Words before a noun with which nothing is said to be there.
_OPEN = frozenset(("no", "not", "without", "if", "any", "never", "whether", "nor", "neither"))
# Nouns whose absence is said of many things.
_LOOSE = frozenset(
    stem(word)
    for word in ("doubt", "way", "reason", "need", "question", "chance", "time", "sign", "plan",
                 "one", "other", "people", "person", "evidence", "official", "proof", "answer",
                 "word", "problem", "comment", "longer", "more", "thing", "end", "information",
                 "indication", "suggestion", "immediate", "report")
)  # fmt: skip
# Verbs that only say that somebody speaks.
_SAID = frozenset(stem(word) for word in ("said", "says", "say", "told", "added"))
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
    yield from _akin(scene, absent)


def _akin(scene: Scene, absent: Mapping[str, Sequence[Span]]) -> Iterator[Contrast]:
    """Some of a thing counted where another report has none of its kind ("brawls", "trouble")."""
    for item in scene.findings.values():
        for sentence in item.sentences:
            hit = _PRESENT.search(item.report.slice(sentence.span))
            if hit is None or sentence.zone != "body":
                continue
            base = sentence.span.start
            b = Span(item.report.id, base + hit.start(), base + hit.end())
            senses = _senses(hit.group(1))
            for a in (span for spans in absent.values() for span in spans):
                noun = _ABSENT.search(scene.text(a))
                if (
                    noun is None
                    or a.report == b.report
                    or senses.isdisjoint(_senses(noun.group(1)))
                ):
                    continue
                shared = scene.stems(scene.sentences.over(a)[0].span) & scene.stems(sentence.span)
                if shared - _SAID:
                    yield _contrast(a, b, scene)


def _senses(noun: str) -> frozenset[str]:
    terms = content_terms(noun)
    return senses_of(terms[0].norm) if terms else frozenset()


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
                        yield opening(Span(item.report.id, start, end), options=options)


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
