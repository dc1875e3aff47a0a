"""Tells which name a source goes by: "he", "the minister", "Dunn" resolved within the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.speech.authors import author_of
from firsthand.find.speech.cast import GENDERED, Cast
from firsthand.find.speech.cues import can_speak
from firsthand.find.words import load_person_nouns, read_words
from firsthand.model import Name, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER = frozenset({"they", "them", "it", "we", "i", "you", "who", "that", "which", "one", "this"})
_ARTICLE = re.compile(r"^(?:the|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|some|one|two|several|many)\b", re.IGNORECASE)
_DOCUMENTS = frozenset({"statement", "report", "letter", "release", "tweet", "post", "memo", "ad"})
# Nouns for unnamed people that a body or a country before them tells apart: "hospital officials".
_OFFICES = frozenset(
    {"officials", "sources", "leader", "leaders", "members", "lawmakers", "diplomats", "aides"}
    | {"advisers", "advisors", "spokesman", "spokeswoman", "spokesperson", "spokespeople"}
    | {"insiders", "researchers", "scientists", "economists", "analysts", "experts"}
)
# What is shown or seen, which nobody says.
_SHOWN = frozenset({"footage", "image", "images", "picture", "pictures", "photo", "photos", "clip"})
_TIMES = frozenset({"DATE", "TIME"})
# Ends of nouns for a state or an act, which nobody says: "dissatisfaction", "authenticity".
_ABSTRACT = re.compile(r"(?:tions?|sions?|ness|ity|isms?|ances?|ences?|ships?)$")
# Bodies and people whose nouns end alike.
_BODIES = re.compile(
    r"(?:publica|sta|televi|corpora|delega|opposi|institu|popula|genera|prosecu|na|mis|divi|sec"
    r"|sanc|commis|associa|administra|organi[sz]a|federa)(?:t|s)?ions?$"
    r"|(?:^|-)(?:city|community|majority|minority|facility|charity|entity|security|royalty)$"
    r"|(?:celebr|personal|author|univers)ity$|(?:audi|intellig|confer)ences?$|alliances?$"
    r"|(?:leader|member|partner|dictator|owner)ship$|^witness$"
)
# What ties somebody without a name to the one he speaks for, up to that one's name.
_ON_BEHALF = re.compile(r"\b(?:for|of|to) (?:(?:Mr|Mrs|Ms|Dr)\.? )?\Z")
# What may stand between words for somebody and the name: "one of them, youth coach Ida Dunn".
_TITLED = re.compile(r", (?:[A-Z][\w.’'-]{0,20} ){0,3}(?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]{2,20} )?")
# Characters; no name is longer, so none that begins further off reaches into a phrase.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name, None where it cannot be told, and how it was found."""

    name: str | None
    reason: str


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
    if at in cast.pronouns and word in {"he", "she", "him", "her", "his"}:
        return Speaker(cast.pronouns[at], "the person most in view before the pronoun")
    if head is not None and word in {"who", "that", "which"} and head.head.dep_ == "relcl":
        return _antecedent(head.head.head, head, at, cast)
    is_person = head is not None and head.pos_ == "NOUN" and word in load_person_nouns()
    named = _named(source, at, cast, is_person=is_person)
    if named is not None and not _is_others(named, source, at, text, cast):
        return Speaker(named, "named beside the cue")
    bare = word in GENDERED or (word in _OTHER and " " not in words)
    apposed = None if bare else _apposed(source, text, cast, is_person=is_person)
    if apposed is not None:
        return Speaker(apposed, "named behind the words for an office")
    if word == "it" and head is not None:
        return _main_subject(head, at, text, cast)
    if word in GENDERED or word in _OTHER:
        return Speaker(None, "the pronoun cannot be resolved")
    if _is_nobody(word, words, head):
        return Speaker(None, "the words name nobody who speaks")
    role = bisect_left(cast.roles.get(word, []), (source.start, "")) - 1
    if role >= 0 and re.match(r"(?i)the\b", words):
        return Speaker(cast.roles[word][role][1], "the person last given this role")
    author = author_of(word, at.start, cast.authors)
    if author is not None and not _INDEFINITE.match(words):
        return Speaker(author, "who is said to have written it")
    if word in _DOCUMENTS and head is not None:
        return _paper(head, cast) or _issuer(head)
    if head is not None and word in _OFFICES and _has_place(head):
        return Speaker(_ARTICLE.sub("", words), "named by their office only")
    if word in read_words("unnamed_sources") or _INDEFINITE.match(words):
        return Speaker(None, "the source is not named")
    if any(character.isalpha() for character in words):
        return Speaker(_ARTICLE.sub("", words), "named by these words only")
    return Speaker(None, "the source is not named")


def _is_nobody(word: str, words: str, head: Token | None) -> bool:
    """Whether a source is a time, a picture or a state of things: "Earlier Friday", "footage"."""
    if words.lower().startswith(("neither ", "no ", "none ")):
        return True
    if head is None:
        return False
    if word in _SHOWN or (head.ent_type_ in _TIMES and head.pos_ in {"NOUN", "PROPN", "NUM"}):
        return True
    if head.pos_ != "NOUN" or can_speak(head):
        return False
    abstract = _ABSTRACT.search(word) and not _BODIES.search(word)
    return words.lower().startswith("whose ") or bool(abstract)


