"""Tells which name a source goes by: "he", "the minister", "Dunn" resolved within the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.find.cues import load_first_names, load_words
from firsthand.find.marks import Marked
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Name, Span
from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_OTHER = frozenset({"they", "them", "it", "we", "i", "you", "who", "that", "which", "one", "this"})
_MASCULINE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|\w{2,12}(?<!wo)man|Father|Rev)\b")
_FEMININE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|\w{2,12}woman|Sister)\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARTICLE = re.compile(r"^(?:the|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|some|one|two|several|many)\b", re.IGNORECASE)
_DOCUMENTS = frozenset({"statement", "report", "letter", "release", "tweet", "post", "memo", "ad"})
# Characters; no name is longer, so none that begins further off reaches into a phrase.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name, None where it cannot be told, and how it was found."""

    name: str | None
    reason: str


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
            if token.lower_ in _GENDERED:
                name = given.get(place) or _most(salience, genders, _GENDERED[token.lower_])
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


def speaker_of(
    sentence: ParsedSentence,
    source: tuple[Span, ...],
    subject: Token | None,
    text: str,
    cast: Cast,
) -> Speaker:
    """Who the source of a quote is; nobody where there is no source."""
    if not source:
        return Speaker(None, "no source beside the cue")
    at = sentence.place(subject) if subject is not None else source[0]
    return find_speaker(source[0], subject, at, text, cast)


def find_speaker(source: Span, head: Token | None, at: Span, text: str, cast: Cast) -> Speaker:
    """The name a source stands for; `head` is the head of its phrase, `at` where that stands."""
    words = text[source.start : source.end]
    word = head.lower_ if head is not None else words.lower()
    if at in cast.pronouns and word in {"he", "she", "him", "her"}:
        return Speaker(cast.pronouns[at], "the person most in view before the pronoun")
    if head is not None and word in {"who", "that", "which"} and head.head.dep_ == "relcl":
        return _antecedent(head.head.head, head, at, cast)
    named = _named(source, at, cast)
    if named is not None:
        return Speaker(named, "named beside the cue")
    if word in _GENDERED or word in _OTHER:
        return Speaker(None, "the pronoun cannot be resolved")
    role = bisect_left(cast.roles.get(word, []), (source.start, "")) - 1
    if role >= 0 and re.match(r"(?i)the\b", words):
        return Speaker(cast.roles[word][role][1], "the person last given this role")
    if word in _DOCUMENTS and head is not None:
        return _issuer(head)
    if word in load_words("unnamed_sources") or re.match(
        r"(?i)(?:an?|some|one|two|several|many)\b", words
    ):
        return Speaker(None, "the source is not named")
    if any(character.isalpha() for character in words):
        return Speaker(_ARTICLE.sub("", words), "named by these words only")
    return Speaker(None, "the source is not named")


def _issuer(head: Token) -> Speaker:
    """ "A police statement": the police; "the report": itself."""
    owners = [c for c in head.children if c.dep_ in {"compound", "poss"} and c.pos_ != "PRON"]
    if owners:
        words = " ".join(t.text for t in owners[0].subtree if t.dep_ not in {"case", "det"})
        return Speaker(words, "who issued the document")
    return Speaker(None, "nobody is named as the document's author")


def _named(source: Span, at: Span, cast: Cast) -> str | None:
    """The name that holds the head of the phrase, or a person named within it."""
    low = bisect_left(cast.mentions, source.start - _REACH, key=lambda pair: pair[0].start)
    best: tuple[bool, bool, int, str] | None = None
    for span, name in islice(cast.mentions, low, None):
        if span.start >= source.end:
            break
        shared, person = source.overlap(span), name.type == "person"
        if shared and (span.overlap(at) or (person and span.start >= at.end)):
            rank = (span.overlap(at) > 0, person, shared, name.canonical)
            best = max(best, rank) if best else rank
    return best[3] if best else None


def _antecedent(noun: Token, head: Token, at: Span, cast: Cast) -> Speaker:
    """ "Dunn, who said ...": the noun the clause hangs on."""
    start = at.start + noun.idx - head.idx
    if start >= 0:
        place = Span(at.report, start, start + len(noun.text))
        named = _named(place, place, cast)
        if named is not None:
            return Speaker(named, "the name the clause belongs to")
    return Speaker(None, "the pronoun cannot be resolved")
