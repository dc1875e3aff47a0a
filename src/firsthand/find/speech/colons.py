"""Finds who speaks in words in marks behind a colon, or before a dash, where no verb says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.find.parse import ParsedSentence
from firsthand.find.speech.carried import SPEECH_LENGTH
from firsthand.find.speech.cast import Cast
from firsthand.find.speech.cues import SPOKEN, can_speak, cue_of, lemma_of
from firsthand.find.speech.direct import BEFORE, Voice, words_ahead
from firsthand.find.speech.marks import Marked
from firsthand.find.speech.subjects import phrase_of, subject_of
from firsthand.find.words import load_person_nouns
from firsthand.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "colon"
_STOPS = frozenset(".!?…")
# What somebody's words are called, whose owner speaks: "her answer:", "the reaction of Ida Dunn:".
_WORDS = frozenset(
    {"answer", "reply", "response", "verdict", "message", "comment", "reaction", "conclusion"}
    | {"advice", "plea", "appeal", "warning", "explanation", "promise", "assessment", "summary"}
    | {"motto", "joke", "question", "demand", "argument", "remark", "statement", "retort", "view"}
    | {"opinion", "prediction", "forecast", "call", "complaint", "hope", "wish", "request", "line"}
    | {"word", "suggestion", "accusation", "diagnosis", "thanks"}
)
# Owners who are not told, or who write the report.
_NOBODYS = frozenset({"my", "our", "your", "its", "their", "whose"})
_WITH = frozenset({"by", "with"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Words on which a name hangs, so that it does not stand for itself.
_TIES = frozenset({"ADP", "VERB", "AUX", "SCONJ", "PART"})
# What ties a speaker to whom or what he speaks of: "Dunn on the new pier:".
_ABOUT = frozenset({"about", "on", "to", "of"})
# "For Ida Dunn the matter is clear:".
_CLEAR = frozenset({"clear", "certain", "obvious", "simple", "plain", "evident", "sure"})
# What may stand behind a name up to the colon: an age, a party, an apposition.
_BEHIND = re.compile(r"(?:,? ?\([^()]{1,40}\)|, [^.:;!?]{1,80})?,?\s*:?\s*\Z")
# One word between a name and the colon, which the tagger took for a noun: "Dunn shrugs:".
_VERB = re.compile(r" [a-z]{3,14}(?:s|ed):\s*\Z")
# Behind words in marks: a dash or a bracket, and somebody's name.
_SIGNED = re.compile(r"[”\"’'“»«,.]{0,2}\s{0,2}(?:[–—]|--|\()\s?\Z")
# Characters between the words in marks and the name of who signs them.
_REACH = 8


def find_behind_colon(
    sentence: ParsedSentence, marks: Sequence[Marked], mark: Marked, text: str, cast: Cast
) -> Voice | None:
    """Whose words follow a colon, by the clause before it; `sentence` holds that clause.

    A name alone ("Site manager Ida Dunn: ..."), somebody's answer or verdict, or a clause about
    somebody ("Dunn was frank: ..."). What says nothing of who speaks gives None.
    """
    if text[max(0, mark.left - 3) : mark.left].rstrip()[-1:] != ":" or not _is_speech(mark, text):
        return None
    clause = [t for t in words_ahead(sentence, marks, mark) if t.text != ":" and not t.is_space]
    if not clause:
        return None
    verbs = [t for t in clause if t.tag_ in _FINITE and t.pos_ in {"VERB", "AUX"}]
    subject = _owner(clause, verbs) or (
        _acting(clause, verbs, sentence, cast)
        if verbs
        else _named(clause, sentence, mark, text, cast)
    )
    if subject is None:
        return None
    return Voice(sentence, (clause[-1],), subject, phrase_of(subject), RULE)


def is_nearer(behind: Voice, voice: Voice) -> bool:
    """Whether a clause stands between a verb that seldom reports speech and the colon.

    "The council hopes to build, but Dunn was frank: ...".
    """
    if voice.rule != BEFORE or voice.sentence is not behind.sentence or behind.subject is None:
        return False
    row = cue_of(voice.cue[-1])
    return behind.subject.i > voice.cue[-1].i and (row is None or row.kind not in SPOKEN)


def find_signed(
    sentences: Sequence[ParsedSentence], mark: Marked, text: str, cast: Cast
) -> Voice | None:
    """Who signs words in marks: "“We stay” – Ida Dunn, baker"."""
    for span in _people(cast, mark.right, mark.right + _REACH):
        if _SIGNED.fullmatch(text, mark.right, span.start):
            for sentence in sentences:
                tokens = _tokens(sentence, span)
                if tokens:
                    return Voice(sentence, tokens[:1], tokens[-1], tokens, "signed")
    return None


def _is_speech(mark: Marked, text: str) -> bool:
    return mark.end - mark.start >= SPEECH_LENGTH or text[mark.end - 1] in _STOPS


def _owner(clause: Sequence[Token], verbs: Sequence[Token]) -> Token | None:
    """ "Her answer:", "Dunn's verdict is harsh:", "moved by the plea of Ida Dunn:"."""
    nouns = [
        t
        for t in clause
        if t.pos_ == "NOUN"
        and lemma_of(t) in _WORDS
        # "Dunn comments on the court's verdict:" is not the court's.
        and not (t.dep_ == "pobj" and t.head.lower_ not in _WITH)
    ]
    if not nouns:
        return None
    noun = nouns[-1]
    last = verbs[-1] if verbs else None
    if (
        last is not None
        and noun.i < last.i
        and not (noun.dep_ == "nsubj" and noun.head == last and last.pos_ == "AUX")
    ):
        return None
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ not in _NOBODYS:
            return child
        if child.lower_ in {"of", "by", "from"}:
            person = next((c for c in child.children if c.dep_ == "pobj"), None)
            if person is not None and can_speak(person):
                return person
    return None


def _acting(
    clause: Sequence[Token], verbs: Sequence[Token], sentence: ParsedSentence, cast: Cast
) -> Token | None:
    """ "Dunn was frank:", "He is relieved:", "For Dunn it is clear:": whom the clause is about."""
    verb = verbs[-1]
    low, high = sentence.span.start, sentence.span.end
    people = {t.i for span in _people(cast, low, high) for t in _tokens(sentence, span)}
    if verb.pos_ == "AUX" and clause[0].lower_ in {"for", "to"}:
        sure = any(child.dep_ == "acomp" and child.lower_ in _CLEAR for child in verb.children)
        named = [t for t in clause if t.i in people and t.i < verb.i]
        return named[-1] if sure and named else None
    subject = subject_of(verb)
    if subject is not None and subject.i in {t.i for t in clause} and subject.i < verb.i:
        if subject.i in people or subject.lower_ in {"he", "she"}:
            return subject
        if subject.pos_ == "NOUN" and subject.lower_ in load_person_nouns():
            return subject
    if verb.pos_ != "AUX":
        return None
    # "Dunn says that what counts is the court: ...": she goes on in her own words.
    for cue in reversed(verbs[:-1]):
        row = cue_of(cue)
        if row is not None and row.kind in SPOKEN:
            speaker = subject_of(cue)
            return speaker if speaker is not None and speaker.i in people else None
    return None


def _named(
    clause: Sequence[Token], sentence: ParsedSentence, mark: Marked, text: str, cast: Cast
) -> Token | None:
    """The person whose name, with what explains it, is all that stands before the colon."""
    low = sentence.place(clause[0]).start
    people = list(_people(cast, low, mark.left))
    for span in reversed(people):
        tokens = _tokens(sentence, span)
        if not tokens:
            continue
        tie = _tie_before(tokens[0], clause)
        if tie in _ABOUT:
            # "Hale about Dunn: ...": it is the one before who speaks.
            continue
        if tie:
            return None
        behind = text[span.end : mark.left]
        if span != people[-1]:
            following = next((t for t in clause if t.i > tokens[-1].i), None)
            return tokens[-1] if following is not None and following.lower_ in _ABOUT else None
        alone = span == people[0] and tokens[0] == clause[0]
        return tokens[-1] if _BEHIND.match(behind) or (alone and _VERB.match(behind)) else None
    return None


def _tie_before(first: Token, clause: Sequence[Token]) -> str:
    """The preposition or verb that a name hangs on; empty where it stands for itself."""
    for token in reversed([t for t in clause if t.i < first.i]):
        if token.pos_ in _TIES and token.lower_ not in {"'s", "’s"}:
            return str(token.lower_)
        if token.text == "," or token.pos_ in {"CCONJ", "ADV", "INTJ"}:
            return ""
    return ""


def _people(cast: Cast, low: int, high: int) -> Iterator[Span]:
    """The mentions of people that begin in a stretch."""
    return (span for span, name in cast.named_between(low, high) if name.type == "person")


def _tokens(sentence: ParsedSentence, span: Span) -> tuple[Token, ...]:
    """The tokens of a sentence that stand in a span."""
    return tuple(t for t in sentence.doc if not t.is_space and span.overlap(sentence.place(t)))
