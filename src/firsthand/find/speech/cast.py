"""Tells who takes part in a report, and whom each of its pronouns and roles stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.find.speech.authors import find_authors
from firsthand.find.speech.cues import SPOKEN, cue_of
from firsthand.find.speech.genders import gender_of
from firsthand.find.speech.marks import Marked
from firsthand.find.speech.plurals import above_compound, bodies
from firsthand.find.speech.subjects import SUBJECTS
from firsthand.find.words import load_person_nouns
from firsthand.model import Name, Span
from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
# Tokens that may follow a verb that closes its sentence: "..., he said on Friday."
_CLOSING = 5
# What is put before the words for somebody without a name, so that they are no name.
_UNNAMED = "\0"
_DEFINITE = frozenset({"the", "that", "this"})
_INDEFINITE = frozenset({"a", "an", "one", "another"})
# How a name is tied to the noun that it explains: "a baker, Ida Holt", "the minister Dunn".
_NAMING = frozenset({"appos", "compound", "nmod"})
# The gender of a name that stands for many.
BODY = "body"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in a report: `names`, what each pronoun and each role stands for.

    `genders` gives a name m, f, "body" for one that takes verbs in the plural, or nothing;
    `authors` tells by nouns for what is written where whose it is said to be.
    """

    names: tuple[Name, ...]
    mentions: tuple[tuple[Span, Name], ...] = ()
    pronouns: dict[Span, str] = field(default_factory=dict)
    roles: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    authors: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def named_from(self, start: int) -> Iterator[tuple[Span, Name]]:
        """The mentions that begin at `start` of the report or after it, in order."""
        low = bisect_left(self.mentions, start, key=lambda pair: pair[0].start)
        return islice(self.mentions, low, None)

    def named_between(self, start: int, end: int) -> Iterator[tuple[Span, Name]]:
        """The mentions that begin from `start` of the report up to `end`, in order."""
        return takewhile(lambda pair: pair[0].start < end, self.named_from(start))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the names of a report: their genders, and which are lone words."""

    genders: dict[str, str]
    lone: frozenset[str]
    options: FindOptions


def find_cast(
    parsed: Parsed, names: Sequence[Name], marks: Sequence[Marked], *, options: FindOptions
) -> Cast:
    """The people of a report with what its pronouns and roles stand for.

    Method: salience. A mention counts more as a subject and fades from sentence to sentence; a
    pronoun goes to the most salient person of its gender, and to nobody where that is somebody
    without a name ("a baker"). Words inside quotation marks are left out: there "he" is somebody
    the speaker talks about.
    """
    text = parsed.report.text
    mentions = _mentions(names)
    given = {s: name for s, (name, form) in mentions.items() if form == "pronoun"}
    starts = {span.start: (span, name) for span, (name, form) in mentions.items() if form == "name"}
    genders = {name.canonical: gender_of(name, text) for name in names}
    genders |= {name: BODY for name in bodies(parsed, starts) if not genders[name]}
    scene = _Scene(genders, _lone(names), options)
    salience: dict[str, float] = {}
    pronouns: dict[Span, str] = {}
    roles: dict[str, list[tuple[int, str]]] = {}
    inside = _inside(marks)
    for sentence in parsed.sentences:
        if sentence.sentence.zone == "caption":
            continue  # who took or stands in a picture is nobody whom "he" goes back to
        for person in salience:
            salience[person] *= options.salience_fades
        before = dict(salience)
        for token in sentence.doc:
            at = sentence.span.start + token.idx
            if at in inside:
                continue
            name: str | None = None
            if token.lower_ in GENDERED:
                place = sentence.place(token)
                name = given.get(place) or _meant(token, before, salience, scene)
                if name is not None and not name.startswith(_UNNAMED):
                    pronouns[place] = name
                    if name not in scene.lone:
                        genders[name] = genders[name] or GENDERED[token.lower_]
            elif at in starts:
                span, name = starts[at]
                for role in _roles(sentence, span):
                    roles.setdefault(role, []).append((at, name))
            elif (noun := _somebody(token)) is not None:
                definite = _has_word(token, _DEFINITE)
                known = roles.get(noun, ()) if definite else ()
                gender = load_person_nouns()[noun]
                # "The head of the board" is likely somebody named before, "the man" is not.
                name = known[-1][1] if known else _UNNAMED + noun
                name = None if definite and not known and not gender else name
                if name is not None:
                    genders.setdefault(name, gender)
            if name is not None:
                held = salience.get(name, 0.0)
                salience[name] = min(held + _weight(token, options), options.salience_cap)
    placed = _placed(names)
    authors = find_authors(parsed, placed, pronouns)
    return Cast(tuple(names), placed, pronouns, roles, genders, authors)


def _meant(
    pronoun: Token, before: dict[str, float], now: dict[str, float], scene: _Scene
) -> str | None:
    """Whom a pronoun stands for, by who was in view `before` its sentence and is `now`."""
    gender = GENDERED[pronoun.lower_]
    earlier = _most(before, gender, scene) if _closes(pronoun) else None
    return earlier or _most(now, gender, scene)


def _lone(names: Sequence[Name]) -> frozenset[str]:
    """Names of one word without a title: a town or a firm may be taken for such a person."""
    return frozenset(n.canonical for n in names if " " not in n.canonical and not n.titles)


def _placed(names: Sequence[Name]) -> tuple[tuple[Span, Name], ...]:
    pairs = (
        (mention.span, name) for name in names for mention in name.mentions if name.type != "other"
    )
    return tuple(sorted(pairs, key=lambda pair: (pair[0], pair[1].canonical)))


def _closes(pronoun: Token) -> bool:
    """Whether "he said" ends a sentence behind what he said: whoever that names is another."""
    cue = pronoun.head
    if pronoun.dep_ != "nsubj" or (row := cue_of(cue)) is None or row.kind not in SPOKEN:
        return False
    behind = 0 < pronoun.i < cue.i and pronoun.nbor(-1).text == ","
    return behind and len(cue.doc) - cue.i <= _CLOSING


def _somebody(token: Token) -> str | None:
    """The noun for one person without a name that is a subject: "a baker", "the man"."""
    if (
        token.pos_ != "NOUN"
        or token.dep_ not in SUBJECTS
        or token.lower_ not in load_person_nouns()
    ):
        return None
    if any(child.pos_ == "PROPN" and child.dep_ in _NAMING for child in token.children):
        return None
    return token.lower_ if _has_word(token, _DEFINITE | _INDEFINITE) else None


def _has_word(noun: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in noun.lefts)


def _inside(marks: Sequence[Marked]) -> set[int]:
    return {at for mark in marks for at in range(mark.left, mark.right)}


def _mentions(names: Sequence[Name]) -> dict[Span, tuple[str, str]]:
    return {
        mention.span: (name.canonical, mention.form)
        for name in names
        if name.type == "person"
        for mention in name.mentions
    }


def _most(salience: dict[str, float], gender: str, scene: _Scene) -> str | None:
    fits = [
        (score * _trust(name, scene), name)
        for name, score in salience.items()
        if scene.genders.get(name) in {gender, ""}
    ]
    best = max(fits, default=None)
    return best[1] if best else None


def _trust(name: str, scene: _Scene) -> float:
    """A known gender is worth more than a guess, and of two in view the one named is meant."""
    if name.startswith(_UNNAMED):
        return scene.options.salience_unnamed
    if scene.genders[name]:
        return 1.0
    return scene.options.salience_lone if name in scene.lone else scene.options.salience_guessed


def _weight(token: Token, options: FindOptions) -> float:
    if _is_subject(token):
        return options.salience_subject
    if token.dep_ == "poss":
        return 1.0 if token.head.dep_ in SUBJECTS else options.salience_owner
    return 1.0


def _is_subject(token: Token) -> bool:
    token = above_compound(token)
    if token.dep_ == "appos":
        # "A baker's wife, Ayla Son, stood by": the name is as good as the noun it explains.
        token = token.head
    return token.dep_ in SUBJECTS


def _roles(sentence: ParsedSentence, span: Span) -> Iterator[str]:
    """The nouns a name is given beside it: "minister Dunn", "Dunn, the minister"."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    words = [t for t in sentence.doc if start <= t.idx < end]
    for token in words:
        for other in (*token.children, *((token.head,) if token.dep_ == "appos" else ())):
            beside = other.dep_ in {"compound", "appos", "nmod"} or token.dep_ == "appos"
            if beside and other.pos_ in {"NOUN", "PROPN"} and other not in words:
                yield other.lower_
