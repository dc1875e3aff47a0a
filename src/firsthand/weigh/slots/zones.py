"""Tells a headline or caption that says more than the body of its own report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from firsthand.model import Findings, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import Token, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import Phrase, phrase, read_rows

OUTER = frozenset({"headline", "caption", "standfirst", "subhead"})
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a table at a place: its family, its group or level, and its span."""

    family: str
    group: str
    span: Span


def contrast_zones(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Words for what happened that stand in a headline or caption and nowhere in the body.

    They are set against the word of the same family at the start of each report's body.
    """
    ledes = {
        item.report.id: [
            term
            for sentence in [s for s in item.sentences if s.zone == "body"][
                : options.lede_sentences
            ]
            for term in _terms(sentence, item)
        ]
        for item in scene.findings.values()
    }
    for item in scene.findings.values():
        for term, zone in _bare(item):
            for terms in ledes.values():
                rival = next((t for t in terms if t.family == term.family), None)
                if rival is not None and rival.group != term.group:
                    yield _contrast(term, rival, zone, scene)


def _bare(item: Findings) -> Iterator[tuple[Term, str]]:
    """Terms of a report's outside that its body never uses, with their zone."""
    body = [term for s in item.sentences if s.zone == "body" for term in _terms(s, item)]
    families, groups = {t.family for t in body}, {(t.family, t.group) for t in body}
    for sentence in item.sentences:
        if sentence.zone in OUTER:
            for term in _terms(sentence, item):
                if term.family in families and (term.family, term.group) not in groups:
                    yield term, sentence.zone


def _contrast(term: Term, rival: Term, zone: str, scene: Scene) -> Contrast:
    return Contrast(
        kind="event",
        nature="wording",
        severity=2,
        a=Telling(scene.text(term.span), term.span, term.group, zone),
        b=Telling(scene.text(rival.span), rival.span, rival.group),
        reason=f"The {zone} of {term.span.report} has a word for it that its body never uses.",
        weight=1.0,
    )


def _terms(sentence: Sentence, item: Findings) -> list[Term]:
    tokens = words(item.report.slice(sentence.span))
    return [
        Term(family, group, _place(sentence, tokens, low, high))
        for low, high, family, group in find_terms(tokens, "events.tsv")
    ]


def _place(sentence: Sentence, tokens: tuple[Token, ...], low: int, high: int) -> Span:
    base = sentence.span.start
    return Span(sentence.span.report, base + tokens[low].start, base + tokens[high - 1].end)


def find_terms(tokens: tuple[Token, ...], table: str) -> list[tuple[int, int, str, str]]:
    """Phrases of a table in a passage: positions, family and group; longest first."""
    rows, heads = _table(table), _heads(table)
    found: list[tuple[int, int, str, str]] = []
    keys = tuple([token.key for token in tokens])
    if heads.isdisjoint(keys):
        return found
    at = 0
    while at < len(keys):
        for size in range(min(LONGEST, len(keys) - at), 0, -1) if keys[at] in heads else ():
            held = keys[at : at + size]
            if held in rows:
                found += [(at, at + size, family, group) for family, group in rows[held]]
                at += size - 1
                break
        at += 1
    return found


@cache
def _heads(name: str) -> frozenset[str]:
    """The first words of the phrases of a table: most words are turned away here."""
    return frozenset(key[0] for key in _table(name))


@cache
def _table(name: str) -> dict[Phrase, tuple[tuple[str, str], ...]]:
    found: dict[Phrase, tuple[tuple[str, str], ...]] = {}
    for family, group, forms, *_ in read_rows(name):
        for form in forms.split("|"):
            key = phrase(form)
            found[key] = (*found.get(key, ()), (family, group))
    return found
