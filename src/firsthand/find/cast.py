"""Tells who takes part in a report, and whom each of its pronouns and roles stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firsthand.find.cues import load_first_names
from firsthand.find.marks import Marked
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Name, Span
from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_MASCULINE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|\w{2,12}(?<!wo)man|Father|Rev)\b")
_FEMININE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|\w{2,12}woman|Sister)\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in a report: `names`, what each pronoun and each role stands for."""

    names: tuple[Name, ...]
    mentions: tuple[tuple[Span, Name], ...] = ()
    pronouns: dict[Span, str] = field(default_factory=dict)
    roles: dict[str, list[tuple[int, str]]] = field(default_factory=dict)


def find_cast(
    parsed: Parsed, names: Sequence[Name], marks: Sequence[Marked], *, options: FindOptions
) -> Cast:
    """The people of a report with what its pronouns and roles stand for.

    Method: salience. A mention counts more as a subject and fades from sentence to sentence; a
    pronoun goes to the most salient person of its gender. Words inside quotation marks are left
    out: there "he" is somebody the speaker talks about.
    """
    text = parsed.report.text
    mentions = _mentions(names)
    genders = {name.canonical: _gender(name, text) for name in names}
    salience: dict[str, float] = {}
    pronouns: dict[Span, str] = {}
    roles: dict[str, list[tuple[int, str]]] = {}
    given = {s: name for s, (name, form) in mentions.items() if form == "pronoun"}
    starts = {span.start: (span, name) for span, (name, form) in mentions.items() if form == "name"}
    inside = _inside(marks)
    for sentence in parsed.sentences:
        for person in salience:
            salience[person] *= options.salience_fades
        for token in sentence.doc:
            place = sentence.place(token)
            if place.start in inside:
                continue
            name = None
            if token.lower_ in GENDERED:
                name = given.get(place) or _most(salience, genders, GENDERED[token.lower_])
                if name is not None:
                    pronouns[place] = name
            elif place.start in starts:
                span, name = starts[place.start]
                for role in _roles(sentence, span):
                    roles.setdefault(role, []).append((place.start, name))
            if name is not None:
                held = salience.get(name, 0.0)
                salience[name] = min(held + _weight(token, options), options.salience_cap)
    placed = sorted(
        (
            (mention.span, name)
            for name in names
            for mention in name.mentions
            if name.type != "other"
        ),
        key=lambda pair: (pair[0], pair[1].canonical),
    )
    return Cast(tuple(names), tuple(placed), pronouns, roles)


def _inside(marks: Sequence[Marked]) -> set[int]:
    return {at for mark in marks for at in range(mark.left, mark.right)}


def _mentions(names: Sequence[Name]) -> dict[Span, tuple[str, str]]:
    return {
        mention.span: (name.canonical, mention.form)
        for name in names
        if name.type == "person"
        for mention in name.mentions
    }


def _most(salience: dict[str, float], genders: dict[str, str], gender: str) -> str | None:
    fits = [(score, name) for name, score in salience.items() if genders.get(name) in {gender, ""}]
    # A known gender is worth more than a guess: an unknown one counts half.
    best = max(
        ((score if genders[name] else score / 2, name) for score, name in fits), default=None
    )
    return best[1] if best else None


def _weight(token: Token, options: FindOptions) -> float:
    if _is_subject(token):
        return options.salience_subject
    return options.salience_owner if token.dep_ == "poss" else 1.0


def _is_subject(token: Token) -> bool:
    while token.dep_ == "compound" and token.head != token:
        token = token.head
    return token.dep_ in _SUBJECTS


def _gender(name: Name, text: str) -> str:
    for title in name.titles:
        if _MASCULINE.search(title.text):
            return "m"
        if _FEMININE.search(title.text):
            return "f"
    first = load_first_names().get(name.canonical.split()[0]) if name.canonical.split() else None
    if first:
        return first
    for mention in name.mentions[:5]:
        before = text[max(0, mention.span.start - 40) : mention.span.start].split("\n")[-1]
        tail = " ".join(re.split(r"[.,;](?=\s\S{3})", before)[-1].split()[-3:])
        if _MASCULINE.search(tail):
            return "m"
        if _FEMININE.search(tail):
            return "f"
    return ""


def _roles(sentence: ParsedSentence, span: Span) -> Iterator[str]:
    """The nouns a name is given beside it: "minister Dunn", "Dunn, the minister"."""
    words = [t for t in sentence.doc if span.start <= sentence.place(t).start < span.end]
    for token in words:
        for other in (*token.children, *((token.head,) if token.dep_ == "appos" else ())):
            beside = other.dep_ in {"compound", "appos", "nmod"} or token.dep_ == "appos"
            if beside and other.pos_ in {"NOUN", "PROPN"} and other not in words:
                yield other.lower_