def _has_place(head: Token) -> bool:
    """Whether words before a noun tell which body or country its people belong to."""
    if _INDEFINITE.match(head.doc[head.left_edge.i :].text):
        return False
    return any(
        child.dep_ in {"compound", "nmod"}
        or (child.dep_ == "poss" and child.pos_ != "PRON")
        or (child.dep_ == "amod" and child.ent_type_ in {"NORP", "GPE", "ORG"})
        for child in head.lefts
    )


def _paper(head: Token, cast: Cast) -> Speaker | None:
    """ "The Post": the one paper of the report whose name ends so."""
    if head.pos_ != "PROPN" or not head.text[:1].isupper():
        return None
    named = {n.canonical for n in cast.names if n.canonical.split()[-1:] == [head.text]}
    return (
        Speaker(named.pop(), "the one name of the report that ends so") if len(named) == 1 else None
    )


def _issuer(head: Token) -> Speaker:
    """ "A police statement": the police; "the report": itself."""
    owners = [c for c in head.children if c.dep_ in {"compound", "poss"} and c.pos_ != "PRON"]
    if owners:
        words = " ".join(t.text for t in owners[0].subtree if t.dep_ not in {"case", "det"})
        return Speaker(words, "who issued the document")
    return Speaker(None, "nobody is named as the document's author")


def _named(source: Span, at: Span, cast: Cast, *, is_person: bool = False) -> str | None:
    """The name that holds the head of the phrase, or a person named within it.

    Behind a noun for a person (`is_person`) at the phrase's end any name is a person's, whatever
    type the tagger gave it.
    """
    best: tuple[bool, bool, int, str] | None = None
    for span, name in cast.named_between(source.start - _REACH, source.end):
        shared = source.overlap(span)
        person = name.type == "person" or (is_person and _is_apart(name, span, source))
        if shared and (span.overlap(at) or (person and span.start >= at.end)):
            rank = (span.overlap(at) > 0, person, shared, name.canonical)
            best = max(best, rank) if best else rank
    return best[3] if best else None


def _is_apart(name: Name, span: Span, source: Span) -> bool:
    """Whether two or more words end a phrase: "the union's treasurer, Petra Orr"."""
    return span.end == source.end and name.type != "place" and " " in name.canonical


def _is_others(name: str, source: Span, at: Span, text: str, cast: Cast) -> bool:
    """ "A spokeswoman for Ida Dunn": the name says for whom somebody speaks, not who he is."""
    for span, other in cast.named_between(at.end, source.end):
        if other.canonical == name and not span.overlap(at):
            return bool(_ON_BEHALF.search(text, source.start, span.start))
    return False


def _apposed(source: Span, text: str, cast: Cast, *, is_person: bool) -> str | None:
    """The person named behind a phrase and a comma: "the minister, Ms Ida Lund, said"."""
    for span, name in islice(cast.named_from(source.end), 1):
        between = text[source.end : span.start]
        person = name.type == "person" or (is_person and " " in name.canonical)
        ends = text[span.end : span.end + 1] in {",", ".", ";", ":", ""}
        titled = _TITLED.fullmatch(between) if person and ends else None
        if titled and (titled["noun"] or "").strip() in {"", *load_person_nouns()}:
            return name.canonical
    return None


def _main_subject(pronoun: Token, at: Span, text: str, cast: Cast) -> Speaker:
    """ "The coastguard put out a note in which it said": the body that the sentence is about."""
    subject = _subject_above(pronoun)
    unknown = Speaker(None, "the pronoun cannot be resolved")
    if (
        subject is None
        or subject.i >= pronoun.i
        or subject.pos_ == "PRON"
        or not can_speak(subject)
    ):
        return unknown
    start = at.start + subject.idx - pronoun.idx
    place = Span(at.report, start, start + len(subject.text))
    named = _named(place, place, cast)
    if named is not None:
        return Speaker(named, "the body that the sentence is about")
    words = [token for token in subject.subtree if token.i <= subject.i]
    first = at.start + words[0].idx - pronoun.idx
    phrase = text[max(0, first) : place.end]
    if subject.lower_ in read_words("unnamed_sources") or _INDEFINITE.match(phrase):
        return unknown
    return Speaker(_ARTICLE.sub("", phrase), "the body that the sentence is about")


def _subject_above(pronoun: Token) -> Token | None:
    """The subject of the nearest verb that the pronoun's clause hangs on."""
    verb = pronoun.head
    while verb.head != verb:
        verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None and subject != pronoun:
            return subject
    return None


def _antecedent(noun: Token, head: Token, at: Span, cast: Cast) -> Speaker:
    """ "Dunn, who said ...": the noun the clause hangs on."""
    start = at.start + noun.idx - head.idx
    if start >= 0:
        place = Span(at.report, start, start + len(noun.text))
        named = _named(place, place, cast)
        if named is not None:
            return Speaker(named, "the name the clause belongs to")
    return Speaker(None, "the pronoun cannot be resolved")
