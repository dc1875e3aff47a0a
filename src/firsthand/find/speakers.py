"""Tells which name a source goes by: "he", "the minister", "Dunn" resolved within the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from firsthand.find.marks import Marked
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Name, Span
from firsthand.options import FindOptions

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_OTHER = frozenset({"they", "them", "it", "we", "i", "you", "who", "that", "which", "one", "this"})
_MASCULINE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|\w{2,12}man|Father|Rev)\b")
_FEMININE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|\w{2,12}woman|Sister)\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARTICLE = re.compile(r"^(?:the|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
# Heads that say what somebody is without saying who.
_UNNAMED = frozenset(
    "official officials source sources critic critics expert experts analyst analysts observer"
    " observers people person others other some many most few several man woman men women resident"
    " residents witness witnesses spokesman spokeswoman spokesperson spokespeople aide aides"
    " adviser advisers advisor advisors diplomat diplomats report reports supporters supporter"
    " opponents opponent voters voter reporter reporters lawmakers member members leader leaders"
    " senator lawmaker colleague colleagues friend friends neighbour neighbours neighbor neighbors"
    " someone somebody everyone everybody nobody anyone both all none two three half majority"
    " proponents economists scientists researchers activists campaigners insiders politicians".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name, None where it cannot be told, and how it was found."""

    name: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in a report: `names`, what each pronoun and each role stands for."""

    names: tuple[Name, ...]
    pronouns: dict[Span, str] = field(default_factory=dict)
    roles: tuple[tuple[str, int, str], ...] = ()


@cache
def _first_names() -> dict[str, str]:
    text = resources.files("firsthand.find").joinpath("data/first_names.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return dict(rows)


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
    roles: list[tuple[str, int, str]] = []
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
                roles += [(role, place.start, name) for role in _roles(sentence, span)]
            if name is not None:
                weight = options.salience_subject if _is_subject(token) else 1.0
                salience[name] = salience.get(name, 0.0) + weight
    return Cast(tuple(names), pronouns, tuple(roles))


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
    first = _first_names().get(name.canonical.split()[0]) if name.canonical.split() else None
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
            if other.pos_ in {"NOUN", "PROPN"} and other not in words:
                if other.dep_ in {"compound", "appos", "nmod"} or token.dep_ == "appos":
                    yield other.lower_


def find_speaker(source: Span, head: Token | None, text: str, cast: Cast) -> Speaker:
    """The name a source stands for; `head` is the head of its phrase."""
    words = text[source.start : source.end]
    word = head.lower_ if head is not None else words.lower()
    for span, name in cast.pronouns.items():
        if span == source:
            return Speaker(name, "the person most in view before the pronoun")
    if words.lower() in _GENDERED or words.lower() in _OTHER:
        return _antecedent(source, head, text, cast)
    named = _named(source, words, cast)
    if named is not None:
        return Speaker(named, "named beside the cue")
    role = [r for r in cast.roles if r[0] == word and r[1] < source.start]
    if role and re.match(r"(?i)the\b", words):
        return Speaker(role[-1][2], "the person last given this role")
    if word in _UNNAMED or re.match(r"(?i)an?\b", words):
        return Speaker(None, "the source is not named")
    if any(character.isalpha() for character in words):
        return Speaker(_ARTICLE.sub("", words), "named by these words only")
    return Speaker(None, "the source is not named")


def _named(source: Span, words: str, cast: Cast) -> str | None:
    best: tuple[bool, int, str] | None = None
    for name in cast.names:
        for mention in name.mentions:
            shared = source.overlap(mention.span)
            if shared and name.type != "other":
                rank = (name.type == "person", shared, name.canonical)
                best = max(best, rank) if best else rank
    if best is not None:
        return best[2]
    last = words.split()[-1] if words.split() else ""
    if not last[:1].isupper():
        return None
    full = sorted(n.canonical for n in cast.names if n.canonical.split()[-1:] == [last])
    return full[0] if full else None


def _antecedent(source: Span, head: Token | None, text: str, cast: Cast) -> Speaker:
    """ "Dunn, who said ...": the noun the clause hangs on."""
    if head is not None and head.head.dep_ == "relcl" and head.lower_ in {"who", "that", "which"}:
        noun = head.head.head
        start = source.start + noun.idx - head.idx
        if start >= 0:
            place = Span(source.report, start, start + len(noun.text))
            named = _named(place, noun.text, cast)
            if named is not None:
                return Speaker(named, "the name the clause belongs to")
    return Speaker(None, "the pronoun cannot be resolved")
